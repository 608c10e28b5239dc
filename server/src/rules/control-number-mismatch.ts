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
  summary: 'The control number in a trailer does not match its header.',
  why:
    'ISA and IEA, GS and GE, and ST and SE each carry the same control number, so that the receiver can tell where ' +
    'each part of the file ends. If they differ, the file looks cut off or mixed up and is rejected. Put the ' +
    "header's number in the trailer.",
  sources: ['x12-envelope', 'x12-837p'],
  examples: { as: 'file.837', bad: exampleFile(['SE*22*0001', 'SE*22*0002']), good: exampleFile() },
  message: ({ address, written, otherAddress, other }) =>
    written === undefined || other === undefined
      ? `${address} does not match the control number in ${otherAddress}.`
      : `${address} is ${written}, but ${otherAddress} is ${other}; they must match.`,
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
        { fixes: () => retypeOf(fault, (right) => `Change ${fault.address} to ${right}, to match ${otherAddress}`) },
      );
    },
  },
});
