/** Whether a word of work tells what was done to a device at this visit. */
import { isOne } from './pattern.js';
import type { Word } from './words.js';

const is = (word: Word | undefined, ...any: readonly string[]) => isOne(word, any);

/** `strap moved`, `moved the strap`, where nobody tells why: the thing itself stands beside what was done to it. */
export function isPlainWork(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !/(?:ed|bent|cut|ground|sewn|reset|spread|_(?:in|out|up|down|back))$/.test(word.text))
    return false;
  if (is(word, 'checked', 'reviewed', 'changed', 'increased', 'decreased', 'inserted', 'secured', 'positioned'))
    return false;
  // `it paled after the strap was loosened`: within the hour; so may be a first strap that is set, and a device that is put on.
  if (words.slice(Math.max(0, at - 3), at).some((it) => is(it, 'after', 'once', 'while', 'as'))) return false;
  if (is(word, 'loosened', 'tightened', 'adjusted') && !words.some((it) => is(it, 'DEVICE'))) return false;
  if (
    words.some((it) =>
      is(it, 'applied', 'put_on', 'donned', 'placed', 'instructed', 'educated', 'education', 'del', 'dlvd', 'disp'),
    )
  )
    return false;
  if (words.some((it) => is(it, 'usually', 'often', 'typically', 'generally', 'are', 'expect', 'means', 'able', 'can')))
    return false;
  if (is(word, 'SHAPED') && !is(word, 'lengthened', 'shortened', 'widened', 'narrowed', 'thinned', 'heated', 'padded'))
    return true;
  return (
    is(words[at + 1], 'it', 'them') || words.slice(Math.max(0, at - 9), at + 4).some((it) => is(it, 'DEVICE', 'PART'))
  );
}

/** `hinge opened`, not `wrist extended`: what the work was done on stands beside it, or can be nothing else. */
export function isOfThing(words: readonly Word[], at: number): boolean {
  // `modifier added`, `adjusted claim`
  if (
    words
      .slice(Math.max(0, at - 3), at + 3)
      .some((word) => is(word, 'claim', 'modifier', 'units', 'charge', 'code', 'dx'))
  )
    return false;
  return (
    is(words[at], 'SHAPED', 'REMADE') ||
    is(words[at + 1], 'it', 'them') ||
    words.slice(Math.max(0, at - 6), at + 7).some((word) => is(word, 'DEVICE', 'PART', 'ADJUSTMENT'))
  );
}

/** Done, not planned, taught or made for later. */
export function isDone(words: readonly Word[], from: number): boolean {
  const before = words.slice(Math.max(0, from - 6), from);
  // `edges had to be shaved`
  if (before.length > 2 && before.slice(-3).every((word, at) => is(word, ['had', 'to', 'be'][at] ?? ''))) return true;
  if (before.some((word) => is(word, 'LATER', 'CONDITIONAL', 'NEGATOR', 'to', 'be', 'how', 'IMPERATIVE'))) return false;
  return !words
    .slice(from, from + 5)
    .some(
      (word, at) =>
        is(word, 'CONDITIONAL', 'PRN') ||
        (is(word, 'next') && !is(words[from + at + 1], 'NOTCH', 'size', 'smaller', 'bigger')),
    );
}
