/**
 * A small language for turns of speech, so that tables of them can be read.
 *
 *     SINCE BETWEEN* ISSUED      a word of one class, any number (up to four) of another, a word of a third
 *     VISIT no|# : ? BIG         words as they are, one of several, perhaps none
 *     ISSUED ~4 PAST             up to four words of any kind between, but no comma
 *     MADE -3 DEVICE             up to three words of a noun between: no preposition and no mark
 *     VISIT BIG ,|$              a comma, or nothing more
 */
import type { WordClass } from './lexicon.js';
import type { Word } from './words.js';

type Item =
  | { readonly kind: 'gap'; readonly most: number; readonly isNoun: boolean }
  | { readonly kind: 'word'; readonly any: readonly string[]; readonly least: 0 | 1; readonly most: number };

export interface Pattern {
  readonly items: readonly Item[];
  /** What its first word may be: classes in capitals, words in small letters. */
  readonly starts: readonly string[];
  /** What else must stand in a clause for it to be found there: one of each. */
  readonly needs: readonly (readonly string[])[];
}

/** Where a pattern was found: the words of a clause from `from` up to, not including, `to`. */
export interface Place {
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
}

export function patternOf(source: string): Pattern {
  const items = source.split(' ').map((part): Item => {
    const gap = /^([~-])(\d)$/.exec(part);
    if (gap !== null) return { kind: 'gap', most: Number(gap[2]), isNoun: gap[1] === '-' };
    const mark = part.length > 1 ? part.at(-1) : '';
    const any = (mark === '?' || mark === '*' ? part.slice(0, -1) : part).split('|');
    return { kind: 'word', any, least: mark === '?' || mark === '*' ? 0 : 1, most: mark === '*' ? 4 : 1 };
  });
  const first = items[0];
  const needs = items
    .slice(1)
    .flatMap((it) => (it.kind === 'word' && it.least === 1 && !it.any.includes('$') ? [it.any] : []));
  return { items, starts: first?.kind === 'word' ? first.any : [], needs };
}

/** All that the words are, and all that they do: what patterns ask for. */
export function wordsAndClasses(words: readonly Word[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text, classes } of words) {
    found.add(text);
    for (const it of classes) found.add(it);
  }
  return found;
}

/** Whether what the pattern needs stands anywhere among these words; most patterns end here. */
export function mayMatch({ needs }: Pattern, found: ReadonlySet<string>): boolean {
  for (const any of needs) {
    let isThere = false;
    for (const it of any) {
      if (found.has(it)) {
        isThere = true;
        break;
      }
    }
    if (!isThere) return false;
  }
  return true;
}

/** Where the pattern ends if it begins at `at` (exclusive), or -1. */
export function matchAt(pattern: Pattern, words: readonly Word[], at: number): number {
  return matchItems(pattern.items, 0, words, at);
}

function matchItems(items: readonly Item[], index: number, words: readonly Word[], at: number): number {
  const item = items[index];
  if (item === undefined) return at;
  if (item.kind === 'gap') {
    for (let to = at; to <= at + item.most && to < words.length; to++) {
      const end = matchItems(items, index + 1, words, to);
      if (end >= 0) return end;
      const next = words[to];
      if (next === undefined || !canSkip(next, item.isNoun)) return -1;
    }
    return -1;
  }
  if (at === words.length && item.any.includes('$')) return matchItems(items, index + 1, words, at);
  let to = at;
  while (to < at + item.most && isOne(words[to], item.any)) to++;
  for (; to >= at + item.least; to--) {
    const end = matchItems(items, index + 1, words, to);
    if (end >= 0) return end;
  }
  return -1;
}

function canSkip(word: Word, isNoun: boolean): boolean {
  if (!isNoun) return word.text !== ',';
  return /^\w/.test(word.text) && !word.classes.has('PREP') && word.text !== '_';
}

/** Whether a word is one of these: a class in capitals, or the word itself. */
export function isOne(word: Word | undefined, any: readonly string[]): boolean {
  if (word === undefined) return false;
  const { text, classes } = word;
  // Most words are of no class. A loop, as this is asked more often than anything else.
  if (classes.size === 0) return any.includes(text);
  for (const it of any) if (it === text || hasClass(word, it)) return true;
  return false;
}

function hasClass({ classes }: Word, name: string): boolean {
  // A name that is no class is simply not in the set.
  return classes.has(name as WordClass);
}
