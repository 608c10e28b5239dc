/**
 * Where in a line of text five characters may be a code. Goes by shape and by what stands around;
 * knows no code, so a ZIP code, a record number or an amount is told by its place alone.
 */
import type { Located } from '../../text/span.js';
import { gluedModifiers } from './modifiers.js';

/** What may follow a code at once: a count, `97110x2`, or modifiers, `97110GP`. */
const glued = `(?=[xX]\\d{1,2}\\b|${gluedModifiers})`;

/** CPT: five digits, or four and F or T. HCPCS Level II: a letter from A to V and four digits, in small letters, too. */
const shape = new RegExp(String.raw`(?<![\w.$€£@%&=?~])(?:\d{5}|\d{4}[FT]|[A-Va-v]\d{4})(?:${glued}|(?![\w%@]|\.\d|,\d{3}\b|[-–]\d{4}))`, 'g'); // prettier-ignore

/** A code with something behind it that is neither a count nor modifiers: `97110XYZ`. */
const almost = /(?<![\w.$€£@%&=?~#-])(?:\d{5}|[A-V]\d{4})(?=[A-Za-z])/g;

// The digits are looked for first: what stands before them is dearer to ask.
const anyCode = new RegExp(String.raw`(?=[A-Va-v\d]\d{3})(?<![\w.$#@%&=?~]|[\w#]-|\w\/\w{0,20}[/-])(?:\d{5}|\d{4}[FT]|[A-Va-v]\d{4})(?:${glued}|(?![\w%@]|\.\d|,\d{3}\b|[-–]\d{4}))`); // prettier-ignore

/** A cheap look at a whole document: may there be a code at all? */
export function mayHoldCode(text: string): boolean {
  return anyCode.test(text);
}

/** What looks like a code with a slip of the finger. Only where codes are expected does it say anything. */
export function almostCodesIn(line: string, at: number): readonly Located<string>[] {
  if (!/\d{4}[\dA-Za-z]/.test(line)) return [];
  const taken = new Set(codesIn(line, at).map((it) => it.span.start));
  return Array.from(line.matchAll(almost), (it) => ({
    value: it[0],
    span: { start: at + it.index, end: at + it.index + it[0].length },
  })).filter((it) => !taken.has(it.span.start) && !isOther(line, it.span.start - at, it.span.end - at));
}

/** Every token of one line that has the shape of a code and no sign of being something else. `at` is where the line begins. */
export function codesIn(line: string, at: number): readonly Located<string>[] {
  const found: Located<string>[] = [];
  if (/\d{4}/.test(line) && !addressLine.test(line)) {
    for (const match of line.matchAll(shape)) {
      if (isOther(line, match.index, match.index + match[0].length)) continue;
      const start = at + match.index;
      found.push({ value: match[0].toUpperCase(), span: { start, end: start + match[0].length } });
    }
  }
  return found;
}

/** States of the USPS, the district and the territories that a ZIP code follows. */
const states =
  'A[KLRZ]|C[AOT]|D[CE]|FL|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]';
const stateAtEnd = new RegExp(`(?:^|[\\s,(])(?:${states}|[Oo]regon|Or\\.|Ore\\.|[Ww]ashington|Wash\\.|[Cc]alifornia|Calif\\.|[Ii]daho|[Nn]evada)[.,]?[ \\t]{1,4}$`); // prettier-ignore
const isState = new RegExp(`^(?:${states})$`);

/** `CO`, `GA`, `PA`: two letters that may be a state as well as a modifier. */
export function isStateName(token: string): boolean {
  return isState.test(token);
}

/** Words that say which number this is, right before it. */
const otherNumber =
  /(?:\b(?:zip(?:[ -]?code)?|postal(?: code)?|postcode|mrn|med(?:ical)? rec(?:ord)?|member|policy|group|acct|account|claim|auth(?:orization)?|invoice|order|ticket|case|chart|patient id|pt id|id|npi|tax id|ein|ssn|phone|tel|telephone|fax|cell|mobile|ext|extension|room|suite|ste|box|bldg|license|lic|serial|lot|batch|model|issue|page|error|port|pin|dob|cr|change request|transmittal|f\.?r\.?|section)\b\.?[ \t]*(?:no\b\.?|num(?:ber)?|id)?[ \t]*[:#=]{0,2}[ \t]*|[#№$][ \t]*|\bno\.[ \t]*)$/i;

/** A house number before its street: `97110 NW Example Road`. */
const street =
  /^[ \t]+(?:[NSEW]{1,2}\.?[ \t]+)?(?:[A-Z0-9][\w'.-]*[ \t]+){1,4}(?:st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|ct|court|hwy|highway|pl|place|pkwy|parkway|loop|cir|circle|terr?|terrace|trail|sq|square)\b\.?(?![ \t]*[A-Z][a-z]+[ \t]+(?:seen|saw|said))/i;

/** A line of an address, whatever numbers stand on it. */
const addressLine =
  /\b(?:p\.?[ \t]?o\.?[ \t]box|(?:mailing|home|street|billing|office|return|clinic|work)[ \t]address|address[ \t]*:|zip(?:[ \t]?code)?[ \t]*[:=]|postal[ \t]code)/i;

/** A code and nothing but tokens of two characters and counts behind it: `97535 GO CO, `, `97760 OR `. There CO is no state. */
const behindCode =
  /(?:\d{4}[\dFT]|[A-V]\d{4})(?:[\s,:/(–-]+(?:[A-Z\d]{2}|[xX] ?\d{1,2}|mods?\.?|units?))+\)?[\s,;/&+]{1,4}$/;

function isOther(line: string, start: number, end: number): boolean {
  const before = line.slice(Math.max(0, start - 48), start);
  const after = line.slice(end, end + 80);
  if (/\bHC[:>^]$/.test(before)) return true;
  // 555-97110, 1/97110, 12:97110 and 97161-97163: parts of longer numbers and ranges, where no code stands before the slash.
  if (/\d[-–—:]$|(?:\d{5}|[A-V]\d{4})[ \t]?[-–—][ \t]?$/.test(before)) return true;
  if (/[A-Za-z][-_]$/.test(before) || (before.endsWith('/') && !/[\dA-V]\d{3}[\dFT]\/$/.test(before))) return true;
  if (/^[ \t]?[-–—][ \t]?(?:\d{5}|[A-V]\d{4})\b/.test(after) || /^(?:\/\d{1,4}\b(?!\d)|:\d)/.test(after)) return true;
  if (/^[ \t](?:to|through|thru)[ \t](?:\d{5}|[A-V]\d{4})\b/.test(after)) return true;
  if (/(?:\d{5}|[A-V]\d{4})[ \t](?:to|through|thru)[ \t]$/.test(before)) return true;
  if (stateAtEnd.test(before) && !behindCode.test(before)) return true;
  if (/\b(?:CPT|HCPCS|codes?)[ \t]*#[ \t]*$/i.test(before)) return false;
  return otherNumber.test(before) || street.test(after);
}
