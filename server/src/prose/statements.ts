/**
 * A passage as statements: clauses with their section and the words of their sentence.
 * Leaves out what nobody says: boxes not ticked, sections not filled in, choices not made, questions, rules about billing.
 */
import { overlapping } from '../text/span.js';
import type { Span } from '../text/span.js';
import { isChoice, namesBoth } from './choices.js';
import { blanked, boxesOf, isPlaceholder, placeholdersOf } from './placeholders.js';
import type { Section } from './passage.js';
import { sectionsOf } from './sections.js';
import type { HeadedSection } from './sections.js';
import { clausesOf, sentencesOf } from './sentences.js';
import { isOne } from './pattern.js';
import { wordsOf } from './words.js';
import type { Word } from './words.js';

export interface Statement {
  readonly section: Section;
  /** It stands behind a box that somebody ticked. */
  readonly isTicked: boolean;
  readonly words: readonly Word[];
  /** Of the whole sentence, this clause and its neighbours. */
  readonly sentence: readonly Word[];
}

/** The statements of a text, in its order. Spans are offsets in it. */
export function statementsOf(text: string, section: Section): readonly Statement[] {
  const placeholders = placeholdersOf(text);
  const boxes = boxesOf(text, placeholders);
  const options = boxes.filter((box) => box.isTicked).map((box) => box.option);
  const headed = sectionsOf(text);
  const unsaid = [
    ...placeholders.filter((it) => it.kind !== 'slot').map((it) => it.span),
    ...boxes.filter((box) => !box.isTicked).map((box) => box.option),
    ...unfilledSections(text, headed),
    ...unfilledRows(text),
  ].sort((a, b) => a.start - b.start);
  const slots = placeholders.filter((it) => it.kind === 'slot').map((it) => it.span);
  // Names of fields such as `visit_type` are words, too.
  const readable = ruled(blanked(text, unsaid), slots).replace(/(?<=[A-Za-z])_(?=[A-Za-z])/g, ' ');
  const statements: Statement[] = [];
  for (const part of partsOf(text, headed, section)) {
    const sentences = sentencesOf(readable, part.span.start, part.span.end);
    for (const [index, sentence] of sentences.entries()) {
      if (isQuestion(readable, sentence, sentences[index + 1])) continue;
      const ticked = overlapping(options, (it) => it, sentence);
      const said = answered(readable, sentence, ticked);
      const isVisitType = ticked.length > 0 && part.section !== 'plan';
      for (const it of said) {
        statements.push(...statementsIn(readable, it, isVisitType ? 'visit-type' : part.section, ticked.length > 0));
      }
    }
  }
  return statements;
}

function statementsIn(text: string, sentence: Span, section: Section, isTicked: boolean): readonly Statement[] {
  const clauses = clausesOf(text, sentence).map((span) => wordsOf(text, span));
  const words = clauses.length === 1 ? (clauses[0] ?? []) : clauses.flat();
  if (isRule(words)) return [];
  const written = text.slice(sentence.start, sentence.end);
  if (isChoice(written)) {
    // `Initial or subsequent: subsequent`: what stands behind the colon is the answer.
    const answer = /:\s*(?=\w)/.exec(written);
    const start = sentence.start + (answer === null ? 0 : answer.index + answer[0].length);
    const rest = text.slice(start, sentence.end);
    if (answer === null || isChoice(rest) || namesBoth(rest)) return [];
    return statementsIn(text, { start, end: sentence.end }, 'visit-type', isTicked);
  }
  if (words.length <= longest) return clauses.map((clause) => ({ section, isTicked, words: clause, sentence: words }));
  return stretchesOf(clauses).flatMap((stretch) =>
    stretch.map((clause) => ({ section, isTicked, words: clause, sentence: stretch.flat() })),
  );
}

/** Words of one sentence. Nobody says more in one breath; what is longer has lost its marks, and each word is read beside all others. */
const longest = 150;

