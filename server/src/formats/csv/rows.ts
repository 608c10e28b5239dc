/** Rows and cells of a separated-values text, as offsets. Knows quotes and line ends, nothing of what the cells mean. */

/** One row, read into the same object again and again: a file of a million rows must not make a million of them. */
export interface Row {
  start: number;
  /** Behind the last cell, before the line break. */
  end: number;
  /** Where the next row begins. */
  next: number;
  /** How many cells there are. */
  count: number;
  /** Where each cell starts and ends, with its quotes and blanks: cell `i` is `bounds[2 * i]` to `bounds[2 * i + 1]`. */
  readonly bounds: number[];
  /** Where a quoted cell begins that is never closed. */
  unclosed: number | undefined;
}

export function emptyRow(): Row {
  return { start: 0, end: 0, next: 0, count: 0, bounds: [], unclosed: undefined };
}

const quote = 34;
const lf = 10;
const cr = 13;
const space = 32;

/** A spreadsheet cell holds at most 32,767 characters (Excel's limit); a quote open for longer was never closed. */
const longestCell = 40_000;

/** Reads the row that begins at `at`. A line break inside quotes does not end it. */
export function readRow(text: string, at: number, separator: number, row: Row): Row {
  row.start = at;
  row.count = 0;
  row.unclosed = undefined;
  let start = at;
  for (;;) {
    let end = start;
    while (text.charCodeAt(end) === space) end++;
    if (text.charCodeAt(end) === quote) {
      const close = closing(text, end);
      if (close === undefined) {
        // Half-typed: the quote is a character like others, so that this row and those below stay what they are.
        row.unclosed = end;
      } else {
        end = close + 1;
      }
    }
    let unit = text.charCodeAt(end);
    while (end < text.length && unit !== separator && unit !== lf && unit !== cr) unit = text.charCodeAt(++end);
    row.bounds[2 * row.count] = start;
    row.bounds[2 * row.count + 1] = end;
    row.count++;
    start = end + 1;
    if (end >= text.length || unit !== separator) {
      row.end = end;
      row.next = end >= text.length ? end : unit === cr && text.charCodeAt(end + 1) === lf ? end + 2 : end + 1;
      return row;
    }
  }
}

/** Where a cell starts, with its quotes; the end of the row where there is no such cell. */
export function cellStart(row: Row, column: number): number {
  return column < row.count ? (row.bounds[2 * column] ?? row.end) : row.end;
}

/** Where a cell ends, with its quotes; the end of the row where there is no such cell. */
export function cellEnd(row: Row, column: number): number {
  return column < row.count ? (row.bounds[2 * column + 1] ?? row.end) : row.end;
}

/** The start of what a cell says, without blanks, quotes, and what a spreadsheet puts around text: `="97760"`, `'97760`. */
export function bareStart(text: string, start: number, end: number): number {
  while (start < end && isWrapping(text.charCodeAt(start))) start++;
  return start;
}

/** The end of what a cell says; not before `start`. */
export function bareEnd(text: string, start: number, end: number): number {
  while (end > start && isWrapping(text.charCodeAt(end - 1))) end--;
  return end;
}

/** True for a row of a blank line, or of nothing but separators and blanks. */
export function isBlank(text: string, row: Row, separator: number): boolean {
  for (let at = row.start; at < row.end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== separator && !isWrapping(unit)) return false;
  }
  return true;
}

/** Words by which exports and people say that a cell is empty. */
const nothing = /^(?:n\/?a|none|null|nil|nan|-+)$/i;

/** Whether what a cell says, from `bareStart` to `bareEnd`, is nothing: no characters, or a word such as NULL. */
export function saysNothing(text: string, start: number, end: number): boolean {
  return start === end || (end - start <= 4 && nothing.test(text.slice(start, end)));
}

/** Blanks, line breaks, the byte order mark, `"`, `'` and `=`. */
function isWrapping(unit: number): boolean {
  return unit <= space || unit === quote || unit === 39 || unit === 61 || unit === 160 || unit === 0xfeff;
}

/** The quote that closes the one at `open`: the first that is not doubled. */
function closing(text: string, open: number): number | undefined {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && at - open <= longestCell) {
    if (text.charCodeAt(at + 1) !== quote) return at;
    at = text.indexOf('"', at + 2);
  }
  return undefined;
}
