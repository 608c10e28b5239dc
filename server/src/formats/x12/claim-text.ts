/** The text of one claim and where its segments stand, kept from the one pass over the text: nobody looks for them twice. */
import type { Context } from './context.js';
import { Segment } from './segments.js';

/** Numbers a segment takes: where it starts and ends, from the beginning of its claim, and its name. */
const width = 3;

/** The segments of many claims, one behind the other, in one growing array of numbers: a batch has a million of them. */
export class SegmentTable {
  #numbers = new Int32Array(width * 64);
  #used = 0;
  /** The segment that was asked for last. */
  #segment: Segment | undefined;

  /** How many segments there are. */
  get length(): number {
    return this.#used / width;
  }

  add(start: number, end: number, id: number): void {
    const used = this.#used;
    if (used === this.#numbers.length) this.#resize(used * 2);
    this.#numbers[used] = start;
    this.#numbers[used + 1] = end;
    this.#numbers[used + 2] = id;
    this.#used = used + width;
  }

  /** Forgets those behind the first `length`. */
  cut(length: number): void {
    this.#used = length * width;
  }

  /** Nothing will be added: gives back the room for more. */
  finish(): void {
    this.#resize(this.#used);
  }

  #resize(length: number): void {
    const numbers = new Int32Array(length);
    numbers.set(this.#numbers.subarray(0, this.#used));
    this.#numbers = numbers;
  }

  idAt(index: number): number {
    return this.#numbers[index * width + 2] ?? 0;
  }

  endAt(index: number): number {
    return this.#numbers[index * width + 1] ?? 0;
  }

  startAt(index: number): number {
    return this.#numbers[index * width] ?? 0;
  }

  /** The same object each time: it is good until the next segment is asked for. */
  segmentAt(index: number, { text, start, context }: ClaimText): Segment {
    const { separators } = context.notation;
    this.#segment ??= new Segment(text, separators);
    this.#segment.text = text;
    this.#segment.separators = separators;
    this.#segment.place(start + this.startAt(index), start + this.endAt(index), this.idAt(index));
    return this.#segment;
  }
}

/** A stretch of a text that is one claim, from CLM to whatever ends it. Offsets that leave this folder count from its start. */
export class ClaimText {
  /** Behind its last segment in the table. */
  readonly last: number;

  /** It stands at `start` in `text`, which is kept as long as the claim is; its segments are all of the table from `first` on. */
  constructor(
    readonly text: string,
    readonly start: number,
    readonly length: number,
    readonly context: Context,
    readonly table: SegmentTable,
    readonly first: number,
  ) {
    this.last = table.length;
  }

  /** By its index in the table. Good until the next is asked for. */
  segment(index: number): Segment {
    return this.table.segmentAt(index, this);
  }

  /** It begins with CLM, not somewhere behind. */
  startsWith(id: number): boolean {
    return this.first < this.last && this.table.idAt(this.first) === id;
  }

  /** Behind the terminator of a segment, or behind the segment where that is missing. */
  stopOf(index: number): number {
    const { terminator } = this.context.notation.separators;
    const limit = this.start + this.length;
    const end = this.start + this.table.endAt(index);
    let at = end;
    while (at < limit && this.text.charCodeAt(at) !== terminator && this.text.charCodeAt(at) <= 32) at++;
    return (at < limit && this.text.charCodeAt(at) === terminator ? at + 1 : end) - this.start;
  }
}
