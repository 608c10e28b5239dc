/** What a code is where it stands: billed on a line, merely named, or no code. Certainty comes from the place alone. */
import { planOfCare } from '../../claim/discipline.js';
import type { DisciplineEvidence } from '../../claim/claim.js';
import type { Box } from '../../prose/placeholders.js';
import type { Located } from '../../text/span.js';
import { isStateName } from './codes.js';
import type { BilledCode, NamedCode, Note } from './found.js';
import { isOfAnotherVisit, isOfBilling, isOfVisits, roleBetween, saidOf } from './role.js';
import type { Role, Said } from './role.js';
import type { Tail } from './tail.js';
import { announcedBy, disciplineBefore, isLineStart, saysCode } from './words.js';
import type { Announced } from './words.js';

/** Where a code stands. */
export interface Around {
  /** Where its line of text begins. */
  readonly at: number;
  /** From there to the code. */
  readonly before: string;
  /** Nothing else stands on its line. */
  readonly isAlone: boolean;
  /** What stands between this code and what belongs to the billed code before it on the line. */
  readonly gap: string | undefined;
  /** What announced the list that the line is in. */
  readonly list: Announced;
  /** The line above or below bills a code: a list goes on. */
  readonly isAmong: boolean;
  /** Its line is a list of codes with boxes to tick. */
  readonly isOfBoxes: boolean;
  /** It begins a list whose next code has modifiers or units: `97760/97110 GO`. */
  readonly leads: boolean;
  /** The billed code before it on the line. */
  readonly earlier: BilledCode | undefined;
}

/** What speaks for its being a code, and a billed one. */
interface Signs {
  readonly announced: Announced;
  /** It begins its line. */
  readonly isStart: boolean;
  /** It goes on a list of billed codes. */
  readonly isContinued: boolean;
  /** Modifiers, units or minutes stand behind it. */
  readonly hasTail: boolean;
  /** A modifier that nothing but a service line carries. */
  readonly hasModifier: boolean;
  readonly isLabelled: boolean;
}

/** `undefined`: no code. */
export function judge(
  note: Note,
  code: Located<string>,
  tail: Tail,
  around: Around,
): BilledCode | NamedCode | undefined {
  const signs = signsOf(tail, around);
  const box = note.isSuperbill || around.isOfBoxes ? boxRightAt(note, code) : undefined;
  if (box === undefined && !isCode(note, code, signs, around)) return undefined;
  if (box?.isTicked === false) return { ...naming(code, 'named'), certainty: note.isSuperbill ? 'sure' : 'likely' };
  if (box?.isTicked === true)
    return { ...billedAs(code, tail, around), ...openOnForm(note, tail), isSure: note.isSuperbill };
  const isInList = around.list !== undefined || note.sectionAt(code.span.start)?.section === 'billing';
  // A billing line begins anew, whatever the line above ends with.
  const said = saidOf(note.text, code, tail, signs.isStart && (signs.hasTail || isInList) ? code.span.start : 0);
  const named = (role: Role = said.role) => namedAs(role, code, signs, said, around);

  if (tail.isProse || said.role === 'retired') return named();
  if (signs.announced !== 'billing-label' && !signs.isContinued && isOfAnotherVisit(around.before))
    return named(roleBetween(said.before, ''));
  if (said.role === 'advice' && isAdvice(note.text, tail, signs, around)) return named();
  const isListed = signs.isStart && (isInList || around.isAmong);
  // Under a heading of a page that teaches, a code with a description is no service of anybody.
  const isTaught = tail.hasWords && !signs.hasTail && !note.isEncounter;
  if (isTaught && signs.announced === undefined && around.earlier === undefined) {
    return isListed && said.role === 'named' ? { ...naming(code, listRole(note, code)), certainty: 'likely' } : named();
  }
  if (!isListed && !isBilled(signs, around.before)) {
    return isInList && said.role === 'named' ? { ...naming(code, 'unclear'), certainty: 'likely' } : named();
  }
  if (note.boxOf(code.span.start)?.isTicked === false) {
    const isSure = signs.announced !== undefined || signs.hasModifier;
    return { ...naming(code, 'named'), certainty: isSure ? 'sure' : 'likely' };
  }
  const form = note.boxOf(code.span.start)?.isTicked === true ? openOnForm(note, tail) : {};
  return { ...billedAs(code, tail, around), ...form, isSure: isSure(signs, isListed, around) };
}

