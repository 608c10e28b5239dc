/** Cuts a file of several notes into its encounters. Mostly there is one. */
import type { ServiceDate } from '../../claim/dates.js';
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
  /** A field for the date is filled in, and what stands there is no date. */
  readonly isDateUnread: boolean;
}

/** Encounters that have billing lines. Another one begins where another date does, once the one before has been billed. */
export function encountersOf(text: string, note: Note, found: readonly Found[]): readonly Encounter[] {
  const billed = found.filter((it) => it.as === 'line').map((it) => it.code.span.start);
  if (billed.length === 0) return [];
  const front = text.slice(0, frontMatterOf(text)?.end ?? 0);
  const fields = [...dateFieldsOf(front), ...dateFieldsOf(note.text)];
  const parts: { start: number; fields: DateField[] }[] = [{ start: 0, fields: [] }];
  for (const field of fields) {
    const part = parts[parts.length - 1];
    if (part === undefined) break;
    const isBilledBefore = billed.some((it) => it >= part.start && it < field.lineStart);
    const isOther =
      field.date !== undefined &&
      part.fields.some((it) => it.date !== undefined && it.date.value !== field.date?.value);
    const isBilledLater = billed.some((it) => it > field.lineStart);
    if (isBilledBefore && isOther && isBilledLater) {
      const start = titleBefore(note.text, field.lineStart, Math.max(...billed.filter((it) => it < field.lineStart)));
      parts.push({ start, fields: [field] });
    } else {
      part.fields.push(field);
    }
  }
  return parts.map(({ start, fields: own }, index) => {
    const end = parts[index + 1]?.start ?? text.length;
    const isIn = (it: Found) => it.code.span.start >= start && it.code.span.start < end;
    return {
      span: { start, end },
      found: found.filter(isIn),
      date: dateOf(own),
      isDateUnread: own.some((it) => it.isUnread === true),
    };
  });
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
