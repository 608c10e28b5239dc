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
export function fromUs(text: string): ServiceDate | undefined {
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text.trim());
  if (parts === null) return undefined;
  const year = Number(parts[4]);
  return serviceDateOf(year < 100 ? 2000 + year : year, Number(parts[1]), Number(parts[3]));
}

/** Reads any of the written forms that claim files use, or `undefined`. */
export function serviceDateFrom(text: string): ServiceDate | undefined {
  const trimmed = text.trim();
  return fromIso(trimmed) ?? fromCompact(trimmed) ?? fromUs(trimmed);
}
