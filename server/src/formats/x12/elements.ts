/** Values of elements and components, each with the characters it was read from. */
import { fromCompact } from '../../claim/dates.js';
import type { ServiceDate } from '../../claim/dates.js';
import type { ModifierGap } from '../../claim/claim.js';
import type { Located, Span } from '../../text/span.js';
import type { Segment } from './segments.js';

const space = 32;
const hyphen = 45;

/**
 * A value and where it stands. A batch holds a million of these, and of few does anybody ask where they stand:
 * the span is made when somebody does.
 */
class Piece<T> implements Located<T> {
  constructor(
    readonly value: T,
    readonly start: number,
    readonly end: number,
  ) {}

  get span(): Span {
    return { start: this.start, end: this.end };
  }
}

/** The text between two offsets without the blanks around it; `undefined` where nothing is left. Spans count from `base`. */
export function locate(text: string, from: number, to: number, base = 0): Located<string> | undefined {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= space) start++;
  while (end > start && text.charCodeAt(end - 1) <= space) end--;
  return start === end ? undefined : new Piece(copy(text, start, end), start - base, end - base);
}

export function locateElement(segment: Segment, index: number, base = 0): Located<string> | undefined {
  return locate(segment.text, segment.from(index), segment.to(index), base);
}

/**
 * A piece of the text that does not hold on to all of it. JavaScript engines make a longer slice a view into its text,
 * and a claim outlives many versions of its document.
 */
export function copy(text: string, start: number, end: number): string {
  const piece = text.slice(start, end);
  return piece.length < 13 ? piece : ` ${piece}`.slice(1);
}

/**
 * Short values met last, each in the place that its characters sum up to: a file names few codes, modifiers and providers,
 * again and again. The longest are the ten characters of a provider's number or trade.
 */
const met: string[] = Array.from({ length: 1024 }, () => '');

/** The same string each time for a code, a modifier or a provider: it is looked up in many tables, which then need not read it anew. */
export function locateShort(text: string, from: number, to: number, base: number): Located<string> | undefined {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= space) start++;
  while (end > start && text.charCodeAt(end - 1) <= space) end--;
  if (start === end) return undefined;
  // What is longer is of a broken file, which may hold anything; it is not remembered.
  if (end - start > 10) return new Piece(copy(text, start, end), start - base, end - base);
  let sum = end - start;
  for (let at = start; at < end; at++) sum = (sum * 33 + text.charCodeAt(at)) | 0;
  const slot = sum & (met.length - 1);
  let value = met[slot] ?? '';
  if (value.length !== end - start || !text.startsWith(value, start)) {
    value = text.slice(start, end);
    met[slot] = value;
  }
  return new Piece(value, start - base, end - base);
}

/** A decimal number: digits with or without a point and a sign. */
export function locateNumber(text: string, from: number, to: number, base = 0): Located<number> | undefined {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= space) start++;
  while (end > start && text.charCodeAt(end - 1) <= space) end--;
  const value = decimal(text, start, end);
  return value === undefined ? undefined : new Piece(value, start - base, end - base);
}

function decimal(text: string, start: number, end: number): number | undefined {
  const isNegative = text.charCodeAt(start) === 45;
  let digits = 0;
  let scale = 0;
  let count = 0;
  for (let at = isNegative ? start + 1 : start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 46 && scale === 0) {
      scale = 1;
      continue;
    }
    // Fifteen digits are exact, and more are no amount of anything here.
    if (unit < 48 || unit > 57 || ++count > 15) return undefined;
    digits = digits * 10 + unit - 48;
    if (scale > 0) scale *= 10;
  }
  if (count === 0) return undefined;
  const value = scale > 1 ? digits / scale : digits;
  return isNegative ? -value : value;
}

/** The day, or the first day of a range, in DTP03 (qualified by DTP02: `D8`, `RD8`, `DT`) or in DTM02. */
export function locateDate(text: string, from: number, to: number, base = 0): Located<ServiceDate> | undefined {
  let start = from;
  while (start < to && text.charCodeAt(start) <= space) start++;
  const end = start + 8;
  if (end > to) return undefined;
  const behind = end < to ? text.charCodeAt(end) : 0;
  const isLonger = behind >= 48 && behind <= 57;
  // CCYYMMDDHHMM is a day with a time; any other run of digits is a slip of the pen.
  if (isLonger && to - start !== 12) return undefined;
  const value = dayAt(text, start);
  return value === undefined ? undefined : new Piece(value, start - base, end - base);
}

/** A date of service: the days, or what stands in their place and is none. */
export interface WrittenDate {
  readonly first: Located<ServiceDate> | undefined;
  /** Of a range. */
  readonly last: Located<ServiceDate> | undefined;
  readonly unread: Span | undefined;
}

