/** One row of a sheet as a service line. */
import type { Discipline, DisciplineEvidence, Field, ServiceLine, Unread } from '../../claim/claim.js';
import { disciplineOfRevenueCode, disciplineOfTaxonomy } from '../../claim/discipline.js';
import type { Passage } from '../../prose/passage.js';
import type { Located, Span } from '../../text/span.js';
import type { Pool } from './pool.js';
import { bareEnd, bareStart, cellEnd, cellStart, saysNothing } from './rows.js';
import type { Row } from './rows.js';
import type { Role } from './header-names.js';
import type { Sheet } from './sheet.js';
import {
  codeIn,
  dateIn,
  disciplineNamed,
  isUnread,
  lastDateIn,
  minutesIn,
  numberIn,
  placeOfServiceIn,
  takeModifiers,
  wordsIn,
} from './values.js';
import type { Cell } from './values.js';
import { passageIn } from './words.js';

/** A service line that knows where in the sheet it stands. */
export interface CsvLine extends ServiceLine {
  /** As a spreadsheet counts it, from 1. */
  readonly row: number;
  /** The column of each of `modifiers`; what stands in no column of this list stands in its last. */
  readonly modifierColumns: readonly number[];
}

/** True of every line that this format makes. */
export function isCsvLine(line: ServiceLine | undefined): line is CsvLine {
  return line !== undefined && 'modifierColumns' in line;
}

/** One row of one sheet. The same object for all rows, so that a large file costs no more objects than it has claims. */
export interface RowContext {
  readonly text: string;
  readonly sheet: Sheet;
  readonly row: Row;
  /** Where the claim begins that spans are told from. */
  origin: number;
  readonly pool: Pool;
  /** Of the row that is being read: cells that hold something no value could be read from. */
  readonly unread: Unread[];
}

const none: readonly never[] = [];
const readTaxonomy = (cell: Cell) => wordsIn(cell, (words) => (/^[0-9A-Z]{6,14}$/i.test(words) ? words : undefined));

/** `undefined` where the row says nothing of a service. */
export function lineOf(ctx: RowContext, number: number, pointers: readonly Located<number>[]): CsvLine | undefined {
  const { row, origin, pool } = ctx;
  const { code, isFilled, modifiers, modifierColumns, modifiersOpen } = codedIn(ctx);
  const { unread } = ctx;
  const unreadBefore = unread.length;
  const serviceDate = dayOf(ctx);
  const hasDate = serviceDate !== undefined || unread.length > unreadBefore;
  const units = typedIn(ctx, 'units', 'units', numberIn);
  if (!isFilled && modifiers.length === 0 && (units === undefined || !hasDate)) return undefined;
  const lastDate = lastDayOf(ctx);
  const taxonomy = ctx.sheet.columns.of('taxonomy').length === 0 ? undefined : valueOf(ctx, 'taxonomy', readTaxonomy);
  const minutes = typedIn(ctx, 'minutes', 'minutes', minutesIn);
  const placeOfService = typedIn(ctx, 'pos', 'place-of-service', placeOfServiceIn, isLikeAPlace);
  const charge = typedIn(ctx, 'charge', 'charge', numberIn);
  return {
    span: pool.span(row.start - origin, row.end - origin),
    code,
    modifiers,
    modifierColumns,
    modifiersOpen,
    units,
    minutes,
    serviceDate,
    lastDate,
    unread: unread.length === 0 ? undefined : unread.slice(),
    placeOfService,
    pointers,
    charge,
    taxonomy,
    discipline: disciplineOf(ctx),
    passages: passagesOf(ctx),
    row: number,
  };
}

/** The first filled cell says the day; one behind it may be of the whole claim and does not make up for what is unread. */
function dayOf(ctx: RowContext): ServiceLine['serviceDate'] {
  for (const column of ctx.sheet.columns.of('date')) {
    if (column >= ctx.row.count) continue;
    const cell = cellIn(ctx, column);
    if (saysNothing(cell.text, cell.start, cell.end)) continue;
    const day = dateIn(cell);
    if (day === undefined) noteUnread(cell, 'service-date', ctx.unread);
    return day;
  }
  return undefined;
}

/** In a column of its own, or behind a dash in the cell of the first day. */
function lastDayOf(ctx: RowContext): ServiceLine['serviceDate'] {
  const { columns } = ctx.sheet;
  if (columns.of('last-date').length > 0) {
    const last = typedIn(ctx, 'last-date', 'service-date', dateIn);
    if (last !== undefined) return last;
  }
  return valueOf(ctx, 'date', lastDateIn);
}

