/** Finds signs in the words of a clause: each is tried only where one of the words it may begin with stands. */
import { matchAt, mayMatch, wordsAndClasses } from './pattern.js';
import type { Place } from './pattern.js';
import type { FirstSign, LaterSign } from './signs.js';
import type { Word } from './words.js';

export function byStart<Sign extends LaterSign | FirstSign>(
  signs: readonly Sign[],
): ReadonlyMap<string, readonly Sign[]> {
  const index = new Map<string, Sign[]>();
  for (const sign of signs) {
    for (const start of sign.pattern.starts) index.set(start, [...(index.get(start) ?? []), sign]);
  }
  return index;
}

/** What the words of a clause are and do, worked out once for all tables that are searched in it. */
const looked = new WeakMap<readonly Word[], ReadonlySet<string>>();

function lookedAt(words: readonly Word[]): ReadonlySet<string> {
  const before = looked.get(words);
  if (before !== undefined) return before;
  const all = wordsAndClasses(words);
  looked.set(words, all);
  return all;
}

export function signsIn<Sign extends LaterSign | FirstSign>(
  index: ReadonlyMap<string, readonly Sign[]>,
  words: readonly Word[],
): (readonly [Sign, Place])[] {
  const all = lookedAt(words);
  // Of some thousand turns of speech a clause may hold a few: only those are tried word by word.
  const possible = new Map<string, readonly Sign[]>();
  for (const start of all) {
    const signs = index.get(start)?.filter((sign) => mayMatch(sign.pattern, all)) ?? [];
    if (signs.length > 0) possible.set(start, signs);
  }
  const found: (readonly [Sign, Place])[] = [];
  if (possible.size === 0) return found;
  const tryAt = (start: string, from: number) => {
    for (const sign of possible.get(start) ?? []) {
      const to = matchAt(sign.pattern, words, from);
      if (to > from) found.push([sign, { words, from, to }]);
    }
  };
  for (const [from, word] of words.entries()) {
    tryAt(word.text, from);
    for (const start of word.classes) tryAt(start, from);
  }
  return found;
}
