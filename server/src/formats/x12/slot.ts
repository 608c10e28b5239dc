/** Which code or modifier is being typed at an offset, be it empty or cut off. */
import type { ServiceLine } from '../../claim/claim.js';
import type { Span } from '../../text/span.js';
import type { Document, Reading, Slot } from '../format.js';
import { componentEnd, isHc } from './elements.js';
import { checkpointBefore, indexFrom, memoryOf } from './found.js';
import { ISA, SV1, SV2, SVC } from './ids.js';
import { Segments } from './segments.js';
import { WrappedLine } from './wrapped-claim.js';
import { wrappedOf } from './wrapped.js';

/** The element that holds the procedure, by segment. */
const procedures: ReadonlyMap<number, number> = new Map([
  [SV1, 1],
  [SV2, 2],
  [SVC, 1],
]);

export function slotAt({ text }: Document, reading: Reading, offset: number): Slot | undefined {
  const wrapped = wrappedOf(reading);
  if (wrapped === undefined) return slotIn(text, reading, offset);
  const slot = slotIn(wrapped.text, wrapped.reading, wrapped.breaks.without(offset));
  const there = slot && wrapped.breaks.spanOf(slot.span);
  // An editor completes within one line.
  if (there === undefined || /[\r\n]/.test(text.slice(there.start, there.end))) return undefined;
  const line = slot?.line && lineOf(reading, there.start, slot.line);
  return slot && { ...slot, span: there, line };
}

/** What became of a line of the text without line ends. */
function lineOf({ claims }: Reading, offset: number, plain: ServiceLine): ServiceLine | undefined {
  const claim = claims[indexFrom(claims, offset + 1) - 1]?.claim;
  return claim?.lines.find((it) => it instanceof WrappedLine && it.inner === plain);
}

function slotIn(text: string, reading: Reading, offset: number): Slot | undefined {
  const found = memoryOf(reading)?.found;
  const checkpoint = found && checkpointBefore(found, offset);
  if (checkpoint === undefined) return undefined;
  const segments = new Segments(text, checkpoint.context.notation.separators, checkpoint.start);
  while (segments.next()) {
    if (segments.id === ISA || segments.end >= offset) break;
  }
  const index = procedures.get(segments.id);
  if (index === undefined || offset < segments.from(index) || offset > segments.to(index)) return undefined;
  const component = componentAt(segments, index, offset);
  if (component === undefined) return undefined;
  const line = lineAt(reading, segments.start, component.span);
  return { ...component, line, before: '', after: '' };
}

/** Component 2 is the code, 3 to 6 are modifiers; the qualifier and the description are neither. */
function componentAt(segments: Segments, index: number, offset: number): Pick<Slot, 'kind' | 'span'> | undefined {
  const { text } = segments;
  const { component } = segments.separators;
  const to = segments.to(index);
  let start = segments.from(index);
  const qualifierEnd = componentEnd(text, start, to, component);
  if (qualifierEnd >= to || !isHc(text, start, qualifierEnd)) return undefined;
  for (let number = 1; number <= 6; number++) {
    const end = componentEnd(text, start, to, component);
    if (offset <= end) {
      if (number === 1) return undefined;
      return { kind: number === 2 ? 'code' : 'modifier', span: tokenIn(text, start, end, offset) };
    }
    start = end + 1;
  }
  return undefined;
}

/** Without the blanks around it; where there is nothing else, the place of the cursor. */
function tokenIn(text: string, from: number, to: number, offset: number): Span {
  let [start, end] = [from, to];
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return start === end || offset < start || offset > end ? { start: offset, end: offset } : { start, end };
}

/** The line of the segment that begins at an offset. */
function lineAt(reading: Reading, segmentStart: number, { end }: Span): ServiceLine | undefined {
  const placed = reading.claims[indexFrom(reading.claims, segmentStart + 1) - 1];
  return placed?.claim.lines.findLast(({ span }) => {
    return placed.start + span.start <= segmentStart && end <= placed.start + span.end;
  });
}
