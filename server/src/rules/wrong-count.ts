import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';
import { isNumber, placeOf, retypeOf } from './support/faults.js';

interface Facts {
  readonly address: string;
  readonly written: string | undefined;
  readonly counted: string;
  readonly what: readonly [one: string, where: string];
}

const things = {
  'segment-count': ['segment', 'from ST to SE'],
  'transaction-count': ['transaction', 'in the group'],
  'group-count': ['group', 'in the interchange'],
} as const;

export const wrongCount = defineRule<Facts>({
  id: 'wrong-count',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  summary: "A trailer's count does not match the segments, transactions or groups in the file.",
  why:
    'SE01 counts the segments from ST to SE, both included; GE01 counts the transactions in a group; IEA01 counts ' +
    'the groups in an interchange. If a count is wrong, the payer takes the file for damaged and rejects all of it ' +
    'before looking at any claim. Correct the count, or restore what was lost.',
  sources: ['x12-envelope', 'x12-837p'],
  examples: { as: 'file.837', bad: exampleFile(['SE*22*', 'SE*23*']), good: exampleFile() },
  message: ({ address, written, counted, what: [one, where] }) => {
    const there = counted === '1' ? `is 1 ${one}` : `are ${counted} ${one}s`;
    return `${address} ${written === undefined ? 'is not a count' : `says ${written}`}, but there ${there} ${where}.`;
  },
  check: {
    fault(fault, { report }) {
      if (fault.kind !== 'segment-count' && fault.kind !== 'transaction-count' && fault.kind !== 'group-count') return;
      const { written, counted = '' } = fault.facts;
      report(
        placeOf(fault),
        {
          address: fault.address,
          written: isNumber(written) ? written : undefined,
          counted,
          what: things[fault.kind],
        },
        { fixes: () => retypeOf(fault, (right) => `Change ${fault.address} to ${right}, as counted`) },
      );
    },
  },
});
