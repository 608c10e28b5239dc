/** One row of a sheet as a service line. */
import type { ServiceLine } from '../../claim/claim.js';
import { shift } from '../../text/span.js';
import type { Located } from '../../text/span.js';
import { bareEnd, bareStart, cellEnd, cellStart } from './rows.js';
import type { Row } from './rows.js';
import type { Role } from './columns.js';
import type { Sheet } from './sheet.js';
import { codeIn, dateIn, modifiersIn, numberIn } from './values.js';

/** A service line that knows where in the sheet it stands. */
export interface CsvLine extends ServiceLine {
  /** As a spreadsheet counts it, from 1. */
  readonly row: number;
  /** The column of each of `modifiers`. */
  readonly modifierColumns: readonly number[];
}

/** True of every line that this format makes. */
export function isCsvLine(line: ServiceLine | undefined): line is CsvLine {
  return line !== undefined && 'modifierColumns' in line;
}

const none: readonly never[] = [];

/** `undefined` where the row says nothing of a service. Spans are relative to `origin`. */
export function lineOf(text: string, sheet: Sheet, row: Row, number: number, origin: number): CsvLine | undefined {
  const { columns } = sheet;
  const located = <T>(role: Role, read: (text: string, start: number, end: number) => Located<T> | undefined) => {
    for (const column of columns.of(role)) {
      const start = bareStart(text, cellStart(row, column), cellEnd(row, column));
      const value = read(text, start, bareEnd(text, start, cellEnd(row, column)));
      if (value !== undefined) return { value: value.value, span: shift(value.span, -origin) };
    }
    return undefined;
  };

  const codeColumn = columns.of('code')[0] ?? 0;
  const codeStart = bareStart(text, cellStart(row, codeColumn), cellEnd(row, codeColumn));
  const codeEnd = bareEnd(text, codeStart, cellEnd(row, codeColumn));
  const { code, modifiers: behindCode } = codeIn(text, codeStart, codeEnd);

  const modifiers: Located<string>[] = [];
  const modifierColumns: number[] = [];
  let modifiersOpen: ServiceLine['modifiersOpen'];
  const take = (found: readonly Located<string>[], column: number) => {
    for (const it of found) {
      modifiers.push({ value: it.value, span: shift(it.span, -origin) });
      modifierColumns.push(column);
    }
  };
  take(behindCode, codeColumn);
  for (const column of columns.of('modifier')) {
    const start = bareStart(text, cellStart(row, column), cellEnd(row, column));
    const cell = modifiersIn(text, start, bareEnd(text, start, cellEnd(row, column)));
    take(cell.modifiers, column);
    if (cell.isPlaceholder) modifiersOpen = 'placeholder';
  }
  if (columns.of('modifier').length === 0 && behindCode.length === 0) modifiersOpen = 'no-field';

  const units = located('units', numberIn);
  const serviceDate = located('date', dateIn);
  if (codeStart === codeEnd && modifiers.length === 0 && (units === undefined || serviceDate === undefined)) {
    return undefined;
  }
  return {
    span: { start: row.start - origin, end: row.end - origin },
    code: code === undefined ? undefined : { value: code.value, span: shift(code.span, -origin) },
    modifiers: modifiers.length === 0 ? none : modifiers,
    modifierColumns: modifiers.length === 0 ? none : modifierColumns,
    modifiersOpen,
    units,
    minutes: undefined,
    serviceDate,
    placeOfService: undefined,
    pointers: none,
    charge: undefined,
    discipline: undefined,
    passages: none,
    row: number,
  };
}
