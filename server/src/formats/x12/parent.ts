/** The level that HL02 names: the nearest one above of that number, in the same transaction. */
import type { Document, Reading, Reference } from '../format.js';
import { checkpointBefore, memoryOf } from './found.js';
import { HL, ISA } from './ids.js';
import { Segments } from './segments.js';

export function parentAt({ text }: Document, reading: Reading, offset: number): Reference | undefined {
  const found = memoryOf(reading)?.found;
  const checkpoint = found && checkpointBefore(found, offset);
  if (found === undefined || checkpoint === undefined) return undefined;
  const { separators } = checkpoint.context.notation;
  const segments = new Segments(text, separators, checkpoint.start);
  while (segments.next()) {
    if (segments.id === ISA || segments.end >= offset) break;
  }
  if (segments.id !== HL || offset < segments.from(2) || offset > segments.to(2)) return undefined;
  const parent = segments.value(2);
  if (parent === '') return undefined;
  const from = { start: segments.from(2), end: segments.to(2) };
  const begin = found.transactions.findLast((it) => it.start <= offset)?.start ?? 0;
  const element = String.fromCharCode(separators.element);
  const wanted = `HL${element}${parent}${element}`;
  for (let at = segments.start - 1; at > begin; at--) {
    at = text.lastIndexOf(wanted, at);
    if (at < begin) return undefined;
    if (isBegun(text, at, separators.terminator)) {
      const start = at + 2 + element.length;
      return { from, to: { start, end: start + parent.length } };
    }
  }
  return undefined;
}

/** Does a segment begin here: behind a terminator, blanks aside, or at the beginning of the text? */
function isBegun(text: string, at: number, terminator: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const unit = text.charCodeAt(before);
    if (unit === terminator) return true;
    if (unit > 32) return false;
  }
  return true;
}
