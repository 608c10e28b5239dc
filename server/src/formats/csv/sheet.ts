/**
 * What kind of sheet a text is: its separator, its header, and where its rows of charges begin.
 * Looks at the head of the text only, so that a large file that is none of ours costs nothing.
 */
import type { Document } from '../format.js';
import { areCharges, columnsOf, shorthand } from './columns.js';
import type { Columns } from './columns.js';
import { bareEnd, bareStart, cellEnd, cellStart, emptyRow, readRow } from './rows.js';
import type { Row } from './rows.js';

export interface Sheet {
  /** `shorthand`: no header; the columns are code, modifiers, units, date, and a blank line starts a new claim. */
  readonly kind: 'table' | 'shorthand';
  /** One UTF-16 unit. */
  readonly separator: number;
  readonly columns: Columns;
  /** Where the first row of charges begins, and its number as a spreadsheet counts it, from 1. */
  readonly start: number;
  readonly firstRow: number;
  /** Its name says that it is of one claim, or of several between which blank lines stand. */
  readonly isNamedClaim: boolean;
}

const separators = [',', '\t', ';', '|'].map((it) => it.charCodeAt(0));
/** How far a header is looked for. The longest known header row, Tuva's, has 2,454 characters. */
const headLength = 16_384;
const mostRowsAbove = 25;

/** `undefined` where the text is not surely a sheet of charges. */
export function sheetOf({ text, name }: Document): Sheet | undefined {
  const head = text.slice(0, headLength);
  if (/\.claim\.csv$/i.test(name)) {
    return (
      namedClaim(tableIn(head, 1, (columns) => columns.of('code').length > 0)) ?? {
        kind: 'shorthand',
        separator: 44,
        columns: shorthand,
        start: begin(head),
        firstRow: 1,
        isNamedClaim: true,
      }
    );
  }
  if (/\.(?:csv|tsv|tab|psv)$/i.test(name)) return tableIn(head, mostRowsAbove, areCharges);
  // Of another text, the first line must be the header and the second must have as many cells.
  if (!/^[^.]*$|\.(?:txt|dat)$/i.test(name)) return undefined;
  const sheet = tableIn(head, 1, areCharges);
  if (sheet === undefined || sheet.start >= head.length) return undefined;
  return readRow(head, sheet.start, sheet.separator, emptyRow()).count === sheet.columns.names.length
    ? sheet
    : undefined;
}

function namedClaim(sheet: Sheet | undefined): Sheet | undefined {
  return sheet === undefined ? undefined : { ...sheet, isNamedClaim: true };
}

function begin(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** What a row must hold to be worth taking apart: a word for a code, and a separator. */
const worthReading = [/cpt|hcpcs|proc|code|cd\b/i, /,|\t|;|\|/];

/** The first row that is a header of the wanted kind, read with the separator that tells it most. */
function tableIn(head: string, mostRows: number, isWanted: (columns: Columns) => boolean): Sheet | undefined {
  const row = emptyRow();
  let at = begin(head);
  let read = 0;
  for (let number = 1; at < head.length && read < mostRows; number++) {
    // A quoted line break may hide a separator that is not this row's: the comma's reading says where the row ends.
    readRow(head, at, separators[0] ?? 0, row);
    const { start, end, next } = row;
    const line = head.slice(start, end);
    if (line.trim() !== '') read++;
    if (worthReading.every((it) => it.test(line))) {
      let best: Sheet | undefined;
      let bestCount = 1;
      for (const separator of separators) {
        readRow(head, at, separator, row);
        if (row.count <= bestCount) continue;
        const columns = columnsOf(namesIn(head, row));
        if (!isWanted(columns)) continue;
        bestCount = row.count;
        best = { kind: 'table', separator, columns, start: row.next, firstRow: number + 1, isNamedClaim: false };
      }
      if (best !== undefined) return best;
    }
    at = next;
  }
  return undefined;
}

function namesIn(text: string, row: Row): string[] {
  return Array.from({ length: row.count }, (_, column) => {
    const start = bareStart(text, cellStart(row, column), cellEnd(row, column));
    return text.slice(start, Math.min(start + 60, bareEnd(text, start, cellEnd(row, column))));
  });
}
