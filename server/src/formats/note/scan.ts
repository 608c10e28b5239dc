/**
 * Goes through a note line by line and says of every code what it is there: billed on a line, or merely named.
 * Certainty comes from the place alone: a label, a column, a modifier, units.
 */
import type { DisciplineEvidence } from '../../claim/claim.js';
import type { Located } from '../../text/span.js';
import { codesIn, isStateName } from './codes.js';
import type { BilledCode, Found, NamedCode, Note } from './found.js';
import { rowOf } from './row.js';
import { isRule, tableOf } from './table.js';
import type { Table } from './table.js';
import { tailOf } from './tail.js';
import type { Tail } from './tail.js';
import { announcedBy, announcesList, disciplineBefore, isLineStart, isMinutesList, isOfAnotherVisit, isOfBilling, isOfVisits, roleBetween } from './words.js'; // prettier-ignore
import type { Announced, Role } from './words.js';

/** What was found so far, as far as the next line depends on it. */
interface Above {
  /** A label or heading above announces a list of codes. */
  list: Announced;
  table: Table | undefined;
}

/** Every code of the note, in the order of the text. */
export function* scan(note: Note): Generator<Found> {
  const above: Above = { list: undefined, table: undefined };
  for (const { 1: line = '', index: at } of note.text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    if (line.trim() === '') {
      if (above.table?.separator !== 'blanks') above.table = undefined;
      continue;
    }
    const table = /cpt|hcpcs|code|proc/i.test(line) ? tableOf(line) : undefined;
    if (table !== undefined) {
      above.table = table;
      continue;
    }
    if (above.table !== undefined && isRule(line)) continue;
    const codes = codesIn(line, at).filter((it) => !note.isInSlot(it.span));
    if (codes.length === 0) {
      if (announcesList(line)) above.list = announcedBy(`${line.trimEnd()} `) ?? 'billing-label';
      else if (/^\s*#/.test(line) || /^[\s*_]*[A-Za-z][\w /&-]{0,30}:/.test(line)) above.list = undefined;
      if (above.table?.separator === '|' && !line.includes('|')) above.table = undefined;
      continue;
    }
    const row = above.table === undefined ? undefined : rowOf(note, line, at, above.table, codes);
    if (row === undefined) yield* scanLine(note, line, at, codes, above.list);
    else yield* row;
  }
}

/** The codes of a line that is no row of a table. */
function* scanLine(
  note: Note,
  line: string,
  at: number,
  codes: readonly Located<string>[],
  list: Announced,
): Generator<Found> {
  const found: Found[] = [];
  let earlier: BilledCode | undefined;
  const isTimes = isMinutesList(line);
  for (const [index, code] of codes.entries()) {
    const limit = codes[index + 1]?.span.start ?? at + line.length;
    const tail = tailOf(note.text, code.span.end, limit, note.placeholders);
    if (isTimes) {
      const minutes = tail.minutes ?? bareNumber(note.text, code.span.end, limit);
      if (minutes !== undefined) found.push({ as: 'minutes', code, minutes });
      continue;
    }
    const before = line.slice(0, code.span.start - at);
    const gap = earlier === undefined ? undefined : note.text.slice(earlier.span.end, code.span.start);
    const leads = leadsList(note, codes.slice(index), at + line.length, isLineStart(before));
    const judged = judge(note, code, tail, { line, at, before, gap, list, leads, earlier });
    if (judged === undefined) continue;
    found.push(judged);
    earlier = judged.as === 'line' ? judged : undefined;
  }
  yield* shared(note.text, found);
}

/** `97165, 97760 GO` where a line begins, and anywhere `97760/97110 GO`. */
function leadsList(note: Note, codes: readonly Located<string>[], lineEnd: number, isStart: boolean): boolean {
  const [code, next, after] = codes;
  if (code === undefined || next === undefined) return false;
  const gap = note.text.slice(code.span.end, next.span.start);
  if (!/^[ \t]*\/[ \t]*$/.test(gap) && !(isStart && /^[ \t]*(?:[,&+]|and)[ \t]*$/.test(gap))) return false;
  const tail = tailOf(note.text, next.span.end, after?.span.start ?? lineEnd, note.placeholders);
  return tail.isDirect || leadsList(note, codes.slice(1), lineEnd, isStart);
}

interface Around {
  readonly line: string;
  readonly at: number;
  readonly before: string;
  /** What stands between this code and what belongs to the billed code before it on the line. */
  readonly gap: string | undefined;
  readonly list: Announced;
  /** It begins a list whose next code has modifiers or units: `97760/97110 GO`. */
  readonly leads: boolean;
  readonly earlier: BilledCode | undefined;
}

/** Billed, named, or no code at all. */
function judge(note: Note, code: Located<string>, tail: Tail, around: Around): BilledCode | NamedCode | undefined {
  const { before, list, earlier, gap, leads } = around;
  const announced = announcedBy(before);
  const isLetter = !/^\d{5}$/.test(code.value);
  const isContinued = gap !== undefined && /^\)?[ \t]*(?:[,;/&+|]|\band\b|\bor\b)?[ \t]*$/.test(gap);
  const isStart = isLineStart(before);
  const stated = disciplineBefore(before);
  const isCounted = isStart && (tail.units ?? tail.minutes) !== undefined;
  const hasTail = leads || ((tail.isDirect || tail.modifiers.length > 0 || isCounted) && !isStateAlone(tail));
  const hasModifier = hasTail && tail.modifiers.some((it) => /^(?:G[PONAYZX]|KX|C[QO]|X[EPSU]|RT|LT)$/.test(it.value));

  // Where CPT has its other meaning, only a form that no such text has makes a code.
  if (note.hasOtherMeaning && !hasModifier && announced !== 'code-label' && announced !== 'code-word' && !isContinued) {
    return undefined;
  }
  if (isLetter && announced === undefined && !isContinued && list === undefined && !hasModifier) return undefined;

  const { said, sentence, role } = saidOf(note.text, code, tail);
  const isLabelled =
    announced === 'code-label' || announced === 'billing-label' || (isContinued && earlier !== undefined);
  const isNamed = (as = role) => {
    const isKnown = announced === 'code-label' || announced === 'code-word' || announced === 'code-word-only';
    const certainty = isKnown
      ? 'sure'
      : isLabelled || (role !== 'named' && isOfVisits(sentence)) || hasTail
        ? 'likely'
        : role !== 'named' || isOfBilling(sentence)
          ? 'said'
          : 'bare';
    return certainty === 'bare' && isPlaceName(before)
      ? undefined
      : ({ as: 'mention', code, role: as, certainty, isOffered: false } as const);
  };

  if (tail.isProse || role === 'retired') return isNamed();
  if (!isLabelled && isOfAnotherVisit(said)) return isNamed(roleBetween(said, ''));
  if (role === 'advice' && !(isLabelled && (hasTail || list === undefined) && announced !== undefined)) {
    // `Bill 97760 GO x2` at the end of a note is an order for today; with a purpose behind it, it is a rule.
    if (
      !hasTail ||
      /\b(?:for|when|if|visits?|encounters?)\b/i.test(note.text.slice(tail.end, tail.end + 40).split('\n')[0] ?? '')
    ) {
      return isNamed();
    }
  }

  const inSection = note.sectionAt(code.span.start)?.section;
  const inList = list ?? (inSection === 'billing' ? 'billing-label' : undefined);
  const isListed = inList !== undefined && isStart;
  const isDescribed = tail.hasWords && !hasTail;
  // Under a heading of a page that teaches, a code with a description is no service of anybody.
  if (isDescribed && !note.isEncounter && announced === undefined && earlier === undefined) {
    return isListed && role === 'named'
      ? { as: 'mention', code, role: listRole(note, code), certainty: 'likely', isOffered: false }
      : isNamed();
  }
  const isBilled =
    hasTail ||
    announced === 'code-label' ||
    announced === 'billing-label' ||
    (announced !== undefined && isLineStart(before.replace(/(?:CPT|HCPCS)\W*(?:codes?)?\W*$/i, ''))) ||
    isContinued ||
    isListed ||
    (stated !== undefined &&
      /^[\s*_]*$/.test(before.slice(stated.index + stated.name.length).replace(/^[^:–-]*[:–-]/, '')));
  if (!isBilled) return isNamed();

  const box = note.boxOf(code.span.start);
  if (box !== undefined && !box.isTicked) {
    const certainty = announced !== undefined || hasModifier ? 'sure' : 'likely';
    return { as: 'mention', code, role: 'named', certainty, isOffered: true };
  }
  const isSure =
    hasModifier ||
    announced === 'code-label' ||
    announced === 'code-word' ||
    announced === 'code-word-only' ||
    (announced === 'billing-label' && hasTail) ||
    (isListed && list === 'code-label') ||
    (isContinued && earlier?.isSure === true);
  return billed(code, tail, { isSure, discipline: stated === undefined ? undefined : disciplineOf(stated, around.at) });
}

