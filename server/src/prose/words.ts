/** Words of a clause with what each of them does. Knows the lexicon, nothing of sentences. */
import type { Span } from '../text/span.js';
import { lexicon, mistyped, notMistyped, reworkable } from './lexicon.js';
import type { WordClass } from './lexicon.js';

export interface Word {
  /** Lower case; the words of a phrase joined by `_`; a mark of punctuation as it is; `_` for a placeholder. */
  readonly text: string;
  readonly span: Span;
  readonly classes: ReadonlySet<WordClass>;
}

const nothing: ReadonlySet<WordClass> = new Set();
const known = new Map<string, Set<WordClass>>();
/** The phrases that begin with a word, each as its further words, the longest first. */
const phrases = new Map<string, string[][]>();

for (const [name, words] of Object.entries(lexicon)) {
  for (const word of words.split(' ')) {
    // The keys of the lexicon are classes by its type; `Object.entries` forgets that.
    add(word, name as WordClass);
    const [first = '', ...rest] = word.split('_');
    if (rest.length > 0)
      phrases.set(
        first,
        [...(phrases.get(first) ?? []), rest].sort((a, b) => b.length - a.length),
      );
  }
}
for (const word of reworkable.split(' ')) {
  add(`re${word}`, 'REWORK');
  if (/(?:ed|d|ent|fit|form|line|taught|made)$/.test(word)) add(`re${word}`, 'REWORKED');
}
for (const word of lexicon.NUMBERS.split(' ')) add(word, 'NUM');
for (const word of lexicon.NUMBERS_BIG.split(' ')) add(word, 'BIG');

function add(word: string, name: WordClass): void {
  const classes = known.get(word);
  if (classes === undefined) known.set(word, new Set([name]));
  else classes.add(name);
}

const mistypedWords = mistyped.split(' ');
const realWords = new Set(notMistyped.split(' '));
const date: ReadonlySet<WordClass> = new Set(['DATE']);
/** `3/5` is the third of five, or a day in March. */
const countOrDate: ReadonlySet<WordClass> = new Set(['DATE', 'COUNT']);
const number: ReadonlySet<WordClass> = new Set(['NUM']);
const bigNumber: ReadonlySet<WordClass> = new Set(['NUM', 'BIG']);
const open: ReadonlySet<WordClass> = new Set(['OPEN']);

/** Dates, numbers, abbreviations with a slash or dots, words, placeholders (as rules), and each mark by itself. */
const token =
  /\d{4}-\d\d-\d\d|\d{1,2}[/]\d{1,2}(?:[/]\d{2,4})?|\d{1,2}-\d{1,2}-\d{2,4}|\d{1,2}(?:st|nd|rd|th)\b|\d+(?:\.\d+)?|\b[fF]\.\s?[uU]\.?|\b(?:[fF]\/[uU](?:[pP]|s)?|[bB]\/[lL]|[nN]\/[aA]|[rR]\/[cC]|[hH]\w{0,4}\/day|[wW]\/|[aA]\/[pP])|[A-Za-z]+(?:['’][a-z]+)?|_+|[^\s\w]/g;

/** The words of `text` in `span`. Placeholders must stand there as underscores. */
export function wordsOf(text: string, span: Span): readonly Word[] {
  const raw: Word[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(token)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    if (/^[-‐‑'’"]$/.test(match[0])) continue;
    raw.push({ text: normal(match[0]), span: { start, end }, classes: nothing });
  }
  const words: Word[] = [];
  for (let at = 0; at < raw.length;) {
    const [word, taken] = phraseAt(text, raw, at);
    if (word !== undefined) words.push(word);
    at += taken;
  }
  return words;
}

function normal(token: string): string {
  const text = token.toLowerCase();
  if (/^f\.\s?u/.test(text)) return 'f/u';
  if (text.startsWith('_')) return '_';
  if (text === 'r/c') return 'recheck';
  if (/^h\w*\/day$/.test(text)) return 'hrs/day';
  return text.replace(/['’]s$/, '').replace(/['’]/, '_');
}

/** The longest phrase that begins at a word, or the word alone; and how many words that takes. */
function phraseAt(text: string, raw: readonly Word[], at: number): readonly [Word | undefined, number] {
  const first = raw[at];
  if (first === undefined) return [undefined, 1];
  // `re-check`, `re check`: one word with a break in it.
  const second = raw[at + 1];
  if (first.text === 're' && second !== undefined && text[first.span.end] === '-' && known.has(`re${second.text}`)) {
    return [merged(`re${second.text}`, first, second), 2];
  }
  for (const rest of phrases.get(first.text) ?? []) {
    const last = raw[at + rest.length];
    if (last !== undefined && rest.every((word, index) => correct(raw[at + 1 + index]?.text ?? '') === word)) {
      return [merged([first.text, ...rest].join('_'), first, last), rest.length + 1];
    }
  }
  const word = correct(first.text);
  if (word !== first.text && phrases.has(word) && at + 1 < raw.length) {
    return phraseAt(text, [...raw.slice(0, at), { ...first, text: word }, ...raw.slice(at + 1, at + 5)], at);
  }
  return [{ text: word, span: first.span, classes: classesOf(word) }, 1];
}

function merged(text: string, first: Word, last: Word): Word {
  return { text, span: { start: first.span.start, end: last.span.end }, classes: classesOf(text) };
}

function classesOf(word: string): ReadonlySet<WordClass> {
  const classes = known.get(word);
  if (classes !== undefined) return classes;
  if (word === '_') return open;
  const count = /^(\d{1,2})\/(\d{1,2})$/.exec(word);
  if (count !== null && Number(count[1]) >= 2 && Number(count[1]) <= Number(count[2])) return countOrDate;
  if (/^\d{1,2}[/-]\d|^\d{4}-|^(?:0[1-9]|1[0-2])\d{2}20\d\d$/.test(word)) return date;
  if (/^\d+$/.test(word)) return Number(word) >= 2 && Number(word) <= 60 ? bigNumber : number;
  return /^\d/.test(word) ? number : nothing;
}

const slips = new Map<string, string>();

/** The word that was meant, where one slip of the finger made it a word that does not exist. */
function correct(word: string): string {
  if (slips.size === 0) for (const meant of mistypedWords) for (const slip of slipsOf(meant)) slips.set(slip, meant);
  const meant = word.length < 4 ? undefined : slips.get(word);
  return meant === undefined || known.has(word) || phrases.has(word) || realWords.has(word) ? word : meant;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A word with one letter more, less or other, or two exchanged; the first letter stays. */
function slipsOf(word: string): readonly string[] {
  const found: string[] = [];
  for (let at = 1; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    found.push(before + after.slice(1), before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
    for (const letter of letters) found.push(before + letter + after, before + letter + after.slice(1));
  }
  return found;
}
