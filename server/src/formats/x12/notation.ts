/** How an 837 writes claims down: where each field stands, and what to change for a change to the claim. */
import { mostModifiers } from '../../claim/claim.js';
import type { Change, Notation, Place, ServiceLine } from '../../claim/claim.js';
import type { TextEdit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import { componentEnd } from './elements.js';
import { Segments } from './segments.js';
import type { Separators } from './segments.js';

/** A service line with what only X12 knows of it. */
export interface X12Line extends ServiceLine {
  /** SV1 of a professional claim, SV2 of an institutional one. */
  readonly segment: 'SV1' | 'SV2';
  /** For each modifier, which of the four slots it fills, from 0: a blank slot may stand between two. */
  readonly slots: readonly number[];
}

/** The address of what stands once a claim. A claim has up to twelve diagnoses, the first of which is the principal one. */
function ofClaim(field: Place['field'], index: number | undefined): string {
  switch (field) {
    case 'note':
      return '2300 NTE02';
    case 'pointer':
      return '2300 HI';
    case 'diagnosis':
      return index === undefined ? '2300 HI' : `2300 HI${String(index + 1).padStart(2, '0')}-2`;
    case 'total-charge':
      return '2300 CLM02';
    case 'taxonomy':
      return 'PRV03';
    default:
      return '2300 CLM';
  }
}

export class X12Notation implements Notation {
  constructor(readonly separators: Separators) {}

  address({ field, line, index }: Place): string {
    if (line === undefined) return ofClaim(field, index);
    const { segment, slots } = ofX12(line);
    const procedure = segment === 'SV1' ? '2400 SV101' : '2400 SV202';
    const isOwn = (it: { span: { start: number } } | undefined) => it === undefined || it.span.start >= line.span.start;
    switch (field) {
      case 'code':
        return `${procedure}-2`;
      case 'modifier':
        return index === undefined ? procedure : `${procedure}-${3 + (slots[index] ?? index)}`;
      case 'units':
        return segment === 'SV1' ? '2400 SV104' : '2400 SV205';
      case 'service-date':
        return isOwn(line.serviceDate) ? '2400 DTP03' : '2300 DTP03';
      case 'place-of-service':
        return segment === 'SV1' && isOwn(line.placeOfService) ? '2400 SV105' : '2300 CLM05-1';
      case 'pointer':
        return index === undefined ? '2400 SV107' : `2400 SV107-${index + 1}`;
      case 'charge':
        return segment === 'SV1' ? '2400 SV102' : '2400 SV203';
      case 'minutes':
        return segment === 'SV1' ? '2400 SV104' : '2400 SV205';
      case 'note':
        return '2400 NTE02';
      default:
        return ofClaim(field, index);
    }
  }

  write(text: string, start: number, change: Change): readonly TextEdit[] {
    const procedure = this.#procedureOf(text, start, change.line);
    if (procedure === undefined) return [];
    const values = change.kind === 'replace-code' ? [change.code] : 'parts' in change ? change.parts : [];
    const newText = 'modifier' in change ? change.modifier : values.join('');
    // A code with a separator in it would become something else.
    if (change.kind !== 'remove-modifier' && !/^[A-Za-z0-9]+$/.test(newText)) return [];
    const isFilled = (slot: Slot) => slot.end > slot.start;
    const filled = procedure.slots.filter(isFilled);
    switch (change.kind) {
      case 'replace-code':
        return [{ span: procedure.code, newText }];
      case 'replace-modifier': {
        const slot = filled[change.index];
        return slot === undefined ? [] : [{ span: spanOf(slot), newText }];
      }
      case 'split-modifier': {
        const slot = filled[change.index];
        // A description must stay the seventh component.
        const hasRoom = procedure.slots.length + change.parts.length - 1 <= mostModifiers && !procedure.hasDescription;
        const separator = String.fromCharCode(this.separators.component);
        return slot === undefined || !hasRoom ? [] : [{ span: spanOf(slot), newText: change.parts.join(separator) }];
      }
      case 'add-modifier':
        return this.#add(procedure, newText);
      case 'remove-modifier': {
        const slot = filled[change.index];
        return slot === undefined ? [] : this.#remove(procedure, slot);
      }
    }
  }

  /** Into the first free slot behind those that are filled; into a gap only where all behind it are taken. */
  #add({ slots, end }: Procedure, modifier: string): readonly TextEdit[] {
    const isFree = (slot: Slot) => slot.end === slot.start;
    const behind = slots.findLastIndex((slot) => !isFree(slot)) + 1;
    const free = slots[behind] ?? (behind < mostModifiers ? undefined : slots.find(isFree));
    if (free !== undefined) return [{ span: spanOf(free), newText: modifier }];
    if (behind >= mostModifiers) return [];
    const separator = String.fromCharCode(this.separators.component);
    return [{ span: { start: end, end }, newText: separator + modifier }];
  }

  /** With the separator before it, so that those behind move up. */
  #remove({ slots, end, hasDescription }: Procedure, slot: Slot): readonly TextEdit[] {
    const separator = String.fromCharCode(this.separators.component);
    const index = slots.indexOf(slot);
    const isLast = slots.slice(index + 1).every((it) => it.end === it.start);
    if (hasDescription) {
      // The description must stay the seventh component: where others move up, a blank slot takes their last place.
      const last = slots.at(-1) ?? slot;
      if (isLast) return [{ span: spanOf(slot), newText: '' }];
      return [
        { span: { start: slot.from - 1, end: slot.end }, newText: '' },
        { span: { start: last.end, end: last.end }, newText: separator },
      ];
    }
    if (!isLast) return [{ span: { start: slot.from - 1, end: slot.end }, newText: '' }];
    const before = slots.slice(0, index).findLast((it) => it.end > it.start);
    const from = before?.end ?? (slots[0] ?? slot).from - 1;
    return [{ span: { start: from, end }, newText: '' }];
  }

  /** The procedure of a line as it stands in the text now; `undefined` where the line is not there any more. */
  #procedureOf(text: string, start: number, line: ServiceLine): Procedure | undefined {
    if (line.code === undefined) return undefined;
    const code = { start: start + line.code.span.start, end: start + line.code.span.end };
    if (text.slice(code.start, code.end) !== line.code.value) return undefined;
    const { component, element } = this.separators;
    const segments = new Segments(text, this.separators, start + line.span.start);
    while (segments.next() && segments.end < code.end);
    if (segments.start > code.start || segments.end < code.end) return undefined;
    let end = code.end;
    while (end < segments.end && text.charCodeAt(end) !== element) end++;
    const slots: Slot[] = [];
    let at = componentEnd(text, code.end, end, component) + 1;
    for (; at <= end && slots.length < mostModifiers; at = componentEnd(text, at, end, component) + 1) {
      slots.push(trimmed(text, at, componentEnd(text, at, end, component)));
    }
    return { code, slots, end, hasDescription: at <= end };
  }
}

/** A modifier's token; empty in a free slot. */
interface Slot extends Span {
  /** Where the slot begins, blanks before the token included: behind a component separator. */
  readonly from: number;
}

function spanOf({ start, end }: Slot): Span {
  return { start, end };
}

interface Procedure {
  readonly code: Span;
  /** Those of the four that are there, filled or not. */
  readonly slots: readonly Slot[];
  /** Behind the last component. */
  readonly end: number;
  readonly hasDescription: boolean;
}

function trimmed(text: string, from: number, to: number): Slot {
  let [start, end] = [from, to];
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return { from, start, end };
}

/** A notation is only ever asked about lines of its own claims, and those the reader of this folder has made. */
function ofX12(line: ServiceLine): X12Line {
  return line as X12Line;
}
