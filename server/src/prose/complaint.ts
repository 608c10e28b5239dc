/**
 * What no single turn of speech says: somebody tells how a device does at home, and then the thing itself is worked on.
 * Only in texts without a word of making or giving, as first encounters have both, too.
 */
import { isSpared } from './other-meanings.js';
import { isOne } from './pattern.js';
import type { Statement } from './statements.js';
import type { Word } from './words.js';
import * as doubts from './doubts.js';
import { isMeasuring } from './first-day.js';

const is = (word: Word | undefined, ...any: readonly string[]) => isOne(word, any);
const aside = new Set(['plan', 'goals', 'history', 'instructions']);

/** The words of the work, where a report of wear stands beside it. */
export function reworkAfterReport(statements: readonly Statement[]): { at: number; word: Word } | undefined {
  const sentences = statements.filter((it) => !aside.has(it.section));
  const words = sentences.flatMap((it) => it.words);
  if (words.some((word, at) => is(word, ...beginnings) && !isNounFit(words, at))) return undefined;
  if (words.some((word) => is(word, 'DEVICE') && isUnready(words))) return undefined;
  if (!words.some((word) => is(word, 'DEVICE', 'PART'))) return undefined;
  if (!sentences.some((it) => isReport(it.words) || (it.section === 'subjective' && isTold(it.words))))
    return undefined;
  for (const [at, it] of statements.entries()) {
    if (aside.has(it.section) || it.section === 'subjective' || doubts.isNorm(it.words)) continue;
    const index = it.words.findIndex((word, from) => is(word, 'HANDWORK') && isDone(it.words, from));
    const word = it.words[index];
    if (word !== undefined) return { at, word };
  }
  return undefined;
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

/** `Fit good`, `fit improved`, `fit of the brace`: how it sits, not that it was fitted. */
function isNounFit(words: readonly Word[], at: number): boolean {
  if (!is(words[at], 'fit')) return false;
  if (is(words[at - 1], 'good', 'better', 'improved', 'checked', 'the', 'for', ':')) return true;
  return is(
    words[at + 1],
    'good',
    'improved',
    'restored',
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

function isUnready(words: readonly Word[]): boolean {
  return isMeasuring({ words, from: words.length, to: words.length });
}

/** `It rubs my thumb`, `no problems with the brace`: what a wearer says, under a heading for what is said. */
function isTold(words: readonly Word[]): boolean {
  if (words.some((word) => is(word, 'LATER'))) return false;
  return (
    words.some((word) => is(word, 'DEVICE', 'PART')) ||
    words.some(
      (word, at) => is(word, 'it', 'they') && words.slice(at + 1, at + 3).some((next) => is(next, 'COMPLAINT')),
    )
  );
}

function isTroubled(words: readonly Word[]): boolean {
  return words.some((word, at) => is(word, 'COMPLAINT') && !isSpared({ words, from: at, to: at + 1 }));
}

/** `Mother reports ...`, `she feels pressure`, `pulls it off at night`: of a device, as another one is not named. */
function isReport(words: readonly Word[]): boolean {
  if (words.some((word) => is(word, 'to', 'be', 'should', 'LATER') || is(words[0], 'IMPERATIVE'))) return false;
  const isTelling = words.some(
    (word, at) => is(word, 'TELLER') && [1, 2].some((next) => is(words[at + next], 'TELLS')),
  );
  if (isTelling && (isTroubled(words) || words.some((word) => is(word, 'AWAY', 'SINCE')))) return true;
  const isFamily = words.some(
    (word, at) => is(word, 'FAMILY', 'OTHERS') && [1, 2].some((next) => is(words[at + next], 'TELLS')),
  );
  if (isFamily && words.some((word) => is(word, 'DEVICE', 'PART', 'it'))) return true;
  const isNamed = words.some((word) => is(word, 'DEVICE', 'PART'));
  if (!isNamed) return false;
  // `Loose at the calf` may be so at the first fitting; what slips, squeaks or breaks has been used.
  const isUsed = words.some((word) => is(word, 'COMPLAINT') && !is(word, 'MOMENTARY'));
  return (
    (isUsed && isTroubled(words)) ||
    words.some((word) => is(word, 'AWAY', 'OFTEN', 'unable', 'trouble', 'until', 'still'))
  );
}

/** Done, not planned, taught or made for later. */
function isDone(words: readonly Word[], from: number): boolean {
  const before = words.slice(Math.max(0, from - 6), from);
  if (before.some((word) => is(word, 'LATER', 'CONDITIONAL', 'NEGATOR', 'to', 'be', 'how', 'IMPERATIVE'))) return false;
  return !words.slice(from, from + 5).some((word) => is(word, 'CONDITIONAL', 'next', 'PRN'));
}
