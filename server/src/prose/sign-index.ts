/** Finds signs in the words of a clause: each is tried only where one of the words it may begin with stands. */
import { matchAt } from './pattern.js';
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

export function signsIn<Sign extends LaterSign | FirstSign>(
  index: ReadonlyMap<string, readonly Sign[]>,
  words: readonly Word[],
): (readonly [Sign, Place])[] {
  const found: (readonly [Sign, Place])[] = [];
  const tryAt = (start: string, from: number) => {
    for (const sign of index.get(start) ?? []) {
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
