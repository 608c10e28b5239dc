/**
 * Files that are hard-wrapped: a line ends every 80 characters, wherever that falls, also inside of values.
 * Nothing in X12 but the terminator ends a segment, so such a file is read without its line ends,
 * and what is found is told where it stands in the file as it is.
 */
import type { TextEdit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import { beginsSegment, startsInterchange } from './segments.js';
import { framingOfFragment, framingOfInterchange } from './separators.js';

const newline = 10;
const carriageReturn = 13;

/** How much of a text is looked at to learn whether it is wrapped: characters, and lines. */
const reach = 8192;
const looked = 64;

/** Narrower than this no file is wrapped. */
const narrowest = 12;

/**
 * Is the text wrapped? Most of its lines are of one width, and most of them end in the middle of a segment. What a person has
 * changed since may be longer or shorter. Costs a look at the first lines, and no more for a file whose segments end its lines.
 */
export function isWrapped(text: string): boolean {
  const lines = firstLines(text);
  if (lines.length < 3 || !areOfOneWidth(lines)) return false;
  // The last may go on behind what was looked at.
  const ends = lines.slice(0, -1);
  const head = lines.join('').trimStart();
  const { element, terminator } = (startsInterchange(head, 0) ? framingOfInterchange(head, 0) : framingOfFragment(head))
    .separators;
  const inside = ends.filter((line, index) => {
    const next = lines[index + 1] ?? '';
    return (
      line.trimEnd().charCodeAt(line.trimEnd().length - 1) !== terminator &&
      !beginsSegment(next.trimStart(), 0, element)
    );
  });
  return inside.length * 2 > ends.length;
}

/** Without their ends. */
function firstLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length && at < reach && lines.length < looked;) {
    const stop = endOfLine(text, at, at + reach);
    // A remark reaches to the end of its line, so lines mean something here.
    if (text.startsWith('//', at)) return [];
    if (stop > at) lines.push(text.slice(at, stop));
    at = endOfBreak(text, stop);
  }
  return lines;
}

function areOfOneWidth(lines: readonly string[]): boolean {
  const counts = new Map<number, number>();
  for (const { length } of lines) counts.set(length, (counts.get(length) ?? 0) + 1);
  let [width, most] = [0, 0];
  for (const [length, count] of counts) if (count > most) [width, most] = [length, count];
  return width >= narrowest && most * 3 >= lines.length;
}

function endOfLine(text: string, from: number, limit: number): number {
  let at = from;
  while (at < text.length && at < limit && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

function endOfBreak(text: string, from: number): number {
  let at = from;
  while (at < text.length && isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

function isLineEnd(unit: number): boolean {
  return unit === newline || unit === carriageReturn;
}

/** A stretch of text without its line ends, and where they were. */
export interface Unwrapped {
  readonly text: string;
  readonly breaks: Breaks;
}

export function unwrap(text: string): Unwrapped {
  const places: number[] = [];
  const removed: number[] = [];
  const pieces: string[] = [];
  let gone = 0;
  for (let at = 0; at < text.length;) {
    const stop = endOfLine(text, at, text.length);
    pieces.push(text.slice(at, stop));
    at = endOfBreak(text, stop);
    if (at === stop) break;
    places.push(stop - gone);
    removed.push((gone += at - stop));
  }
  return { text: pieces.join(''), breaks: new Breaks(places, removed) };
}

/** Where line ends were taken out of a text, and so where the offsets of either text stand in the other. */
export class Breaks {
  constructor(
    /** Offsets in the text without them, rising. */
    readonly places: readonly number[],
    /** How many characters were taken out there and before. */
    readonly removed: readonly number[],
  ) {}

  /** Where a character stands in the wrapped text. */
  startOf(offset: number): number {
    return offset + this.#removedBefore(this.#countTo(offset + 1));
  }

  /** Behind the character before this offset in the wrapped text: on the line that it ends. */
  endOf(offset: number): number {
    return offset + this.#removedBefore(this.#countTo(offset));
  }

  spanOf({ start, end }: Span): Span {
    return { start: start === end ? this.endOf(start) : this.startOf(start), end: this.endOf(end) };
  }

  /** Where an offset of the wrapped text stands without the line ends; all of a line end is one place. */
  without(offset: number): number {
    let [low, high] = [0, this.places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle] ?? Infinity) + this.#removedBefore(middle) < offset) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return offset;
    return Math.max(this.places[low - 1] ?? 0, offset - this.#removedBefore(low));
  }

  /** Those inside of a stretch, counted from its beginning. */
  within({ start, end }: Span): Breaks {
    const [first, last] = [this.#countTo(start + 1), this.#countTo(end)];
    const before = this.#removedBefore(first);
    return new Breaks(
      this.places.slice(first, last).map((it) => it - start),
      this.removed.slice(first, last).map((it) => it - before),
    );
  }

  /** Are these the ones inside of a stretch? Asked of every claim at every change. */
  isWithin(all: Breaks, { start, end }: Span): boolean {
    const first = all.#countTo(start + 1);
    if (all.#countTo(end) - first !== this.places.length) return false;
    const before = all.#removedBefore(first);
    return this.places.every(
      (it, index) =>
        all.places[first + index] === it + start && all.removed[first + index] === (this.removed[index] ?? 0) + before,
    );
  }

  /** The same edit of the wrapped text: line ends inside of what is replaced stay, as far from its beginning as they were. */
  editOf({ span, newText }: TextEdit, wrapped: string): TextEdit {
    const there = this.spanOf(span);
    let text = '';
    let taken = 0;
    for (let index = this.#countTo(span.start + 1); index < this.#countTo(span.end); index++) {
      const place = this.places[index] ?? 0;
      const next = Math.min(place - span.start, newText.length);
      text += newText.slice(taken, next) + wrapped.slice(this.endOf(place), this.startOf(place));
      taken = next;
    }
    return { span: there, newText: text + newText.slice(taken) };
  }

  /**
   * The words of a passage under their place in the wrapped text. Blanks stand in the place of line ends; where one parts a word,
   * the rest of the word comes before them, so that it can be read and all behind it stays where it is.
   */
  blanked(words: string, start: number): string {
    let result = '';
    let taken = 0;
    for (let index = this.#countTo(start + 1); index < this.#countTo(start + words.length); index++) {
      const place = Math.max(taken, (this.places[index] ?? 0) - start);
      const isInWord = /[^\s]/.test(words.charAt(place - 1)) && /[^\s]/.test(words.charAt(place));
      const rest = isInWord ? (/^\S+/.exec(words.slice(place))?.[0].length ?? 0) : 0;
      const width = this.#removedBefore(index + 1) - this.#removedBefore(index);
      result += words.slice(taken, place + rest) + ' '.repeat(width);
      taken = place + rest;
    }
    return result + words.slice(taken);
  }

  #removedBefore(count: number): number {
    return count === 0 ? 0 : (this.removed[count - 1] ?? 0);
  }

  /** How many stand before an offset. */
  #countTo(offset: number): number {
    let [low, high] = [0, this.places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle] ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
