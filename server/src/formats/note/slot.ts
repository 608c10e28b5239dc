/** Where in a note a code or a modifier is typed. In its prose, nowhere. */
import type { ServiceLine } from '../../claim/claim.js';
import { shift, touches } from '../../text/span.js';
import type { Span } from '../../text/span.js';
import type { Document, Reading, Slot } from '../format.js';
import { codesIn } from './codes.js';
import { Note } from './found.js';
import { masked } from './mask.js';
import { isNoteLine } from './notation.js';
import { cellsOf, isRule, tableOf } from './table.js';
import type { Table } from './table.js';
import { announcedBy, announcesList, isLineStart, saysCode } from './words.js';

export function slotAt({ text }: Document, reading: Reading, offset: number): Slot | undefined {
  if (offset < 0 || offset > text.length) return undefined;
  const known = knownAt(reading, offset);
  if (known !== undefined) return known;
  const note = new Note(masked(text));
  const here = lineAt(note.text, offset);
  // A masked character stands for no words of the note.
  if (note.text.slice(here.start, here.end).trim() === '' && text.slice(here.start, here.end).trim() !== '')
    return undefined;
  const token = tokenAt(note.text, offset);
  const table = tableAbove(note.text, here.start);
  if (table !== undefined) return inTable(note.text, reading, here, table, token);
  const before = note.text.slice(here.start, token.start);
  return (
    modifierSlot(note, reading, here, token) ??
    (isCodePlace(note, here, before, token) ? slot('code', token, undefined) : undefined)
  );
}

/** A code or a modifier that the reading knows. */
function knownAt(reading: Reading, offset: number): Slot | undefined {
  for (const { start, claim } of reading.claims) {
    if (offset < start || offset > start + claim.span.end) continue;
    for (const line of claim.lines) {
      const modifier = line.modifiers.find((it) => touches(shift(it.span, start), offset));
      if (modifier !== undefined) return slot('modifier', shift(modifier.span, start), line);
      if (line.code !== undefined && touches(shift(line.code.span, start), offset))
        return slot('code', shift(line.code.span, start), line);
    }
  }
  return undefined;
}

function slot(kind: Slot['kind'], span: Span, line: ServiceLine | undefined): Slot {
  return { kind, span, line, before: '', after: '' };
}

function lineAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && !/[\r\n]/.test(text[start - 1] ?? '')) start--;
  while (end < text.length && !/[\r\n]/.test(text[end] ?? '')) end++;
  return { start, end };
}

function tokenAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && /[A-Za-z0-9]/.test(text[start - 1] ?? '')) start--;
  while (end < text.length && /[A-Za-z0-9]/.test(text[end] ?? '')) end++;
  return { start, end };
}

/** Behind a label, behind a code and a comma, or where a line of a billing list begins. */
function isCodePlace(note: Note, here: Span, before: string, token: Span): boolean {
  const typed = note.text.slice(token.start, token.end);
  const isPart = /^(?:[0-9A-V]?\d{0,4}|\d{5})$/.test(typed);
  const announced = announcedBy(before);
  if (note.hasOtherMeaning && !saysCode(before)) return false;
  if (announced === 'code-label') return isPart || /^[A-Za-z]{2,}$/.test(typed);
  if (announced !== undefined) return isPart && !/[A-Za-z]/.test(note.text[token.end] ?? '');
  if (!/^(?:\d{1,5}|[A-V]\d{1,4})$/.test(typed))
    return isBehindCode(note, here, before) && typed === '' && /[,/][ \t]*$/.test(before);
  if (isBehindCode(note, here, before)) return true;
  return typed.length >= 2 && isLineStart(before) && isInList(note, here.start);
}

/** `97760 GO x2, `: a list of codes goes on. */
function isBehindCode(note: Note, here: Span, before: string): boolean {
  const label = /^(.*?)(?=\d{5}|[A-V]\d{4})/.exec(before)?.[1] ?? '';
  const isList = announcedBy(label) !== undefined || (isLineStart(label) && isInList(note, here.start));
  return isList && /(?:\d{4}[\dFT]|[A-V]\d{4})[^.;]*?\)?[,;/][ \t]*$/.test(before) && !/\([^)]*$/.test(before);
}

