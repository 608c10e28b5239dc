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

/** Those of `items` that share a character with `span`. `items` stand in the order of the text, and none overlaps another. */
export function overlapping<T>(items: readonly T[], spanOf: (item: T) => Span, span: Span): readonly T[] {
  const first = firstWhere(items, (it) => spanOf(it).end > span.start);
  let end = first;
  for (let item = items[end]; item !== undefined && spanOf(item).start < span.end; item = items[end]) end++;
  return items.slice(first, end);
}

/** The index of the first item of which something is true that is true of all behind it, too; halves what is left at each step. */
export function firstWhere<T>(items: readonly T[], isTrue: (item: T) => boolean): number {
  let from = 0;
  let to = items.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = items[middle];
    if (item !== undefined && isTrue(item)) to = middle;
    else from = middle + 1;
  }
  return from;
}
