/** Cells as values, whatever a spreadsheet did to them. Spans are absolute; a value that is not understood is absent. */
import { serviceDateFrom, serviceDateOf } from '../../claim/dates.js';
import type { ServiceDate } from '../../claim/dates.js';
import type { Located } from '../../text/span.js';

/** CPT and HCPCS Level II: five places, of which the middle three are digits. Longer numbers are SNOMED CT. */
const codeCell = /^([A-Za-z0-9]\d{3}[A-Za-z0-9])(?:\.0+)?(?![A-Za-z0-9.])/;
/** `97110-GO 59`: modifiers behind the code, in its cell. */
const modifiersBehind = /^(?:[\s:,;/|-]+[A-Za-z0-9]{2}(?![A-Za-z0-9]))+\s*$/;
const placeholder = /[{}[\]<>_*$%@]/;
const noModifier = /^(?:n\/?a|none|null|nil|nan|-+)$/i;

export interface CodeCell {
  readonly code: Located<string> | undefined;
  readonly modifiers: readonly Located<string>[];
}

const noCode: CodeCell = { code: undefined, modifiers: [] };

/** `97760`, `97760.0`, `97760 GO`, `97760 - words`. */
export function codeIn(text: string, start: number, end: number): CodeCell {
  if (end - start < 5) return noCode;
  const cell = text.slice(start, end);
  const found = codeCell.exec(cell);
  if (found === null) return noCode;
  const value = found[1] ?? '';
  const code = { value, span: { start, end: start + 5 } };
  if (cell.length === 5) return { code, modifiers: [] };
  const rest = found[0].length;
  const modifiers = modifiersBehind.test(cell.slice(rest)) ? tokens(cell.slice(rest), start + rest) : [];
  return { code, modifiers };
}

export interface ModifierCell {
  readonly modifiers: readonly Located<string>[];
  readonly isPlaceholder: boolean;
}

const noModifiers: ModifierCell = { modifiers: [], isPlaceholder: false };

/** One modifier or several: `GO 59`, `GO:59`, `GO,59`, `GO-59`, `GO59`, `59.0`. */
export function modifiersIn(text: string, start: number, end: number): ModifierCell {
  if (start === end) return noModifiers;
  const cell = text.slice(start, end);
  if (end - start === 2 && /^[A-Za-z0-9]{2}$/.test(cell)) {
    return { modifiers: [{ value: cell, span: { start, end } }], isPlaceholder: false };
  }
  if (placeholder.test(cell)) return { modifiers: [], isPlaceholder: true };
  if (noModifier.test(cell)) return noModifiers;
  return { modifiers: tokens(cell, start), isPlaceholder: false };
}

function tokens(cell: string, at: number): Located<string>[] {
  const found: Located<string>[] = [];
  for (const match of cell.matchAll(/([A-Za-z0-9]+)(?:\.0+(?![0-9]))?/g)) {
    const token = match[1] ?? '';
    const start = at + match.index;
    // `GO59`: two or more modifiers written together.
    const width = token.length === cell.length && /^(?:4|6|8)$/.test(`${token.length}`) ? 2 : token.length;
    if (width > 4) continue;
    for (let from = 0; from < token.length; from += width) {
      found.push({ value: token.slice(from, from + width), span: { start: start + from, end: start + from + width } });
    }
  }
  return found;
}

/** `2`, `2.0`, `1,234.50`, `$110.00`. */
export function numberIn(text: string, start: number, end: number): Located<number> | undefined {
  if (start === end) return undefined;
  const cell = text.slice(start, end);
  if (!/^-?\$?-?\d[\d,]*(?:\.\d*)?$/.test(cell)) return undefined;
  return { value: Number(cell.replace(/[$,]/g, '')), span: { start, end } };
}

/** `30`, `30 min`, `0:30`. */
export function minutesIn(text: string, start: number, end: number): Located<number> | undefined {
  if (start === end) return undefined;
  const cell = text.slice(start, end);
  const minutes = /^(\d{1,4}(?:\.\d+)?)\s*(?:m|mins?|minutes?)?\.?$/i.exec(cell);
  if (minutes !== null) return { value: Number(minutes[1]), span: { start, end } };
  const clock = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(cell);
  return clock === null ? undefined : { value: Number(clock[1]) * 60 + Number(clock[2]), span: { start, end } };
}

/** Two digits; a spreadsheet makes `02` a 2 and `11` an 11.0. */
export function placeOfServiceIn(text: string, start: number, end: number): Located<string> | undefined {
  if (start === end) return undefined;
  const found = /^(\d{1,2})(?:\.0+)?(?=$|\s*[-–:]|\s)/.exec(text.slice(start, end));
  if (found === null) return undefined;
  const digits = found[1] ?? '';
  return { value: digits.padStart(2, '0'), span: { start, end: start + digits.length } };
}

/** A written date, with or without a time of day behind it, or the number a spreadsheet keeps for it. */
export function dateIn(text: string, start: number, end: number): Located<ServiceDate> | undefined {
  if (start === end) return undefined;
  const cell = text.slice(start, end);
  const value = dateFrom(cell);
  return value === undefined ? undefined : { value, span: { start, end } };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dateFrom(cell: string): ServiceDate | undefined {
  const plain = serviceDateFrom(cell);
  if (plain !== undefined) return plain;
  if (/^\d{5}(?:\.\d+)?$/.test(cell)) return fromSerial(Math.floor(Number(cell)));
  const day = cell.replace(/[ T]+\d{1,2}:\d{2}.*$/s, '');
  if (day !== cell) return serviceDateFrom(day);
  const named = /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\d{4}|\d{2})$/.exec(cell);
  if (named !== null) {
    const year = Number(named[3]);
    const month = months.indexOf((named[2] ?? '').toLowerCase()) + 1;
    return serviceDateOf(year < 100 ? 2000 + year : year, month, Number(named[1]));
  }
  const slashed = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(cell);
  return slashed === null ? undefined : serviceDateOf(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]));
}

const dayLength = 86_400_000;

/** Excel counts days from 1899-12-30 (46083 is 2026-03-02). Only days from 2000 to 2099 are believed. */
function fromSerial(days: number): ServiceDate | undefined {
  if (days < 36_526 || days > 73_050) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30) + days * dayLength);
  return serviceDateOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
