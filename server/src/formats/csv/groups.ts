/**
 * Which rows of a sheet are one claim, and what they say of it as a whole.
 *
 * Rows belong together that name the same claim (or encounter, or invoice); where no column does, the same patient and day.
 * A sheet that names neither is one claim up to a blank line, if its rows are no more than an 837P claim can hold;
 * beyond that every row stands alone, because nothing says that two of them are of one person.
 * The cells that tell claims and people apart are compared and forgotten.
 */
import type { Claim, PayerKind } from '../../claim/claim.js';
import type { Located } from '../../text/span.js';
import type { CsvLine } from './line.js';
import { bareEnd, bareStart, cellEnd, cellStart, emptyRow, isBlank, readRow } from './rows.js';
import type { Row } from './rows.js';
import type { Sheet } from './sheet.js';

export interface Group {
  /** Where its first row begins. */
  readonly start: number;
  end: number;
  lines: CsvLine[];
  readonly diagnoses: Located<string>[];
  payer: PayerKind;
  setting: Claim['setting'];
  billType: Claim['billType'];
}

/** Service lines of one 837P claim: loop 2400 repeats up to 50 times (005010X222A1). */
const mostLines = 50;

/** Puts rows into groups, in the order in which their first rows stand. */
export class Groups {
  readonly all: Group[] = [];
  readonly #byKey = new Map<string, Group>();
  readonly #claim: number | undefined;
  readonly #patient: number | undefined;
  readonly #day: number | undefined;
  readonly #isKeyed: boolean;
  readonly #standAlone: boolean;
  #current: Group | undefined;
  #currentKey: string | undefined;

  constructor(
    readonly text: string,
    readonly sheet: Sheet,
  ) {
    const { columns } = sheet;
    this.#claim = columns.of('claim')[0];
    this.#patient = columns.of('patient')[0];
    this.#day = columns.of('date')[0];
    this.#isKeyed = this.#claim !== undefined || this.#patient !== undefined;
    this.#standAlone = sheet.kind === 'table' && !this.#isKeyed && hasMoreRows(text, sheet, mostLines);
  }

  /** The group of this row. */
  of(row: Row): Group {
    if (this.#standAlone) return this.#begin(row);
    if (!this.#isKeyed) return (this.#current ??= this.#begin(row));
    const key = this.#keyOf(row);
    if (key === undefined) return this.#begin(row);
    if (key === this.#currentKey && this.#current !== undefined) return this.#current;
    // What was pushed to keeps room for more; most claims are complete once another begins.
    if (this.#current !== undefined) this.#current.lines = this.#current.lines.slice();
    this.#currentKey = key;
    this.#current = this.#byKey.get(key) ?? this.#begin(row);
    this.#byKey.set(key, this.#current);
    return this.#current;
  }

  /** A blank line: the next row begins a claim where no column says otherwise. */
  blank(): void {
    if (!this.#isKeyed) this.#current = undefined;
  }

  #begin(row: Row): Group {
    const group: Group = {
      start: row.start,
      end: row.start,
      lines: [],
      diagnoses: [],
      payer: 'unknown',
      setting: 'unknown',
      billType: undefined,
    };
    this.all.push(group);
    return group;
  }

  /** `undefined` where the row names neither a claim nor a patient. */
  #keyOf(row: Row): string | undefined {
    if (this.#claim !== undefined) {
      const claim = this.#wordsOf(row, this.#claim);
      if (claim !== '') return claim;
    }
    if (this.#patient === undefined) return undefined;
    const patient = this.#wordsOf(row, this.#patient);
    const day = this.#day === undefined ? '' : this.#wordsOf(row, this.#day);
    // The line break keeps these keys apart from those of claims.
    return patient === '' ? undefined : `${patient}\n${day}`;
  }

  #wordsOf(row: Row, column: number): string {
    const start = bareStart(this.text, cellStart(row, column), cellEnd(row, column));
    return this.text.slice(start, bareEnd(this.text, start, cellEnd(row, column)));
  }
}

function hasMoreRows(text: string, sheet: Sheet, most: number): boolean {
  const row = emptyRow();
  let count = 0;
  for (let at = sheet.start; at < text.length && count <= most; at = row.next) {
    readRow(text, at, sheet.separator, row);
    if (!isBlank(text, row, sheet.separator)) count++;
  }
  return count > most;
}
