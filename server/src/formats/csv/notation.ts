/** How a sheet writes things down: names of columns, and the smallest edits that change a cell. */
import { mostModifiers } from '../../claim/claim.js';
import type { Change, Notation, Place } from '../../claim/claim.js';
import type { TextEdit } from '../../text/edit.js';
import { shift } from '../../text/span.js';
import type { Span } from '../../text/span.js';
import { splitBy } from '../support/split-modifier.js';
import { isCsvLine } from './line.js';
import type { CsvLine } from './line.js';
import type { Role } from './header-names.js';
import type { Sheet } from './sheet.js';
import { bareEnd, bareStart, cellEnd, cellStart, emptyRow, readRow, saysNothing } from './rows.js';
import type { Row } from './rows.js';

export function notationOf(sheet: Sheet): Notation {
  return {
    address: (place) => address(sheet, place),
    write: (text, start, change) => write(sheet, text, start, change),
  };
}

const roleOf: Record<Place['field'], Role> = {
  code: 'code',
  modifier: 'modifier',
  units: 'units',
  'service-date': 'date',
  'place-of-service': 'pos',
  pointer: 'pointer',
  charge: 'charge',
  note: 'note',
  minutes: 'minutes',
  taxonomy: 'taxonomy',
  diagnosis: 'diagnosis',
  'total-charge': 'total-charge',
  claim: 'claim',
};

/** `column Modifier1, row 7`, in the header's own spelling and the row as a spreadsheet counts it. */
function address(sheet: Sheet, { field, line, index }: Place): string {
  const candidates = sheet.columns.of(roleOf[field]);
  const known =
    field === 'modifier' && isCsvLine(line) && line.modifiers.length > 0 ? columnOf(line, index ?? 0) : undefined;
  const column = known ?? candidates[Math.min(index ?? 0, candidates.length - 1)] ?? sheet.columns.of('code')[0] ?? 0;
  const name = sheet.columns.names[column] ?? '';
  const title = name === '' ? `column ${column + 1}` : `column ${name}`;
  return isCsvLine(line) ? `${title}, row ${line.row}` : title;
}

/** The column in which a modifier stands. */
function columnOf(line: CsvLine, index: number): number | undefined {
  return line.modifierColumns[Math.min(index, line.modifierColumns.length - 1)];
}

function write(sheet: Sheet, text: string, start: number, change: Change): readonly TextEdit[] {
  const { line } = change;
  if (!isCsvLine(line)) return [];
  switch (change.kind) {
    case 'replace-code':
      return line.code === undefined ? [] : [replaceToken(text, start, line.code.span, change.code)];
    case 'replace-modifier': {
      const old = line.modifiers[change.index];
      return old === undefined ? [] : [replaceToken(text, start, old.span, change.modifier)];
    }
    case 'remove-modifier': {
      const old = line.modifiers[change.index];
      const column = columnOf(line, change.index);
      if (old === undefined || column === undefined) return [];
      const row = readRow(text, start + line.span.start, sheet.separator, emptyRow());
      return [removeToken(text, row, column, shift(old.span, start))];
    }
    case 'split-modifier':
      return splitBy(change, (it) => write(sheet, text, start, it));
    case 'add-modifier': {
      if (line.modifiers.length >= mostModifiers) return [];
      const row = readRow(text, start + line.span.start, sheet.separator, emptyRow());
      return addModifier(
        sheet,
        text,
        row,
        line.modifiers.length === 0 ? undefined : columnOf(line, line.modifiers.length - 1),
        change.modifier,
      );
    }
  }
}

/** A spreadsheet writes 97760.0; the new value stands for all of it. */
function replaceToken(text: string, origin: number, span: Span, newText: string): TextEdit {
  const start = origin + span.start;
  return { span: { start, end: tokenEnd(text, origin + span.end) }, newText };
}

