/** Signs of first encounters in one statement. */
import * as doubts from './doubts.js';
import { aside } from './evidence.js';
import { isOne } from './pattern.js';
import type { Place } from './pattern.js';
import { byStart, signsIn } from './sign-index.js';
import { firstSigns } from './signs.js';
import type { Statement } from './statements.js';
import { timeOf } from './tense.js';
import type { Word } from './words.js';

const firstByStart = byStart(firstSigns);

/** Whether a statement tells of a first encounter for a device. */
export function firstIn({ words, section }: Statement): 'yes' | 'perhaps' | 'no' {
  if (aside.has(section)) return 'no';
  let told: 'perhaps' | 'no' = 'no';
  for (const [sign, place] of signsIn(firstByStart, words)) {
    if (doubts.isDenied(place) && !isOne(words[place.from], ['NEVER', 'never'])) continue;
    const isNamedFirst = isOne(words[place.from], ['FABRICATION']) && sign.weight === 'plain';
    if (doubts.isUnfilled(place) || isCounted(place)) continue;
    // `taught to add a sock, first day of wear`: what was taught stands before the comma.
    const isApart = isOne(words[place.from], [',']);
    const isNewly = isOne(words[place.from], ['newly']);
    if (!isApart && ((doubts.isPast(place) && !isNamedFirst) || (!isNewly && timeOf(place) === 'later'))) continue;
    if (isAppliedDaily(place) || isBackForWork(place)) continue;
    // `changes made to the splint`, `new splint straps`: an old device.
    if (isOne(words[place.to], ['PART']) || isOfChanges(place)) continue;
    // `training with the new leg`: since when is not said.
    if (isOne(words[place.from], ['NEW']) && isWith(place)) continue;
    if (sign.weight === 'plain' && section !== 'subjective') return 'yes';
    told = 'perhaps';
  }
  const isNamed = section === 'visit-type' && isOne(words.at(-1), ['FIRST', 'new', 'eval', 'evaluation']);
  return isNamed && told === 'no' ? 'yes' : told;
}

/** `48 hr check after issue`: of a day gone by. */
function isCounted({ words, from }: Place): boolean {
  return (
    isOne(words[from], ['after', 'following']) &&
    words
      .slice(Math.max(0, from - 5), from)
      .some((word, at, near) => isOne(word, ['DAYS', 'HOURS']) && isOne(near[at - 1], ['NUM']))
  );
}

/** `splint has been applied per schedule`: day by day, by those who care for the wearer. */
function isAppliedDaily({ words, to }: Place): boolean {
  return (
    isOne(words[to - 1], ['applied']) &&
    isOne(words[to - 2], ['been', 'being']) &&
    words.slice(to, to + 6).some((word) => isOne(word, ['OFTEN', 'SCHEDULE', 'SINCE', 'overnight', 'OTHERS', 'FAMILY']))
  );
}

/** `splint came in for refit`: it was there before. */
function isBackForWork({ words, to }: Place): boolean {
  return (
    isOne(words[to - 1], ['came_in']) && isOne(words[to], ['for']) && isOne(words[to + 1], ['REWORK', 'ADJUSTMENT'])
  );
}

function isWith({ words, from }: Place): boolean {
  const before = isOne(words[from - 1], ['DETERMINER']) ? words[from - 2] : words[from - 1];
  return isOne(before, ['with', 'w/']);
}

/** `changes made`, `a new liner issued today`: something about a device, not a device. */
function isOfChanges({ words, from, to }: Place): boolean {
  // `splint weaning begun`
  if (words.slice(Math.max(0, from - 3), to).some((word) => isOne(word, ['WEAN']))) return true;
  for (let at = from; at < to; at++) {
    if (
      isOne(words[at], ['made']) &&
      isOne(words[at - 1], ['ADJUSTMENT', 'changes', 'change', 'progress', 'gains', 're'])
    )
      return true;
    if (!isOne(words[at], ['MADE', 'FITTED'])) continue;
    const around = [...words.slice(Math.max(0, at - 3), at), ...upToAnd(words.slice(at + 1, at + 4))];
    if (around.some((it) => isOne(it, ['PART'])) && !around.some((it) => isOne(it, ['DEVICE']))) return true;
  }
  return false;
}

function upToAnd(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex((word) => isOne(word, ['and', ',', '&']));
  return end < 0 ? words : words.slice(0, end);
}