/** Under `CPT codes:` or a heading of billing. */
function isInList(note: Note, lineStart: number): boolean {
  if (note.sectionAt(lineStart)?.section === 'billing') return true;
  const above = note.text.slice(0, lineStart).trimEnd();
  return announcesList(above.slice(above.lastIndexOf('\n') + 1));
}

/** Between a code and a modifier still to be typed: other modifiers, units, the word for modifiers, and what joins them. */
const awaitsModifier =
  /^(?:[ \t]*[-–:/,(]?[ \t]*(?:(?:[A-Za-z][A-Za-z0-9]|2[2-7]|5\d|7[6-9]|9[0-79])(?!\w)|[x×][ \t]?\d+|\d+(?=[ \t]?units?)|units?(?!\w)|(?:with[ \t]|w\/)?mod(?:ifier)?s?\.?[ \t]*[:=]?))*[ \t]*[-–:/,(]?[ \t]*$/i;

/** Behind a code: `97760 G`, `97760-`, `97760 (GO, `, `97760 mod `. */
function modifierSlot(note: Note, reading: Reading, here: Span, token: Span): Slot | undefined {
  const typed = note.text.slice(token.start, token.end);
  if (!/^[A-Za-z0-9]{0,2}$/.test(typed)) return undefined;
  const code = codesIn(note.text.slice(here.start, token.start), here.start).at(-1);
  if (code === undefined) return undefined;
  const line = reading.claims.flatMap(({ claim, start }) => claim.lines.filter((it) => it.code !== undefined && it.code.span.start + start === code.span.start))[0]; // prettier-ignore
  const between = note.text.slice(code.span.end, token.start);
  if (between === '' || !awaitsModifier.test(between) || /^x\d?$/i.test(typed)) return undefined;
  // Behind units, only a word for modifiers asks for one; behind a comma outside brackets, digits begin the next code.
  if (/[x×][ \t]?\d|\d[ \t]?u/i.test(between) && !/mod[^x\d]*$/i.test(between)) return undefined;
  const isBracketed = /\([^)]*$/.test(between);
  if (!isBracketed && /,[ \t]*$/.test(between) && !/^[A-Za-z]/.test(typed)) return undefined;
  if (/^\d/.test(typed) && !/[-:]$/.test(between) && !isBracketed && !/mod/i.test(between)) return undefined;
  if (line !== undefined) return slot('modifier', token, line);
  const before = note.text.slice(here.start, code.span.start);
  const isBilling = announcedBy(before) === 'code-label' || announcedBy(before) === 'billing-label';
  const isStart = isLineStart(before) && reading.claims.length > 0 && (typed !== '' || /[-(]/.test(between));
  return (isBilling && !note.hasOtherMeaning) || isStart ? slot('modifier', token, undefined) : undefined;
}

/** The table whose rows this line is among. */
function tableAbove(text: string, lineStart: number): Table | undefined {
  let end = lineStart - 1;
  const separators = new Set<string>();
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end).replace(/\r$/, '');
    if (line.trim() === '') return undefined;
    const table = tableOf(line);
    if (table !== undefined) return table;
    if (!isRule(line)) separators.add(line.includes('|') ? '|' : line.includes('\t') ? '\t' : 'other');
    if (separators.has('other')) return undefined;
    end = start - 1;
  }
  return undefined;
}

function inTable(text: string, reading: Reading, here: Span, table: Table, token: Span): Slot | undefined {
  if (table.separator === 'blanks') return undefined;
  const before = text.slice(here.start, token.start);
  const from = table.separator === '|' && /^\s*\|/.test(text.slice(here.start, here.end)) ? before.indexOf('|') + 1 : 0;
  if (from === 0 && /^\s*$/.test(before) && table.separator === '|' && text.slice(here.start, here.end).trim() === '')
    return undefined;
  const column = before.slice(from).split(table.separator).length - 1;
  const role = table.roles[column];
  if (role !== 'code' && role !== 'modifier') return undefined;
  const codeCell = cellsOf(text.slice(here.start, here.end), here.start, table.separator)[table.roles.indexOf('code')];
  const line = reading.claims
    .flatMap(({ claim, start }) => claim.lines.map((it) => ({ it, at: (it.code?.span.start ?? -1) + start })))
    .find(({ at, it }) => isNoteLine(it) && codeCell !== undefined && codeCell.start <= at && at < codeCell.end)?.it;
  return slot(role, token, line);
}
