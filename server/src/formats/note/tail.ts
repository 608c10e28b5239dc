/**
 * What stands behind a code on a billing line: modifiers, units, minutes, place of service.
 * Reads `97760-GO x2`, `97760 (GO, 59)`, `97760 x2 units mod GO KX`, `97760: 20 minutes`. Knows shapes, no code set.
 */
import type { DisciplineEvidence, ServiceLine } from '../../claim/claim.js';
import type { Placeholder } from '../../prose/placeholders.js';
import { overlapping } from '../../text/span.js';
import type { Located } from '../../text/span.js';
import { common, gluedIn, isModifier, isServiceName } from './modifiers.js';
import type { Before } from './modifiers.js';

export interface Tail {
  readonly modifiers: readonly Located<string>[];
  readonly modifiersOpen: ServiceLine['modifiersOpen'];
  readonly units: Located<number> | undefined;
  readonly minutes: Located<number> | undefined;
  readonly placeOfService: Located<string> | undefined;
  readonly discipline: DisciplineEvidence | undefined;
  /** Behind the last thing understood; at the code's own end where nothing was. */
  readonly end: number;
  /** Whether the first thing behind the code is a modifier, units or minutes, or a slot for them. */
  readonly isDirect: boolean;
  /** The words go on as a sentence does: `97760 is for …`. */
  readonly isProse: boolean;
  /** Words other than those understood. */
  readonly hasWords: boolean;
}

/** A number of two digits in brackets is minutes, except behind codes of visits, `99213 (25)`, and where it is a modifier of therapy. */
const minutesMark =
  /(?:[x×][ \t]?)?(\d{1,3})[ \t-]?(?:min(?:ute)?s?\b\.?|['′’](?![\w'])|m\b)|min(?:ute)?s?[ \t]*[:=][ \t]*(\d{1,3})\b(?![\d.:/-])|(?<!\b99\d{3} ?)\((?!59|76|77|9[35]|52|22)([1-9]\d)\)/iy;
