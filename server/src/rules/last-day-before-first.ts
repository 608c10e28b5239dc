import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';

interface Facts {
  readonly first: string;
  readonly last: string;
}

export const lastDayBeforeFirst = defineRule<Facts>({
  id: 'last-day-before-first',
  category: 'coverage',
  severity: 'error',
  since: '0.1.0',
  summary: "A line's end date is before its start date.",
  why:
    'A date range runs from the first day of service to the last; payers reject one that runs backward. Therapy is ' +
    'billed day by day. Correct the date that is mistyped.',
  sources: ['x12-837p', 'nucc-24a'],
  examples: {
    as: 'file.837',
    bad: exampleFile(['D8*20260302', 'RD8*20260302-20260228']),
    good: exampleFile(['D8*20260302', 'RD8*20260302-20260302']),
  },
  message: ({ first, last }) => `The end date, ${last}, is before the start date, ${first}.`,
  check: {
    concerns: ({ on, last }) => on !== undefined && last !== undefined && last < on,
    line(line, { purpose }, { report }) {
      const { code, serviceDate: first, lastDate: last } = line;
      if (code === undefined || first === undefined || last === undefined || purpose === 'template') return;
      if (last.value >= first.value) return;
      report({ span: last.span, place: { field: 'service-date', line } }, { first: first.value, last: last.value });
    },
  },
});
