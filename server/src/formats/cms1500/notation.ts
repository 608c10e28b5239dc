/** How a form writes things down: its box numbers, and edits that leave every column where it is. */
import { mostModifiers } from '../../claim/claim.js';
import type { Change, Notation, Place } from '../../claim/claim.js';
import type { TextEdit } from '../../text/edit.js';
import { shift } from '../../text/span.js';
import type { Span } from '../../text/span.js';
import { splitBy } from '../support/split-modifier.js';
import { isFormLine } from './line.js';
import type { FormLine } from './line.js';

export const notation: Notation = { address, write };

const boxes: Readonly<Record<Place['field'], string>> = {
  code: '24D',
  modifier: '24D',
  units: '24G',
  'service-date': '24A',
  'place-of-service': '24B',
  pointer: '24E',
  charge: '24F',
  minutes: '24',
  taxonomy: '24J',
  diagnosis: '21',
  'total-charge': '28',
  claim: '24',
  note: '24',
};

/** `box 24D line 2`; of words that belong to no line, `box 19`. */
function address({ field, line }: Place): string {
  if (isFormLine(line)) return `box ${boxes[field]} line ${line.number}`;
  return field === 'note' ? 'box 19' : `box ${boxes[field]}`;
}

function write(text: string, start: number, change: Change): readonly TextEdit[] {
  const { line } = change;
  if (!isFormLine(line)) return [];
  const put = (span: Span, newText: string) => [{ span: shift(span, start), newText }];
  switch (change.kind) {
    case 'replace-code':
      return line.code === undefined ? [] : put(line.code.span, change.code);
    case 'replace-modifier': {
      const old = line.modifiers[change.index];
      return old === undefined ? [] : put(old.span, change.modifier);
    }
    case 'remove-modifier': {
      const old = line.modifiers[change.index];
      return old === undefined ? [] : removal(text, start, line, old.span);
    }
    case 'split-modifier': {
      const old = line.modifiers[change.index];
      if (old === undefined || line.layout !== 'columns') return splitBy(change, (it) => write(text, start, it));
      return splitInColumns(text, shift(old.span, start), change.parts);
    }
    case 'add-modifier':
      if (line.modifiers.length >= mostModifiers || line.code === undefined) return [];
      return line.layout === 'columns'
        ? intoColumns(text, start, line, change.modifier)
        : intoField(text, start, line, change.modifier);
  }
}

/** In columns blanks take its place, so that those behind stay; in a field one joiner goes with it. */
function removal(text: string, start: number, line: FormLine, old: Span): readonly TextEdit[] {
  const span = shift(old, start);
  const room = shift(line.room, start);
  if (line.layout === 'columns') {
    const isLast = /^[ \t]*(?:\r?\n|$)/.test(text.slice(span.end));
    if (!isLast) return [{ span, newText: ' '.repeat(span.end - span.start) }];
  }
  let from = span.start;
  while (from > room.start && isJoiner(text[from - 1])) from--;
  if (from < span.start) return [{ span: { start: from, end: span.end }, newText: '' }];
  let to = span.end;
  while (to < room.end && isJoiner(text[to])) to++;
  return [{ span: { start: span.start, end: to }, newText: '' }];
}

/** Over the blanks behind the last, while one is left before what follows; else what follows has to move. */
function intoColumns(text: string, start: number, line: FormLine, modifier: string): readonly TextEdit[] {
  const at = (line.modifiers.at(-1) ?? line.code)?.span.end;
  if (at === undefined) return [];
  const from = start + at;
  const newText = ` ${modifier}`;
  const blanks = /^ */.exec(text.slice(from, from + 80))?.[0].length ?? 0;
  const isEnd = /^[ \t]*(?:\r?\n|$)/.test(text.slice(from));
  const over = isEnd ? Math.min(blanks, newText.length) : blanks > newText.length ? newText.length : 0;
  return [{ span: { start: from, end: from + over }, newText }];
}

/** Over a blank behind it, while one is left before what follows. */
function splitInColumns(text: string, { start, end }: Span, parts: readonly string[]): readonly TextEdit[] {
  const newText = parts.join(' ');
  const blanks = /^ */.exec(text.slice(end, end + 80))?.[0].length ?? 0;
  const over = Math.max(0, Math.min(blanks - 1, newText.length - (end - start)));
  return [{ span: { start, end: end + over }, newText }];
}

/** Behind the others with the joiner they have; a field that is empty yet gets it behind the blank of its key. */
function intoField(text: string, start: number, line: FormLine, modifier: string): readonly TextEdit[] {
  const room = shift(line.room, start);
  const last = line.modifiers.at(-1);
  if (last !== undefined) {
    const words = text.slice(room.start, room.end);
    const joiner = /[A-Z0-9]{2}([\s,:;|/-]+)[A-Z0-9]{2}/i.exec(words)?.[1] ?? /^[\s,:;|/-]+/.exec(words)?.[0] ?? ' ';
    const end = start + last.span.end;
    return [{ span: { start: end, end }, newText: joiner + modifier }];
  }
  const words = text.slice(room.start, room.end);
  if (words.trim() !== '' && words !== '[]') return [];
  const isOwnField = line.code !== undefined && line.room.start !== line.code.span.end;
  const at = words === '[]' ? room.start + 1 : room.start;
  const needsBlank = !isOwnField || /[:=]/.test(text[at - 1] ?? '');
  return [{ span: { start: at, end: at }, newText: `${needsBlank ? ' ' : ''}${modifier}` }];
}

function isJoiner(character: string | undefined): boolean {
  return character !== undefined && /[ \t,:;|/-]/.test(character);
}
