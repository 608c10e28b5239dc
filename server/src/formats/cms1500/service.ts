/**
 * One service line of box 24 as it looks when the form is copied as text or read by OCR: columns parted by blanks.
 *
 *     03 02 26 03 02 26 11   97760 GO       AB   110 00  2   1245319599
 *     from     to       POS  code  modif.   ptr  charge  units
 */
import { serviceDateOf } from '../../claim/dates.js';
import type { ServiceDate } from '../../claim/dates.js';
import type { Located, Span } from '../../text/span.js';

export interface Service {
  readonly span: Span;
  readonly serviceDate: Located<ServiceDate> | undefined;
  readonly lastDate: Located<ServiceDate> | undefined;
  /** What stands where the first day belongs and is none. */
  readonly unreadDate: Span | undefined;
  readonly placeOfService: Located<string>;
  /** As typed: a code, or the first letters of one; empty where none has been typed yet. */
  readonly code: Located<string>;
  readonly modifiers: readonly Located<string>[];
  readonly pointers: readonly Located<number>[];
  readonly charge: Located<number> | undefined;
  readonly units: Located<number> | undefined;
  /** Nearly ten digits at the end of the line: who rendered it. */
  readonly npi: Located<string> | undefined;
  /** Where the next thing behind the modifiers stands, or the end of the line. */
  readonly modifiersEnd: number;
}

/** A day whose two separators are alike; `separator` is the number of their group. */
const day = (separator: number) => `(\\d{1,2})( {1,2}|[/.-]|)(\\d{2})\\${separator}(\\d{4}|\\d{2})`;
/** Number of the line, from, to, place of service, EMG. What follows is the code, as far as it has been typed. */
const opening = new RegExp(
  `^\\s*(?:[1-6][.)]\\s+)?(?<from>${day(3)})(?:\\s*(?:-|to|thru)?\\s*(?<to>${day(8)}))?` +
    `\\s+(?<pos>\\d{2})\\s+(?:[YN]\\s+)?(?<code>[A-Z0-9]{0,5})(?![A-Z0-9])`,
  'di',
);

const isCode = /^[A-Z0-9]\d{3}[A-Z0-9]$/i;
/** `110 00`, `110.00`, `$1,110.00`; then the units. */
const amount = '(?<charge>\\$?\\d[\\d,]*(?:[. ]\\d{2})?)\\s+(?<units>[1-9]\\d{0,2}(?:\\.\\d)?)(?=\\s|$)';
const exactAmount = amount.replace('(?:[. ]\\d{2})?', '[. ]\\d{2}');
/** Of two characters, or two of them that share a place: `GO59`. */
export const oneModifier = '(?:[A-Z]{2}\\d{2}|\\d{2}[A-Z]{2}|[A-Z0-9]{2})(?![A-Z0-9])';
const modifiers = `(?<modifiers>(?:\\s+${oneModifier}){0,4}?)`;
/**
 * What stands behind the code, the surest reading first. As few modifiers as can be: the last letters before the charge
 * are pointers, so that `GO AB 110 00 2` is one modifier and two pointers. Digits are the pointers of the older form.
 */
const tails = [
  new RegExp(`^${modifiers}\\s+(?<pointers>[A-L](?:[ ,]{0,2}[A-L]){0,3})\\s+${amount}`, 'di'),
  new RegExp(`^${modifiers}\\s+(?<pointers>[1-4](?:[ ,]?[1-4]){0,3})\\s+${exactAmount}`, 'di'),
  new RegExp(`^${modifiers.replace('?)', ')')}\\s+${exactAmount}`, 'di'),
];

const typedModifiers = new RegExp(`^(?:[ \\t]+${oneModifier}){1,4}`, 'i');

