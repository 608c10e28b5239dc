/** How codes, words and numbers are laid out in columns. */
import type { Column, Columns } from './index-file.js';

/**
 * A code of up to eight capitals, digits and signs as one whole number that sorts as the code does. `NaN` where it is none.
 * Six bits a character, from blank to underscore.
 */
export function keyOf(code: string): number {
  if (code.length === 0 || code.length > 8) return NaN;
  let key = 0;
  for (let index = 0; index < 8; index++) {
    const unit = index < code.length ? code.charCodeAt(index) - 32 : 0;
    if (unit < 0 || unit > 63) return NaN;
    key = key * 64 + unit;
  }
  return key;
}

export function codeOf(key: number): string {
  let code = '';
  for (let rest = key, index = 0; index < 8; index++, rest = Math.floor(rest / 64)) {
    code = String.fromCharCode((rest % 64) + 32) + code;
  }
  return code.trimEnd();
}

/** The first place in `sorted` that is not less than `key`. */
export function placeOf(sorted: Column, key: number, start = 0, end = sorted.length): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words, each once, in the order in which they came; the number of a word is its place. */
export class Words {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.list.push(word) - 1;
      this.#numbers.set(word, number);
    }
    return number;
  }

  has(word: string): boolean {
    return this.#numbers.has(word);
  }
}

/** Whole numbers that are still being counted. */
export class Counted {
  #values = new Uint32Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  get length(): number {
    return this.#length;
  }

  get values(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }
}

/** As narrow as the largest value allows. */
export function narrow(values: ArrayLike<number>, largest: number): Column {
  return largest < 0x100
    ? Uint8Array.from(values)
    : largest < 0x10000
      ? Uint16Array.from(values)
      : Uint32Array.from(values);
}

/** Texts one behind the other: columns `NAME.text` and `NAME.ends`. */
export function textColumns(name: string, texts: readonly string[]): Columns {
  const all = texts.join('');
  const units = new Uint16Array(all.length);
  let widest = 0;
  for (let index = 0; index < all.length; index++) {
    const unit = all.charCodeAt(index);
    units[index] = unit;
    if (unit > widest) widest = unit;
  }
  const ends = new Uint32Array(texts.length);
  let end = 0;
  texts.forEach((text, index) => (ends[index] = end += text.length));
  return { [`${name}.text`]: narrow(units, widest), [`${name}.ends`]: ends };
}

/** The text at this place of texts written by `textColumns`. */
export function textAt(columns: Columns, name: string, place: number): string {
  const ends = columns[`${name}.ends`];
  const start = place === 0 ? 0 : (ends?.[place - 1] ?? 0);
  const units = columns[`${name}.text`]?.subarray(start, ends?.[place] ?? start);
  return units === undefined ? '' : String.fromCharCode(...units);
}
