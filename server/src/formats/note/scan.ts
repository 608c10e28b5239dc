/** Goes through a note line by line and finds every code of it, in tables, lists and sentences. */
import { isPlanOfCare } from '../../claim/discipline.js';
import type { Located } from '../../text/span.js';
import { almostCodesIn, codesIn } from './codes.js';
import type { BilledCode, Found, Note } from './found.js';
import { judge } from './judge.js';
import { before, countsBefore, leadsOf, withCount } from './neighbours.js';
import { rowOf } from './row.js';
import { isRule, tableOf } from './table.js';
import type { Table } from './table.js';
import { field, tailOf } from './tail.js';
import type { Tail } from './tail.js';
import { announcedBy, announcesList, isLineStart, isMinutesList } from './words.js';
import type { Announced } from './words.js';

/** What was found so far, as far as the next line depends on it. */
interface Above {
  /** A label or heading above announces a list of codes. */
  list: Announced;
  /** The line right above begins with a code that is billed. */
  isBilled: boolean;
  table: Table | undefined;
}

/** Every code of the note, in the order of the text. */
export function* scan(note: Note): Generator<Found> {
  for (const it of codesOf(note)) {
    if (it.as !== 'line' || !note.isToldAt(it.code.span.start)) yield it;
    else {
      const certainty = it.isSure ? 'sure' : 'likely';
      yield { as: 'mention', code: it.code, role: 'named', certainty };
    }
  }
}