/** Clauses that stand side by side, no more words together than a sentence may have; a clause that is longer is cut. */
function stretchesOf(clauses: readonly (readonly Word[])[]): readonly (readonly (readonly Word[])[])[] {
  const stretches: (readonly Word[])[][] = [];
  let length = longest;
  for (const clause of clauses) {
    for (let at = 0; at < clause.length; at += longest) {
      const part = clause.slice(at, at + longest);
      if (length + part.length > longest) {
        stretches.push([]);
        length = 0;
      }
      stretches.at(-1)?.push(part);
      length += part.length;
    }
  }
  return stretches;
}

/** A line with several boxes says several things: what stands before the first, and each option that is ticked. */
function partedBy(sentence: Span, options: readonly Span[]): readonly Span[] {
  const first = options[0];
  if (first === undefined) return [sentence];
  const before = { start: sentence.start, end: Math.max(sentence.start, first.start) };
  const ticked = options.map((it) => ({
    start: Math.max(it.start, sentence.start),
    end: Math.min(it.end, sentence.end),
  }));
  return [before, ...ticked];
}

/** Where `yes` is ticked, what it answers is said; where `no` is, it is not. */
function answered(text: string, sentence: Span, ticked: readonly Span[]): readonly Span[] {
  const [first] = ticked;
  if (first === undefined || ticked.length > 1) return partedBy(sentence, ticked);
  const answer = /^\s*(y(?:es)?|no?)\b/i.exec(text.slice(first.start, first.end))?.[1]?.toLowerCase();
  if (answer === undefined) return partedBy(sentence, ticked);
  if (answer.startsWith('n')) return [];
  const question = text.slice(sentence.start, first.start).replace(/[\s:?_]+$/, '');
  return [{ start: sentence.start, end: sentence.start + question.length }];
}

function ruled(text: string, slots: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of slots) {
    if (start < at) continue;
    result +=
      text.slice(at, start) + (/\S/.test(text.slice(start, end)) ? '_'.repeat(end - start) : text.slice(start, end));
    at = end;
  }
  return result + text.slice(at);
}

interface Part {
  readonly section: Section;
  readonly span: Span;
}

/** The text in stretches of one section each, headings included: `Visit: 4 of 6` says something as a whole. */
function partsOf(text: string, headed: readonly HeadedSection[], section: Section): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  let current = section;
  for (const it of headed) {
    if (it.heading.start > at) parts.push({ section: current, span: { start: at, end: it.heading.start } });
    at = it.heading.start;
    current = it.section === 'other' ? section : it.section;
  }
  if (at < text.length) parts.push({ section: current, span: { start: at, end: text.length } });
  return parts;
}

