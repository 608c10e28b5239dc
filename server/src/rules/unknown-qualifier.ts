import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';
import { placeOf } from './support/faults.js';

interface Facts {
  readonly qualifier: string | undefined;
  /** Where it stands: of a name, or of a list of codes. */
  readonly of: 'name' | 'codes';
}

export const unknownQualifier = defineRule<Facts>({
  id: 'unknown-qualifier',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  summary: 'A qualifier says of a name or a code what no guide for the 837 knows.',
  why:
    'The qualifier tells what follows: NM101 whose name it is, the first part of each HI element from which list the code comes. ' +
    'With one that the guide does not have, the file is refused, or the diagnosis is not seen. ' +
    'Diagnoses of ICD-10-CM begin with ABK, all further ones with ABF.',
  sources: ['x12-837p', 'x12-hi'],
  examples: { as: 'file.837', bad: exampleFile(['HI*ABK:', 'HI*ABZ:']), good: exampleFile() },
  message: ({ qualifier, of }) => {
    const what = of === 'codes' ? 'list of codes' : 'kind of name';
    return qualifier === undefined
      ? `This names no ${what} of a claim file.`
      : `${qualifier} names no ${what} of a claim file.`;
  },
  check: {
    fault(fault, { report }) {
      if (fault.kind !== 'unknown-qualifier') return;
      const qualifier = fault.facts['qualifier'];
      report(placeOf(fault), {
        qualifier: qualifier !== undefined && /^[A-Z0-9]{1,3}$/i.test(qualifier) ? qualifier : undefined,
        of: fault.address.startsWith('NM1') ? 'name' : 'codes',
      });
    },
  },
});