function* codesOf(note: Note): Generator<Found> {
  const above: Above = { list: undefined, isBilled: false, table: undefined };
  for (const { 1: line = '', index: at } of note.text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    const { isBilled } = above;
    above.isBilled = false;
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
    const isInList = above.list !== undefined || note.sectionAt(at + 1)?.section === 'billing';
    const unclear = isInList ? almostCodesIn(line, at).filter((it) => !note.isInSlot(it.span)) : [];
    for (const code of unclear) yield { as: 'mention', code, role: 'unclear', certainty: 'likely' };
    if (codes.length === 0) {
      if (announcesList(line)) above.list = announcedBy(`${line.trimEnd()} `) ?? 'billing-label';
      else if (/^\s*#/.test(line) || /^[\s*_]*[A-Za-z][\w /&-]{0,30}:/.test(line)) above.list = undefined;
      if (above.table?.separator === '|' && !line.includes('|')) above.table = undefined;
      continue;
    }
    const row = above.table === undefined ? undefined : rowOf(note, line, at, above.table, codes);
    if (row !== undefined) {
      yield* row;
      continue;
    }
    for (const it of scanLine(note, line, at, codes, { ...above, isBilled })) {
      above.isBilled ||= it.as === 'line' && it.code === codes[0] && isLineStart(line.slice(0, it.span.start - at));
      yield it;
    }
  }
}

/** The codes of a line that is no row of a table. */
function* scanLine(note: Note, line: string, at: number, codes: readonly Located<string>[], above: Above) {
  const { text } = note;
  const lineEnd = at + line.length;
  const starts = codes.map((it) => it.span.start);
  const counts = countsBefore(line, at, codes);
  const limit = (index: number) => counts[index + 1]?.start ?? starts[index + 1] ?? lineEnd;
  const isTimes = isMinutesList(line);
  if (isTimes) {
    for (const [index, code] of codes.entries()) {
      const minutes = tailOf(text, code.span.end, limit(index), note.placeholders).minutes ?? bareNumber(text, code.span.end, limit(index)); // prettier-ignore
      if (minutes !== undefined) yield { as: 'minutes', code, minutes } as const;
    }
    return;
  }
  const befores = codes.map((code, index) => before(text, at, counts[index]?.start ?? code.span.start));
  const tails = codes.map((code, index) => withCount(tailWithFields(note, code, limit(index), befores[index]?.text ?? ''), counts[index])); // prettier-ignore
  const leads = leadsOf(text, codes, tails, befores);
  const isOfBoxes = isLineOfBoxes(note, codes, at);
  const found: Found[] = [];
  let earlier: BilledCode | undefined;
  for (const [index, code] of codes.entries()) {
    const [own, tail] = [befores[index], tails[index]];
    if (own === undefined || tail === undefined) continue;
    const judged = judge(note, code, tail, {
      at: own.at,
      before: own.text,
      isAlone: line.trim() === code.value,
      gap: earlier === undefined ? undefined : text.slice(earlier.span.end, counts[index]?.start ?? code.span.start),
      list: above.list,
      isAmong: above.isBilled || (index === 0 && isBilledBelow(note, lineEnd)),
      isOfBoxes,
      leads: leads[index] ?? false,
      earlier,
    });
    if (judged === undefined) continue;
    found.push(judged);
    earlier = judged.as === 'line' ? judged : undefined;
  }
  yield* shared(text, found);
}

/** `( ) 97110 (x) 97140`, `Billing: [x] 97110 [ ] 97140`: a line of codes, each with its box before it. */
function isLineOfBoxes(note: Note, codes: readonly Located<string>[], at: number): boolean {
  const [first, second] = codes.map((it) => note.boxOf(it.span.start)?.span);
  if (first === undefined || second === undefined || first === second) return false;
  const label = note.text.slice(at, first.start);
  return first.end <= (codes[0]?.span.start ?? 0) && (isLineStart(label) || announcedBy(label) !== undefined);
}

/** Whether the line right below bills a code with its modifiers or units. */
function isBilledBelow(note: Note, lineEnd: number): boolean {
  const match = /^(?:\r\n|\r|\n)([^\r\n]{1,120})/.exec(note.text.slice(lineEnd, lineEnd + 122));
  const below = match?.[1] ?? '';
  const at = lineEnd + (match?.[0].length ?? 0) - below.length;
  const [code] = codesIn(below, at);
  if (code === undefined || !isLineStart(below.slice(0, code.span.start - at))) return false;
  const tail = tailOf(note.text, code.span.end, at + below.length, note.placeholders);
  return tail.isDirect && !tail.isProse;
}

/** What stands behind a code; where only its own field does, the fields on the lines below: `Modifier: GO`, `Units: 2`. */
function tailWithFields(note: Note, code: Located<string>, limit: number, before: string): Tail {
  const tail = tailOf(note.text, code.span.end, limit, note.placeholders);
  if (!/:[\s*_]*$/.test(before) || note.text.slice(code.span.end, limit).trim() !== '') return tail;
  let end = limit;
  for (const { 0: next } of note.text.slice(limit).matchAll(/\r?\n([^\r\n]*)/g)) {
    if (!field.test(next) || /\d{5}/.test(next)) break;
    end += next.length;
  }
  return end === limit ? tail : tailOf(note.text, code.span.end, end, note.placeholders);
}

function bareNumber(text: string, from: number, to: number): Located<number> | undefined {
  const match = /^[ \t:=(x-]{1,4}(\d{1,3})(?![\w:/.-]\d)/.exec(text.slice(from, to));
  if (match === null) return undefined;
  const end = from + match[0].length;
  return { value: Number(match[1]), span: { start: end - (match[1] ?? '').length, end } };
}

/** `97760/97110 GO` gives both codes the modifiers; `97110, 97140 GP` leaves open whose they are. */
function* shared(text: string, found: readonly Found[]): Generator<Found> {
  const end = found.at(-1)?.code.span.end ?? 0;
  // `CPT: 97110, 97140` above `Modifiers: GP, GP`: which belongs to which, the lines below say in a way not read.
  const isListed =
    found.length > 1 && /^[^\r\n]*\r?\n[\s>*_•+-]*mod(?:ifier)?s?\b[^\r\n]*:/i.test(text.slice(end, end + 200));
  const last = found.findLast((it) => it.as === 'line');
  const isOfLast =
    last?.as === 'line' &&
    last.modifiers.some((it) => isPlanOfCare(it.value)) &&
    found.every((it) => it.as !== 'line' || it === last || it.modifiers.length === 0);
  for (const [index, it] of found.entries()) {
    if (it.as !== 'line' || it.modifiers.length > 0) {
      yield it;
      continue;
    }
    const next = found[index + 1];
    const gap = next?.as === 'line' ? text.slice(it.code.span.end, next.code.span.start) : '';
    if (next?.as === 'line' && /^[ \t]*\/[ \t]*$/.test(gap))
      yield {
        ...it,
        modifiers: next.modifiers,
        modifiersOpen: next.modifiersOpen,
        sharesModifiers: next.modifiers.length > 0,
      };
    else if (isListed || (isOfLast && /^[ \t]*(?:,|&|\+|and)[ \t]*$/.test(gap)))
      yield { ...it, modifiersOpen: 'shared' };
    else yield it;
  }
}