function billed(
  code: Located<string>,
  tail: Tail,
  { isSure, discipline }: { readonly isSure: boolean; readonly discipline: DisciplineEvidence | undefined },
): BilledCode {
  return {
    as: 'line',
    code,
    modifiers: tail.modifiers,
    modifiersOpen: tail.modifiersOpen,
    units: tail.units,
    minutes: tail.minutes,
    placeOfService: tail.placeOfService,
    discipline: discipline ?? tail.discipline,
    span: { start: code.span.start, end: tail.end },
    cells: undefined,
    sharesModifiers: false,
    serviceDateText: undefined,
    isSure,
  };
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

/** The words of the sentence before the code, and what the words around it say of it. Sentences run over line breaks. */
function saidOf(
  text: string,
  code: Located<string>,
  tail: Tail,
): { readonly said: string; readonly sentence: string; readonly role: Role } {
  const flat = (part: string) => part.replace(/\s+/g, ' ');
  const paragraph =
    text
      .slice(Math.max(0, code.span.start - 160), code.span.start)
      .split(/\n[ \t]*(?:\r?\n|[-*•+#|]|\d+[.)])/)
      .at(-1) ?? '';
  const said = flat(paragraph.split(/[.;!?](?=\s)/).at(-1) ?? '');
  const behind = text.slice(code.span.end, code.span.end + 120).split(/\n[ \t]*(?:\r?\n|[-*•+#|]|\d+[.)])/)[0] ?? '';
  const after = flat(behind.split(/[.;!?](?=\s|$)/)[0] ?? '');
  const behindTail = flat((text.slice(tail.end, tail.end + 80).split('\n')[0] ?? '').split(/[.;]/)[0] ?? '');
  const role = roleBetween(said, after);
  return {
    said,
    sentence: said + after,
    role: role === 'named' && tail.end > code.span.end ? roleBetween('', behindTail) : role,
  };
}

function disciplineOf(
  { name, index }: { readonly name: string; readonly index: number },
  at: number,
): DisciplineEvidence {
  const first = name.toLowerCase();
  const discipline = /^(?:pt|physical)/.test(first) ? 'PT' : /^(?:ot|occ)/.test(first) ? 'OT' : 'SLP';
  return { discipline, from: 'stated', span: { start: at + index, end: at + index + name.length } };
}

function bareNumber(text: string, from: number, to: number): Located<number> | undefined {
  const match = /^[ \t:=(x-]{1,4}(\d{1,3})(?![\w:/.-]\d)/.exec(text.slice(from, to));
  if (match === null) return undefined;
  const end = from + match[0].length;
  return { value: Number(match[1]), span: { start: end - (match[1] ?? '').length, end } };
}

/** `97760/97110 GO` gives both codes the modifiers; `97110, 97140 GP` leaves open whose they are. */
function* shared(text: string, found: readonly Found[]): Generator<Found> {
  for (const [index, it] of found.entries()) {
    const next = found[index + 1];
    if (it.as !== 'line' || next?.as !== 'line' || it.modifiers.length > 0) {
      yield it;
      continue;
    }
    const gap = text.slice(it.code.span.end, next.code.span.start);
    const last = found.slice(index + 1).findLast((other) => other.as === 'line');
    const isOfLast = last?.as === 'line' && last.modifiers.some((other) => /^G[PON]$/.test(other.value));
    const isLoneList = found.slice(0, -1).every((other) => other.as !== 'line' || other.modifiers.length === 0);
    if (/^[ \t]*\/[ \t]*$/.test(gap))
      yield {
        ...it,
        modifiers: next.modifiers,
        modifiersOpen: next.modifiersOpen,
        sharesModifiers: next.modifiers.length > 0,
      };
    else if (isOfLast && isLoneList && /^[ \t]*(?:,|&|\+|and)[ \t]*$/.test(gap))
      yield { ...it, modifiersOpen: 'no-field' };
    else yield it;
  }
}
