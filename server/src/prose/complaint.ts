/**
 * What no single turn of speech says: somebody tells how a device does at home, and then the thing itself is worked on.
 * Only in texts without a word of making or giving, as first encounters have both, too.
 */
import { isBeginning } from './beginnings.js';
import { degreeSigns, quietSigns, reportSigns } from './change-signs.js';
import { isSpared } from './other-meanings.js';
import { isOne } from './pattern.js';
import type { Statement } from './statements.js';
import type { Word } from './words.js';
import * as doubts from './doubts.js';
import * as others from './others.js';
import { isDone, isOfThing, isPlainWork } from './handwork.js';
import * as orders from './orders.js';
import { isMeasuring, isWithinVisit } from './first-day.js';
import { byStart, signsIn } from './sign-index.js';
import type { LaterSign } from './signs.js';
import { timeBefore } from './tense.js';

const is = (word: Word | undefined, ...any: readonly string[]) => isOne(word, any);
const aside = new Set(['plan', 'goals', 'history', 'instructions']);

const degreesByStart = byStart(degreeSigns);
const quietByStart = byStart(quietSigns);
const reportsByStart = byStart(reportSigns);
const handwork = ['HANDWORK', 'SHAPED', 'STEPPED', 'REMADE'];

/** The words of the work, where a report of wear stands beside it. */
export function reworkAfterReport(statements: readonly Statement[]): { at: number; word: Word } | undefined {
  const sentences = statements.filter((it) => !aside.has(it.section));
  const words = sentences.flatMap((it) => it.words);
  if (sentences.some((it) => it.words.some((_, at) => isBeginning(it.words, at)))) return undefined;
  if (words.some((word) => is(word, 'DEVICE') && isUnready(words))) return undefined;
  // Nothing but a device is riveted, ground or remolded.
  if (!words.some((word) => is(word, 'DEVICE', 'PART', 'SHAPED', 'REMADE'))) return undefined;
  for (const [at, it] of statements.entries()) {
    if (aside.has(it.section) || doubts.isNorm(it.words)) continue;
    const [word] = it.words;
    if (word !== undefined && tells(quietByStart, it)) return { at, word };
  }
  if (!words.some((word) => is(word, ...handwork))) return undefined;
  // Who is taught all about it has it new, as often as not.
  const isTaught = words.some((word) => is(word, 'instructed', 'educated', 'education'));
  const isReported = sentences.some(
    (it) =>
      isReport(it.words) ||
      isLasting(it.words) ||
      tells(reportsByStart, it) ||
      (it.section === 'subjective' && isTold(it.words)),
  );
  for (const [at, it] of statements.entries()) {
    if (aside.has(it.section) || it.section === 'subjective' || isNotOurs(it)) continue;
    const isTold = isReported || tells(degreesByStart, it);
    if (!isTold && isTaught) continue;
    const index = it.words.findIndex(
      (word, from) =>
        is(word, ...handwork) &&
        isOfThing(it.words, from) &&
        isDone(it.words, from) &&
        !isWithinVisit({ words: it.words, from, to: from + 1 }) &&
        !orders.isMoved({ words: it.words, from, to: from }) &&
        (isTold || isPlainWork(it.words, from)),
    );
    const word = it.words[index];
    if (word !== undefined) return { at, word };
  }
  return undefined;
}

function isNotOurs({ words, sentence }: Statement): boolean {
  return (
    doubts.isNorm(words) ||
    others.isOfAnotherWearer(sentence) ||
    others.isDoneByOthers(words, words.length) ||
    others.isFromElsewhere({ words, from: 0, to: words.length })
  );
}

/** `has been blocking the palm`, `kept slipping out`: it went on for some time, so nobody saw it begin today. */
function isLasting(words: readonly Word[]): boolean {
  return words.some(
    (word, at) =>
      is(word, 'been', 'kept', 'keeps') &&
      [1, 2].some((next) => {
        const doing = words[at + next];
        return (
          doing !== undefined &&
          /\w{3}ing$/.test(doing.text) &&
          !is(doing, 'MOMENTARY', 'MAKING', 'FITTING', 'TRAINING', 'during', 'morning')
        );
      }),
  );
}

/** Whether a statement has one of these turns of speech, about what was. */
function tells(signs: ReadonlyMap<string, readonly LaterSign[]>, { words }: Statement): boolean {
  if (words.some((word) => is(word, 'OPEN'))) return false;
  return signsIn(signs, words).some(
    ([, place]) =>
      !doubts.isDenied(place) &&
      !doubts.isConditional(place) &&
      !others.isOfAnotherWearer(words) &&
      !isWithinVisit(place) &&
      !isSpared(place) &&
      timeBefore(place) !== 'later',
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
