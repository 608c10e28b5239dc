import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';
import { isNumber, placeOf } from './support/faults.js';

interface Facts {
  readonly parent: string | undefined;
}

export const missingParent = defineRule<Facts>({
  id: 'missing-parent',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  summary: 'An HL segment names a parent level that does not exist.',
  why:
    'HL02 gives the number of the level this one belongs to: a subscriber belongs to a billing provider, a patient ' +
    'to a subscriber. If no level above has that number, the payer cannot tell who billed the claims that follow ' +
    'and rejects the file. Correct HL02, or restore the missing HL segment.',
  sources: ['x12-837p'],
  examples: { as: 'file.837', bad: exampleFile(['HL*2*1*', 'HL*2*9*']), good: exampleFile() },
  message: ({ parent }) =>
    parent === undefined
      ? 'HL02 names a parent level that is not above it.'
      : `HL02 names parent level ${parent}, but there is no such level above it.`,
  check: {
    fault(fault, { report }) {
      if (fault.kind !== 'missing-parent') return;
      const { parent } = fault.facts;
      report(placeOf(fault), { parent: isNumber(parent) ? parent : undefined });
    },
  },
});