/** What the cell of a role says; one that is filled and says nothing that could be read is noted. */
function typedIn<T>(
  ctx: RowContext,
  role: Role,
  field: Field,
  read: (cell: Cell) => Located<T> | undefined,
  isMeant: (cell: Cell) => boolean = () => true,
): Located<T> | undefined {
  const value = valueOf(ctx, role, read);
  if (value !== undefined) return value;
  for (const column of ctx.sheet.columns.of(role)) {
    if (column >= ctx.row.count) continue;
    const cell = cellIn(ctx, column);
    if (isMeant(cell)) noteUnread(cell, field, ctx.unread);
  }
  return undefined;
}

/** A name or a long number of some other list says where it was as well, and is no slip of the pen. */
function isLikeAPlace({ text, start, end }: Cell): boolean {
  return end - start <= 3 && /\d/.test(text.slice(start, end));
}

/** Notes that nothing could be read from this cell, if something is there to be read. */
export function noteUnread(cell: Cell, field: Field, into: Unread[]): void {
  if (isUnread(cell)) into.push({ field, span: cell.pool.span(cell.start - cell.origin, cell.end - cell.origin) });
}

/** What the cell of a role says: of the first of its columns that says something. */
export function valueOf<T>(
  ctx: RowContext,
  role: Role,
  read: (cell: Cell) => Located<T> | undefined,
): Located<T> | undefined {
  for (const column of ctx.sheet.columns.of(role)) {
    if (column >= ctx.row.count) continue;
    const value = read(cellIn(ctx, column));
    if (value !== undefined) return value;
  }
  return undefined;
}

export function cellIn({ text, row, origin, pool }: RowContext, column: number): Cell {
  const start = bareStart(text, cellStart(row, column), cellEnd(row, column));
  return { text, start, end: bareEnd(text, start, cellEnd(row, column)), origin, pool };
}

interface Coded extends Pick<CsvLine, 'code' | 'modifiers' | 'modifierColumns' | 'modifiersOpen'> {
  /** Something stands in the code's cell, be it a code or not. */
  readonly isFilled: boolean;
}

function codedIn(ctx: RowContext): Coded {
  const columns = ctx.sheet.columns.of('modifier');
  const codeColumn = ctx.sheet.columns.of('code')[0] ?? 0;
  const codeCell = cellIn(ctx, codeColumn);
  const modifiers: Located<string>[] = [];
  const code = codeIn(codeCell, modifiers);
  const filled = modifiers.map(() => codeColumn);
  let modifiersOpen: ServiceLine['modifiersOpen'];
  if (columns.length === 0 && modifiers.length === 0) modifiersOpen = 'no-field';
  for (const column of columns) {
    if (column >= ctx.row.count) continue;
    if (!takeModifiers(cellIn(ctx, column), modifiers)) modifiersOpen = 'placeholder';
    while (filled.length < modifiers.length) filled.push(column);
  }
  const isPlain = filled.every((column, index) => column === columns[Math.min(index, columns.length - 1)]);
  return {
    code,
    isFilled: !saysNothing(ctx.text, codeCell.start, codeCell.end),
    modifiers: ctx.pool.list(modifiers),
    modifierColumns: isPlain ? columns : filled,
    modifiersOpen,
  };
}

function disciplineOf(ctx: RowContext): DisciplineEvidence | undefined {
  return (
    evidence(ctx, 'discipline', 'stated', disciplineNamed) ??
    evidence(ctx, 'taxonomy', 'taxonomy', disciplineOfTaxonomy) ??
    evidence(ctx, 'revenue', 'revenue-code', disciplineOfRevenueCode)
  );
}

function evidence(
  ctx: RowContext,
  role: Role,
  from: DisciplineEvidence['from'],
  read: (words: string) => Discipline | undefined,
): DisciplineEvidence | undefined {
  if (ctx.sheet.columns.of(role).length === 0) return undefined;
  const found = valueOf(ctx, role, (cell) => wordsIn(cell, read));
  return found === undefined ? undefined : { discipline: found.value, from, span: found.span };
}

function passagesOf({ text, sheet, row, origin }: RowContext): readonly Passage[] {
  const notes = sheet.columns.of('note');
  const visitTypes = sheet.columns.of('visit-type');
  if (notes.length + visitTypes.length === 0) return none;
  const passages: Passage[] = [];
  const take = (column: number, section: Passage['section']) => {
    if (column >= row.count) return;
    const span: Span = { start: cellStart(row, column), end: cellEnd(row, column) };
    const passage = passageIn(text, span, origin, section);
    if (passage !== undefined) passages.push(passage);
  };
  for (const column of visitTypes) take(column, 'visit-type');
  for (const column of notes) take(column, 'visit');
  return passages.length === 0 ? none : passages.toSorted((a, b) => a.span.start - b.span.start);
}
