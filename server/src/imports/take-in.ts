/** Takes in the text of one table, piece by piece, and makes a set of it. */
import type { Reader, SetContent, Source } from './layout.js';
import { layouts, recognise, rowsLookedAt } from './recognise.js';
import { RowSplitter, separatorOf } from './rows.js';
import type { Row } from './rows.js';

/** So much text is enough to see how cells are separated, and what the table is. In UTF-16 code units. */
const lookedAt = 64 * 1024;

const fixedLines = layouts.flatMap((it) => it.lines ?? []);

/** Rows of whatever container: a reader is found when enough of them are there. */
export class TableImport {
  readonly #source: Source;
  #first: Row[] = [];
  #reader: Reader | undefined;
  #isUnknown = false;

  constructor(source: Source) {
    this.#source = source;
  }

  /** True once the table is known to be none of ours. Nothing more need be read then. */
  get isUnknown(): boolean {
    return this.#isUnknown;
  }

  get quick(): Reader['quick'] {
    return this.#reader?.quick;
  }

  row(row: Row): void {
    if (this.#reader !== undefined) this.#reader.row(row);
    else if (!this.#isUnknown && this.#first.push(row) === rowsLookedAt) this.#decide();
  }

  /** `undefined` where it is none of ours. @throws ImportProblem where it is damaged. */
  end(): SetContent | undefined {
    if (this.#reader === undefined && !this.#isUnknown) this.#decide();
    return this.#reader?.finish();
  }

  #decide(): void {
    this.#reader = recognise(this.#first, this.#source);
    this.#isUnknown = this.#reader === undefined;
    for (const row of this.#first) this.#reader?.row(row);
    this.#first = [];
  }
}

/** The same for text whose separator is not yet known. */
export class TextImport {
  readonly #table: TableImport;
  #splitter: RowSplitter | undefined;
  #head = '';

  constructor(source: Source) {
    this.#table = new TableImport(source);
  }

  get isUnknown(): boolean {
    return this.#table.isUnknown;
  }

  push(text: string): void {
    if (this.#splitter !== undefined) {
      this.#splitter.quick = this.#table.quick;
      this.#splitter.push(text);
      return;
    }
    this.#head += text;
    if (this.#head.length >= lookedAt) this.#begin();
  }

  end(): SetContent | undefined {
    if (this.#splitter === undefined) this.#begin();
    this.#splitter?.end();
    return this.#table.end();
  }

  #begin(): void {
    const splitter = new RowSplitter(separatorOf(this.#head, fixedLines), (row) => {
      this.#table.row(row);
    });
    this.#splitter = splitter;
    splitter.push(this.#head.replace(/^\uFEFF/, ''));
    this.#head = '';
  }
}
