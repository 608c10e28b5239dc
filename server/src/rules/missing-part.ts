import type { Fault } from '../claim/fault.js';
import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';
import { placeOf } from './support/faults.js';

interface Facts {
  readonly lacks: keyof typeof words;
}

const words = {
  'missing-billing-provider': 'No billing provider (NM1*85) is named before this claim.',
  'missing-claim': 'Service lines start here with no claim (CLM) before them.',
  'missing-service-line': 'This line has no service (SV1 or SV2).',
} as const satisfies Partial<Record<Fault['kind'], string>>;

export const missingPart = defineRule<Facts>({
  id: 'missing-part',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  summary: 'A claim file is missing the billing provider, the claim itself or the service on a line.',
  why:
    'A claim file needs the billing provider (NM1*85), the claim (CLM), and a service on every line (SV1, or SV2 ' +
    'on institutional claims). If one is missing, nothing can be paid and the file is rejected. Often a segment ' +
    'was lost in editing.',
  sources: ['x12-837p'],
  examples: {
    as: 'file.837',
    bad: exampleFile(['SV1*HC:97110:GO*110*UN*2***1~\n', ''], ['SE*22*', 'SE*21*']),
    good: exampleFile(),
  },
  message: ({ lacks }) => words[lacks],
  check: {
    fault(fault, { report }) {
      const { kind } = fault;
      if (isLack(kind)) report(placeOf(fault), { lacks: kind });
    },
  },
});

function isLack(kind: Fault['kind']): kind is keyof typeof words {
  return kind in words;
}