/** `undefined` where nothing is written. */
export function readDate(segment: Segment, index: number, base: number): WrittenDate | undefined {
  const { text } = segment;
  const [from, to] = [segment.from(index), segment.to(index)];
  const first = locateDate(text, from, to, base);
  // As most dates are: a day and no more.
  if (first !== undefined && to - from === 8) return { first, last: undefined, unread: undefined };
  const written = locate(text, from, to, base);
  if (written === undefined) return undefined;
  const dash = first === undefined ? to : componentEnd(text, base + first.span.end, to, hyphen);
  const isRange = dash < to;
  const last = isRange ? locateDate(text, dash + 1, to, base) : undefined;
  const isRead = first !== undefined && isRange === (last !== undefined);
  return { first, last, unread: isRead ? undefined : written.span };
}

/** Days met so far: a file names few, again and again. There are no more of them than days in three centuries. */
const days = new Map<number, ServiceDate>();

/** Eight digits, CCYYMMDD. */
function dayAt(text: string, start: number): ServiceDate | undefined {
  let digits = 0;
  for (let at = start; at < start + 8; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 48 || unit > 57) return undefined;
    digits = digits * 10 + unit - 48;
  }
  const known = days.get(digits);
  if (known !== undefined) return known;
  const day = fromCompact(text.slice(start, start + 8));
  if (day !== undefined) days.set(digits, day);
  return day;
}

/** A medical procedure identifier (C003): qualifier, code, up to four modifiers, a description. */
export interface Procedure {
  readonly code: Located<string> | undefined;
  readonly modifiers: readonly Located<string>[];
  /** For each modifier, which of the four slots it fills, from 0. */
  readonly slots: readonly number[];
  /** Before the first modifier that has a blank slot before it. */
  readonly gap?: ModifierGap | undefined;
}

const none: readonly never[] = [];
const inOrder: readonly (readonly number[])[] = [none, [0], [0, 1], [0, 1, 2], [0, 1, 2, 3]];
const nothing: Procedure = { code: undefined, modifiers: none, slots: none };

/** Reads the procedure in element `index`. Nothing, where its qualifier is not `HC`: other lists are not ours to judge. */
export function readProcedure(segment: Segment, index: number, base = 0): Procedure {
  const { text } = segment;
  const from = segment.from(index);
  const to = segment.to(index);
  const { component } = segment.separators;
  const qualifierEnd = componentEnd(text, from, to, component);
  if (qualifierEnd >= to || !isHc(text, from, qualifierEnd)) return nothing;
  const codeEnd = componentEnd(text, qualifierEnd + 1, to, component);
  const code = locateShort(text, qualifierEnd + 1, codeEnd, base);
  if (codeEnd >= to) return { code, modifiers: none, slots: none };
  let modifiers: readonly Located<string>[] = none;
  let slots: readonly number[] = none;
  let at = codeEnd + 1;
  /** The first blank slot. */
  let blank = -1;
  let gapEnd = -1;
  for (let slot = 0; slot < 4 && at <= to; slot++) {
    const end = componentEnd(text, at, to, component);
    const modifier = locateShort(text, at, end, base);
    if (modifier === undefined) {
      if (blank < 0) blank = at;
    } else {
      if (blank >= 0 && gapEnd < 0) gapEnd = at;
      slots = slot === modifiers.length ? (inOrder[slot + 1] ?? none) : [...slots, slot];
      modifiers = modifiers === none ? [modifier] : [...modifiers, modifier];
    }
    at = end + 1;
  }
  if (gapEnd < 0) return { code, modifiers, slots };
  // Behind the fourth slot stands a description, which must stay the seventh component.
  const span = at <= to ? undefined : { start: blank - base, end: gapEnd - base };
  return { code, modifiers, slots, gap: { before: slots.findIndex((slot, index) => slot !== index), span } };
}

/**
 * The same values in an array that is no larger than they are. A growing array takes room for seventeen at once,
 * and what is reported keeps many thousands of arrays of one or two.
 */
export function fitted<T>(values: readonly T[] | undefined): readonly T[] {
  return values === undefined || values.length === 0 ? none : values.slice();
}

/** Is this component `HC`, with or without blanks around it? Then codes of CPT and HCPCS follow. */
export function isHc(text: string, from: number, to: number): boolean {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= space) start++;
  while (end > start && text.charCodeAt(end - 1) <= space) end--;
  return end - start === 2 && (text.charCodeAt(start) | 32) === 104 && (text.charCodeAt(start + 1) | 32) === 99;
}

export function componentEnd(text: string, from: number, to: number, component: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) !== component) at++;
  return at;
}
