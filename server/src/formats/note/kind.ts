/** Whether a document speaks of a visit at all: texts that teach, tell of denials or offer a list of services to tick. Knows no code. */
import type { HeadedSection } from '../../prose/sections.js';
import type { Span } from '../../text/span.js';
import { tableOf } from './table.js';

const titles =
  /\b(?:polic(?:y|ies)|cheat[ -]?sheets?|guide(?:lines?)?|(?:quick|code|coding|billing|modifier) reference|coding tips?|billing tips?|tip sheet|in-?service|handout|faq|frequently asked|common (?:errors|mistakes|denials)|how to (?:bill|code))\b(?![ \t]*(?:no\b|num|#|id\b|:[ \t]*\S))/i;
const lessons =
  /\b(?:bad|wrong|good|correct|incorrect) (?:claim |billing )?(?:line|example|entry|claim)s?\b|\bexamples? of\b|\bbilled without (?:modifier\b|G[PON]\b|59\b)|\bdenied because\b|(?:->|→|=>)[ \t]*denied\b/i;
const ofVisits = /\b(?:patient|pt|client|visit|session|today|tolerated|notes?|seen|dos)\b/i;
const noteSection =
  /^(?:[soap]|s\/o|o\/a|a\/p|subj(?:ective)?|obj(?:ective)?|assessment|plan|plan of care|goals?|history|hpi|interventions?|treatment|response)$/i;

/** A therapy note has its sections, by which it is told from a text about notes. */
export function hasNoteSections(text: string, sections: readonly HeadedSection[]): boolean {
  return sections.some(({ heading }) => noteSection.test(text.slice(heading.start, heading.end).trim()));
}

/** A policy, a guide, a table of codes to look up: of a text without a date, sections and placeholders of a note. */
export function isTeaching(text: string): boolean {
  const isNamedNote = /\b(?:daily|progress|soap|visit|treatment|OT|PT|SLP)\b[^\n]{0,10}\bnote\b(?!s)/i.test(text);
  const first = /\S[^\r\n]*/.exec(text)?.[0] ?? '';
  const headings = isNamedNote ? [] : Array.from(text.matchAll(/^[ \t]{0,3}#{1,6}[ \t][^\r\n]*/gm), (it) => it[0]);
  return [first, ...headings].some((it) => titles.test(it)) || lessons.test(text) || hasLookUpTable(text);
}

/** `| Code | Description | Modifier |`: says what codes mean, and no word of a visit stands around it. */
function hasLookUpTable(text: string): boolean {
  return (
    !ofVisits.test(text) &&
    Array.from(text.matchAll(/[^\r\n]+/g)).some(({ 0: line }) => {
      if (!/\b(?:description|what|meaning|means|use for|when)\b/i.test(line)) return false;
      const roles = tableOf(line)?.roles ?? [];
      return roles.includes('code') && !roles.some((it) => it === 'units' || it === 'minutes' || it === 'date');
    })
  );
}

/** Where a text tells of lines that were wrong or denied. `isNote`: it is a note, so a letter in it ends with its paragraph. */
export function toldIn(text: string, isNote: boolean): readonly Span[] {
  const spans: Span[] = [];
  const mark =
    /^[^\r\n]*(?:(?:\b(?:bad|wrong|incorrect) (?:claim |billing )?(?:line|example|entry|claim)s?\b[^\r\n:]{0,30}:)|(\bdenial (?:letter|notice)\b|\bnotice of denial\b|\breason(?: code)?:?[ \t]*CO[- ]?\d)|\b(?:was|were) billed without\b|\bdenied because\b|(?:->|→|=>)[ \t]*denied\b)[^\r\n]*/gim;
  // Where a paragraph ends is asked of every mark in it.
  let known: { readonly from: number; readonly to: number; readonly isLetter: boolean } | undefined;
  for (const match of text.matchAll(mark)) {
    const start = match.index;
    const lineEnd = start + match[0].length;
    const isLetter = match[1] !== undefined && !isNote;
    const isHead = match[1] !== undefined || /:[\s*_]*$/.test(match[0]);
    let end = lineEnd;
    if (isHead) {
      if (known?.isLetter !== isLetter || known.from > lineEnd || lineEnd >= known.to)
        known = { from: lineEnd, to: lineEnd + lengthTold(text.slice(lineEnd), isLetter), isLetter };
      end = known.to;
    }
    const last = spans.at(-1);
    if (last === undefined || last.end < start) spans.push({ start, end });
    else spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return spans;
}

/** A letter goes on to the next heading or rule, anything else to the end of its next paragraph. */
function lengthTold(below: string, isLetter: boolean): number {
  const stop = isLetter ? /\n[ \t]*(?:#{1,6}[ \t]|-{3,}[ \t]*(?:\r?\n|$))/ : /\S[ \t]*\r?\n[ \t]*\r?(?:\n|$)/;
  const found = stop.exec(below);
  return found === null ? below.length : found.index + (isLetter ? 0 : found[0].length);
}

/** A form that lists services with a box before each: what is ticked is billed. */
export function isSuperbill(text: string): boolean {
  const head = text.slice(0, 1000).split(/\r?\n/).filter((it) => it.trim() !== '').slice(0, 6); // prettier-ignore
  return head.some(
    (it) => it.length < 80 && /\b(?:super[ -]?bill|charge (?:slip|ticket|sheet)|encounter form|fee (?:slip|ticket))\b/i.test(it), // prettier-ignore
  );
}
