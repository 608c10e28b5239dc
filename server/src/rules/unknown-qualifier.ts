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
  summary: 'A name or diagnosis segment has a qualifier that the 837 guides do not list.',
  why:
    'A qualifier tells what follows it: NM101 says whose name it is, and the first part of each HI element says ' +
    'which code list the code is from. With a qualifier that is not in the guide, the file is rejected or the ' +
    'diagnosis is not seen. The first ICD-10-CM diagnosis takes ABK, all others ABF.',
  sources: ['x12-837p', 'x12-hi'],
  examples: { as: 'file.837', bad: exampleFile(['HI*ABK:', 'HI*ABZ:']), good: exampleFile() },
  message: ({ qualifier, of }) => {
    const what = of === 'codes' ? 'code list' : 'kind of name';
    return qualifier === undefined
      ? `This is not the qualifier of any ${what} in a claim file.`
      : `${qualifier} is not the qualifier of any ${what} in a claim file.`;
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
