/** Where on a form a code or a modifier is typed: in box 24D, and nowhere else. */
import { isFormLine } from './line.js';
import { touches } from '../../text/span.js';
import type { Span } from '../../text/span.js';
import type { Document, Reading, Slot } from '../format.js';
import { piecesOf } from './pieces.js';

export function slotAt({ text }: Document, reading: Reading, offset: number): Slot | undefined {
  const place = placeAt(text, offset);
  if (place === undefined) return undefined;
  const line = reading.claims
    .flatMap(({ start, claim }) => claim.lines.map((it) => ({ it, start })))
    .find(({ it, start }) => touches({ start: start + it.span.start, end: start + it.span.end }, offset))?.it;
  return {
    kind: place.kind,
    span: tokenAt(text, place.within, offset),
    line: isFormLine(line) ? line : undefined,
    before: '',
    after: '',
  };
}

interface PlaceAt {
  readonly kind: Slot['kind'];
  readonly within: Span;
}

function placeAt(text: string, offset: number): PlaceAt | undefined {
  for (const piece of piecesOf(text)) {
    if (piece.span.start > offset) return undefined;
    if (!touches(piece.span, offset)) continue;
    if (piece.kind === 'service') {
      const { code, modifiersEnd } = piece.service;
      if (touches(code.span, offset)) return { kind: 'code', within: code.span };
      // The blank before the next column is not a place of this one.
      const isLast = /^[ \t]*(?:\r?\n|$)/.test(text.slice(modifiersEnd));
      const end = isLast ? piece.span.end : modifiersEnd - 1;
      const within = { start: code.span.end + 1, end };
      return code.value.length === 5 && touches(within, offset) ? { kind: 'modifier', within } : undefined;
    }
    if (piece.kind !== 'field' || (piece.column !== 'D' && piece.column !== 'M')) continue;
    const { value } = piece;
    // Blanks behind the key or the value are where the next word is typed.
    const within = { start: value.start, end: Math.max(value.end, trimmedEnd(text, piece.span, offset)) };
    if (!touches(within, offset)) continue;
    if (piece.column === 'M') return { kind: 'modifier', within };
    const first = /^[A-Za-z0-9]*/.exec(text.slice(value.start, value.end))?.[0].length ?? 0;
    return offset <= value.start + first ? { kind: 'code', within } : { kind: 'modifier', within };
  }
  return undefined;
}

/** The offset itself where nothing but blanks stands between it and the end of the piece before it. */
function trimmedEnd(text: string, span: Span, offset: number): number {
  return text.slice(offset, span.end).trim() === '' ? offset : span.start;
}

function tokenAt(text: string, within: Span, offset: number): Span {
  const isTyped = (at: number) => /[A-Za-z0-9]/.test(text[at] ?? '');
  let start = offset;
  let end = offset;
  while (start > within.start && isTyped(start - 1)) start--;
  while (end < within.end && isTyped(end)) end++;
  return { start, end };
}
