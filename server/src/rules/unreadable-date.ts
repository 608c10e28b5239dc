import { unreadOf } from '../claim/unread.js';
import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';

export const unreadableDate = defineRule<undefined>({
  id: 'unreadable-date',
  category: 'coverage',
  severity: 'error',
  since: '0.1.0',
  summary: 'A date of service is not a day of the calendar, or not written as a date.',
  why:
    'Without a date of service a payer can neither pay nor deny a line, so the claim comes back. Electronic claims ' +
    'use CCYYMMDD, paper claims month, day and year. Typing mistakes produce dates such as 20260231, which does ' +
    'not exist.',
  sources: ['x12-837p', 'nucc-24a'],
  examples: { as: 'file.837', bad: exampleFile(['D8*20260302', 'D8*20260231']), good: exampleFile() },
  message: () => 'This date of service is not a valid date.',
  check: {
    // Lines of any kind were read.
    concerns: () => false,
    claim(claim, { report }) {
      if (claim.purpose === 'template') return;
      // Lines without a date of their own share the claim's.
      const told = new Set<number>();
      for (const line of claim.lines) {
        const unread = unreadOf(line, 'service-date');
        if (unread === undefined || told.has(unread.span.start)) continue;
        told.add(unread.span.start);
        // Sheets and words may write a day in a way that only people read, and FHIR knows dates that are a year or a month.
        const at = { span: unread.span, place: { field: 'service-date', line } } as const;
        report(at, undefined, claim.format === 'x12' ? {} : { severity: 'warning' });
      }
    },
  },
});
