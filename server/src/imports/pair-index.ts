/**
 * Pair edits: two and a half million rows of two codes and what holds between them.
 *
 * Codes are numbered in the order of the alphabet. The rows of a column-1 code stand together, sorted by their column-2 code,
 * so a row costs the number of its column-2 code and that of its terms, two bytes each. There are few different terms.
 */
import type { ServiceDate } from '../claim/dates.js';
import { fromCompact } from '../claim/dates.js';
import { codeOf, Counted, keyOf, narrow, placeOf, textAt, textColumns, Words } from './columns.js';
import type { Columns } from './index-file.js';

/** What holds between two codes, and when. */
export interface PairTerms {
  /** 0: no modifier helps. 1: a modifier can part them. 9: the edit was taken back and never held. */
  readonly indicator: 0 | 1 | 9;
  readonly from: ServiceDate | undefined;
  /** Last day in force. `undefined`: still in force. */
  readonly to: ServiceDate | undefined;
  readonly rationale: string;
}

export interface PairRow {
  readonly column1: string;
  readonly column2: string;
  readonly terms: PairTerms;
}

export class PairBuilder {
  readonly #terms = new Words();
  readonly #column1 = new Counted();
  readonly #column2 = new Counted();
  readonly #termsOf = new Counted();
  #isSorted = true;
  #last1 = -1;
  #last2 = -1;

  /** The number of these terms, for `add`. Dates as `CCYYMMDD`, empty where there is none. */
  terms(from: string, to: string, indicator: string, rationale: string): number {
    return this.#terms.of(`${from}|${to}|${indicator}|${rationale}`);
  }

