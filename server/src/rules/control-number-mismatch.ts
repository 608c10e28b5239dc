import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';
import { isNumber, placeOf, retypeOf } from './support/faults.js';

interface Facts {
  readonly address: string;
  readonly written: string | undefined;
  readonly otherAddress: string;
  readonly other: string | undefined;
}

export const controlNumberMismatch = defineRule<Facts>({
  id: 'control-number-mismatch',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  summary: 'The control number of a trailer is not that of its header.',
  why:
    'ISA and IEA, GS and GE, ST and SE each carry the same number, so that whoever receives a file can tell where it ends. ' +
    'Where they differ, the file is taken for cut off or mixed up, and refused. Write the number of the header in the trailer.',
  sources: ['x12-envelope', 'x12-837p'],
  examples: { as: 'file.837', bad: exampleFile(['SE*22*0001', 'SE*22*0002']), good: exampleFile() },
  message: ({ address, written, otherAddress, other }) =>
    written === undefined || other === undefined
      ? `${address} is not the control number in ${otherAddress}.`
      : `${address} is ${written}, and ${otherAddress} is ${other}: they must be the same.`,
  check: {
    fault(fault, { report }) {
      if (fault.kind !== 'control-number') return;
      const { written, other, otherAddress = '' } = fault.facts;
      const areNumbers = isNumber(written) && isNumber(other);
      report(
        placeOf(fault),
        {
          address: fault.address,
          written: areNumbers ? written : undefined,
          otherAddress,
          other: areNumbers ? other : undefined,
        },
        { fixes: () => retypeOf(fault, (right) => `Change ${fault.address} to ${right}, as in ${otherAddress}`) },
      );
    },
  },
});
