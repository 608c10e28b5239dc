import type { ServiceDate } from '../claim/dates.js';
import type { Located } from '../text/span.js';
import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';

interface Facts {
  readonly date: string;
}

export const dateInFuture = defineRule<Facts>({
  id: 'date-in-future',
  category: 'coverage',
  severity: 'error',
  since: '0.1.0',
  summary: 'The date of service is in the future.',
  why:
    'A service cannot be billed before it is furnished; the payer rejects the line. Usually the year is mistyped. ' +
    "Today's date is taken from this computer.",
  sources: ['x12-837p', 'nucc-24a'],
  examples: { as: 'file.837', bad: exampleFile(['D8*20260302', 'D8*20960302']), good: exampleFile() },
  message: ({ date }) => `${date} is in the future.`,
  check: {
    concerns: ({ on = '', last = '' }, _, today) => today !== undefined && (on > today || last > today),
    claim(claim, { today, report }) {
      if (today === undefined || claim.purpose === 'template') return;
      let told: number | undefined;
      for (const line of claim.lines) {
        const { serviceDate, lastDate } = line;
        const late = isAfter(serviceDate, today) ? serviceDate : isAfter(lastDate, today) ? lastDate : undefined;
        if (late === undefined || late.span.start === told) continue;
        told = late.span.start;
        const at = { span: late.span, place: { field: 'service-date', line } } as const;
        // A note may speak of the next visit.
        report(at, { date: late.value }, claim.format === 'note' ? { severity: 'warning' } : {});
      }
    },
  },
});

function isAfter(date: Located<ServiceDate> | undefined, today: ServiceDate): boolean {
  return date !== undefined && date.value > today;
}