/** Reads one line of text that begins at `offset`; `undefined` where it does not begin like a service. */
export function serviceIn(line: string, offset: number): Service | undefined {
  const head = opening.exec(line);
  const from = located(head, 'from', offset);
  const pos = located(head, 'pos', offset);
  const code = located(head, 'code', offset);
  if (head === null || from === undefined || pos === undefined || code === undefined) return undefined;
  const serviceDate = dateOf(from);
  if (code.value !== '' && !/\d/.test(code.value)) return undefined;
  const behind = code.span.end;
  const rest = line.slice(behind - offset);
  const end = offset + line.trimEnd().length;
  const common = {
    span: { start: offset + line.search(/\S/), end },
    serviceDate,
    lastDate: dateOf(located(head, 'to', offset)),
    unreadDate: serviceDate === undefined ? from.span : undefined,
    placeOfService: pos,
    code,
  };
  const tail = isCode.test(code.value)
    ? tails.map((it) => it.exec(rest)).find((it) => it !== null && pointersOnce(it.groups?.['pointers'] ?? ''))
    : undefined;
  if (tail === undefined || tail === null) {
    // Numbers that are no day make a line only where all the rest of one follows.
    if (serviceDate === undefined) return undefined;
    const typed = typedModifiers.exec(rest)?.[0] ?? '';
    const found = modifiersIn(typed, behind);
    return {
      ...common,
      modifiers: found,
      pointers: [],
      charge: undefined,
      units: undefined,
      npi: undefined,
      modifiersEnd: end,
    };
  }
  const pointers = located(tail, 'pointers', behind);
  const charge = located(tail, 'charge', behind);
  const units = located(tail, 'units', behind);
  return {
    ...common,
    modifiers: modifiersIn(tail.groups?.['modifiers'] ?? '', behind),
    pointers: pointers === undefined ? [] : pointersIn(pointers.value, pointers.span.start),
    charge: charge && amountIn(charge.value, charge.span.start),
    units: units && { value: Number(units.value), span: units.span },
    npi:
      units && located(/(?<=\s)(?<npi>\d{9,11})\s*$/d.exec(line.slice(units.span.end - offset)), 'npi', units.span.end),
    modifiersEnd: (pointers ?? charge)?.span.start ?? end,
  };
}

/** Whether the line is a service beyond doubt: days, place, code, charge and units. */
export function isWhole(service: Service): boolean {
  return isCode.test(service.code.value) && service.charge !== undefined && service.units !== undefined;
}

/** Letters A to L, or digits; the letters are what the 837 counts from 1. */
export function pointersIn(words: string, offset: number): Located<number>[] {
  return [...words.matchAll(/[A-L]|\d/gi)].map((match) => ({
    value: /\d/.test(match[0]) ? Number(match[0]) : match[0].toUpperCase().charCodeAt(0) - 64,
    span: { start: offset + match.index, end: offset + match.index + 1 },
  }));
}

/** `110 00`, `110.00`, `$1,110.00`, `110`: the whole of these words. */
export function amountIn(words: string, offset: number): Located<number> | undefined {
  if (!/^\$?\s?\d[\d,]*(?:[. ]\d{1,2})?$/.test(words)) return undefined;
  const value = Number(words.replace(/^\$\s?|,/g, '').replace(' ', '.'));
  return { value, span: { start: offset, end: offset + words.length } };
}

export function modifiersIn(words: string, offset: number): Located<string>[] {
  return [...words.matchAll(/[A-Z0-9]{2,}/gi)].map((match) => ({
    value: match[0],
    span: { start: offset + match.index, end: offset + match.index + match[0].length },
  }));
}

/** Nobody points at a diagnosis twice: `22` is a modifier. */
function pointersOnce(pointers: string): boolean {
  const each = pointers.toUpperCase().match(/[A-L\d]/g) ?? [];
  return new Set(each).size === each.length;
}

function dateOf(written: Located<string> | undefined): Located<ServiceDate> | undefined {
  if (written === undefined) return undefined;
  const [, month, date, year] = /^(\d{1,2})[ /.-]*(\d{2})[ /.-]*(\d{4}|\d{2})$/.exec(written.value) ?? [];
  const years = Number(year);
  const value = serviceDateOf(years < 100 ? 2000 + years : years, Number(month), Number(date));
  return value === undefined ? undefined : { value, span: written.span };
}

function located(match: RegExpExecArray | null, group: string, offset: number): Located<string> | undefined {
  const value = match?.groups?.[group];
  const range = match?.indices?.groups?.[group];
  if (value === undefined || range === undefined) return undefined;
  return { value, span: { start: offset + range[0], end: offset + range[1] } };
}
