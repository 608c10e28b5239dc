/** Where things stand in a text. Knows characters only, nothing of claims. */

/** Half-open, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value and the exact characters it was read from. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** True where the offset lies inside the span or at one of its two edges, as a cursor does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The same characters, told from another origin. */
export function shift(span: Span, by: number): Span {
  return by === 0 ? span : { start: span.start + by, end: span.end + by };
}
