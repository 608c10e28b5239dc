/** A row of a table of codes, as what is billed on it. */
import { overlapping } from '../../text/span.js';
import type { Located, Span } from '../../text/span.js';
import { blanked, placeholdersOf } from '../../prose/placeholders.js';
import type { Found, Note } from './found.js';
import { cellsOf } from './table.js';
import type { Role, Table } from './table.js';
import { tailOf } from './tail.js';

/** `undefined` where the line does not have the table's columns. Spans are absolute. */
export function rowOf(
  note: Note,
  line: string,
  at: number,
  table: Table,
  codes: readonly Located<string>[],
): readonly Found[] | undefined {
  const cells = cellsOf(line, at, table.separator);
  if (table.separator === 'blanks' ? cells.length !== table.roles.length : cells.length < 2) return undefined;
  const of = (role: Role): readonly Span[] => cells.filter((_, index) => table.roles[index] === role);
  const [codeCell] = of('code');
  if (codeCell === undefined) return undefined;
  const inCell = codes.filter((it) => it.span.start >= codeCell.start && it.span.end <= codeCell.end);
  const [code] = inCell;
  if (code === undefined || inCell.length > 1) return inCell.length > 1 ? undefined : [];

  const tail = tailOf(note.text, code.span.end, codeCell.end, note.placeholders);
  const modifierCells = of('modifier');
  const modifiers = [...tail.modifiers, ...modifierCells.flatMap((cell) => modifiersIn(note.text, cell))];
  const text = (cell: Span) => note.text.slice(cell.start, cell.end);
  const isOpen = tail.modifiersOpen !== undefined || modifierCells.some((cell) => slotsIn(text(cell)).length > 0);
  const box = note.boxOf(code.span.start);
  const isUnticked = isUntickedRow(note, line, at);
  if (isUnticked || box?.isTicked === false) {
    return [{ as: 'mention', code, role: 'named', certainty: table.isSure ? 'sure' : 'likely' }];
  }
  const [dateCell] = of('date');
  const numberIn = (role: Role) => of(role).map((cell) => numberOf(note.text, cell)).find((it) => it !== undefined); // prettier-ignore
  const pos = of('pos').map((cell) => located(note.text, cell, /^\d{2}$/)).find((it) => it !== undefined); // prettier-ignore
  return [
    {
      as: 'line',
      code,
      modifiers,
      modifiersOpen: isOpen
        ? 'placeholder'
        : modifierCells.length === 0 && tail.modifiers.length === 0
          ? 'no-field'
          : undefined,
      units: tail.units ?? numberIn('units'),
      minutes: tail.minutes ?? numberIn('minutes'),
      placeOfService: tail.placeOfService ?? pos,
      discipline: tail.discipline,
      span: { start: cells[0]?.start ?? at, end: cells.at(-1)?.end ?? at + line.length },
      cells: modifierCells,
      sharesModifiers: false,
      serviceDateText: dateCell === undefined ? undefined : { value: text(dateCell), span: dateCell },
      isSure: table.isSure,
      isStart: true,
    },
  ];
}

/** A row with boxes of which none is ticked. */
function isUntickedRow({ placeholders }: Note, line: string, at: number): boolean {
  const boxes = overlapping(placeholders, (it) => it.span, { start: at, end: at + line.length });
  return boxes.some((it) => it.kind === 'unticked') && !boxes.some((it) => it.kind === 'ticked');
}

/** `GO, 59`, `GO-59`, `go`. */
function modifiersIn(text: string, cell: Span): Located<string>[] {
  const whole = text.slice(cell.start, cell.end);
  const value = blanked(whole, slotsIn(whole));
  if (!/^[\s*_`(]*[A-Za-z0-9]{2}(?:[\s,;:/&+-]+[A-Za-z0-9]{2})*[\s,;*_`)]*$/.test(value)) return [];
  return Array.from(value.matchAll(/[A-Za-z0-9]{2}/g), (it) => ({
    value: it[0],
    span: { start: cell.start + it.index, end: cell.start + it.index + 2 },
  }));
}

/** Slots of a template that are still to be filled. */
function slotsIn(value: string): readonly Span[] {
  return placeholdersOf(value).flatMap((it) => (it.kind === 'ticked' ? [] : [it.span]));
}

function numberOf(text: string, cell: Span): Located<number> | undefined {
  const match = /^(\D{0,3}?)(\d{1,3}(?:\.\d{1,2})?)(?:\s*(?:u|units?|min(?:ute)?s?\.?|['′’]))?\s*$/i.exec(
    text.slice(cell.start, cell.end),
  );
  if (match === null) return undefined;
  const start = cell.start + (match[1] ?? '').length;
  return { value: Number(match[2]), span: { start, end: start + (match[2] ?? '').length } };
}

function located(text: string, cell: Span, form: RegExp): Located<string> | undefined {
  const value = text.slice(cell.start, cell.end);
  return form.test(value) ? { value, span: cell } : undefined;
}
