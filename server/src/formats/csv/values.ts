/** Cells as values, whatever a spreadsheet did to them. Spans are absolute; a value that is not understood is absent. */
import type { Discipline } from '../../claim/claim.js';
import { lastDateFrom, serviceDateFrom, serviceDateOf } from '../../claim/dates.js';
import type { ServiceDate } from '../../claim/dates.js';
import type { Located } from '../../text/span.js';
import type { Pool } from './pool.js';
import { saysNothing } from './rows.js';

/** The characters of one cell without what wraps them, and where the claim begins that spans are told from. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly origin: number;
  readonly pool: Pool;
}

function at<T extends string | number>({ origin, pool }: Cell, value: T, start: number, end: number): Located<T> {
  return pool.located(value, start - origin, end - origin);
}

/** CPT and HCPCS Level II: five places, of which the middle three are digits. Longer numbers are SNOMED CT. */
const codeCell = /^([A-Za-z0-9]\d{3}[A-Za-z0-9])(?:\.0+)?(?![A-Za-z0-9.])/;
/** `97110-GO 59`: modifiers behind the code, in its cell. */
const modifiersBehind = /^(?:[\s:,;/|-]+[A-Za-z0-9]{2}(?![A-Za-z0-9]))+\s*$/;
const placeholder = /[{}[\]<>_*$%@]/;

/**
 * `97760`, `97760.0`, `97760 GO`, `97760 - words`. Modifiers that stand behind the code are put into `modifiers`.
 */
export function codeIn(cell: Cell, modifiers: Located<string>[]): Located<string> | undefined {
  const { text, start, end } = cell;
  if (end - start < 5) return undefined;
  const words = text.slice(start, end);
  const found = codeCell.exec(words);
  if (found === null) return undefined;
  const rest = found[0].length;
  if (rest < words.length && modifiersBehind.test(words.slice(rest))) {
    takeTokens(cell, words.slice(rest), start + rest, modifiers);
  }
  return at(cell, found[1] ?? '', start, start + 5);
}

/** One modifier or several: `GO 59`, `GO:59`, `GO,59`, `GO-59`, `GO59`, `59.0`. False where a placeholder stands. */
export function takeModifiers(cell: Cell, modifiers: Located<string>[]): boolean {
  const { text, start, end } = cell;
  if (saysNothing(text, start, end)) return true;
  const words = text.slice(start, end);
  if (end - start === 2 && /^[A-Za-z0-9]{2}$/.test(words)) {
    modifiers.push(at(cell, words, start, end));
    return true;
  }
  if (placeholder.test(words)) return false;
  takeTokens(cell, words, start, modifiers);
  return true;
}

function takeTokens(cell: Cell, words: string, offset: number, modifiers: Located<string>[]): void {
  for (const match of words.matchAll(/([A-Za-z0-9]+)(?:\.0+(?![0-9]))?/g)) {
    const token = match[1] ?? '';
    const start = offset + match.index;
    // `GO59`: two or more modifiers written together.
    const isRun = token.length === words.length && token.length % 2 === 0 && token.length <= 8;
    const width = isRun ? 2 : token.length;
    if (width > 4) continue;
    for (let from = 0; from < token.length; from += width) {
      modifiers.push(at(cell, token.slice(from, from + width), start + from, start + from + width));
    }
  }
}

/** `2`, `2.0`, `1,234.50`, `$110.00`. */
export function numberIn(cell: Cell): Located<number> | undefined {
  const { text, start, end } = cell;
  if (start === end) return undefined;
  const words = text.slice(start, end);
  if (!/^-?\$?-?\d[\d,]*(?:\.\d*)?$/.test(words)) return undefined;
  return at(cell, Number(/^\d+$/.test(words) ? words : words.replace(/[$,]/g, '')), start, end);
}

/** `30`, `30 min`, `0:30`. */
export function minutesIn(cell: Cell): Located<number> | undefined {
  const { text, start, end } = cell;
  if (start === end) return undefined;
  const words = text.slice(start, end);
  const minutes = /^(\d{1,4}(?:\.\d+)?)\s*(?:m|mins?|minutes?)?\.?$/i.exec(words);
  if (minutes !== null) return at(cell, Number(minutes[1]), start, end);
  const clock = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(words);
  return clock === null ? undefined : at(cell, Number(clock[1]) * 60 + Number(clock[2]), start, end);
}

/** Two digits; a spreadsheet makes `02` a 2 and `11` an 11.0. */
export function placeOfServiceIn(cell: Cell): Located<string> | undefined {
  const { text, start, end } = cell;
  if (start === end) return undefined;
  const found = /^(\d{1,2})(?:\.0+)?(?=$|\s*[-–:]|\s)/.exec(text.slice(start, end));
  if (found === null) return undefined;
  const digits = found[1] ?? '';
  return at(cell, digits.padStart(2, '0'), start, start + digits.length);
}

/** A written date, with or without a time of day behind it, or the number a spreadsheet keeps for it. Of a range, the first day. */
export function dateIn(cell: Cell): Located<ServiceDate> | undefined {
  const { text, start, end, pool } = cell;
  if (start === end) return undefined;
  const value = pool.day(text.slice(start, end), dayIn);
  return value === undefined ? undefined : at(cell, value, start, end);
}

