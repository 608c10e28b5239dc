/**
 * What a written plan of care tells: how often, for how long, and to what end (42 CFR 410.61; Medicare Benefit Policy Manual
 * ch. 15 s. 220.1.2). Anything that looks like an answer counts, wherever it stands: a field of a form, and words we do not know.
 */
import type { Span } from '../text/span.js';
import type { Passage } from './passage.js';

/** A heading or a label of its own; a plan of care that is only spoken of stands elsewhere. */
const heading =
  /^[ \t]*(?:[#*_\->]+[ \t]*)*(?:(?:initial|therapy|treatment|p\.?t\.?|o\.?t\.?)[ \t]+)?(?:plan of care|POC)\b[ \t]*(?:[#*_]+[ \t]*)*(?::|$|\r)/im;

/** `Plan of care: see the certified plan of 3/2`. */
const elsewhere =
  /^\s*(?:(?:plan of care|poc):?\s*)?(?:see|per|on file|attached|unchanged|no changes?|continue|as (?:above|certified|written))\b/i;

/** Where the plan is headed; `undefined` where the words have none. */
export function planOfCareIn(passages: readonly Passage[]): Span | undefined {
  for (const { text, span } of passages) {
    const match = heading.exec(text);
    if (match === null || elsewhere.test(text.slice(match.index + match[0].length, match.index + match[0].length + 80)))
      continue;
    const start = match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0);
    return { start: span.start + start, end: span.start + match.index + match[0].trimEnd().length };
  }
  return undefined;
}

const count = '(?:\\d+|once|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few)';
const counts = `${count}(?:\\s*(?:-|–|to|or)\\s*${count})?`;
const period = '(?:weeks?|wks?|w|months?|mths?|mos?|days?|d|years?)(?![a-z])';
const visits = '(?:visits?|sessions?|treatments?|appointments?|appts?|encounters?)(?![a-z])';
/** `6 more weeks`, `12-week`, `8 therapy sessions`. */
const between = '\\s*-?\\s*(?:(?:more|additional|further|consecutive|total|therapy|treatment|business|calendar)\\s+)*';
/** `2 visits per week` tells how often. */
const isRate = '(?!\\s*(?:/|per\\b|an?\\b|each\\b|every\\b|weekly\\b))';

const answers = {
  'how often': new RegExp(
    [
      '\\bfreq(?:uency|\\.)?(?![a-z])|\\b(?:bi-?|semi-?)?(?:weekly|monthly)\\b|\\bdaily\\b|\\bb\\.?i\\.?d\\b|\\bas needed\\b|\\bprn\\b|\\bhow often\\b',
      `\\b${counts}\\s*(?:x|times?|${visits}|days?)?\\s*(?:/|per|an?|each|every|x|q)\\s*${period}`,
      `\\bevery (?:other |(?:second|third) )?${period}|\\bevery ${counts}\\s*${period}|\\b\\d+\\s*[wx]\\s*\\d+\\b|\\bq\\s?\\d?\\s?(?:w|wks?|weeks?|d)\\b`,
      '\\bone[- ](?:time|visit)\\b|\\b(?:single|one) visit\\b|\\bevaluation only\\b',
    ].join('|'),
    'i',
  ),
  'how long': new RegExp(
    [
      '\\bduration\\b|\\bhow (?:long|many)\\b|\\bcert(?:ified|ification)?\\.? (?:period|dates?|from|through|until|to)\\b|\\b(?:end|stop|discharge) date\\b',
      '\\b(?:through|thru|until|till|by) (?:\\d|discharge|goals|the|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\\b\\d{1,2}/\\d{1,2}(?:/\\d+)?\\s*(?:-|–|to)\\s*\\d{1,2}/\\d',
      `\\b(?:for|over|in|within|next)\\s+(?:the\\s+next\\s+|an?\\s+|up\\s+to\\s+|approximately\\s+|about\\s+|at\\s+least\\s+)?(?:${counts})?${between}${period}`,
      `\\b${counts}${between}(?:weeks?|wks?|months?|mths?|mos?|${visits})(?![a-z])${isRate}|\\b\\d\\d+${between}(?:days?|d)(?![a-z])`,
      '(?:weeks?|wks?|w|weekly|daily|months?|mo),?\\s*(?:x|×)\\s*\\d|\\b\\d+\\s*[wx]\\s*\\d+\\b|\\bone[- ](?:time|visit)\\b|\\bevaluation only\\b',
    ].join('|'),
    'i',
  ),
  'the goals':
    /\bgoals?\b|\b[ls]tgs?\b|\bobjectives?\b|\boutcomes?\b|\btargets?\b|\baims?\b|\bwill (?:be able|demonstrate|return|perform|improve|increase|achieve)\b|\bin order to\b/i,
} as const;

/** In words for a message. */
export function missingOfPlan(passages: readonly Passage[]): readonly string[] {
  return Object.entries(answers).flatMap(([what, answer]) =>
    passages.some((it) => answer.test(it.text)) ? [] : [what],
  );
}
