/** A table whose rows are found by a code: words and numbers in columns, one row or several a code. */
import { keyOf, narrow, placeOf, textAt, textColumns, Words } from './columns.js';
import type { Columns } from './index-file.js';

export class CodeTableBuilder<Text extends string, Num extends string> {
  readonly #keys: number[] = [];
  readonly #words = new Words();
  readonly #texts: Readonly<Record<Text, number[]>>;
  readonly #numbers: Readonly<Record<Num, number[]>>;

  constructor(texts: readonly Text[], numbers: readonly Num[]) {
    this.#texts = columnsOf(texts);
    this.#numbers = columnsOf(numbers);
  }

  /** A text that is empty and a number that is `NaN` are not known. */
  add(code: string, texts: Readonly<Record<Text, string>>, numbers: Readonly<Record<Num, number>>): void {
    this.#keys.push(keyOf(code));
    for (const name in this.#texts) this.#texts[name].push(this.#words.of(texts[name].trim()));
    for (const name in this.#numbers) this.#numbers[name].push(numbers[name]);
  }

  /** Adds words to a text of the row that was added last: long descriptions go on in rows of their own. */
  append(name: Text, more: string): void {
    const column = this.#texts[name];
    const last = column.pop();
    if (last === undefined) return;
    column.push(this.#words.of(`${this.#words.list[last] ?? ''} ${more.trim()}`.trim()));
  }

  get rows(): number {
    return this.#keys.length;
  }

  columns(): Columns {
    const order = this.#keys.map((_, index) => index);
    order.sort((a, b) => (this.#keys[a] ?? 0) - (this.#keys[b] ?? 0) || a - b);
    const sorted = (column: readonly number[]) => order.map((row) => column[row] ?? NaN);
    const words = this.#words.list;
    const columns: Record<string, Columns[string]> = { keys: Float64Array.from(sorted(this.#keys)) };
    for (const name in this.#texts) columns[`text.${name}`] = narrow(sorted(this.#texts[name]), words.length);
    for (const name in this.#numbers) columns[`number.${name}`] = Float64Array.from(sorted(this.#numbers[name]));
    return { ...columns, ...textColumns('words', words) };
  }
}

function columnsOf<Name extends string>(names: readonly Name[]): Record<Name, number[]> {
  // One entry for each of the names, which is what the type says.
  return Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
}

/** Asks the columns that `CodeTableBuilder` wrote. */
export class CodeTable {
  readonly #columns: Columns;
  readonly #keys: Columns[string];

  constructor(columns: Columns) {
    this.#columns = columns;
    this.#keys = columns['keys'] ?? new Float64Array();
  }

  get length(): number {
    return this.#keys.length;
  }

  /** The numbers of the rows of a code, in the order of the file. */
  rows(code: string): readonly number[] {
    const key = keyOf(code);
    const rows: number[] = [];
    for (let row = placeOf(this.#keys, key); this.#keys[row] === key; row++) rows.push(row);
    return rows;
  }

  key(row: number): number {
    return this.#keys[row] ?? NaN;
  }

  /** Empty where it is not known. */
  text(name: string, row: number): string {
    const word = this.#columns[`text.${name}`]?.[row];
    return word === undefined ? '' : textAt(this.#columns, 'words', word);
  }

  /** `undefined` where it is not known. */
  number(name: string, row: number): number | undefined {
    const value = this.#columns[`number.${name}`]?.[row];
    return value === undefined || Number.isNaN(value) ? undefined : value;
  }
}
