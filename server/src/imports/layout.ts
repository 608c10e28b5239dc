/** What a layout of published files is, and what most of them share: a header row, and a row a code. */
import type { ServiceDate } from '../claim/dates.js';
import { keyOf } from './columns.js';
import type { Columns } from './index-file.js';
import type { Row } from './rows.js';
import { ImportProblem } from './set.js';
import type { SetHead, SetKind } from './set.js';

/** What a file became: its head without what only the one who imports it knows. */
export interface SetContent {
  readonly head: Omit<SetHead, 'file' | 'imported'>;
  readonly columns: Columns;
}

export interface Source {
  /** Name of the file, without folders. */
  readonly file: string;
  /** The first day it holds, where the person who imports it has said so. */
  readonly from: ServiceDate | undefined;
}

export interface Reader {
  /**
   * Takes the row between two places of the text without cutting it into cells, for files of millions of rows. The answer says
   * whether it could; a row it could not take goes to `row`.
   */
  readonly quick?: (text: string, start: number, end: number) => boolean;
  /** @throws ImportProblem where the file is damaged: the rest of a sentence that begins with its name. */
  readonly row: (row: Row) => void;
  /** @throws ImportProblem */
  readonly finish: () => SetContent;
}

export interface Layout {
  /** As people call such a file. */
  readonly name: string;
  /** Forms of its lines where they are of fixed width. */
  readonly lines?: readonly RegExp[];
  /** Looks at the first rows, some 80 of them. The reader is then given all rows, those included. */
  recognise(first: readonly Row[], source: Source): Reader | undefined;
}

/** `Eff. DATE ` to `eff date`: header cells are compared by their letters and digits. */
export function plain(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The place of the first column called by one of these names; -1 where there is none. */
export function columnOf(header: Row, names: readonly string[]): number {
  const cells = header.map(plain);
  for (const name of names) {
    const at = cells.indexOf(name);
    if (at >= 0) return at;
  }
  return -1;
}

/** A code as it is kept: capitals, no blanks around. */
export function codeIn(cell: string | undefined): string {
  return (cell ?? '').trim().toUpperCase();
}

export const procedureCode = /^[A-Z0-9]\d{3}[A-Z0-9]$/;

export function numberIn(cell: string | undefined): number {
  const text = (cell ?? '').replace(/[$,\s]/g, '');
  return text === '' ? NaN : Number(text);
}

/** Descriptions that somebody took out of a copy of the file are none. */
export function descriptionIn(cell: string | undefined): string {
  const text = (cell ?? '').trim();
  return /^\(descriptor left out\)$/i.test(text) ? '' : text;
}

/**
 * Counts rows that are read and rows that hold no code, and judges at the end whether the file is whole.
 * Titles, blank lines and notes above and below the table are no damage.
 */
export class Tally {
  #line = 0;
  #good = 0;
  #strange = 0;
  #widest = 0;
  /** Set while the last row was cut short. */
  #cut = false;
  readonly #isRagged: boolean;

  /** `isRagged`: rows are written by people, who leave out empty cells at the end. */
  constructor({ isRagged }: { readonly isRagged: boolean } = { isRagged: false }) {
    this.#isRagged = isRagged;
  }

  /** `needed`: how many cells a row must have. The answer says whether the row is one to read. */
  isRow(row: Row, needed: number, looksRight: boolean): boolean {
    this.#line++;
    this.#cut = false;
    if (looksRight && row.length >= needed) {
      this.#good++;
      this.#cut = !this.#isRagged && row.length < this.#widest;
      this.#widest = Math.max(this.#widest, row.length);
      return true;
    }
    if (looksRight) this.#cut = true;
    if (this.#good > 0 && row.some((it) => it.trim() !== '')) this.#strange++;
    return false;
  }

  check(): void {
    if (this.#good === 0) throw new ImportProblem('it has no rows');
    if (this.#cut) throw new ImportProblem(`it breaks off in line ${this.#line}`);
    if (this.#strange > Math.max(40, this.#good * 0.02)) {
      throw new ImportProblem(`${this.#strange} of its lines cannot be read`);
    }
  }
}

/** @throws ImportProblem where nobody says from when the file holds. */
export function said(from: ServiceDate | undefined, source: Source): ServiceDate {
  const day = source.from ?? from;
  if (day === undefined) {
    throw new ImportProblem('neither its name nor its title says from when it holds; say so with --from 2026-07-01');
  }
  return day;
}

export function headOf(
  kind: SetKind,
  variant: string,
  from: ServiceDate,
  rows: number,
  to?: ServiceDate,
): SetContent['head'] {
  return { kind, variant, from, to, rows };
}

export function isCode(code: string): boolean {
  return procedureCode.test(code) && !Number.isNaN(keyOf(code));
}
