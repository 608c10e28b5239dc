/** Stretches of more than one line that can be folded away: what stands around claims, claims, their lines, sections of a note. */
import { formatOfReading } from '../../formats/index.js';
import { LineIndex } from '../../text/lines.js';
import { shift } from '../../text/span.js';
import type { Span } from '../../text/span.js';
import type { ReadDocument } from './read.js';

export interface Fold {
  /** From 0. The first line stays to be seen. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** More than these nobody folds, and an editor would drop them anyway. */
const mostFolds = 5000;

/** `lineOf` tells the line of an offset, from 0, where somebody knows. The outer before the inner. Two never begin on one line, and none overlaps another without lying within it. */
export function foldsOf(
  { document, reading }: ReadDocument,
  lineOf: (offset: number) => number = linesOf(document.text),
): readonly Fold[] {
  const { text } = document;
  if (!/[\r\n]/.test(text)) return [];
  const spans: Span[] = (formatOfReading(reading)?.partsOf?.(document, reading) ?? []).map((it) => it.span);
  // Lines within claims are for files in which somebody looks at single ones.
  const hasLines = reading.claims.length <= mostFolds / 4;
  for (const { claim, start } of reading.claims.slice(0, mostFolds)) {
    spans.push(shift(claim.span, start));
    if (hasLines) for (const line of claim.lines) spans.push(shift(line.span, start));
  }
  const folds = spans.flatMap((it): Fold[] => {
    const firstLine = lineOf(firstOf(text, it));
    const lastLine = lineOf(lastOf(text, it));
    return lastLine > firstLine ? [{ firstLine, lastLine }] : [];
  });
  folds.sort((a, b) => a.firstLine - b.firstLine || b.lastLine - a.lastLine);
  return nested(folds).slice(0, mostFolds);
}

function linesOf(text: string): (offset: number) => number {
  const lines = new LineIndex(text);
  return (offset) => lines.positionAt(offset).line;
}

/** Claims of a sheet may run into each other: of such, the first is kept. */
function nested(folds: readonly Fold[]): Fold[] {
  const kept: Fold[] = [];
  const open: Fold[] = [];
  for (const fold of folds) {
    while ((open.at(-1)?.lastLine ?? Infinity) < fold.firstLine) open.pop();
    const outer = open.at(-1);
    if (outer?.firstLine === fold.firstLine || (outer !== undefined && outer.lastLine < fold.lastLine)) continue;
    open.push(fold);
    kept.push(fold);
  }
  return kept;
}

function firstOf(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && text.charCodeAt(at) <= 32) at++;
  return at;
}

/** Blank lines at the end belong to nothing. */
function lastOf(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= 32) at--;
  return at;
}
