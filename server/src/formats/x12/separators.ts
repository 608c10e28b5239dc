/** Finds out what separates: from ISA where there is one, else from the text; and whether the content agrees. */
import type { Problem } from '../format.js';
import { Segments, beginsSegment, idOf, isPunctuation, startsInterchange } from './segments.js';
import type { Separators } from './segments.js';

/** How an interchange, or a text without one, is held together. */
export interface Framing {
  readonly separators: Separators;
  /** Behind the last character that had a say in it. */
  readonly decidedBy: number;
  readonly problem: Problem | undefined;
}

const star = 42;
const colon = 58;
const tilde = 126;
const tab = 9;
const newline = 10;
const carriageReturn = 13;
const space = 32;

/** How far the content is searched for composites, in characters, and how many of them are heard. */
const reach = 16_384;
const witnesses = 8;

/** ISA has 106 characters; one that was padded by hand may have a few more or less. */
const isaReach = 200;

const disagreement = 'ISA16 names another component separator than the composites use; theirs is taken.';

/** The framing of the interchange whose ISA begins at `start`. */
export function framingOfInterchange(text: string, start: number): Framing {
  const element = text.charCodeAt(start + 3);
  const last = startOfLastElement(text, start + 3, element);
  if (last === undefined) {
    return guessed(text, start, { value: element, seen: start + isaReach }, inferTerminator(text, start + 3, element));
  }
  const declared = text.charCodeAt(last);
  const component = isPunctuation(declared) && declared !== element ? declared : undefined;
  const behind = last + (component === undefined ? 0 : 1);
  const terminator = terminatorAt(text, behind, element);
  // Only one of the two characters stands there: without a component separator the terminator follows at once.
  if (component !== undefined && terminator === undefined && beginsSegment(text, behind, element)) {
    return frame(text, start, { element, component: colon, terminator: component });
  }
  if (component === undefined || terminator === undefined) {
    const guess =
      terminator === undefined ? inferTerminator(text, behind, element) : { value: terminator, seen: behind };
    return guessed(text, start, { value: element, seen: behind }, guess, component);
  }
  return frame(text, start, { element, component, terminator }, last);
}

/** The framing of a text that begins without ISA. */
export function framingOfFragment(text: string): Framing {
  const start = firstOf(text);
  if (startsInterchange(text, start)) {
    const separators = { element: star, component: colon, terminator: tilde };
    return { separators, decidedBy: start + 7, problem: undefined };
  }
  const element = inferElement(text);
  return guessed(text, 0, element, inferTerminator(text, start, element.value));
}

/** A character, and behind which other all that spoke for it stands. */
interface Guess {
  readonly value: number;
  readonly seen: number;
}

function guessed(text: string, start: number, element: Guess, terminator: Guess, component = colon): Framing {
  const framing = frame(text, start, { element: element.value, component, terminator: terminator.value });
  return { ...framing, decidedBy: Math.max(framing.decidedBy, element.seen, terminator.seen) };
}

/** The first character that is no blank and no byte order mark. */
function firstOf(text: string): number {
  let at = 0;
  while (at < text.length && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0xfeff)) at++;
  return at;
}

/** Where ISA16 begins; `undefined` where the line is over before. */
function startOfLastElement(text: string, first: number, element: number): number | undefined {
  const limit = Math.min(text.length, first + isaReach);
  let count = 0;
  for (let at = first; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === newline || unit === carriageReturn) return undefined;
    if (unit === element && ++count === 16) return at + 1 < text.length ? at + 1 : undefined;
  }
  return undefined;
}

function terminatorAt(text: string, at: number, element: number): number | undefined {
  const unit = text.charCodeAt(at);
  // A carriage return and a newline together end a segment as a newline does.
  if (unit === carriageReturn) return text.charCodeAt(at + 1) === newline ? newline : carriageReturn;
  if (unit === newline) return newline;
  return isPunctuation(unit) && unit !== element ? unit : undefined;
}

