/**
 * What no single turn of speech says: somebody tells how a device does at home, and then the thing itself is worked on.
 * Only in texts without a word of making or giving, as first encounters have both, too.
 */
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
  if (words.some((word) => is(word, 'ISSUED', 'FABRICATION', 'OTC', 'MEASURED', 'NEW', 'FIRST', 'NORM')))
    return undefined;
  if (words.some((word) => is(word, 'DEVICE') && isUnready(words))) return undefined;
  if (!words.some((word) => is(word, 'DEVICE', 'PART'))) return undefined;
  if (!sentences.some((it) => isReport(it.words))) return undefined;
  for (const [at, it] of statements.entries()) {
    if (aside.has(it.section) || doubts.isNorm(it.words)) continue;
    const index = it.words.findIndex((word, from) => is(word, 'HANDWORK') && isDone(it.words, from));
    const word = it.words[index];
    if (word !== undefined) return { at, word };
  }
  return undefined;
}

function isUnready(words: readonly Word[]): boolean {
  return isMeasuring({ words, from: words.length, to: words.length });
}

/** `Mother reports ...`, `she feels pressure`, `pulls it off at night`: of a device, as another one is not named. */
function isReport(words: readonly Word[]): boolean {
  if (words.some((word) => is(word, 'to', 'be', 'should', 'LATER') || is(words[0], 'IMPERATIVE'))) return false;
  const isTold = words.some((word, at) => is(word, 'TELLER') && [1, 2].some((next) => is(words[at + next], 'TELLS')));
  if (isTold && words.some((word) => is(word, 'COMPLAINT', 'AWAY', 'SINCE'))) return true;
  const isFamily = words.some(
    (word, at) => is(word, 'FAMILY', 'OTHERS') && [1, 2].some((next) => is(words[at + next], 'TELLS')),
  );
  if (isFamily && words.some((word) => is(word, 'DEVICE', 'PART', 'it'))) return true;
  const isAway = words.some((word) => is(word, 'AWAY'));
  return isAway && words.some((word) => is(word, 'DEVICE', 'PART'));
}

/** Done, not planned, taught or made for later. */
function isDone(words: readonly Word[], from: number): boolean {
  const before = words.slice(Math.max(0, from - 6), from);
  if (before.some((word) => is(word, 'LATER', 'CONDITIONAL', 'NEGATOR', 'to', 'be', 'how', 'IMPERATIVE'))) return false;
  return !words.slice(from, from + 5).some((word) => is(word, 'CONDITIONAL', 'next', 'PRN'));
}
