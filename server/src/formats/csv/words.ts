/** Cells of words. */
import type { Passage } from '../../prose/passage.js';
import type { Span } from '../../text/span.js';

/** The words of a cell, without its quotes. Of a doubled quote the second is blanked out, so that offsets stay. */
export function passageIn(text: string, cell: Span, origin: number, section: Passage['section']): Passage | undefined {
  let { start, end } = cell;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  const isQuoted = text.charCodeAt(start) === 34;
  if (isQuoted) {
    start++;
    if (end > start && text.charCodeAt(end - 1) === 34) end--;
  }
  const words = text.slice(start, Math.max(start, end));
  if (!/\p{L}/u.test(words)) return undefined;
  return {
    text: isQuoted ? words.replaceAll('""', '" ') : words,
    span: { start: start - origin, end: end - origin },
    section,
  };
}