/** Headings on lines of their own under which there are only labels and empty slots: a form nobody filled in. */
function unfilledSections(text: string, headed: readonly HeadedSection[]): readonly Span[] {
  const blocks = headed.filter((it) =>
    /^[^\S\r\n]*[*_:#=\])]*[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(it.heading.end, it.heading.end + 20)),
  );
  return blocks.flatMap((it, index): readonly Span[] => {
    const end = blocks[index + 1]?.heading.start ?? text.length;
    const content = text.slice(it.body.start, end);
    const slots = placeholdersOf(content);
    if (slots.length === 0) return [];
    const left = blanked(
      content,
      slots.map((slot) => slot.span),
    ).replace(/^[^:\n]*:/gm, '');
    return /\w/.test(left) ? [] : [{ start: it.heading.start, end }];
  });
}

/** Rows of a form, each label beside a cell with nothing in it: `| Follow-up | ____ | Next visit | |`. */
function unfilledRows(text: string): readonly Span[] {
  if (!text.includes('|')) return [];
  return Array.from(text.matchAll(/^[ \t]{0,8}\|([^\r\n]*)\|[ \t]*$/gm)).flatMap((row): readonly Span[] => {
    const cells = (row[1] ?? '').split('|');
    const isForm = cells.length % 2 === 0 && cells.every((it, at) => (at % 2 === 0 ? /\w/.test(it) : isOpen(it)));
    return isForm ? [{ start: row.index, end: row.index + row[0].length }] : [];
  });
}

function isOpen(cell: string): boolean {
  return cell.trim() === '' || isPlaceholder(cell);
}

/** A question, unless the next sentence says yes. */
function isQuestion(text: string, sentence: Span, next: Span | undefined): boolean {
  if (text[sentence.end - 1] !== '?') return false;
  return next === undefined || !/^y(?:es)?\b(?!\s*(?:[/|]|or\b))/i.test(text.slice(next.start, next.end));
}

/** What must be billed for something, not what was done: `use 97763 for follow-up visits`. */
function isRule(words: readonly Word[]): boolean {
  return words.some((word, at) => {
    if (isOne(word, ['POLICY'])) return !isOne(word, ['warranty']) || !isUnderWarranty(words, at);
    // `subsequent encounter, each 15 min`: what a code stands for.
    if (word.text === 'each' && isOne(words[at + 1], ['15']) && isCode(words[0])) return true;
    if (isOne(word, ['BILL'])) return isCode(words[at + 1]) && words.length > 3 && !isOfOneVisit(words, at + 2);
    if (isOne(word, ['please', 'pls', 'kindly'])) return words.some(isCode) && !isOfOneVisit(words, at);
    if (isForbidden(words, at)) return true;
    if (isOne(word, ['BILLED']) && (words.some(isCode) || !isOne(word, ['go', 'goes'])))
      return (
        isOne(words[at + 1], ['under', 'with', 'as', 'using', 'to']) ||
        isOne(words[at - 1], norm) ||
        isOne(words[at - 2], norm)
      );
    if (isCode(word) && isOne(words[at + 1], ['replaced', 'replaces']) && isCode(words[at + 2])) return true;
    if (isCode(word) && isOne(words[at - 1], ['are', 'take', 'takes', 'get', 'gets', 'need', 'require'])) return true;
    return isCode(word) && isForMany(words, at + 1);
  });
}

/** `repaired under warranty`, `warranty visit`. */
function isUnderWarranty(words: readonly Word[], at: number): boolean {
  return isOne(words[at - 1], ['under', 'in', 'within', 'w/']) || isOne(words[at + 1], ['VISIT', 'repair', 'service']);
}

/** `Bill 97760 1 unit, pt wearing it since 11/9`: units, and what was seen of one patient. */
function isOfOneVisit(words: readonly Word[], from: number): boolean {
  const isCounted = words.some(
    (word, at) => at >= from && isOne(word, ['unit', 'units', 'u']) && isOne(words[at - 1], ['NUM']),
  );
  return isCounted && words.some((word) => isOne(word, ['DATE', 'TODAY', 'pt', 'patient', 'he', 'she']));
}

/** `don't put follow-ups under 97760`, `do not use 97760 for them`, `never bill these as 97760`. */
function isForbidden(words: readonly Word[], at: number): boolean {
  const isTold =
    isOne(words[at], ['don_t', 'dont', 'never']) || (isOne(words[at], ['do']) && words[at + 1]?.text === 'not');
  const verb = isOne(words[at + 1], ['not']) ? at + 2 : at + 1;
  return (
    isTold &&
    isOne(words[verb], ['BILL', 'put', 'enter', 'key', 'post', 'list', 'charge', 'send']) &&
    words.some(isCode)
  );
}

const norm = ['must', 'should', 'are', 'is', 'be'];

function isCode(word: Word | undefined): boolean {
  return word?.text.length === 5 && /^\d{5}$/.test(word.text);
}

/** `97763 = follow-up`, `97763 is used for it`, `97763 for all later visits`. */
function isForMany(words: readonly Word[], at: number): boolean {
  if (isOne(words[at], ['='])) return true;
  if (isOne(words[at], ['is'])) return isOne(words[at + 1], ['used', 'for', 'the', 'required']);
  if (!isOne(words[at], ['for'])) return false;
  return words
    .slice(at + 1, at + 4)
    .some((it) => isOne(it, ['VISITS', 'any', 'all', 'each', 'every', 'SUBSEQUENT', 'later']));
}
