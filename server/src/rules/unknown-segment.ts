import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';
import { placeOf } from './support/faults.js';

interface Facts {
  readonly segment: string | undefined;
  readonly isForeign: boolean;
}

export const unknownSegment = defineRule<Facts>({
  id: 'unknown-segment',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  summary: 'A claim file has a segment that is not part of an 837.',
  why:
    'A receiver accepts only the segments in the 837 guide. One that is misspelled, or that belongs to another ' +
    'transaction such as a remittance advice (835), makes the whole transaction fail. Correct its name, or remove ' +
    'it and correct the count in SE01.',
  sources: ['x12-837p'],
  examples: {
    as: 'file.837',
    bad: exampleFile(['LX*1~', 'LX*1~\nZZZ*1~'], ['SE*22*', 'SE*23*']),
    good: exampleFile(),
  },
  message: ({ segment, isForeign }) => {
    if (segment === undefined) return 'This is not a segment of a claim file (837).';
    return isForeign
      ? `${segment} belongs to another transaction, not to a claim file (837).`
      : `${segment} is not a segment of a claim file (837).`;
  },
  check: {
    fault(fault, { report }) {
      if (fault.kind !== 'unknown-segment' && fault.kind !== 'foreign-segment') return;
      report(placeOf(fault), {
        segment: fault.facts['segment']?.toUpperCase(),
        isForeign: fault.kind === 'foreign-segment',
      });
    },
  },
});
