import type { Claim, ServiceLine } from '../claim/claim.js';
import { serviceDateOf } from '../claim/dates.js';
import type { ServiceDate } from '../claim/dates.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';

interface Facts {
  readonly date: string;
  readonly months: number;
}

export const lateClaim = defineRule<Facts>({
  id: 'late-claim',
  category: 'coverage',
  severity: 'information',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'A Medicare claim is for a date of service more than a year ago.',
  why:
    'Medicare claims must be filed within one calendar year of the date of service. Later claims are denied, and ' +
    'the patient cannot be billed. There are few exceptions, such as another payer taking its payment back. ' +
    "Today's date is taken from this computer, and archived files are old by nature, so this is for information " +
    'only.',
  sources: ['cpm-1-70'],
  examples: {
    as: 'file.837',
    bad: file('20240302'),
    good: file('20260302'),
  },
  message: ({ date, months }) => `${date} is more than ${months} months ago, past Medicare's timely filing limit.`,
  check: {
    concerns: ({ on }, knowledge, today) =>
      on !== undefined && today !== undefined && lateBy(on, today, knowledge) !== undefined,
    claim(claim, { knowledge, today, report }) {
      if (today === undefined || claim.payer !== 'medicare' || !isForPayer(claim)) return;
      const line = oldest(claim.lines);
      const date = line?.serviceDate;
      if (line === undefined || date === undefined) return;
      const months = lateBy(date.value, today, knowledge);
      if (months === undefined) return;
      report({ span: date.span, place: { field: 'service-date', line } }, { date: date.value, months });
    },
  },
});

/** The months in which a claim of this day must come in, where they are over; else `undefined`. */
function lateBy(date: ServiceDate, today: ServiceDate, knowledge: Knowledge): number | undefined {
  const months = knowledge.figure('timely-filing-months', date)?.value;
  if (months === undefined || monthOf(today) - monthOf(date) < months) return undefined;
  const limit = after(date, months);
  return limit === undefined || today <= limit ? undefined : months;
}

/** Sheets, notes and records tell of what was billed long ago; files and forms are made to be sent. */
function isForPayer({ format, purpose }: Claim): boolean {
  return purpose === 'claim' && (format === 'x12' || format === 'cms1500');
}

/** Once a claim: what is late is the claim. */
function oldest(lines: readonly ServiceLine[]): ServiceLine | undefined {
  let found: ServiceLine | undefined;
  for (const line of lines) {
    const date = line.serviceDate?.value;
    if (date !== undefined && (found?.serviceDate === undefined || date < found.serviceDate.value)) found = line;
  }
  return found;
}

/** Counted from the year 0. */
function monthOf(date: ServiceDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

/** The same day so many months later; the end of February where there is no such day. */
function after(date: ServiceDate, months: number): ServiceDate | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return [day, 30, 29, 28]
    .map((it) => serviceDateOf(toYear, toMonth, Math.min(it, day)))
    .find((it) => it !== undefined);
}

function file(date: string): string {
  return exampleFile(
    ['*CI~', '*MB~'],
    ['NM1*82*', 'NM1*DN*1*EXAMPLE*PHYSICIAN****XX*1679576722~\nNM1*82*'],
    ['SE*22*', 'SE*23*'],
    ['D8*20260302', `D8*${date}`],
  );
}
