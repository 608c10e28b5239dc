/** Words of a clause with what each of them does. Knows the lexicon, nothing of sentences. */
import type { Span } from '../text/span.js';
import { lexicon } from './lexicon.js';
import type { WordClass } from './lexicon.js';
import { abbreviated, mistyped, neverReworked, notMistyped, reworkable } from './spelling.js';

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
  if (/(?:ed|d|ent|fit|form|line|taught|made|strung|sprung|shown)$/.test(word)) add(`re${word}`, 'REWORKED');
}
for (const word of lexicon.NUMBERS.split(' ')) add(word, 'NUM');
for (const word of lexicon.NUMBERS_BIG.split(' ')) add(word, 'BIG');

function add(word: string, name: WordClass): void {
  const classes = known.get(word);
  if (classes === undefined) known.set(word, new Set([name]));
  else classes.add(name);
}

/** How hurried people write a few words. */
const shortened = new Map(abbreviated.split(' ').map((it) => it.split('=') as [string, string]));

const date: ReadonlySet<WordClass> = new Set(['DATE']);
/** `3/5` is the third of five, or a day in March. */
const countOrDate: ReadonlySet<WordClass> = new Set(['DATE', 'COUNT']);
const reworked: ReadonlySet<WordClass> = new Set(['REWORK', 'REWORKED']);
const notReworked = new Set(neverReworked.split(' ').map((it) => `re${it}`));
const countOnly: ReadonlySet<WordClass> = new Set(['COUNT']);
const number: ReadonlySet<WordClass> = new Set(['NUM']);
const bigNumber: ReadonlySet<WordClass> = new Set(['NUM', 'BIG']);
const open: ReadonlySet<WordClass> = new Set(['OPEN']);