/** The box of a list of services that this code heads: `[x] 97760 Orthotic`, `97760 Orthotic [x]`. */
function boxRightAt(note: Note, code: Located<string>): Box | undefined {
  const box = note.boxOf(code.span.start);
  return box !== undefined && /^[\W_]*$/.test(note.text.slice(box.option.start, code.span.start)) ? box : undefined;
}

const namesModifiers = new RegExp(String.raw`\bmod(?:ifier)?s?\b|\b${planOfCare}\b`, 'i');

/** A form that has no word of modifiers has no place for them. */
function openOnForm({ text }: Note, { modifiers, modifiersOpen }: Tail): Pick<BilledCode, 'modifiersOpen'> {
  const isNowhere = modifiers.length === 0 && !namesModifiers.test(text);
  return { modifiersOpen: modifiersOpen ?? (isNowhere ? 'no-field' : undefined) };
}

function billedAs(code: Located<string>, tail: Tail, around: Around): Omit<BilledCode, 'isSure'> {
  return {
    as: 'line',
    code,
    modifiers: tail.modifiers,
    modifiersOpen: tail.modifiersOpen,
    units: tail.units,
    minutes: tail.minutes,
    placeOfService: tail.placeOfService,
    discipline: disciplineOf(around) ?? tail.discipline,
    span: { start: code.span.start, end: tail.end },
    cells: undefined,
    sharesModifiers: false,
    serviceDateText: dateBefore(around),
    isStart: around.earlier?.isStart === true || isLineStart(around.before) || announcedBy(around.before) !== undefined,
  };
}

/** Modifiers that stand nowhere but on service lines. */
const onLinesOnly = new RegExp(`^(?:${planOfCare}|G[AYZX]|KX|C[QO]|X[EPSU]|RT|LT)$`);

function signsOf(tail: Tail, { before, gap, leads, earlier }: Around): Signs {
  const announced = announcedBy(before);
  const isStart = isLineStart(before);
  const isCounted = isStart && (tail.units ?? tail.minutes) !== undefined;
  const hasTail = leads || ((tail.isDirect || tail.modifiers.length > 0 || isCounted) && !isStateAlone(tail));
  const isContinued = gap !== undefined && /^\)?[ \t]*(?:[,;/&+|]|\band\b|\bor\b)?[ \t]*$/.test(gap);
  return {
    announced,
    isStart,
    isContinued,
    hasTail,
    hasModifier: hasTail && tail.modifiers.some((it) => onLinesOnly.test(it.value)),
    isLabelled: announced === 'code-label' || announced === 'billing-label' || (isContinued && earlier !== undefined),
  };
}

function isCode(note: Note, code: Located<string>, signs: Signs, { before, list, isAmong }: Around): boolean {
  const { announced, isContinued, isStart, hasTail, hasModifier } = signs;
  if (hasModifier || isContinued || (isStart && hasTail)) return true;
  // Where CPT has its other meaning, only a label that no such text has makes a code.
  if (note.hasOtherMeaning) return announced !== undefined && saysCode(before);
  return /^\d{5}$/.test(code.value) || announced !== undefined || list !== undefined || isAmong;
}

/** `Bill 97760 GO x2` at the end of a note is an order for today; with a purpose behind it, it is a rule. */
function isAdvice(text: string, tail: Tail, signs: Signs, { list }: Around): boolean {
  if (signs.isLabelled && signs.announced !== undefined && (signs.hasTail || list === undefined)) return false;
  const behind = text.slice(tail.end, tail.end + 40).split('\n')[0] ?? '';
  return !signs.hasTail || /\b(?:for|when|if|visits?|encounters?)\b/i.test(behind);
}

