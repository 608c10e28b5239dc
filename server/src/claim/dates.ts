/** Dates of service. Written `CCYY-MM-DD`, so that they compare as text does. */

declare const serviceDate: unique symbol;
/** A day that exists, as `CCYY-MM-DD`. */
export type ServiceDate = string & { readonly [serviceDate]: true };

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the calendar, or `undefined` where there is no such day or the year is outside 1900 to 2199. */
export function serviceDateOf(year: number, month: number, day: number): ServiceDate | undefined {
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (daysIn[month - 1] ?? 0);
  if (day > last) return undefined;
  const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);
  // The check above is what makes the text a ServiceDate.
  return `${year}-${two(month)}-${two(day)}` as ServiceDate;
}

/** How many days lie between two, whichever is the earlier: 0 for the same day. */
export function daysBetween(one: ServiceDate, other: ServiceDate): number {
  return Math.abs(dayNumber(one) - dayNumber(other));
}

/** Days since the first of March of the year 0, so that a leap day is the last of its year. */
function dayNumber(date: ServiceDate): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const years = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return 365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + ofYear;
}

/** Reads `CCYYMMDD`, the date form of X12. */
export function fromCompact(text: string): ServiceDate | undefined {
  if (!/^\d{8}$/.test(text)) return undefined;
  return serviceDateOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)));
}

/** Reads `CCYY-MM-DD`, with whatever follows a `T`. */
export function fromIso(text: string): ServiceDate | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/s.exec(text.trim());
  return parts === null ? undefined : serviceDateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Reads `M/D/YY`, `MM/DD/CCYY` and the same with dashes or dots. Two-digit years are of this century. */
function fromUs(text: string): ServiceDate | undefined {
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text.trim());
  if (parts === null) return undefined;
  const year = Number(parts[4]);
  return serviceDateOf(year < 100 ? 2000 + year : year, Number(parts[1]), Number(parts[3]));
}

/**
 * Reads any of the written forms that claim files use, or `undefined`: those above, `2017.11.02`, `2017-11-2`, `11022017`,
 * `20171102.0`, `Nov 2, 2017`, `Thursday, 2nd November 2017`, `16-Nov-17`, `02NOV2017`, each with or without a time of day.
 * Of a range, `11/02/17 - 11/03/17`, the first day. A month above 12 is no day with its month: it is not read.
 */
export function serviceDateFrom(text: string): ServiceDate | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 80) return undefined;
  return fromOne(trimmed) ?? rangeFrom(trimmed)?.first;
}

/** The last day of a range, `11/02/17 - 11/03/17`; `undefined` where the text is none or runs backwards. */
export function lastDateFrom(text: string): ServiceDate | undefined {
  const trimmed = text.trim();
  return trimmed.length > 80 || fromOne(trimmed) !== undefined ? undefined : rangeFrom(trimmed)?.last;
}

function fromOne(text: string): ServiceDate | undefined {
  const day = text.replace(/[ T]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]\.?M\.?)?$/i, '').trim();
  return fromIso(text) ?? fromYearFirst(day) ?? fromUs(day) ?? fromDigits(day) ?? fromWords(day);
}

/** `2017-11-2`, `2017.11.02`, `2017/11/02`. */
function fromYearFirst(text: string): ServiceDate | undefined {
  const parts = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(text);
  return parts === null ? undefined : serviceDateOf(Number(parts[1]), Number(parts[3]), Number(parts[4]));
}

/** `CCYYMMDD`, with the `.0` of a number too, else `MMDDCCYY`: no century that is believed is a month. */
function fromDigits(text: string): ServiceDate | undefined {
  const digits = /^(\d{8})(?:\.0+)?$/.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const monthFirst = () =>
    serviceDateOf(Number(digits.slice(4)), Number(digits.slice(0, 2)), Number(digits.slice(2, 4)));
  return fromCompact(digits) ?? monthFirst();
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const weekday = /^(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?:\.?,\s*|\.?\s+)/i;
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ /.-]*(?:of )?([a-z]{3,9})\.?,?[ /.-]*(\d{4}|\d{2})$/i;
const monthFirst = /^([a-z]{3,9})\.?[ -]*(\d{1,2})(?:st|nd|rd|th)?(?:, *|[ /-]+)(\d{4}|\d{2})$/i;

/** A day whose month is a name, written out or cut to three letters (September to four too). */
function fromWords(text: string): ServiceDate | undefined {
  const words = text.replace(weekday, '');
  const named = (name: string | undefined, day: string | undefined, year: string | undefined) => {
    const lower = name?.toLowerCase() ?? '';
    const month = months.findIndex((it) => it === lower || it.slice(0, 3) === lower || (lower === 'sept' && it.startsWith(lower))); // prettier-ignore
    const value = Number(year);
    return serviceDateOf(value < 100 ? 2000 + value : value, month + 1, Number(day));
  };
  const [, day, dayMonth, dayYear] = dayFirst.exec(words) ?? [];
  const [, month, monthDay, monthYear] = monthFirst.exec(words) ?? [];
  return named(dayMonth, day, dayYear) ?? named(month, monthDay, monthYear);
}

/** Two days with a dash or a word between them; `undefined` where they run backwards. */
function rangeFrom(text: string): { readonly first: ServiceDate; readonly last: ServiceDate } | undefined {
  for (const { 0: between, index } of text.matchAll(/\s*[-\u2013]\s*|\s+(?:to|thru|through)\s+/gi)) {
    const first = fromOne(text.slice(0, index));
    const last = first && fromOne(text.slice(index + between.length));
    if (first !== undefined && last !== undefined) return first <= last ? { first, last } : undefined;
  }
  return undefined;
}
