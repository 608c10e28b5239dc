/** Words that tell of a device that comes to be: it is made, given, measured for, or worn for the first time. */
import { isOne } from './pattern.js';
import type { Word } from './words.js';

const is = (word: Word | undefined, ...any: readonly string[]) => isOne(word, any);

/** Whether the word tells of making, giving or a first time, at this visit for all that is said. */
export function isBeginning(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!is(word, ...beginnings) || isNounFit(words, at) || isFirstOfBody(words, at)) return false;
  // `per protocol`
  if (is(word, 'NORM')) return !is(words[at - 1], 'per');
  if (is(word, 'NEW')) return !isNewPart(words, at);
  // `Relief made at the heel`, `changes made`
  if (
    is(word, 'made') &&
    is(words[at - 1], 'ADJUSTMENT', 'relief', 'changes', 'change', 'progress', 'gains', 'room', 'opening')
  )
    return false;
  if (is(word, 'made') && is(words[at + 1], 'ADJUSTMENT', 'changes', 'minor', 'small', 'more', 'room', 'further'))
    return false;
  const near = words.slice(Math.max(0, at - 3), at + 7);
  return (
    near.some((it) => is(it, 'TODAY')) ||
    !near.some((it) => is(it, 'PAST', 'DATE', 'LAST', 'WEEKDAY', 'MONTH', 'PRIORLY', 'had', 'SINCE'))
  );
}

/** Words of making, giving and measuring, and of first times. */
const beginnings = [
  'ISSUED',
  'FABRICATION',
  'FITTING',
  'OTC',
  'MEASURED',
  'NEW',
  'FIRST',
  'NORM',
  'eval',
  'making',
  'fabricating',
  'molding',
  'evaluation',
];

/** `new strap`, `no new splint`: the device is not. */
function isNewPart(words: readonly Word[], at: number): boolean {
  if (is(words[at - 1], 'no', 'not', 'without', 'any')) return true;
  const next = words.slice(at + 1, at + 4).find((word) => is(word, 'DEVICE', 'PART'));
  if (next === undefined)
    return !is(words[at + 1], 'one', 'ones', 'pair', 'set', 'type', 'style', 'patient', 'pt', ',', '.');
  return is(next, 'PART') && !is(next, 'DEVICE');
}

/** `first web`, `1st ray`: a place on the body. */
function isFirstOfBody(words: readonly Word[], at: number): boolean {
  return (
    is(words[at], 'FIRST') &&
    is(words[at + 1], 'web', 'ray', 'met', 'mtp', 'mth', 'mt', 'metatarsal', 'digit', 'toe', 'cmc', 'dorsal', 'rib')
  );
}

/** `Fit good`, `fit improved`, `fit of the brace`: how it sits, not that it was fitted. */
function isNounFit(words: readonly Word[], at: number): boolean {
  if (!is(words[at], 'fit')) return false;
  if (is(words[at - 1], 'good', 'better', 'improved', 'checked', 'the', 'for', ':')) return true;
  return is(
    words[at + 1],
    'problem',
    'problems',
    'issue',
    'issues',
    'check',
    'acceptable',
    'appropriate',
    'good',
    'improved',
    'restored',
    'has',
    'had',
    'loosened',
    'became',
    'loose',
    'tight',
    'worse',
    'better',
    'ok',
    'of',
    'is',
    'now',
    'remains',
    'after',
    'in',
    'at',
    ':',
  );
}
