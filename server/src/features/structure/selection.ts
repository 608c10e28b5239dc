/** What a growing selection takes in at an offset: the value, what it is part of, its line, its claim, the document. */
import { formatOfReading } from '../../formats/index.js';
import { shift, touches } from '../../text/span.js';
import type { Span } from '../../text/span.js';
import type { ReadDocument } from './read.js';
import { valuesOf } from './values.js';

/** The innermost first; each lies within the next. */
export function selectionsAt({ document, reading }: ReadDocument, offset: number): readonly Span[] {
  const format = formatOfReading(reading);
  const spans: Span[] = [{ start: 0, end: document.text.length }];
  for (const { span } of format?.partsOf?.(document, reading) ?? []) spans.push(span);
  for (const placed of reading.claims) {
    const { claim, start } = placed;
    if (!touches(shift(claim.span, start), offset)) continue;
    spans.push(shift(claim.span, start));
    for (const line of claim.lines) spans.push(shift(line.span, start));
    for (const value of valuesOf(document.text, placed)) spans.push(value.span);
  }
  for (const mention of reading.mentions) spans.push(mention.span);
  const place = format?.segmentAt?.(document, reading, offset);
  if (place !== undefined) spans.push(place.span, place.elementSpan, place.componentSpan);
  return chain(spans.filter((it) => it.end > it.start && touches(it, offset)));
}

/** The longest row of spans that lie within one another, grown from the smallest. */
function chain(spans: readonly Span[]): readonly Span[] {
  const grown: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start)) {
    const last = grown.at(-1);
    const holdsLast = last === undefined || (span.start <= last.start && last.end <= span.end);
    if (holdsLast && (span.start !== last?.start || span.end !== last.end)) grown.push(span);
  }
  return grown;
}
