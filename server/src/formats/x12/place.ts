/** In which segment, element and component an offset stands. */
import type { Document, Reading, SegmentPlace } from '../format.js';
import { componentEnd } from './elements.js';
import { checkpointBefore, memoryOf } from './found.js';
import { ISA } from './ids.js';
import { Segments } from './segments.js';
import { framingOfInterchange } from './separators.js';
import { wrappedOf } from './wrapped.js';

/** Behind the last character of a segment still is in it: there it is being typed. */
export function segmentAt({ text }: Document, reading: Reading, offset: number): SegmentPlace | undefined {
  const wrapped = wrappedOf(reading);
  if (wrapped === undefined) return segmentIn(text, reading, offset);
  const { breaks } = wrapped;
  const place = segmentIn(wrapped.text, wrapped.reading, breaks.without(offset));
  return (
    place && {
      ...place,
      span: breaks.spanOf(place.span),
      elementSpan: breaks.spanOf(place.elementSpan),
      componentSpan: breaks.spanOf(place.componentSpan),
    }
  );
}

function segmentIn(text: string, reading: Reading, offset: number): SegmentPlace | undefined {
  const segments = segmentsTo(text, reading, offset);
  if (segments === undefined || offset < segments.start || segments.id === 0) return undefined;
  const { start, end } = segments;
  let element = 0;
  while (segments.has(element + 1) && offset > segments.to(element)) element++;
  // Of the name, `from` is not asked: elements count from 1.
  const elementSpan = { start: element === 0 ? start : segments.from(element), end: segments.to(element) };
  const separators = segments.separators;
  let component = 1;
  let from = elementSpan.start;
  let to = componentEnd(text, from, elementSpan.end, separators.component);
  while (to < offset && to < elementSpan.end) {
    component++;
    from = to + 1;
    to = componentEnd(text, from, elementSpan.end, separators.component);
  }
  return {
    name: segments.value(0).slice(0, 3).toUpperCase(),
    span: { start, end },
    element,
    elementSpan,
    component,
    componentSpan: { start: from, end: to },
    separators: {
      element: String.fromCharCode(separators.element),
      component: String.fromCharCode(separators.component),
    },
  };
}

/** The first segment that ends at or behind the offset. */
function segmentsTo(text: string, reading: Reading, offset: number): Segments | undefined {
  const found = memoryOf(reading)?.found;
  const checkpoint = found && checkpointBefore(found, offset);
  if (checkpoint === undefined) return undefined;
  const segments = new Segments(text, checkpoint.context.notation.separators, checkpoint.start);
  while (segments.next()) {
    if (segments.id === ISA) segments.readAgainBy(framingOfInterchange(text, segments.start).separators);
    if (segments.end >= offset) return segments;
  }
  return undefined;
}
