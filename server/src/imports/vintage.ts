/** From when a published file holds, as its name or its opening lines say. */
import type { ServiceDate } from '../claim/dates.js';
import { serviceDateOf } from '../claim/dates.js';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

type Read = (parts: RegExpExecArray) => ServiceDate | undefined;

/** The most telling first. */
const forms: readonly (readonly [RegExp, Read])[] = [
  // Eff_07-01-2026, effective 7/1/2026
  [
    /(?<!\d)(\d{1,2})[-/_](\d{1,2})[-/_](20\d{2})(?!\d)/,
    ([, m, d, y]) => serviceDateOf(Number(y), Number(m), Number(d)),
  ],
  // 2026-07-01
  [/(?<!\d)(20\d{2})[-_](\d{2})[-_](\d{2})(?!\d)/, ([, y, m, d]) => serviceDateOf(Number(y), Number(m), Number(d))],
  // v322r0: the versions of NCCI count the years from 1994, and the quarters of a year from 0.
  [/(?<![a-z0-9])v(\d{2})([0-3])r\d/i, ([, y, q]) => serviceDateOf(Number(y) + 1994, Number(q) * 3 + 1, 1)],
  // PPRRVU2026_Jul, HCPC2026_OCT
  [new RegExp(`(20\\d{2})[-_ ]*${month}`, 'i'), ([, y, name]) => firstOf(y, name)],
  // July 2026
  [new RegExp(`(?<![a-z])${month}[-_ ]*(20\\d{2})`, 'i'), ([, name, y]) => firstOf(y, name)],
  // 2026Q3, 2026 Q3
  [/(20\d{2})[-_ ]?q([1-4])/i, ([, y, q]) => serviceDateOf(Number(y), Number(q) * 3 - 2, 1)],
  // 2024-07
  [/(?<!\d)(20\d{2})[-_](0[1-9]|1[0-2])(?!\d)/, ([, y, m]) => serviceDateOf(Number(y), Number(m), 1)],
];

/** Of the first text that says one. */
export function vintageIn(texts: readonly string[]): ServiceDate | undefined {
  for (const text of texts) {
    for (const [form, read] of forms) {
      const parts = form.exec(text);
      const date = parts === null ? undefined : read(parts);
      if (date !== undefined) return date;
    }
  }
  return undefined;
}

export function yearIn(texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const year = /(?<!\d)(20\d{2})(?!\d)/.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}

export function firstDayOf(year: number): ServiceDate | undefined {
  return serviceDateOf(year, 1, 1);
}

export function lastDayOf(year: number): ServiceDate | undefined {
  return serviceDateOf(year, 12, 31);
}

function firstOf(year: string | undefined, name: string | undefined): ServiceDate | undefined {
  return serviceDateOf(Number(year), monthNames.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1, 1);
}