  /** Codes as numbers of `procedureNumber`. */
  add(column1: number, column2: number, terms: number): void {
    if (column1 < this.#last1 || (column1 === this.#last1 && column2 < this.#last2)) this.#isSorted = false;
    this.#last1 = column1;
    this.#last2 = column2;
    this.#column1.push(column1);
    this.#column2.push(column2);
    this.#termsOf.push(terms);
  }

  get rows(): number {
    return this.#column1.length;
  }

  /** The last day on which an edit begins, as `CCYYMMDD`. */
  get youngest(): string {
    return this.#terms.list.reduce((latest, it) => (it.slice(0, 8) > latest ? it.slice(0, 8) : latest), '');
  }

  columns(): Columns {
    let [column1, column2, terms] = [this.#column1.values, this.#column2.values, this.#termsOf.values];
    if (!this.#isSorted) {
      // By the second code, then by the first: sorting by counting keeps the order among equals, that of the file at last.
      for (const by of [1, 0] as const) {
        const order = orderBy(by === 1 ? column2 : column1);
        [column1, column2, terms] = [picked(column1, order), picked(column2, order), picked(terms, order)];
      }
    }
    const ranks = new Uint32Array(procedureNumbers);
    for (const code of column1) ranks[code] = 1;
    for (const code of column2) ranks[code] = 1;
    const codes: number[] = [];
    ranks.forEach((isThere, number) => {
      if (isThere === 1) ranks[number] = codes.push(keyOf(procedureOf(number))) - 1;
    });
    const starts = new Uint32Array(codes.length + 1);
    for (const code of column1) increase(starts, (ranks[code] ?? 0) + 1, 1);
    for (let code = 1; code < starts.length; code++) increase(starts, code, starts[code - 1] ?? 0);
    for (let row = 0; row < column2.length; row++) column2[row] = ranks[column2[row] ?? 0] ?? 0;
    return {
      codes: Float64Array.from(codes),
      starts,
      column2: narrow(column2, codes.length),
      terms: narrow(terms, this.#terms.list.length),
      ...textColumns('terms', this.#terms.list),
    };
  }
}

/** How many codes there can be: a digit or capital, three digits, a digit or capital. */
const procedureNumbers = 36_000 * 36;

/** A procedure code that begins at `at` as a number that sorts as the code does; -1 where there is none. */
export function procedureNumber(text: string, at = 0): number {
  const first = place36(text.charCodeAt(at));
  const last = place36(text.charCodeAt(at + 4));
  let middle = 0;
  for (let index = at + 1; index < at + 4; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    middle = middle * 10 + digit;
  }
  return first < 0 || last < 0 ? -1 : (first * 1000 + middle) * 36 + last;
}

function procedureOf(number: number): string {
  const digit = (place: number) => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(place);
  const middle = String(Math.floor(number / 36) % 1000).padStart(3, '0');
  return digit(Math.floor(number / 36_000)) + middle + digit(number % 36);
}

function place36(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  return unit >= 65 && unit <= 90 ? unit - 55 : -1;
}

/** The places of the values in their order; equals stay in the order they came in. */
function orderBy(values: Uint32Array): Uint32Array {
  const next = new Uint32Array(procedureNumbers + 1);
  for (const value of values) increase(next, value + 1, 1);
  for (let value = 1; value < next.length; value++) increase(next, value, next[value - 1] ?? 0);
  const order = new Uint32Array(values.length);
  values.forEach((value, place) => {
    order[next[value] ?? 0] = place;
    increase(next, value, 1);
  });
  return order;
}

function picked(values: Uint32Array, order: Uint32Array): Uint32Array {
  return Uint32Array.from(order, (place) => values[place] ?? 0);
}

function increase(counts: Uint32Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by;
}

/** Asks the columns that `PairBuilder` wrote. Holds nothing else but the terms that were asked for. */
export class PairIndex {
  readonly #columns: Columns;
  readonly #codes: Float64Array;
  readonly #starts: Uint32Array;
  readonly #column2: Uint8Array | Uint16Array | Uint32Array | Float64Array;
  readonly #termsOf: Uint8Array | Uint16Array | Uint32Array | Float64Array;
  readonly #terms: (PairTerms | undefined)[] = [];
  #end = 0;
  #numbers: Int32Array | undefined;

  constructor(columns: Columns) {
    this.#columns = columns;
    const { codes, starts, column2, terms } = columns;
    this.#codes = codes instanceof Float64Array ? codes : new Float64Array();
    this.#starts = starts instanceof Uint32Array ? starts : new Uint32Array(1);
    this.#column2 = column2 ?? new Uint8Array();
    this.#termsOf = terms ?? new Uint8Array();
  }

  /** What holds between the codes on a day; of rows that hold on it, the last. Without a day, of the last row. */
  terms(column1: string, column2: string, on: ServiceDate | undefined): PairTerms | undefined {
    const second = this.#numberOf(column2);
    let found: PairTerms | undefined;
    for (let row = this.#firstRow(column1, second); this.#column2[row] === second && row < this.#end; row++) {
      const terms = this.#termsAt(row);
      if (isInForce(terms, on)) found = terms;
    }
    return found;
  }

  /** All that the table has of the two, whenever it held. */
  termsOf(column1: string, column2: string): readonly PairTerms[] {
    const second = this.#numberOf(column2);
    const found: PairTerms[] = [];
    for (let row = this.#firstRow(column1, second); this.#column2[row] === second && row < this.#end; row++) {
      found.push(this.#termsAt(row));
    }
    return found;
  }

  /** The keys of the first and of the last code of column 1. */
  get column1Span(): readonly [number, number] {
    const first = this.#starts.lastIndexOf(0);
    const last = this.#starts.indexOf(this.#column2.length) - 1;
    return [this.#codes[first] ?? NaN, this.#codes[last] ?? NaN];
  }

  /** Every row with the code in either column. */
  rows(code: string): readonly PairRow[] {
    const number = this.#numberOf(code);
    if (number < 0) return [];
    const rows: PairRow[] = [];
    for (let row = this.#starts[number] ?? 0; row < (this.#starts[number + 1] ?? 0); row++) {
      rows.push({ column1: code, column2: this.#code(this.#column2[row] ?? 0), terms: this.#termsAt(row) });
    }
    for (let first = 0; first < this.#codes.length; first++) {
      const end = this.#starts[first + 1] ?? 0;
      for (let row = placeOf(this.#column2, number, this.#starts[first], end); row < end; row++) {
        if (this.#column2[row] !== number) break;
        if (first !== number) rows.push({ column1: this.#code(first), column2: code, terms: this.#termsAt(row) });
      }
    }
    return rows;
  }

  /** The first row of the two, if there is one; the rows of `column1` end before `#end`. */
  #firstRow(column1: string, second: number): number {
    const first = this.#numberOf(column1);
    this.#end = first < 0 || second < 0 ? 0 : (this.#starts[first + 1] ?? 0);
    return this.#end === 0 ? 0 : placeOf(this.#column2, second, this.#starts[first], this.#end);
  }

  #numberOf(code: string): number {
    if (code.length !== 5) return -1;
    return (this.#numbers ??= this.#numbered())[procedureNumber(code)] ?? -1;
  }

  /** Every code there can be to its number in this table, -1 where it has none: asked once, instead of searched for. */
  #numbered(): Int32Array {
    const numbers = new Int32Array(procedureNumbers).fill(-1);
    this.#codes.forEach((key, number) => (numbers[procedureNumber(codeOf(key))] = number));
    return numbers;
  }

  #code(number: number): string {
    return codeOf(this.#codes[number] ?? 0);
  }

  #termsAt(row: number): PairTerms {
    const number = this.#termsOf[row] ?? 0;
    return (this.#terms[number] ??= termsFrom(textAt(this.#columns, 'terms', number)));
  }
}

/** On its last day an edit still holds; one that ends on the day it begins was taken back. */
export function isInForce({ indicator, from, to }: PairTerms, on: ServiceDate | undefined): boolean {
  if (indicator === 9 || (from !== undefined && from === to)) return false;
  if (on === undefined) return to === undefined;
  return (from === undefined || from <= on) && (to === undefined || on <= to);
}

function termsFrom(text: string): PairTerms {
  const [from = '', to = '', indicator = '', ...rationale] = text.split('|');
  return {
    indicator: indicator === '0' ? 0 : indicator === '1' ? 1 : 9,
    from: fromCompact(from),
    to: fromCompact(to),
    rationale: rationale.join('|'),
  };
}
