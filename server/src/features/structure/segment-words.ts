/** What the elements of X12 segments are called here: `server/data/segments.json`. */
import data from '../../../data/segments.json' with { type: 'json' };

export interface ElementWords {
  /** A few words, in small letters. */
  readonly name: string;
  /** Sentences: usual values and what they mean. */
  readonly help?: string;
  /** Of a composite: its components in their order. */
  readonly parts?: readonly ElementWords[];
}

export interface SegmentWords {
  readonly title: string;
  readonly elements: readonly ElementWords[];
  /** The last element may stand there again and again. */
  readonly repeats?: boolean;
}

// JSON modules lose which members may be missing; the file is tested to have this shape.
const segments: Readonly<Record<string, SegmentWords | undefined>> = data.segments;

/** By its name in capitals. */
export function segmentWords(name: string): SegmentWords | undefined {
  return Object.hasOwn(segments, name) ? segments[name] : undefined;
}

/** Of element `index`, from 1. */
export function elementWords({ elements, repeats }: SegmentWords, index: number): ElementWords | undefined {
  return elements[index - 1] ?? (repeats === true && index > elements.length ? elements.at(-1) : undefined);
}
