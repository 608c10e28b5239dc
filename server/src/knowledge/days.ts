/** Days and bases of answers, as the data files write them. */
import { fromIso } from '../claim/dates.js';
import type { ServiceDate } from '../claim/dates.js';
import type { Basis, Confidence } from './answers.js';
import type { Meta } from './rows.js';

/** A day of the data, which is checked when it is built; one that does not exist is a fault of the build. */
export function dayOf(text: string): ServiceDate {
  const date = fromIso(text);
  if (date === undefined) throw new Error(`no such day in the data: ${text}`);
  return date;
}

export function optionalDay(text: string | null | undefined): ServiceDate | undefined {
  return text === undefined || text === null ? undefined : dayOf(text);
}

/** The basis of a row that names its own source, asked about on a day. */
export function basisOf(
  meta: Meta,
  { source, confidence }: { readonly source: string; readonly confidence: Confidence },
  on: ServiceDate | undefined,
): Basis {
  const asOf = dayOf(meta.asOf);
  return { source, asOf, confidence, isBeyond: on !== undefined && on > asOf };
}

/** Whether a day lies in a span of days; a bound that is absent is open. */
export function isWithin(
  { from, to }: { readonly from?: string | null | undefined; readonly to?: string | null | undefined },
  on: ServiceDate,
): boolean {
  return (from === undefined || from === null || from <= on) && (to === undefined || to === null || on <= to);
}

export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
