/** Whether what a clause names is done at this visit, comes later, or is left open. Knows verbs and time words, nothing of devices. */
import { isOne } from './pattern.js';
import type { Place } from './pattern.js';
import type { Word } from './words.js';

const is = (word: Word | undefined, ...any: readonly string[]) => isOne(word, any);

export type Time = 'now' | 'later' | 'open';

/**
 * When it is, as far as the clause tells: the nearest verb before it decides, else what stands behind it.
 * `later`: planned, ordered, or only under a condition.
 */
export function timeOf(place: Place): Time {
  const before = timeBefore(place);
  if (before === 'later') return isOrderedForToday(place) ? 'now' : before;
  // Who `returns` has come.
  if (is(place.words[place.from], 'RETURNED', 'BROUGHT')) return isSoon(place) ? 'later' : 'now';
  if (isTold(place)) return 'later';
  // `relined w/ 1/8 foam`: what is done is done, whatever number follows.
  if (is(place.words[place.from], 'REWORKED') && is(place.words[place.to], 'w/', 'with')) return 'now';
  const behind = timeBehind(place);
  if (behind === 'condition') return 'later';
  return before === 'now' ? before : behind;
}

/** `returns in 2 weeks`, `returns Tuesday`. */
function isSoon({ words, to }: Place): boolean {
  return [to, to + 1, to + 2].some((at) => isAhead(words, at) || is(words[at], 'next', 'tomorrow', 'WEEKDAY', 'DATE'));
}

/** `Recheck splint`, `readjust straps`: told to somebody, unless the clause says of something that it was done. */
function isTold({ words, from, to }: Place): boolean {
  const word = words[from];
  if (!is(word, 'REWORK') || is(word, 'REWORKED') || /(?:ing|ment|ments|tion|trng|al)$/.test(word?.text ?? ''))
    return false;
  if (from > 0 && !is(words[from - 1], ',', 'and', '&', ':')) return false;
  if (
    to >= words.length ||
    is(words[to], 'of', 'for', ':', '.', ',', 'TODAY', 'VISIT', 'done', 'completed', 'performed')
  )
    return false;
  return !words.some((it) => is(it, 'MODIFIED', 'REWORKED', 'TODAY', 'min', 'ok', 'good', 'fits'));
}

/** `RTC for splint check today`, `asked to return today`. */
function isOrderedForToday({ words, from, to }: Place): boolean {
  const isWilled = words
    .slice(Math.max(0, from - 6), from)
    .some((word) => is(word, 'will', 'plan', 'book', 'schedule', 'call', 'CONDITIONAL', 'no'));
  return !isWilled && words.slice(to, to + 3).some((word) => is(word, 'TODAY'));
}

/** When it is, by the words before it alone. */
export function timeBefore({ words, from }: Place): Time {
  // `by the second visit`: a goal.
  if (is(words[from - 1], 'by') || (is(words[from - 1], 'DETERMINER') && is(words[from - 2], 'by'))) return 'later';
  // `Check strap, recheck skin`: told to the patient.
  if (from > 0 && is(words[0], 'IMPERATIVE') && !is(words[1], 'of', 'DEVICE', ':')) return 'later';
  // `If seen again, follow up`: a condition at the beginning rules the whole clause.
  if (from > 0 && (is(words[0], 'CONDITIONAL') || (from > 1 && is(words[1], 'CONDITIONAL')))) return 'later';
  // `2 visits/wk for 4 wks: splint adjustments`
  if (
    is(words[0], 'NUM', 'freq', 'frequency') &&
    is(words[1], 'VISITS', 'x', 'times', ':') &&
    words.slice(2, 5).some((word) => is(word, 'DAYS')) &&
    words.slice(4, 9).some((word) => is(word, 'for', 'x'))
  )
    return 'later';
  let isCrossed = false;
  let isSoft = false;
  for (let at = from - 1; at >= 0 && at >= from - 12; at--) {
    const word = words[at];
    if (is(word, 'CONDITIONAL') && !isCrossed) return 'later';
    if (is(word, ',')) isCrossed = true;
    if (isCrossed) {
      if (is(word, 'DAYS') && is(words[at - 1], 'NUM') && is(words[at - 2], 'in')) return 'later';
      continue;
    }
    if (is(word, 'be')) return 'later';
    // `RTN 2 wks splint check`, `pt to rtn for it`
    if (is(word, 'rtn', 'ret', 'rto', 'return', 'see') && (is(words[at - 1], 'to') || isAhead(words, at + 1)))
      return 'later';
    // `Follow up in 1 wk for helmet adjustment`.
    if (is(word, 'DAYS') && is(words[at - 1], 'NUM') && is(words[at - 2], 'in') && is(words[at + 1], 'for', 'to'))
      return 'later';
    if (is(word, 'appt', 'appointment') && is(words[at + 1], 'DATE', 'WEEKDAY', 'MONTH', 'on', 'in', 'made', 'set'))
      return 'later';
    if (is(word, 'to') && at === from - 1 && !isComing(words, at - 1)) return 'later';
    if (is(word, 'FOLLOWUP') && is(words[at + 1], 'LATER_BEHIND') && at + 1 < from) return 'later';
    if (is(word, 'SOFT')) isSoft = true;
    else if (is(word, 'LATER') && !isCause(words, at)) return 'later';
    else if (is(word, 'NOW', 'MODIFIED', 'REWORKED')) {
      const isGoverned = [1, 2, 3].some((back) => is(words[at - back], 'LATER', 'be', 'to'));
      return isGoverned && !is(word, 'TODAY') ? 'later' : 'now';
    }
  }
  return isSoft ? 'later' : 'open';
}

