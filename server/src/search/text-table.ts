/**
 * Many strings in one array: a third of the memory that JavaScript's own strings take, and nothing to do when it is opened.
 * A string is made only where someone asks for it.
 */
export class TextTable {
  /** `starts` has one more member than there are strings. `units` are UTF-16 code units, bytes where all fit in bytes. */
  constructor(
    readonly starts: Uint32Array,
    readonly units: Uint8Array | Uint16Array,
  ) {}

  static of(texts: readonly string[]): TextTable {
    const starts = new Uint32Array(texts.length + 1);
    let length = 0;
    texts.forEach((text, index) => {
      length += text.length;
      starts[index + 1] = length;
    });
    // eslint-disable-next-line no-control-regex
    const isWide = texts.some((text) => /[^\x00-\xff]/.test(text));
    const units = isWide ? new Uint16Array(length) : new Uint8Array(length);
    let at = 0;
    for (const text of texts) {
      for (let index = 0; index < text.length; index++) units[at++] = text.charCodeAt(index);
    }
    return new TextTable(starts, units);
  }

  get size(): number {
    return this.starts.length - 1;
  }

  at(index: number): string {
    return String.fromCharCode(...this.units.subarray(this.starts[index], this.starts[index + 1]));
  }

  lengthOf(index: number): number {
    return (this.starts[index + 1] ?? 0) - (this.starts[index] ?? 0);
  }

  /** Of a sorted table: the half-open range of the strings that begin so. */
  begunBy(prefix: string): { readonly from: number; readonly to: number } {
    return { from: this.#bound(prefix, 0), to: this.#bound(prefix, 1) };
  }

  /** Of a sorted table: where the string stands, the first of equal ones, or -1. */
  indexOf(text: string): number {
    const index = this.#bound(text, 0);
    return index < this.size && this.lengthOf(index) === text.length && this.#compare(index, text) === 0 ? index : -1;
  }

  /** The first whose beginning, cut to the length of `prefix`, is not below it (0) or is above it (1). */
  #bound(prefix: string, above: 0 | 1): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(middle, prefix) < above) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(index: number, prefix: string): number {
    const start = this.starts[index] ?? 0;
    const length = Math.min(this.lengthOf(index), prefix.length);
    for (let at = 0; at < length; at++) {
      const difference = (this.units[start + at] ?? 0) - prefix.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length < prefix.length ? -1 : 0;
  }
}

/** Which numbers belong to which: the members of `index` stand in `members` from `starts[index]` to `starts[index + 1]`. */
export class Lists {
  constructor(
    readonly starts: Uint32Array,
    readonly members: Uint32Array,
  ) {}

  /** `owners[n]` has the member `members[n]`; what is given in order stays in order. */
  static of(size: number, owners: readonly number[] | Uint32Array, members: readonly number[]): Lists {
    const starts = new Uint32Array(size + 1);
    for (const owner of owners) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
    for (let at = 1; at <= size; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    const free = starts.slice();
    const sorted = new Uint32Array(members.length);
    for (let at = 0; at < owners.length; at++) {
      const owner = owners[at] ?? 0;
      const place = free[owner] ?? 0;
      sorted[place] = members[at] ?? 0;
      free[owner] = place + 1;
    }
    return new Lists(starts, sorted);
  }

  of(index: number): Uint32Array {
    return this.members.subarray(this.starts[index], this.starts[index + 1]);
  }

  countOf(index: number): number {
    return (this.starts[index + 1] ?? 0) - (this.starts[index] ?? 0);
  }
}
