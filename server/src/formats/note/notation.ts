/** How a note writes a billing line, and the smallest edits that change one in its own style. */
import { mostModifiers } from '../../claim/claim.js';
import type { Change, Notation, Place, ServiceLine } from '../../claim/claim.js';
import { placeholdersOf } from '../../prose/placeholders.js';
import type { TextEdit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import { splitBy } from '../support/split-modifier.js';

/** A service line that knows how it stands in its note. Spans are relative to the claim, as all of a line's are. */
export interface NoteLine extends ServiceLine {
  /** Which billing line of the encounter, from 1. */
  readonly number: number;
  /** The cells for modifiers; `undefined` outside a table. */
  readonly cells: readonly Span[] | undefined;
  /** Its modifiers are those of another line as well, so changing them would change that line too. */
  readonly sharesModifiers: boolean;
  /** How other lines of the note join a modifier to a code, for a line that has none yet. */
  readonly joiner: ' ' | '-';
}

export function isNoteLine(line: ServiceLine | undefined): line is NoteLine {
  return line !== undefined && 'joiner' in line;
}

export const notation: Notation = { address, write };

const words: Record<Place['field'], string> = {
  code: 'code',
  modifier: 'modifier',
  units: 'units',
  'service-date': 'date of service',
  'place-of-service': 'place of service',
  pointer: 'diagnosis',
  charge: 'charge',
  note: 'text of the note',
  minutes: 'minutes',
  taxonomy: 'taxonomy',
  diagnosis: 'diagnosis',
  'total-charge': 'total charge',
  claim: 'billing lines',
};

/** `billing line 2, modifier 1`. */
function address({ field, line, index }: Place): string {
  if (!isNoteLine(line) || field === 'note') return words[field];
  const which = field === 'modifier' && index !== undefined ? ` ${index + 1}` : '';
  return `billing line ${line.number}, ${words[field]}${which}`;
}

function write(text: string, start: number, change: Change): readonly TextEdit[] {
  const { line } = change;
  const code = line.code?.span;
  if (!isNoteLine(line) || code === undefined) return [];
  const edit = (span: Span, newText: string): readonly TextEdit[] => [
    { span: { start: start + span.start, end: start + span.end }, newText },
  ];
  const own = text.slice(start, start + Math.max(line.span.end, code.end) + 80);
  switch (change.kind) {
    case 'replace-code':
      return edit(code, change.code);
    case 'replace-modifier': {
      const old = line.modifiers[change.index];
      return old === undefined || line.sharesModifiers ? [] : edit(old.span, change.modifier);
    }
    case 'remove-modifier': {
      const span = line.sharesModifiers ? undefined : removed(own, line, change.index);
      return span === undefined ? [] : edit(span, '');
    }
    case 'split-modifier':
      return splitBy(change, (it) => write(text, start, it));
    case 'add-modifier': {
      if (line.sharesModifiers || line.modifiers.length >= mostModifiers) return [];
      const place = placeFor(own, line, code, change.modifier);
      return place === undefined ? [] : edit(place.span, place.newText);
    }
  }
}

/** A modifier goes with what joins it to the one before; the first of several with what joins it to the next. */
function removed(text: string, line: NoteLine, index: number): Span | undefined {
  const it = line.modifiers[index]?.span;
  if (it === undefined) return undefined;
  const cell = cellOf(line, it);
  const inCell = (other: Span | undefined) => other !== undefined && cellOf(line, other) === cell;
  const before = line.modifiers[index - 1]?.span;
  const after = line.modifiers[index + 1]?.span;
  if (before !== undefined && inCell(before) && isJoin(text.slice(before.end, it.start)))
    return { start: before.end, end: it.end };
  if (after !== undefined && inCell(after) && isJoin(text.slice(it.end, after.start)))
    return { start: it.start, end: after.start };
  if (cell !== undefined) return it;
  return shellOf(text, it);
}

/** The only modifier goes with its brackets, its hyphen or the word that announces it. */
function shellOf(text: string, { start, end }: Span): Span {
  const lead =
    /(?:[ \t]*,)?[ \t]*(?:(?:w\/|with[ \t]|and[ \t])?[ \t]*mod(?:ifier)?(?:s|\(s\))?\.?[ \t]*[:=]?[ \t]*)?(?:[-–:/,]?[ \t]*)$/i.exec(
      text.slice(0, start),
    );
  const bracket = /[ \t]*\([ \t]*$/.exec(text.slice(0, start));
  if (bracket !== null) {
    const close = /^[ \t]*\)/.exec(text.slice(end));
    if (close !== null) return { start: bracket.index, end: end + close[0].length };
    // Other things share the brackets: `(GO, 30 min)` becomes `(30 min)`.
    const join = /^[ \t]*[,;]?[ \t]*/.exec(text.slice(end));
    return { start, end: end + (join?.[0].length ?? 0) };
  }
  return { start: lead === null ? start : lead.index, end };
}

interface Placing {
  readonly span: Span;
  readonly newText: string;
}

function placeFor(text: string, line: NoteLine, code: Span, modifier: string): Placing | undefined {
  const last = line.modifiers.at(-1)?.span;
  const slot = slotOf(text, line, last?.end ?? code.end);
  if (slot !== undefined) return { span: slot, newText: modifier };
  if (line.cells !== undefined && (last === undefined || cellOf(line, last) !== undefined)) {
    return inCells(text, line, line.cells, last, modifier);
  }
  if (last === undefined) return { span: { start: code.end, end: code.end }, newText: line.joiner + modifier };
  const before = line.modifiers.at(-2)?.span;
  const join = text.slice(before?.end ?? code.end, last.start);
  return { span: { start: last.end, end: last.end }, newText: joinerLike(join) + modifier };
}

/** `(GO` is followed by `, `; whatever else joined the last one joins the next. */
function joinerLike(join: string): string {
  if (join.includes('(')) return ', ';
  if (isJoin(join) && join.trim() !== ':') return join;
  return join === ':' ? ':' : ' ';
}

/** The first slot of a template that is to hold a modifier, behind those that are filled. */
function slotOf(text: string, line: NoteLine, from: number): Span | undefined {
  if (line.modifiersOpen !== 'placeholder') return undefined;
  for (const cell of line.cells ?? []) {
    const inCell = placeholdersOf(text.slice(cell.start, cell.end)).find((it) => it.kind !== 'ticked');
    if (inCell !== undefined) return { start: cell.start + inCell.span.start, end: cell.start + inCell.span.end };
  }
  const slot = placeholdersOf(text.slice(from, line.span.end)).find((it) => it.kind === 'slot');
  if (slot === undefined) return undefined;
  const span = { start: from + slot.span.start, end: from + slot.span.end };
  return isJoin(text.slice(from, span.start)) || /mod\w*\W*$/i.test(text.slice(from, span.start)) ? span : undefined;
}

function inCells(
  text: string,
  line: NoteLine,
  cells: readonly Span[],
  last: Span | undefined,
  modifier: string,
): Placing | undefined {
  const used = last === undefined ? -1 : cells.findIndex((it) => it.start <= last.start && last.end <= it.end);
  const free = cells.slice(used + 1).find((it) => text.slice(it.start, it.end).trim() === '');
  if (free !== undefined)
    return { span: { start: free.start, end: free.start }, newText: emptyCell(text, free.start, modifier) };
  if (last === undefined) return undefined;
  const before = line.modifiers.at(-2)?.span;
  const join =
    before !== undefined && cellOf(line, before) === cellOf(line, last) ? text.slice(before.end, last.start) : ', ';
  return { span: { start: last.end, end: last.end }, newText: join + modifier };
}

/** `||` has no blanks to put a value between. */
function emptyCell(text: string, at: number, modifier: string): string {
  return (text[at - 1] === '|' ? ' ' : '') + modifier + (/[|\r\n]/.test(text[at] ?? '\n') ? ' ' : '');
}

function cellOf({ cells }: NoteLine, span: Span): Span | undefined {
  return cells?.find((it) => it.start <= span.start && span.end <= it.end);
}

function isJoin(text: string): boolean {
  return /^[ \t]*(?:[-–:/,;&+][ \t]*)?$/.test(text);
}