/** The character before the first segment that follows another. */
function inferTerminator(text: string, from: number, element: number): Guess {
  const limit = Math.min(text.length, from + reach);
  for (let at = from + 2; at < limit; at++) {
    const before = text.charCodeAt(behindIndent(text, from, at) - 1);
    const mayEnd = before === newline || before === carriageReturn || (isPunctuation(before) && before !== element);
    if (!mayEnd || !beginsSegment(text, at, element)) continue;
    let end = at - 1;
    while (end > from && isBlank(text.charCodeAt(end))) end--;
    const unit = text.charCodeAt(end);
    return { value: isPunctuation(unit) && unit !== element ? unit : before, seen: at };
  }
  return { value: tilde, seen: limit };
}

/** Where a line may be set in, the beginning of that line; else the offset itself. */
function behindIndent(text: string, from: number, offset: number): number {
  let at = offset;
  while (at > from && (text.charCodeAt(at - 1) === tab || text.charCodeAt(at - 1) === space)) at--;
  const unit = text.charCodeAt(at - 1);
  return unit === newline || unit === carriageReturn ? at : offset;
}

function isBlank(unit: number): boolean {
  return unit === newline || unit === carriageReturn || unit === tab || unit === space;
}

/** The character behind the first known name at the beginning of a line or behind a `~`. */
function inferElement(text: string): Guess {
  const limit = Math.min(text.length, reach);
  let mayBegin = true;
  for (let at = 0; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (mayBegin) {
      for (const candidate of [text.charCodeAt(at + 2), text.charCodeAt(at + 3)]) {
        if (!isPunctuation(candidate) || candidate === colon || candidate === tilde) continue;
        if (beginsSegment(text, at, candidate)) return { value: candidate, seen: at };
      }
    }
    mayBegin = unit === tilde || unit === newline || unit === carriageReturn || unit === 0xfeff;
  }
  return { value: star, seen: limit };
}

/** Which element of a segment is a composite that begins with a qualifier or, for CLM, with a place. */
const composites: ReadonlyMap<number, number> = new Map([
  [idOf('SV1'), 1],
  [idOf('SV2'), 2],
  [idOf('SVC'), 1],
  [idOf('HI'), 1],
  [idOf('CLM'), 5],
]);

/** Hears the composites: the declared separator holds if any of the first few uses it, else the one they use does. */
function frame(text: string, start: number, declared: Separators, declaredAt?: number): Framing {
  // A file may hold thousands of interchanges: each looks at its own beginning alone.
  const segments = new Segments(text.slice(start, start + reach), declared, 0);
  let used: number | undefined;
  let heard = 0;
  while (heard < witnesses && segments.next()) {
    if (segments.start > 0 && segments.id === isa) break;
    const index = composites.get(segments.id);
    if (index === undefined) continue;
    const found = componentIn(segments.text, segments.from(index), segments.to(index), declared.component);
    if (found === undefined) continue;
    heard++;
    used = found === declared.component ? found : (used ?? found);
    if (found === declared.component) break;
  }
  const decidedBy = start + (isOver(segments) ? segments.text.length : segments.at);
  if (used === undefined || used === declared.component) return { separators: declared, decidedBy, problem: undefined };
  const problem =
    declaredAt === undefined ? undefined : { message: disagreement, span: { start: declaredAt, end: declaredAt + 1 } };
  return { separators: { ...declared, component: used }, decidedBy, problem };
}

const isa = idOf('ISA');

/** Nothing but blanks is left: what will be written there may speak, too. */
function isOver({ text, at }: Segments): boolean {
  return text.slice(at).trim() === '';
}

/** The separator a composite uses: the declared one if it is there, else the mark behind a qualifier of 1 to 3 characters. */
function componentIn(text: string, from: number, to: number, declared: number): number | undefined {
  let first: number | undefined;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === declared) return declared;
    if (first === undefined && isPunctuation(unit)) first = at;
  }
  if (first === undefined || first === from || first - from > 3 || first + 1 >= to) return undefined;
  const unit = text.charCodeAt(first);
  const isOfValues = unit === 46 || unit === 45; // `.` and `-` stand in values.
  return isOfValues ? undefined : unit;
}