function tokenEnd(text: string, end: number): number {
  const zeros = /^\.0+(?![0-9])/.exec(text.slice(end, end + 8));
  return end + (zeros?.[0].length ?? 0);
}

/** Takes one joiner with it: the one before, or for the first of several the one behind. */
function removeToken(text: string, row: Row, column: number, token: Span): TextEdit {
  const cellFrom = bareStart(text, cellStart(row, column), cellEnd(row, column));
  const cellTo = bareEnd(text, cellFrom, cellEnd(row, column));
  let { start } = token;
  let end = tokenEnd(text, token.end);
  if (start > cellFrom) while (start > cellFrom && isJoiner(text[start - 1])) start--;
  else while (end < cellTo && isJoiner(text[end])) end++;
  return { span: { start, end }, newText: '' };
}

function isJoiner(character: string | undefined): boolean {
  return character !== undefined && /[\s:,;/|-]/.test(character);
}

function addModifier(
  sheet: Sheet,
  text: string,
  row: Row,
  last: number | undefined,
  modifier: string,
): readonly TextEdit[] {
  const columns = sheet.columns.of('modifier');
  // Where a cell holds several, or modifiers stand behind the code for want of a column, the new one joins them.
  if (columns.length <= 1 && last !== undefined) return [appendTo(sheet, text, row, last, modifier)];
  const isFree = (column: number) => {
    const start = bareStart(text, cellStart(row, column), cellEnd(row, column));
    return saysNothing(text, start, bareEnd(text, start, cellEnd(row, column)));
  };
  const free = columns.find((it) => it > (last ?? -1) && isFree(it)) ?? columns.find(isFree);
  return free === undefined ? [] : [fill(sheet, row, text, free, modifier)];
}

/** Behind the modifiers that stand in the cell already. */
function appendTo(sheet: Sheet, text: string, row: Row, column: number, modifier: string): TextEdit {
  const from = cellStart(row, column);
  const to = cellEnd(row, column);
  const start = bareStart(text, from, to);
  const end = bareEnd(text, start, to);
  const joiner = joined.exec(text.slice(start, end))?.[1] ?? joinerOf(sheet, text, column);
  const isQuoted = start > from && text.charCodeAt(start - 1) === 34;
  if (!isQuoted && joiner.includes(String.fromCharCode(sheet.separator))) {
    return { span: { start, end }, newText: `"${text.slice(start, end)}${joiner}${modifier}"` };
  }
  return { span: { start: end, end }, newText: `${joiner}${modifier}` };
}

const joined = /[A-Za-z0-9]([\s:,;/|-]+)[A-Za-z0-9]/;
/** How many rows are asked how they join modifiers. */
const mostAsked = 500;

/** What stands between modifiers in the first cell of the column that holds more than one; else a blank. */
function joinerOf(sheet: Sheet, text: string, column: number): string {
  const row = emptyRow();
  let at = sheet.start;
  for (let asked = 0; asked < mostAsked && at < text.length; asked++, at = row.next) {
    readRow(text, at, sheet.separator, row);
    const joiner = joined.exec(text.slice(cellStart(row, column), cellEnd(row, column)))?.[1];
    if (joiner !== undefined) return joiner;
  }
  return ' ';
}

/** Into an empty cell, in place of the word that says it is empty, or into one that the row does not reach yet. */
function fill(sheet: Sheet, row: Row, text: string, column: number, modifier: string): TextEdit {
  if (column >= row.count) {
    const missing = String.fromCharCode(sheet.separator).repeat(column - row.count + 1);
    return { span: { start: row.end, end: row.end }, newText: missing + modifier };
  }
  const from = cellStart(row, column);
  const start = bareStart(text, from, cellEnd(row, column));
  const end = bareEnd(text, start, cellEnd(row, column));
  if (start < end) return { span: { start, end }, newText: modifier };
  const isQuoted = text.charCodeAt(from) === 34;
  const at = isQuoted ? from + 1 : from;
  return { span: { start: at, end: at }, newText: modifier };
}
