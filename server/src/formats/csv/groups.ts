/**
 * Which rows of a sheet are one claim, and what they say of it as a whole.
 *
 * Rows belong together that name the same claim (or encounter, or invoice) of the same patient; where they name no claim,
 * the same patient and day. Rows of different payers or types of bill never do; one that names no payer has that of the others. A row that names neither claim nor patient
 * stands alone, because nothing says that it and another are of one person; only a sheet that is called a claim holds
 * one up to a blank line, if its rows are no more than an 837P claim can hold.
 * The cells that tell claims and people apart are compared and forgotten.
 */
import type { Claim, PayerKind } from '../../claim/claim.js';
import type { Located } from '../../text/span.js';
import { noFacts } from './claim-facts.js';
import type { ClaimFacts } from './claim-facts.js';
import type { Role } from './header-names.js';
import type { CsvLine } from './line.js';
import { bareEnd, bareStart, cellEnd, cellStart, emptyRow, isBlank, readRow, saysNothing } from './rows.js';
import type { Row } from './rows.js';
import type { Pool } from './pool.js';
import type { Sheet } from './sheet.js';
import { dayIn } from './values.js';

export interface Group {
  /** Where its first row begins. */
  readonly start: number;
  end: number;
  lines: CsvLine[];
  readonly diagnoses: Located<string>[];
  /** What its rows say of who pays, in lower case; empty until one of them says it. */
  payerWords: string;
  readonly facts: ClaimFacts;
  payer: PayerKind;
  setting: Claim['setting'];
  billType: Claim['billType'];
}

/** Service lines of one 837P claim: loop 2400 repeats up to 50 times (005010X222A1). */
const mostLines = 50;

/** Puts rows into groups, in the order in which their first rows stand. */
export class Groups {
  readonly all: Group[] = [];
  /** Those of one owner and type of bill, which differ by who pays. */
  readonly #byKey = new Map<string, readonly Group[]>();
  readonly #isKeyed: boolean;
  /** Without a key, rows up to a blank line belong together. */
  readonly #isInBlocks: boolean;
  #block = 0;
  #current: Group | undefined;
  #currentKey: string | undefined;

  constructor(
    readonly text: string,
    readonly sheet: Sheet,
    readonly pool: Pool,
  ) {
    const { columns } = sheet;
    this.#isKeyed = columns.of('claim').length > 0 || columns.of('patient').length > 0;
    this.#isInBlocks =
      !this.#isKeyed && sheet.isNamedClaim && (sheet.kind === 'shorthand' || !hasMoreRows(text, sheet, mostLines));
  }

  /** The group of this row. */
  of(row: Row): Group {
    const key = this.#keyOf(row);
    if (key === undefined) return this.#begin(row);
    const payer = this.#wordsOf(row, 'payer');
    const current = this.#current;
    if (key === this.#currentKey && current !== undefined && takesPayer(current, payer)) return current;
    // What was pushed to keeps room for more; most claims are complete once another begins.
    if (current !== undefined) current.lines = current.lines.slice();
    const alike = this.#byKey.get(key) ?? [];
    let group = alike.find((it) => takesPayer(it, payer));
    if (group === undefined) {
      group = this.#begin(row);
      group.payerWords = payer;
      this.#byKey.set(key, [...alike, group]);
    }
    this.#currentKey = key;
    return (this.#current = group);
  }

  /** A blank line: the next row begins a claim where no column says otherwise. */
  blank(): void {
    this.#block++;
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
      payerWords: '',
      facts: noFacts(),
    };
    this.all.push(group);
    return group;
  }

  /** `undefined` where nothing says that the row belongs to another. Line breaks keep the parts of a key apart. */
  #keyOf(row: Row): string | undefined {
    const whose = this.#isKeyed ? this.#ownerOf(row) : this.#isInBlocks ? `${this.#block}` : undefined;
    if (whose === undefined) return undefined;
    return `${whose}\n${this.#wordsOf(row, 'bill-type')}`;
  }

  #ownerOf(row: Row): string | undefined {
    const patient = this.#wordsOf(row, 'patient');
    const claim = this.#wordsOf(row, 'claim');
    if (claim !== '') return `claim\n${claim}\n${patient}`;
    const day = patient === '' ? '' : this.#daysOf(row);
    return patient === '' || day === '' ? undefined : `day\n${day}\n${patient}`;
  }

  /** The days of a row, however they are written; words that are no day stand for themselves. */
  #daysOf(row: Row): string {
    let days = '';
    for (const column of this.sheet.columns.of('date')) {
      const start = bareStart(this.text, cellStart(row, column), cellEnd(row, column));
      const end = bareEnd(this.text, start, cellEnd(row, column));
      if (saysNothing(this.text, start, end)) continue;
      const words = this.text.slice(start, end);
      days += `\t${this.pool.day(words, dayIn) ?? words.toLowerCase()}`;
    }
    return days;
  }

  /** What the columns of a role say, in lower case. */
  #wordsOf(row: Row, role: Role): string {
    let words = '';
    for (const column of this.sheet.columns.of(role)) {
      const start = bareStart(this.text, cellStart(row, column), cellEnd(row, column));
      const end = bareEnd(this.text, start, cellEnd(row, column));
      if (!saysNothing(this.text, start, end)) words += `\t${this.text.slice(start, end).toLowerCase()}`;
    }
    return words;
  }
}

/** Is this row's payer that of the claim? One that is not named is. */
function takesPayer(group: Group, words: string): boolean {
  if (group.payerWords === '') group.payerWords = words;
  return words === '' || group.payerWords === words;
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