const unitsMark =
  /[x×][ \t]?(\d{1,3}(?:\.\d{1,2})?)(?!\w|\.\d|[ \t]?(?:\/|%|wks?\b|weeks?\b|days?\b|per\b|ft\b|feet\b|reps?\b|sets?\b|visits?\b|hrs?\b|mos?\b))(?:[ \t]*units?\b)?|(\d{1,3}(?:\.\d{1,2})?)[ \t-]?(?:units?|un|u)\b|(?:\bunits?|\bqty|\bquantity)[ \t]*[:=#]?[ \t]*(\d{1,3}(?:\.\d{1,2})?)\b(?![ \t]*min)|\((\d)\)/iy;
const unitsEnd = new RegExp(`^[ \\t]*(?:$|[,;|)]|\\d{2,3}[ \\t]*min|[-–]?[ \\t]*\\(?${common}\\b)`);
const modifierWord =
  /(?:(?:w\/|with\b|and\b)[ \t]*)?\bmod(?:ifier)?(?:s|\(s\))?\b\.?(?:[ \t]?[1-4](?=[ \t]*[:=]))?[ \t]*[:=]?/iy;
const placeWord = /(?:POS|place of service)[ \t]*[:=#]?[ \t]*(\d{2})\b/iy;
const token = /[A-Za-z0-9]{2}(?![\w'])/y;
const word = /[A-Za-z][\w'/&-]*/y;
const number = /\d(?:[\d.,/:%-]*[\d%])?/y;

/** Words with which a sentence about a code goes on. */
const proseWord =
  /^(?:is|was|are|were|has|have|had|for|when|if|may|must|should|shall|can|cannot|will|would|covers?|means|applies|replaced|became|only|instead|not|to|as|on|at|by|from|until|since|requires?|needs?|describes?|refers|does|did|do|but|because|unless|after|before|that|which)$/;

/** What is known while reading from left to right. */
interface State extends Before {
  modifiers: Located<string>[];
  isOpen: boolean;
  units: Located<number> | undefined;
  minutes: Located<number> | undefined;
  placeOfService: Located<string> | undefined;
  discipline: DisciplineEvidence | undefined;
  end: number;
  last: Before['last'];
  hasWords: boolean;
  isProse: boolean;
  isDirect: boolean;
}

/** Reads `text` from `from`, where the code ends, to `to`. */
export function tailOf(text: string, from: number, to: number, placeholders: readonly Placeholder[]): Tail {
  const clause = text.slice(0, to);
  const state: State = {
    modifiers: [],
    isOpen: false,
    units: undefined,
    minutes: undefined,
    placeOfService: undefined,
    discipline: undefined,
    end: from,
    last: 'code',
    hasWords: false,
    isProse: false,
    isDirect: false,
  };
  const slots = overlapping(placeholders, (it) => it.span, { start: from, end: to }).filter(
    (it) => it.span.start >= from && it.span.end <= to,
  );
  for (const modifier of gluedIn(clause, from)) {
    state.modifiers.push(modifier);
    state.isDirect = true;
    state.last = 'modifier';
    state.end = modifier.span.end;
  }
  for (let at = state.end; at < to;) {
    if (endsClause(clause, at)) break;
    const slot = slots.find((it) => it.span.start === at);
    at = slot === undefined ? step(clause, at, state, slots) : fillLater(clause, slot, state);
  }
  return { ...state, modifiersOpen: state.isOpen ? 'placeholder' : undefined };
}

/** `CPT: 97760; Modifiers: GO`, and the same on lines of their own, are fields of one line. */
export const field =
  /^[;\s>*_•+-]*(?:mod(?:ifier)?(?:s|\(s\))?\.?[ \t]?[1-4]?|units?|qty|min(?:ute)?s?|time|POS)[ \t*_]*[:=]/i;

function endsClause(clause: string, at: number): boolean {
  const unit = clause[at];
  if (unit === '.') return /^\.(?:\s+[A-Z]|\s*$)/.test(clause.slice(at));
  return (unit === ';' || unit === '\n' || unit === '\r') && !field.test(clause.slice(at, at + 40));
}

/** What a slot asks for by its own name, where that is no modifier: `{{units}}`, `[minutes]`, `<date>`. */
const ofOtherThings =
  /unit|qty|quantity|\bmin|time|durat|\bdate|\bdos\b|descri|narrat|\bnotes?\b|comment|\bdx\b|diag|\bicd|charge\b|\bfee|amount|total|signat/i;

/** A slot of a template says that something is still unknown: units, minutes, else modifiers. */
function fillLater(clause: string, slot: Placeholder, state: State): number {
  const { start, end } = slot.span;
  if (slot.kind !== 'slot') return end;
  const written = clause.slice(start, end);
  // `97110......2 units`: dots that lead the eye to what stands behind them.
  if (/^[.…]+$/.test(written) && /^[ \t.]*\w/.test(clause.slice(end, end + 40))) return end;
  const before = clause.slice(Math.max(0, start - 12), start);
  const isCount =
    ofOtherThings.test(written) ||
    /(?:[x×]|\bunits?|\bqty|\bmin(?:ute)?s?|\btime)[ \t]*[:=]?[ \t]*$/i.test(before) ||
    /^[ \t]*(?:units?|u|min(?:ute)?s?|m|total)\b/i.test(clause.slice(end, end + 12));
  if (!isCount) state.isOpen = true;
  if (!state.hasWords) state.isDirect = true;
  state.last = isCount ? 'count' : 'modifier';
  state.end = end;
  return end;
}

/** Understands what stands at `at` and returns where it ends. */
function step(clause: string, at: number, state: State, slots: readonly Placeholder[]): number {
  const before = clause[at - 1] ?? '';
  if (/\w/.test(before) && /\w/.test(clause[at] ?? '') && at > state.end) return at + 1;
  const found = count(minutesMark, clause, at) ?? count(unitsMark, clause, at) ?? matchAt(placeWord, clause, at);
  if (found !== undefined) return takeCount(found, clause, at, state);
  const modifierAhead = matchAt(modifierWord, clause, at);
  if (modifierAhead !== undefined) {
    state.last = 'modifier-word';
    return at + modifierAhead[0].length;
  }
  const short = matchAt(token, clause, at);
  if (short !== undefined) return takeToken(short[0], clause, at, state, slots);
  const words = matchAt(word, clause, at);
  if (words !== undefined) {
    if (!/^(?:and|w|with|x)$/i.test(words[0])) {
      if (!state.hasWords && state.last === 'code') state.isProse = proseWord.test(words[0]);
      state.hasWords = true;
      state.last = 'word';
    }
    return at + words[0].length;
  }
  const digits = matchAt(number, clause, at);
  if (digits === undefined) return at + 1;
  // A lone digit where the clause ends counts units: `97110 GP 2`.
  const isUnits =
    /^[1-9]$/.test(digits[0]) && state.units === undefined && (state.last === 'modifier' || state.last === 'code') &&
    unitsEnd.test(clause.slice(at + 1)); // prettier-ignore
  if (isUnits) return take(state, 'units', { value: Number(digits[0]), span: { start: at, end: at + 1 } });
  state.last = 'word';
  return at + digits[0].length;
}

interface Count {
  readonly kind: 'units' | 'minutes';
  readonly match: RegExpExecArray;
}

function count(pattern: RegExp, clause: string, at: number): Count | undefined {
  const match = matchAt(pattern, clause, at);
  return match === undefined ? undefined : { kind: pattern === unitsMark ? 'units' : 'minutes', match };
}

function takeCount(found: Count | RegExpExecArray, clause: string, at: number, state: State): number {
  const match = 'kind' in found ? found.match : found;
  const digits = match.slice(1).find((it: string | undefined) => it !== undefined) ?? '';
  const start = at + match[0].search(/\d/);
  const span = { start, end: start + digits.length };
  const end = at + match[0].length;
  if (!('kind' in found)) {
    state.placeOfService = { value: digits, span };
    state.last = 'count';
    return (state.end = end);
  }
  const isOwn = found.kind === 'units' || areOwnMinutes(clause.slice(Math.max(0, at - 20), at), clause.slice(end));
  if (isOwn && state[found.kind] === undefined) take(state, found.kind, { value: Number(digits), span });
  state.end = end;
  state.last = 'count';
  return end;
}

/** `10-15 min`, `total 45 min` and `each 15 min` say nothing of this line's own minutes; `x2 - 24 min` does. */
function areOwnMinutes(before: string, after: string): boolean {
  const isOther =
    /(?:(?<!\d|[x×][ \t]?)\d{1,3}[ \t]?[-–][ \t]?|\b(?:total|tot|TTT|TCT|timed)\b[^,;(]{0,12}|\b(?:each|ea\.?|per|every|first|initial|additional|addl?)[ \t]*(?:additional[ \t]*)?\(?|\/[ \t]?)$/i;
  return !isOther.test(before) && !/^[ \t-]*(?:increments?|units?\b|blocks?|each|intervals?)/i.test(after);
}

function take(state: State, kind: 'units' | 'minutes', located: Located<number>): number {
  state[kind] = located;
  if (!state.hasWords) state.isDirect = true;
  state.last = 'count';
  return (state.end = located.span.end);
}

/** Two letters or digits: a modifier, a short word, or the name of a discipline. */
function takeToken(value: string, clause: string, at: number, state: State, slots: readonly Placeholder[]): number {
  const end = at + 2;
  const gap = clause.slice(state.end, at);
  if (/^(?:PT|OT|ST)$/.test(value) && !/^[-:]$/.test(gap) && state.last !== 'modifier-word') {
    if (!state.hasWords && state.last !== 'count') state.discipline ??= statedBy(value, at);
    state.last = 'word';
    return end;
  }
  if (!isModifier(value, gap, clause.slice(end), state)) {
    if (isServiceName(value) && !state.hasWords) return (state.end = end);
    state.hasWords = true;
    if (state.last === 'code') state.isProse = proseWord.test(value);
    state.last = 'word';
    return end;
  }
  // `[ ] GO  [x] GP`: only what is ticked is said; a choice still open leaves the modifiers open.
  const box = slots.findLast((it) => it.kind !== 'slot' && it.span.end <= at);
  if (box?.kind === 'unticked') state.isOpen = true;
  else state.modifiers.push({ value, span: { start: at, end } });
  if (!state.hasWords) state.isDirect = true;
  state.last = 'modifier';
  return (state.end = end);
}

function statedBy(value: string, at: number): DisciplineEvidence {
  return {
    discipline: value === 'PT' ? 'PT' : value === 'OT' ? 'OT' : 'SLP',
    from: 'stated',
    span: { start: at, end: at + 2 },
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
