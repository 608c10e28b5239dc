/** What belongs where the cursor is in a segment of X12: the elements in their order, and the components of a composite. */
import { formatOfReading } from '../../formats/index.js';
import type { SegmentPlace } from '../../formats/format.js';
import type { Span } from '../../text/span.js';
import type { ReadDocument } from './read.js';
import { elementWords, segmentWords } from './segment-words.js';
import type { ElementWords, SegmentWords } from './segment-words.js';

export interface Signature {
  /** `SV1*procedure*charge*unit of measure*quantity`, with the separators of the document. */
  readonly label: string;
  /** Where each parameter stands in the label, and what is said of it. */
  readonly parameters: readonly { readonly span: Span; readonly help: string }[];
  /** From 0; `undefined`: the cursor is at none of them. */
  readonly active: number | undefined;
  readonly help: string;
}

/** Those of a composite before those of its segment. `undefined` where nothing is known of the segment. */
export function signaturesAt({ document, reading }: ReadDocument, offset: number): readonly Signature[] | undefined {
  const place = formatOfReading(reading)?.segmentAt?.(document, reading, offset);
  const segment = place && segmentWords(place.name);
  if (place === undefined || segment === undefined || place.element === 0) return undefined;
  const whole = wholeSegment(place, segment);
  const element = elementWords(segment, place.element);
  return element?.parts === undefined ? [whole] : [composite(place, segment, element, element.parts), whole];
}

function wholeSegment({ name, element, separators }: SegmentPlace, segment: SegmentWords): Signature {
  const { title, elements } = segment;
  const number = numberIn(segment, element);
  return {
    ...labelOf(`${name}${separators.element}`, elements, separators.element, (index) => addressOf(name, index)),
    active: number <= elements.length ? number - 1 : undefined,
    help: `${title}.`,
  };
}

function composite(
  { name, element, component, separators }: SegmentPlace,
  { title }: SegmentWords,
  { name: called }: ElementWords,
  parts: readonly ElementWords[],
): Signature {
  const address = addressOf(name, element);
  return {
    ...labelOf(`${address} `, parts, separators.component, (index) => `${address}-${index}`),
    active: component <= parts.length ? component - 1 : undefined,
    help: `${title}: ${called}.`,
  };
}

function labelOf(
  head: string,
  words: readonly ElementWords[],
  separator: string,
  addressAt: (index: number) => string,
): Pick<Signature, 'label' | 'parameters'> {
  let label = head;
  const parameters = words.map(({ name, help }, index) => {
    if (index > 0) label += separator;
    const start = label.length;
    label += name;
    const address = `${addressAt(index + 1)}: ${name}.`;
    return { span: { start, end: label.length }, help: help === undefined ? address : `${address} ${help}` };
  });
  return { label, parameters };
}

/** An element that stands there again is the one that is repeated. */
function numberIn({ elements, repeats }: SegmentWords, element: number): number {
  return repeats === true ? Math.min(element, elements.length) : element;
}

/** `SV101` */
export function addressOf(name: string, element: number): string {
  return `${name}${String(element).padStart(2, '0')}`;
}