/** Dates, numbers, abbreviations with a slash or dots, words, placeholders (as rules), and each mark by itself. */
const token =
  /\d{4}-\d\d-\d\d|\d{1,2}[/]\d{1,2}(?:[/]\d{2,4})?|\d{1,2}-\d{1,2}-\d{2,4}|\d{1,2}(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])\b|\d+(?:\.\d+)?|\b[fF]\.\s?[uU]\.?|\b[pP]\.\s?[rR]\.\s?[nN]\b\.?|\b(?:[fF]\/[uU](?:[pP]|s)?|[bB]\/[lL]|[nN]\/[aA]|[rR]\/[cC]|[sS]\/[pP]|[dD]\/[cCtT]|[rR]\/[sS]|[rR]\/[vV]|[hH]\w{0,4}\/day|[wW]\/|[aA]\/[pP])|[A-Za-z]+(?:['’][a-z]+)?|_+|[^\s\w]/g;

/** The words of `text` in `span`. Placeholders must stand there as underscores. */
export function wordsOf(text: string, span: Span): readonly Word[] {
  const raw: Raw[] = [];
  // `IF` is a finger, `WHO` an orthosis, where small letters stand beside it.
  const isMixed = /[a-z]{3}/.test(text.slice(span.start, span.end));
  token.lastIndex = span.start;
  for (let match = token.exec(text); match !== null && match.index < span.end; match = token.exec(text)) {
    const written = match[0];
    const start = match.index;
    if (written.length === 1 && `-‐‑'’"`.includes(written)) continue;
    raw.push({
      text: (isMixed ? capitals.get(written) : undefined) ?? normal(written),
      start,
      end: start + written.length,
    });
  }
  const words: Word[] = [];
  for (let at = 0; at < raw.length;) {
    const taken = lengthAt(text, raw, at);
    const last = raw[at + taken - 1];
    const first = raw[at];
    if (first === undefined || last === undefined) break;
    const joined = taken === 1 ? first.text : joinedText(raw.slice(at, at + taken));
    const classes = isThickness(joined, raw[at + taken])
      ? number
      : taken === 2 && first.text === 're' && !known.has(joined)
        ? reworked
        : classesOf(joined);
    words.push({ text: joined, span: { start: first.start, end: last.end }, classes });
    at += taken;
  }
  return words;
}

/** `1/8 perf material`, `3/16 in`: a fraction of an inch, no day. */
function isThickness(text: string, next: Raw | undefined): boolean {
  return /^\d\/\d{1,2}$/.test(text) && known.get(next?.text ?? '')?.has('MATERIAL') === true;
}

/** `re-pulled`, `re-webbing`: whatever it is, it is done once more; unless it is done to a body or on paper. */
function isRework(text: string): boolean {
  return /^re[a-z]{3,}(?:ed|ing)$/.test(text) && !notReworked.has(text);
}

/** Abbreviations in capitals that are other words in small letters. */
const capitals: ReadonlyMap<string, string> = new Map([
  ['IF', 'index'],
  ['WHO', 'whfo'],
]);

/** One token, before phrases are put together; slips of the finger are already taken back. */
interface Raw {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How many tokens make the word that begins here: the longest phrase known. */
function lengthAt(text: string, raw: readonly Raw[], at: number): number {
  const first = raw[at];
  const second = raw[at + 1];
  if (first === undefined || second === undefined) return 1;
  // `re-check`: one word with a break in it.
  if (first.text === 're')
    return text[first.end] === '-' && (known.has(`re${second.text}`) || isRework(`re${second.text}`)) ? 2 : 1;
  for (const rest of phrases.get(first.text) ?? []) {
    if (rest.every((word, index) => raw[at + 1 + index]?.text === word)) return rest.length + 1;
  }
  return 1;
}

function joinedText(parts: readonly Raw[]): string {
  const texts = parts.map((it) => it.text);
  return texts[0] === 're' ? texts.join('') : texts.join('_');
}

function normal(token: string): string {
  const text = token.toLowerCase();
  if (text === 'reck' || text === 'rck' || text === 'rech') return 'recheck';
  const full = shortened.get(text);
  if (full !== undefined) return full;
  if (/^[a-z]+$/.test(text)) return slips.get(text) ?? text;
  if (/^f\.\s?u/.test(text)) return 'f/u';
  if (text.startsWith('p.')) return 'prn';
  if (text.startsWith('_')) return '_';
  if (text === 'r/c' || text === 'r/v') return 'recheck';
  if (text === 'r/s') return 'rescheduled';
  if (text === 'd/t') return 'because';
  if (/^h\w*\/day$/.test(text)) return 'hrs/day';
  return text.replace(/['’]s$/, '').replace(/['’]/, '_');
}

function classesOf(word: string): ReadonlySet<WordClass> {
  const classes = known.get(word);
  if (classes !== undefined) return classes;
  if (word === '_') return open;
  if (!/^\d/.test(word)) return nothing;
  // `6/52` is six weeks where weeks are counted so; no month has that day.
  if (/^\d{1,2}\/52$/.test(word)) return number;
  const count = /^(\d{1,2})\/(\d{1,2})$/.exec(word);
  if (count !== null && Number(count[1]) >= 2 && Number(count[1]) <= Number(count[2]))
    return Number(count[1]) <= 12 && Number(count[2]) <= 31 ? countOrDate : countOnly;
  // `20/60/0`: degrees.
  if (/^(?:1[3-9]|[2-9]\d)\/|^\d{1,2}\/(?:3[2-9]|[4-9]\d|0)(?!\d)/.test(word)) return number;
  if (/^\d{1,2}[/-]\d|^\d{4}-|^(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:20)?[12]\d$/.test(word)) return date;
  if (/^\d+$/.test(word)) return Number(word) >= 2 && Number(word) <= 60 ? bigNumber : number;
  return number;
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

const realWords = new Set(notMistyped.split(' '));
/** What one slip of the finger makes of a word, where that is no word itself, and the word that was meant. */
const slips = new Map<string, string>();
for (const meant of mistyped.split(' ')) {
  for (const slip of slipsOf(meant)) {
    if (slip.length >= 4 && !known.has(slip) && !phrases.has(slip) && !realWords.has(slip)) slips.set(slip, meant);
  }
}
