/** What a note says at its head about the whole encounter: date of service, payer, place, diagnoses. */
import { serviceDateFrom } from '../../claim/dates.js';
import type { ServiceDate } from '../../claim/dates.js';
import type { PayerKind } from '../../claim/claim.js';
import { payerNamed } from '../support/payer-name.js';
import { isPlaceholder } from '../../prose/placeholders.js';
import type { Located, Span } from '../../text/span.js';

export interface DateField {
  /** The line of text it stands on begins here. */
  readonly lineStart: number;
  /** `undefined`: the field is there and empty, or holds a placeholder. */
  readonly date: Located<ServiceDate> | undefined;
  /** What stands there and is no date. */
  readonly unread?: Span;
}

const monthName = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'; // prettier-ignore
const dateForm = `(?:\\d{4}([/.-])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([/.-])\\d{1,2}\\2(?:\\d{4}|\\d{2})|${monthName}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)?[ -]?${monthName}\\.?,?[ -]?\\d{4}|\\d{1,2}-${monthName}-\\d{2})`; // prettier-ignore
const aDate = new RegExp(`(?<![\\w/.-])${dateForm}(?![\\w/-])`, 'i');

/** The names that fields of the date of service have; other dates of a note have other names. */
const label =
  /(?:^[\s>#*_|+•-]*|[\t|]|[ ]{2,}|[,;] )(?:\*\*|__)?(?:DOS|D\.O\.S\.?|date\(?s?\)? of (?:service|visit|(?:daily |progress |treatment )?note|treatment|session|evaluation|encounter|eval)|(?:service|visit|encounter|session|treatment|appointment|eval|evaluation) date|date_of_service|service_date|visit_date|dos|date(?: ?(?:seen|\/ ?time))?|today's date)(?:\*\*|__)?[ \t]*(?::(?:\*\*|__)?|=|\||(?=[ \t]\d)|$)[ \t]*/i;

/** Words that make a date in a title another date than that of the visit. */
const otherDate =
  /\b(?:dob|born|birth|injur\w*|surger\w*|onset|referr\w*|sent|received|printed|faxed|effective|revised|updated|version|since|issued|copyright|signed|reviewed|from|until|before|after|due|next|last)\b|©/i;

/** Every field for the date of service in the lines of `text`, and dates that stand in titles. Front matter counts. */
export function dateFieldsOf(text: string): readonly DateField[] {
  const fields: DateField[] = [];
  let titles = 0;
  for (const { 0: line, index: lineStart } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '' || line.length > 400) continue;
    titles = /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,})\s*$/.test(line) ? 0 : titles + 1;
    const found =
      labelled(line, lineStart) ?? (titles <= 3 || /^#{1,6}\s/.test(line) ? titled(line, lineStart) : undefined);
    if (found !== undefined) fields.push({ lineStart, ...found });
  }
  return fields;
}

function labelled(line: string, at: number): Omit<DateField, 'lineStart'> | undefined {
  const match = label.exec(line);
  if (match === null) return undefined;
  const from = match.index + match[0].length;
  const value = line.slice(from);
  const date = locate(value, at + from);
  // A date further behind belongs to something else: `Date: see chart, surgery 3/1/2026`.
  if (date !== undefined && date.span.start - at - from <= 12) return { date };
  const first = value.split(/\s{2,}|[|;,]/)[0] ?? '';
  if (first.trim() === '' || isPlaceholder(first)) return { date: undefined };
  const whole = serviceDateFrom(first);
  const start = at + from + first.search(/\S/);
  const span = { start, end: start + first.trim().length };
  if (whole !== undefined) return { date: { value: whole, span } };
  return seemsDate(first) ? { date: undefined, unread: span } : undefined;
}

/** Digits that are neither a code nor a part of a form: `2016`, `171102`, `13/45/2017`. */
function seemsDate(words: string): boolean {
  return /^\W{0,3}\d/.test(words) && !/[_[{<]|(?<!\d)\d{5}(?!\d)|\b(?:mm|dd|yy)/i.test(words);
}

/** `Hand therapy - CHT   10/17/2024`, `## 2026-03-02`, `OT SPLINT NOTE 04/02/25`. */
function titled(line: string, at: number): Pick<DateField, 'date'> | undefined {
  const date = locate(line, at);
  if (date === undefined || otherDate.test(line) || line.length > 90) return undefined;
  const before = line.slice(0, date.span.start - at);
  return before.trim().split(/\s+/).length <= 8 && !/[.:?!]\s*\S*\s/.test(before.trim()) ? { date } : undefined;
}

function locate(text: string, at: number): Located<ServiceDate> | undefined {
  const match = aDate.exec(text);
  const value = match === null ? undefined : serviceDateFrom(match[0]);
  if (match === null || value === undefined) return undefined;
  return { value, span: { start: at + match.index, end: at + match.index + match[0].length } };
}

/** The kind of payer, where a field for it says so in plain words. */
export function payerOf(text: string): PayerKind {
  const match =
    /^[ \t>*_#|-]{0,20}(?:primary )?(?:payer|payor|insurance|insurer|ins|coverage|funding)(?:\*\*|__)?[ \t]*[:|](?:\*\*|__)?[ \t]*([^\r\n]{2,80})/im.exec(
      text,
    );
  return (match?.[1] === undefined ? undefined : payerNamed(match[1].split('|')[0] ?? '')) ?? 'unknown';
}

/** `POS: 11`, `Place of service: 12`. */
export function placeOf(text: string): Located<string> | undefined {
  const match = /^[ \t>*_|-]{0,20}(?:POS|place of service)(?:\*\*|__)?[ \t]*[:|](?:\*\*|__)?[ \t]*(\d{2})\b/im.exec(
    text,
  );
  if (match === null) return undefined;
  const end = match.index + match[0].length;
  return { value: match[1] ?? '', span: { start: end - 2, end } };
}

/** ICD-10-CM codes behind `Dx:` or `ICD-10:`, with their dot, which nothing else in a note has. */
export function diagnosesOf(text: string): readonly Located<string>[] {
  const found: Located<string>[] = [];
  for (const line of text.matchAll(
    /^[ \t>*_|-]{0,20}(?:dx|diagnos[ie]s|(?:primary |treatment |medical )?(?:dx|diagnosis)|icd-?10(?:-cm)?(?: codes?)?)(?:\*\*|__)?[ \t]*[:|][^\r\n]*/gim,
  )) {
    for (const code of line[0].matchAll(/(?<![\w.])[A-TV-Z]\d[0-9AB]\.[0-9A-Z]{1,4}(?![\w.]\w)/g)) {
      const start = line.index + code.index;
      found.push({ value: code[0], span: { start, end: start + code[0].length } });
    }
  }
  return found;
}
