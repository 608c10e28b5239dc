/** Where in a sheet a code or a modifier is typed. */
import type { ServiceLine } from '../../claim/claim.js';
import type { Document, Reading, Slot } from '../format.js';
import { bareEnd, bareStart, cellEnd, cellStart, emptyRow, readRow } from './rows.js';
import { sheetOf } from './sheet.js';

export function slotAt(document: Document, reading: Reading, offset: number): Slot | undefined {
  const sheet = sheetOf(document);
  if (sheet === undefined || offset < sheet.start || offset > document.text.length) return undefined;
  const { text } = document;
  const near = lineBefore(reading, offset);
  const row = readRow(text, near?.start ?? sheet.start, sheet.separator, emptyRow());
  while (row.end < offset) readRow(text, row.next, sheet.separator, row);
  // The offset may lie between the two characters of a line break.
  if (offset < row.start) return undefined;
  const line = near?.start === row.start ? near.line : undefined;

  let column = 0;
  while (column + 1 < row.count && cellStart(row, column + 1) <= offset) column++;
  const kind = column === (sheet.columns.of('code')[0] ?? 0) ? 'code' : 'modifier';
  if (kind === 'modifier' && !sheet.columns.of('modifier').includes(column)) return undefined;
  const from = bareStart(text, cellStart(row, column), cellEnd(row, column));
  const to = bareEnd(text, from, cellEnd(row, column));
  let start = offset;
  let end = offset;
  while (start > from && isTyped(text, start - 1)) start--;
  while (end < to && isTyped(text, end)) end++;
  return { kind, span: { start, end }, line, before: '', after: '' };
}

/** The last line that begins at or before the offset, and where it begins. */
function lineBefore(
  reading: Reading,
  offset: number,
): { readonly line: ServiceLine; readonly start: number } | undefined {
  let low = 0;
  let high = reading.claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.claims[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const placed = reading.claims[low - 1];
  const line = placed?.claim.lines.findLast((it) => placed.start + it.span.start <= offset);
  return placed === undefined || line === undefined ? undefined : { line, start: placed.start + line.span.start };
}

function isTyped(text: string, at: number): boolean {
  return /[A-Za-z0-9]/.test(text[at] ?? '');
}
