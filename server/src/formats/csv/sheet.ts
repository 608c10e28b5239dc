/** What kind of sheet a text is: its separator, its header, and where its rows of charges begin. */
import type { Document } from '../format.js';
import { shorthand } from './columns.js';
import type { Columns } from './columns.js';

export interface Sheet {
  /** `shorthand`: no header; the columns are code, modifiers, units, date, and a blank line starts a new claim. */
  readonly kind: 'table' | 'shorthand';
  /** One UTF-16 unit. */
  readonly separator: number;
  readonly columns: Columns;
  /** Where the first row of charges begins, and its number as a spreadsheet counts it, from 1. */
  readonly start: number;
  readonly firstRow: number;
}

/** `undefined` where the text is not surely a sheet of charges. Looks at the head of the text only. */
export function sheetOf(document: Document): Sheet | undefined {
  const start = document.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (/\.claim\.csv$/i.test(document.name)) {
    return { kind: 'shorthand', separator: 44, columns: shorthand, start, firstRow: 1 };
  }
  return undefined;
}
