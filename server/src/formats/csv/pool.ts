/**
 * Hands out one object for equal values. Spans are told from where the claim begins, so the same `GP` stands at the same
 * place in claim after claim; a file of half a million lines would otherwise hold ten million objects, and most of the
 * time it takes to read would go into keeping them.
 */
import type { ServiceDate } from '../../claim/dates.js';
import type { Located, Span } from '../../text/span.js';

/** So many ways to write a day are remembered: three years of them, each in three ways. */
const mostDays = 4096;

/** Each place of its tables holds the last object that fell on it. */
export class Pool {
  readonly #mask: number;
  readonly #located: (Located<unknown> | undefined)[];
  readonly #spans: (Span | undefined)[];
  readonly #days = new Map<string, ServiceDate | undefined>();
  readonly #lists: (readonly Located<string>[] | undefined)[];

  /** For a text of so many characters; a small one needs no large tables. */
  constructor(length: number) {
    const size = length < 100_000 ? 128 : 8192;
    this.#mask = size - 1;
    this.#located = Array.from({ length: size });
    this.#spans = Array.from({ length: size });
    this.#lists = Array.from({ length: size });
  }

  located<T extends string | number>(value: T, start: number, end: number): Located<T> {
    const place = (start * 31 + end + hash(value)) & this.#mask;
    const known = this.#located[place];
    if (known?.value === value && known.span.start === start && known.span.end === end) {
      // Its value has just been found to be this one.
      return known as Located<T>;
    }
    return (this.#located[place] = { value, span: this.span(start, end) }) as Located<T>;
  }

  span(start: number, end: number): Span {
    const place = (start * 31 + end) & this.#mask;
    const known = this.#spans[place];
    if (known?.start === start && known.end === end) return known;
    return (this.#spans[place] = { start, end });
  }

  /** What `read` makes of these words, which a sheet repeats on row after row. */
  day(words: string, read: (words: string) => ServiceDate | undefined): ServiceDate | undefined {
    if (this.#days.has(words)) return this.#days.get(words);
    const day = read(words);
    if (this.#days.size < mostDays) this.#days.set(words, day);
    return day;
  }

  /** A copy of the list, or the copy made of an equal one. Its members must be of this pool. */
  list(members: readonly Located<string>[]): readonly Located<string>[] {
    const first = members[0];
    if (first === undefined) return none;
    const place = (first.span.start * 31 + members.length * 7 + hash(first.value)) & this.#mask;
    const known = this.#lists[place];
    if (known?.length === members.length && known.every((it, index) => it === members[index])) return known;
    return (this.#lists[place] = members.slice());
  }
}

const none: readonly never[] = [];

function hash(value: string | number): number {
  if (typeof value === 'number') return Math.trunc(value) * 7;
  return value.charCodeAt(0) * 5 + value.charCodeAt(value.length - 1) * 131 + value.charCodeAt(value.length >> 1) * 17;
}
