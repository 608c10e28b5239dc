/** Goes through a note line by line and finds every code of it, in tables, lists and sentences. */
import type { Located } from '../../text/span.js';
import { codesIn } from './codes.js';
import type { BilledCode, Found, Note } from './found.js';
import { judge } from './judge.js';
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
  table: Table | undefined;
}

/** Every code of the note, in the order of the text. */
export function* scan(note: Note): Generator<Found> {
  for (const it of codesOf(note)) {
    if (it.as !== 'line' || !note.isToldAt(it.code.span.start)) yield it;
    else {
      const certainty = it.isSure ? 'sure' : 'likely';
      yield { as: 'mention', code: it.code, role: 'named', certainty, isOffered: false };
    }
  }
}

function* codesOf(note: Note): Generator<Found> {
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
    const tail = tailWithFields(note, code, limit, line, at);
    if (isTimes) {
      const minutes = tail.minutes ?? bareNumber(note.text, code.span.end, limit);
      if (minutes !== undefined) found.push({ as: 'minutes', code, minutes });
      continue;
    }
    const before = line.slice(0, code.span.start - at);
    const gap = earlier === undefined ? undefined : note.text.slice(earlier.span.end, code.span.start);
    const leads = leadsList(note, codes.slice(index), at + line.length, isLineStart(before));
    const judged = judge(note, code, tail, {
      at,
      before,
      isAlone: line.trim() === code.value,
      gap,
      list,
      leads,
      earlier,
    });
    if (judged === undefined) continue;
    found.push(judged);
    earlier = judged.as === 'line' ? judged : undefined;
  }
  yield* shared(note.text, found);
}

/** What stands behind a code; where only its own field does, the fields on the lines below: `Modifier: GO`, `Units: 2`. */
function tailWithFields(note: Note, code: Located<string>, limit: number, line: string, at: number): Tail {
  const tail = tailOf(note.text, code.span.end, limit, note.placeholders);
  const isField =
    /:[\s*_]*$/.test(line.slice(0, code.span.start - at)) && note.text.slice(code.span.end, limit).trim() === '';
  if (!isField) return tail;
  let end = limit;
  for (const { 0: next } of note.text.slice(limit).matchAll(/\r?\n([^\r\n]*)/g)) {
    if (!field.test(next) || /\d{5}/.test(next)) break;
    end += next.length;
  }
  return end === limit ? tail : tailOf(note.text, code.span.end, end, note.placeholders);
}

/** `97165, 97760 GO` where a line begins, and anywhere `97760/97110 GO`. */
function leadsList(note: Note, codes: readonly Located<string>[], lineEnd: number, isStart: boolean): boolean {
  for (let index = 0; index + 1 < codes.length; index++) {
    const [code, next, after] = [codes[index], codes[index + 1], codes[index + 2]];
    if (code === undefined || next === undefined) return false;
    const gap = note.text.slice(code.span.end, next.span.start);
    if (!/^[ \t]*\/[ \t]*$/.test(gap) && !(isStart && /^[ \t]*(?:[,&+]|and)[ \t]*$/.test(gap))) return false;
    if (tailOf(note.text, next.span.end, after?.span.start ?? lineEnd, note.placeholders).isDirect) return true;
  }
  return false;
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
  for (const [index, it] of found.entries()) {
    const next = found[index + 1];
    if (it.as !== 'line' || next?.as !== 'line' || it.modifiers.length > 0) {
      yield it.as === 'line' && isListed && it.modifiers.length === 0 ? { ...it, modifiersOpen: 'no-field' } : it;
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
    else if (isListed || (isOfLast && isLoneList && /^[ \t]*(?:,|&|\+|and)[ \t]*$/.test(gap)))
      yield { ...it, modifiersOpen: 'no-field' };
    else yield it;
  }
}
