/** How the codes of one line stand to each other: what is before each, counts among them, lists of which the last says all. */
import type { Located } from '../../text/span.js';
import type { Tail } from './tail.js';
import { announcedBy, isLineStart } from './words.js';

/** As much of what stands before a code on its line as can say something of it; a line may hold thousands of codes. */
const reach = 240;

/** What stands before a code; where that goes on further than it can matter, it begins with a mark that begins no line. */
export interface Before {
  readonly text: string;
  readonly at: number;
}

export function before(text: string, lineStart: number, end: number): Before {
  const at = Math.max(lineStart, end - reach);
  return at === lineStart ? { text: text.slice(at, end), at } : { text: `…${text.slice(at, end)}`, at: at - 1 };
}

export interface CountBefore {
  readonly start: number;
  readonly units: Located<number>;
}

/** `2 x 97110, 1 x 97140`, `2 units 97110`: counts that stand before their codes, where the first of a line does. */
export function countsBefore(
  line: string,
  at: number,
  codes: readonly Located<string>[],
): readonly (CountBefore | undefined)[] {
  const counts: (CountBefore | undefined)[] = [];
  for (const [index, { span }] of codes.entries()) {
    const from = Math.max((codes[index - 1]?.span.end ?? at) - at, span.start - at - reach);
    const between = line.slice(from, span.start - at);
    const match = /(?<![\w./:-])(\d{1,2})[ \t]{0,2}(?:[x×*]|(?:units?|u)(?:[ \t]of)?)[ \t]{1,2}$/i.exec(between);
    const isFirst = index === 0 && match !== null;
    if (
      isFirst &&
      !isLineStart(between.slice(0, match.index)) &&
      announcedBy(between.slice(0, match.index)) === undefined
    )
      return [];
    if (index === 0 && match === null) return [];
    const start = at + from + (match?.index ?? 0);
    const value = match?.[1] ?? '';
    counts.push(match === null ? undefined : { start, units: { value: Number(value), span: { start, end: start + value.length } } }); // prettier-ignore
  }
  return counts;
}

export function withCount(tail: Tail, count: CountBefore | undefined): Tail {
  return count === undefined || tail.units !== undefined ? tail : { ...tail, units: count.units, isDirect: true };
}

/** Which codes begin a list whose next code has modifiers or units: `97165, 97760 GO` where a line begins, anywhere `97760/97110 GO`. */
export function leadsOf(
  text: string,
  codes: readonly Located<string>[],
  tails: readonly Tail[],
  befores: readonly Before[],
): readonly boolean[] {
  const leads: boolean[] = [];
  let [bySlash, byList] = [false, false];
  for (let index = codes.length - 2; index >= 0; index--) {
    const gap = text.slice(codes[index]?.span.end, codes[index + 1]?.span.start);
    const isDirect = tails[index + 1]?.isDirect === true;
    const isSlash = /^[ \t]*\/[ \t]*$/.test(gap);
    bySlash = isSlash && (isDirect || bySlash);
    byList = (isSlash || /^[ \t]*(?:[,&+]|and)[ \t]*$/.test(gap)) && (isDirect || byList);
    leads[index] = isLineStart(befores[index]?.text ?? '') ? byList : bySlash;
  }
  return leads;
}
