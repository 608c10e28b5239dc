/** Minutes that the words of a note state. Knows how notes write them, nothing of codes. */
import type { Claim } from '../../claim/claim.js';
import type { Located } from '../../text/span.js';

const what = String.raw`\btimed(?:[ -](?:codes?|treatment|tx|therapy|services?|procedures?|direct|one[- ]on[- ]one|1:1))*`;
/** `Timed minutes: 35`, `Total timed code time 45 min`; then `Timed 45, total 52`. A timed 25-foot walk is neither. */
const statedTotals = [
  new RegExp(
    String.raw`${what}[ -](?:minutes|mins?\.?|time)(?: \(min(?:ute)?s?\))?\**[ \t]*[:=–-]?\**[ \t]*(\d{1,3})(?![\d/:.-])`,
    'gi',
  ),
  new RegExp(String.raw`${what}\**[ \t]*[:=]?\**[ \t]*(\d{1,3})(?= ?(?:min|m\b|'|[,;/] ?(?:un-?timed|total)))`, 'gi'),
  // `Total timed: 33` at the end of a line, or before the next total.
  new RegExp(String.raw`\btotal ${what}\**[ \t]*[:=]\**[ \t]*(\d{2,3})(?=[ \t]*(?:$|[ \t|]total\b))`, 'gim'),
];

/** The total of timed minutes, where the words state one and the same throughout. Span as in the claim. */
export function statedTimedMinutes({ passages }: Claim): Located<number> | undefined {
  let found: Located<number> | undefined;
  for (const { text, span } of passages) {
    for (const pattern of statedTotals) {
      for (const match of text.matchAll(pattern)) {
        const value = Number(match[1]);
        if (found !== undefined && found.value !== value) return undefined;
        const end = span.start + match.index + match[0].length;
        found ??= { value, span: { start: end - (match[1]?.length ?? 0), end } };
      }
    }
  }
  return found;
}

/** `20 min`, `15'`, `minutes: 20`, `time in 9:00`: anything that could be how long the work took. */
const time = /\d ?(?:'|’|[- ]?(?:min(?:ute)?s?|hours?|hrs?|h)\b)|\bmin(?:ute)?s?\b|\btime[ -]?(?:in|out|start|end|spent)\b|\b(?:start|stop|end|total|treatment|session) time\b|\b\d{1,2}:\d\d\b|\b\d{3,4} ?(?:am|pm)\b/i; // prettier-ignore

/** Whether the words say anything of time. */
export function tellsTime({ passages }: Claim): boolean {
  return passages.some(({ text }) => time.test(text));
}
