/** Box 24: each service line with the columns of the form. */
import { mostModifiers } from '../../claim/claim.js';
import type { Field, PlacedClaim, ServiceLine } from '../../claim/claim.js';
import type { ServiceDate } from '../../claim/dates.js';
import { centsOf, dollarsOf } from '../../claim/money.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { shift } from '../../text/span.js';
import type { Located, Span } from '../../text/span.js';
import type { Findings } from './findings.js';
import type { Cell, FormLine } from './shape.js';

export function serviceLines(placed: PlacedClaim, findings: Findings, knowledge: Knowledge): FormLine[] {
  return placed.claim.lines.map((line, index) => lineOf(placed, line, index, findings, knowledge));
}

function lineOf(
  { claim, start }: PlacedClaim,
  line: ServiceLine,
  index: number,
  findings: Findings,
  knowledge: Knowledge,
): FormLine {
  const at = <T>(field: Field, it: Located<T> | undefined, words: (value: T) => string): Cell => {
    if (it !== undefined) return { state: 'said', text: words(it.value), span: shift(it.span, start) };
    const broken = line.unread?.find((other) => other.field === field);
    return broken === undefined ? nothing : { state: 'unread', text: '?', span: shift(broken.span, start) };
  };
  const modifiers = line.modifiers.map((it) => at('modifier', it, upper));
  const pointers = line.pointers.map((it) => at('pointer', it, pointerLetter));
  const rendering =
    claim.npis?.find((it) => it.role === 'rendering' && isWithin(it.span, line.span)) ??
    claim.npis?.find((it) => it.role === 'rendering' && claim.lines.every((other) => !isWithin(it.span, other.span)));
  const note = line.passages[0];
  return {
    number: index + 1,
    span: shift(line.span, start),
    title: (line.code && knowledge.code(line.code.value.toUpperCase())?.title) ?? '',
    from: at('service-date', line.serviceDate, dayOnForm),
    to: line.lastDate === undefined ? nothing : at('service-date', line.lastDate, dayOnForm),
    place: at('place-of-service', line.placeOfService, same),
    code: at('code', line.code, upper),
    modifiers: [...modifiers, ...Array.from({ length: Math.max(0, mostModifiers - modifiers.length) }, () => nothing)],
    pointers: pointers.length > 0 ? pointers : [at('pointer', undefined, same)],
    charge: at('charge', line.charge, (it) => dollarsOf(centsOf(it))),
    units: at('units', line.units, String),
    rendering: at('taxonomy', rendering, same),
    minutes: at('minutes', line.minutes, (it) => `${it} min`),
    // Words beside a line may name anybody, so they are not copied.
    note: note === undefined ? nothing : { state: 'filled', text: 'note', span: shift(note.span, start) },
    findings: findings.onLine(index),
  };
}

const nothing: Cell = { state: 'empty', text: '', span: undefined };

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function same(it: string): string {
  return it;
}

function upper(it: string): string {
  return it.toUpperCase();
}

/** `03 09 26`, as in box 24A. */
function dayOnForm(day: ServiceDate): string {
  return `${day.slice(5, 7)} ${day.slice(8, 10)} ${day.slice(2, 4)}`;
}

/** Letters, as in box 24E. What can be no pointer stays a number. */
function pointerLetter(pointer: number): string {
  return pointer >= 1 && pointer <= 12 ? String.fromCharCode(64 + pointer) : String(pointer);
}