/** `here to recheck`, `returns to clinic to recheck`, `purpose of the visit was to recheck`: a purpose, not a plan. */
function isComing(words: readonly Word[], at: number): boolean {
  if (is(words[at], 'was', 'is') && is(words[at - 1], 'VISIT', 'TODAY', 'purpose')) return true;
  return is(
    words[at],
    'here',
    'seen',
    'today',
    'in_today',
    'RETURNED',
    'clinic',
    'in',
    'back',
    'VISIT',
    'presents',
    'came',
    'comes',
    'presented',
  );
}

/** `due to`, `plan of care`, `per plan`: no plan for later. */
function isCause(words: readonly Word[], at: number): boolean {
  if (is(words[at], 'due', 'plan') && is(words[at + 1], 'to', 'of')) return true;
  return is(words[at - 1], 'per', 'from', 'as');
}

function timeBehind({ words, to }: Place): Time | 'condition' {
  let time: 'now' | 'open' = 'open';
  for (let at = to; at < words.length && at < to + 9; at++) {
    const word = words[at];
    if (is(word, ',')) break;
    if (is(word, 'CONDITION_BEHIND')) return 'condition';
    if (is(word, 'TODAY', 'MODIFIED', 'REWORKED', 'seen', 'completed', 'performed', 'done')) time = 'now';
    if (time === 'now') continue;
    // `2nd of two visits authorized`
    const isOfCount =
      is(word, 'authorized', 'approved', 'allowed', 'ordered', 'scheduled') &&
      is(words[at - 2], 'NUM') &&
      is(words[at - 3], 'of', '/');
    if (is(word, 'LATER_BEHIND') && !is(words[at + 1], 'to') && !isOfCount) return 'later';
    if (isAhead(words, at)) return 'later';
    if (is(word, 'DATE', 'WEEKDAY', 'MONTH') && (at <= to + 1 || is(words[at - 1], 'on'))) return 'later';
    // `follow-up last week`: it was, but not at this visit.
    if (at <= to + 1 && (is(word, 'PAST') || (is(word, 'LAST') && is(words[at + 1], 'DAYS', 'WEEKDAY', 'MONTH'))))
      return 'later';
  }
  return time;
}

/** `in 2 weeks`, `2 wks`; but not `2 weeks after`, `for 2 weeks`, `2 weeks of wear`. */
function isAhead(words: readonly Word[], at: number): boolean {
  if (!is(words[at], 'NUM') || !is(words[at + 1], 'DAYS')) return false;
  return (
    !is(words[at - 1], 'for', 'x', 'after', 'post', 'past', 'last', '(') &&
    !is(words[at + 2], 'AFTERWARDS', 'PAST', 'POSTOP')
  );
}