function isBilled({ hasTail, isLabelled, isContinued, announced }: Signs, before: string): boolean {
  if (hasTail || isLabelled || isContinued) return true;
  // `CPT 97760` alone on its line, `OT: 97760`.
  if (announced !== undefined && isLineStart(before.replace(/(?:CPT|HCPCS)\W*(?:codes?)?\W*$/i, ''))) return true;
  const stated = disciplineBefore(before);
  return stated !== undefined && /^[\s*_]*[:–-][\s*_]*$/.test(before.slice(stated.index + stated.name.length));
}

function isSure(
  { hasModifier, announced, hasTail, isContinued }: Signs,
  isListed: boolean,
  { list, earlier }: Around,
): boolean {
  if (hasModifier || (isContinued && earlier?.isSure === true)) return true;
  if (announced === 'billing-label') return hasTail;
  return announced !== undefined || (isListed && list === 'code-label');
}

function naming(code: Located<string>, role: NamedCode['role']) {
  return { as: 'mention', code, role } as const;
}

function namedAs(role: Role, code: Located<string>, signs: Signs, said: Said, around: Around): NamedCode | undefined {
  const { announced, isLabelled, hasTail } = signs;
  if (announced !== undefined && announced !== 'billing-label') return { ...naming(code, role), certainty: 'sure' };
  const isSaid = said.role !== 'named';
  // A number after a place, or alone on its line, may be the end of an address.
  if (!isLabelled && !hasTail && !isSaid && (isPlaceName(around.before) || around.isAlone)) return undefined;
  if (isLabelled || hasTail || (isSaid && isOfVisits(said.sentence))) {
    return { ...naming(code, role), certainty: 'likely' };
  }
  return { ...naming(code, role), certainty: isSaid || isOfBilling(said.sentence) ? 'said' : 'bare' };
}

/** `97535 CO` alone may be a ZIP code and a state that changed places. */
function isStateAlone({ modifiers, modifiersOpen, units, minutes }: Tail): boolean {
  const [only] = modifiers;
  return (
    only !== undefined &&
    modifiers.length === 1 &&
    isStateName(only.value) &&
    (units ?? minutes ?? modifiersOpen) === undefined
  );
}

/** A place and its ZIP code: `Terrebonne 97760`. */
function isPlaceName(before: string): boolean {
  return (
    /(?:^|[a-z,;(] ?|\s)[A-Z][a-z]{2,},? $/.test(before) &&
    !/\b(?:Codes?|Use|Bill|Billed|Report|The|And|Or|Not|Was|Charge|Charged|Procedure|With|Add|Both|For|Only)\s$/.test(
      before,
    )
  );
}

function listRole(note: Note, code: Located<string>): Role {
  const section = note.sectionAt(code.span.start);
  const heading = section === undefined ? '' : note.text.slice(section.heading.start, section.heading.end);
  return /\b(?:deleted|retired|old|former|obsolete|discontinued)\b/i.test(heading) ? 'retired' : 'advice';
}

/** `3/2/2026: 97760 GO`: a list of visits gives each line its day. */
function dateBefore({ before, at }: Around): Located<string> | undefined {
  const match =
    /(?:^[\s>*_+•-]*|\b(?:visit|seen|on|DOS|date|billed):?[ \t]+)(\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})[ \t:,|–-]{1,4}$/i.exec(
      before,
    );
  const value = match?.[1];
  if (match === null || value === undefined) return undefined;
  const start = at + match.index + match[0].indexOf(value);
  return { value, span: { start, end: start + value.length } };
}

/** `OT: 97760`. */
function disciplineOf({ before, at }: Around): DisciplineEvidence | undefined {
  const stated = disciplineBefore(before);
  if (stated === undefined) return undefined;
  const name = stated.name.toLowerCase();
  const discipline = /^(?:pt|physical)/.test(name) ? 'PT' : /^(?:ot|occ)/.test(name) ? 'OT' : 'SLP';
  const start = at + stated.index;
  return { discipline, from: 'stated', span: { start, end: start + name.length } };
}