/** The last day of a range in one cell. */
export function lastDateIn(cell: Cell): Located<ServiceDate> | undefined {
  const { text, start, end } = cell;
  if (end - start < shortestRange) return undefined;
  const value = lastDateFrom(text.slice(start, end));
  return value === undefined ? undefined : at(cell, value, start, end);
}

/** `1/2/26-1/3/26` */
const shortestRange = 13;

/** The day that the words of a cell name. */
export function dayIn(cell: string): ServiceDate | undefined {
  const plain = serviceDateFrom(cell);
  if (plain !== undefined) return plain;
  if (/^\d{5}(?:\.\d+)?$/.test(cell)) return fromSerial(Math.floor(Number(cell)));
  // Whatever follows a time of day, such as the offset of its zone.
  const day = cell.replace(/[ T]+\d{1,2}:\d{2}.*$/s, '');
  return day === cell ? undefined : serviceDateFrom(day);
}

const dayLength = 86_400_000;

/** Excel counts days from 1899-12-30 (46083 is 2026-03-02). Only days from 2000 to 2099 are believed. */
function fromSerial(days: number): ServiceDate | undefined {
  if (days < 36_526 || days > 73_050) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30) + days * dayLength);
  return serviceDateOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** `PT`, `Physical Therapy`, `SLP`, `Speech`. */
export function disciplineNamed(cell: string): Discipline | undefined {
  const name = cell.toLowerCase().replace(/[^a-z]+/g, '');
  if (/^(?:pt|physicaltherap(?:y|ist)|physiotherap(?:y|ist))$/.test(name)) return 'PT';
  if (/^(?:ot|occupationaltherap(?:y|ist))$/.test(name)) return 'OT';
  return /^(?:st|slp|speech|speechtherap(?:y|ist)|speechlanguagepatholog(?:y|ist))$/.test(name) ? 'SLP' : undefined;
}

/** ICD-10-CM codes in a cell, as typed: `M65.4, M25.531`, OpenEMR's `ICD10|M65.4:ICD10|M25.531:`. */
export function diagnosesIn(cell: Cell): readonly Located<string>[] {
  const { text, start, end } = cell;
  if (end - start < 3) return [];
  const words = text.slice(start, end);
  if (oneDiagnosis.test(words)) return [at(cell, words, start, end)];
  const found: Located<string>[] = [];
  for (const match of words.matchAll(diagnosis)) {
    found.push(at(cell, match[0], start + match.index, start + match.index + match[0].length));
  }
  return found;
}

/** A letter, a digit, a digit or letter, and up to four more behind an optional dot (ICD-10-CM). */
const oneDiagnosis = /^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/i;
const diagnosis = /(?<![A-Z0-9.])[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?(?![A-Z0-9.])/gi;

/** `1,2`, `A B`, `AB`, `1:2`; digits run together count one by one where no other reading is possible. */
export function pointersIn(cell: Cell): readonly Located<number>[] {
  const { text, start, end } = cell;
  if (start === end) return [];
  const words = text.slice(start, end);
  if (!/^(?:[A-L]{1,4}|[1-9]{3,4}|(?:[A-L]|\d{1,2})(?:[\s,:;|/-]+(?:[A-L]|\d{1,2}))*)$/i.test(words)) return [];
  // 11 and 12 may be one pointer or two.
  if (/^1[12]$/.test(words)) return [];
  const isRun = /^[A-L]{2,4}$|^[1-9]{2,4}$/i.test(words);
  return [...words.matchAll(isRun ? /./g : /[A-L]|\d{1,2}/gi)].map((match) => {
    return at(cell, pointerOf(match[0]), start + match.index, start + match.index + match[0].length);
  });
}

/** The letters A to L of CMS-1500 box 21 are the numbers 1 to 12 of the 837. */
function pointerOf(text: string): number {
  return /\d/.test(text) ? Number(text) : text.toUpperCase().charCodeAt(0) - 64;
}

/** The words of a cell as whatever `read` makes of them. */
export function wordsIn<T extends string | number>(
  cell: Cell,
  read: (words: string) => T | undefined,
): Located<T> | undefined {
  const { text, start, end } = cell;
  const value = start === end ? undefined : read(text.slice(start, end));
  return value === undefined ? undefined : at(cell, value, start, end);
}

/** Something else than a value stands here, and it is not left to be filled in. */
export function isUnread({ text, start, end }: Cell): boolean {
  return !saysNothing(text, start, end) && !slot.test(text.slice(start, end));
}

/** A cell still to be filled in. A dollar sign may stand before an amount, a percent sign behind one. */
const slot = /[{}[\]<>_*@]|^\$$|%[A-Za-z]/;

/** A number of ten digits as typed; a spreadsheet may add `.0`. */
export function npiIn(cell: Cell): Located<string> | undefined {
  return wordsIn(cell, (words) => /^(\d{5,15})(?:\.0+)?$/.exec(words)?.[1]);
}
