/** What an element of an X12 segment is: its address and its name, never what stands in it. */
import { formatOfReading } from '../../formats/index.js';
import type { Hover } from '../hover.js';
import type { ReadDocument } from './read.js';
import { elementWords, segmentWords } from './segment-words.js';
import { addressOf } from './signature.js';

/** Asked where no code and no modifier stands. */
export function elementHoverAt({ document, reading }: ReadDocument, offset: number): Hover | undefined {
  const place = formatOfReading(reading)?.segmentAt?.(document, reading, offset);
  const segment = place && segmentWords(place.name);
  if (place === undefined || segment === undefined || isOfPeople(place.name)) return undefined;
  const { name, element, component, elementSpan, componentSpan } = place;
  if (element === 0) return { title: `${name} · ${segment.title}`, sections: [], span: elementSpan };
  const whole = elementWords(segment, element);
  if (whole === undefined || elementSpan.start === elementSpan.end) return undefined;
  const part = whole.parts?.[component - 1];
  if (whole.parts !== undefined && part === undefined) return undefined;
  const address = addressOf(name, element) + (part === undefined ? '' : `-${component}`);
  const { name: called, help } = part ?? whole;
  return {
    title: `${address} · ${called}`,
    sections: help === undefined ? [] : [{ title: '', lines: [help] }],
    span: part === undefined ? elementSpan : componentSpan,
  };
}

/** Where nothing but names, addresses and birth dates stand, nobody needs to be told. */
function isOfPeople(name: string): boolean {
  return name === 'N3' || name === 'N4' || name === 'DMG' || name === 'PER';
}
