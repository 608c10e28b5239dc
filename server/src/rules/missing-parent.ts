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
  summary: 'A level of a claim file names a level above it that is not there.',
  why:
    'HL02 names the level that this one belongs to: the subscriber his billing provider, the patient his subscriber. ' +
    'Where no level of that number stands above, the payer cannot tell who billed the claims that follow, and refuses the file.',
  sources: ['x12-837p'],
  examples: { as: 'file.837', bad: exampleFile(['HL*2*1*', 'HL*2*9*']), good: exampleFile() },
  message: ({ parent }) =>
    parent === undefined
      ? 'HL02 names a level that is not above.'
      : `HL02 names level ${parent}, and no such level stands above.`,
  check: {
    fault(fault, { report }) {
      if (fault.kind !== 'missing-parent') return;
      const { parent } = fault.facts;
      report(placeOf(fault), { parent: isNumber(parent) ? parent : undefined });
    },
  },
});
