/** Cuts a file of several notes into its encounters. Mostly there is one. */
import type { ServiceDate } from '../../claim/dates.js';
import { firstWhere } from '../../text/span.js';
import type { Located, Span } from '../../text/span.js';
import type { Found, Note } from './found.js';
import { dateFieldsOf } from './header.js';
import type { DateField } from './header.js';
import { frontMatterOf } from './mask.js';

/** One visit: where it stands, its billing lines, its date. */
export interface Encounter {
  readonly span: Span;
  readonly found: readonly Found[];
  readonly date: Located<ServiceDate> | undefined;
  /** What stands in a field for the date and is no date. */
  readonly unreadDate: Span | undefined;
}

/** Encounters that have billing lines. Another one begins where another date does, once the one before has been billed. */
export function encountersOf(text: string, note: Note, found: readonly Found[]): readonly Encounter[] {
  const billed = found.filter((it) => it.as === 'line').map((it) => it.code.span.start);
  if (billed.length === 0) return [];
  const fields = fieldsOf(text, note);
  const parts: { start: number; fields: DateField[]; dates: Set<string> }[] = [{ start: 0, fields: [], dates: new Set() }]; // prettier-ignore
  for (const field of fields) {
    const part = parts[parts.length - 1];
    if (part === undefined) break;
    const behind = firstWhere(billed, (it) => it >= field.lineStart);
    const before = billed[behind - 1];
    const isBilledBefore = before !== undefined && before >= part.start;
    const date = field.date?.value;
    const isOther = date !== undefined && (part.dates.size > 1 || (part.dates.size === 1 && !part.dates.has(date)));
    if (isBilledBefore && isOther && behind < billed.length) {
      const start = titleBefore(note.text, field.lineStart, before);
      parts.push({ start, fields: [field], dates: new Set([date]) });
    } else {
      part.fields.push(field);
      if (date !== undefined) part.dates.add(date);
    }
  }
  return parts.map(({ start, fields: own }, index) => {
    const end = parts[index + 1]?.start ?? text.length;
    return {
      span: { start, end },
      found: found.slice(firstStanding(found, start), firstStanding(found, end)),
      date: dateOf(own),
      unreadDate: own.find((it) => it.unread !== undefined)?.unread,
    };
  });
}

/** What stands in the fields for the date of a note that bills nothing, where it is no date. */
export function unreadDateOf(text: string, note: Note): Span | undefined {
  const fields = fieldsOf(text, note);
  return dateOf(fields) === undefined ? fields.find((it) => it.unread !== undefined)?.unread : undefined;
}

function fieldsOf(text: string, note: Note): readonly DateField[] {
  return [...dateFieldsOf(text.slice(0, frontMatterOf(text)?.end ?? 0)), ...dateFieldsOf(note.text)];
}

function firstStanding(found: readonly Found[], from: number): number {
  return firstWhere(found, (it) => it.code.span.start >= from);
}

/** The first date that is given; a date in a title only where no field gives one. */
function dateOf(fields: readonly DateField[]): Located<ServiceDate> | undefined {
  return fields.find((it) => it.date !== undefined)?.date;
}

/** A note begins with its rule or its heading, which may stand some lines above its date. Never above `floor`. */
function titleBefore(text: string, lineStart: number, floor: number): number {
  let start = lineStart;
  let at = lineStart;
  for (let count = 0; count < 8 && at > floor; count++) {
    const from = text.lastIndexOf('\n', at - 2) + 1;
    if (from <= floor) break;
    const line = text.slice(from, at);
    if (/^\s*(?:-{3,}|={3,}|\*{3,}|_{3,})\s*$/.test(line)) return from;
    if (/^\s*#{1,6}\s/.test(line) || /^\s*\S/.test(line)) start = from;
    else if (/^\s*#/.test(text.slice(at))) break;
    else if (count > 2) break;
    at = from;
  }
  return start;
}
