/**
 * Reasons not to believe a turn of speech: it tells of the day on which a device is given.
 * Devices are looked at, worn and adjusted several times before they leave the room for the first time.
 */
import { isOne } from './pattern.js';
import type { Place } from './pattern.js';
import type { Word } from './words.js';

const is = (word: Word | undefined, ...any: readonly string[]) => isOne(word, any);

/** Done twice within one visit: `rechecked after 15 min`, `reheated while making it`, `before leaving`. */
export function isWithinVisit({ words, from, to }: Place): boolean {
  if (is(words[to], 'twice', 'attempt', 'trial', 'until', 'til', 'till') && !is(words[to - 1], 'DAYS')) return true;
  const isLong = words.slice(from, to).some((word) => is(word, 'HOURS', 'DAYS'));
  for (let at = Math.max(0, from - 6); at < words.length && at < to + 10; at++) {
    if (
      is(words[at], 'over', 'within', 'until', 'til') &&
      is(words[at + 1], 'the', 'an', 'this', 'it', 'he', 'she', 'pt') &&
      is(words[at + 2], 'hour', 'session', 'visit', 'appt', 'seated', 'fit', 'sat', 'felt', 'was', 'course')
    )
      return true;
    if (is(words[at], 'end') && is(words[at + 1], 'of') && is(words[at - 1], 'the', 'at', 'by')) return true;
    if (
      is(words[at], 'during', 'while', 'in', 'within') &&
      (!is(words[at], 'in', 'within') || words.slice(at + 1, at + 3).some((it) => is(it, 'same'))) &&
      words.slice(at + 1, at + 4).some((it) => is(it, 'FITTING', 'FABRICATION', 'MAKING', 'session', 'visit'))
    )
      return true;
    if (
      is(words[at], 'before', 'prior_to', 'at', 'until') &&
      words.slice(at + 1, at + 4).some((it) => is(it, 'left', 'leaving', 'FABRICATION', 'going', 'discharge', 'MADE'))
    )
      return true;
    // `changed at the fitting`
    if (is(words[at], 'at') && is(words[at + 1], 'the', 'this') && is(words[at + 2], 'fitting', 'issue', 'initial'))
      return true;
    if (is(words[at], 'at') && is(words[at + 1], 'time') && is(words[at + 3], 'FITTING', 'FABRICATION')) return true;
    if (
      (is(words[at], 'after') || (is(words[at], 'within', 'in') && !isLong)) &&
      is(words[at + 1], 'NUM') &&
      is(words[at + 2], 'min', 'mins', 'minutes', 'minute')
    )
      return true;
  }
  return false;
}

/** `wore the splint home`, `wore it 15 minutes`, `worn in clinic`: on the day it was given. */
export function isWornToday({ words, from, to }: Place): boolean {
  if (!is(words[from], 'WORE', 'wore', 'DEVICE')) return false;
  const behind = words.slice(to, to + 6);
  if (is(behind[0], 'home', 'out', 'TODAY', 'during', 'throughout')) return true;
  // `tolerated the brace 1 hour`
  if (is(words[from], 'tolerated') && words.slice(from, to).some((word) => is(word, '1', 'one'))) return true;
  return [...words.slice(from, to), ...behind].some(
    (word, at, near) =>
      is(word, 'min', 'mins', 'minutes', 'minute') &&
      is(near[at - 1], 'NUM') &&
      !near.some((it) => is(it, 'OFTEN', 'DAYS', 'HOURS')),
  );
}

/** `measured for the AFO at the last visit`: there was no device yet. */
export function isMeasuring({ words, from }: Place): boolean {
  return words.slice(Math.max(0, from - 10), from).some((word) => is(word, 'MEASURED'));
}

/** `wear log issued`, `wear diary to be filled in`: nothing is written there yet. */
export function isBlankLog({ words, to }: Place): boolean {
  return is(words[to - 1], 'log', 'diary') && words.slice(to, to + 6).some((word) => is(word, 'HANDED'));
}

/** `at today's delivery`, `since it was issued this morning`: not before this visit. */
export function isOfToday({ words, from, to }: Place): boolean {
  if (is(words[from], 'SINCE', 'after') && is(words[to], 'TODAY')) return true;
  return words
    .slice(from, to)
    .some(
      (word, at, near) => is(word, 'TODAY') || (word.text === 'this' && is(near[at + 1], 'FITTING', 'FABRICATION')),
    );
}

/** `brace initially fitted and trained`: no day is named, so it may be this one. */
export function isInitially({ words, from, to }: Place): boolean {
  if (!words.slice(from, to).some((word) => is(word, 'initially'))) return false;
  const near = words.slice(Math.max(0, from - 4), to + 6);
  return !near.some((word) => is(word, 'DATE', 'PAST', 'LAST', 'MONTH', 'WEEKDAY', 'DAYS', 'MODIFIED', 'REWORKED'));
}

/** `until it fit before it was issued`: before something else, not before today. */
export function isBeforeElse({ words, to }: Place): boolean {
  return is(words[to - 1], 'before') && words[to] !== undefined && !is(words[to], '.', ',', 'and', 'today', 'DEVICE');
}

/** `brace skin check`: of the skin, minutes after it was put on. */
export function isOfSkin({ words, from, to }: Place): boolean {
  return words.slice(from, to).some((word) => is(word, 'skin'));
}

/** `fit check at delivery`: of the day it was given. */
export function isAtDelivery({ words, to }: Place): boolean {
  const at = words.findIndex((word, index) => index >= to && is(word, 'at', 'during', 'on', 'upon'));
  return (
    at >= 0 && at <= to + 5 && words.slice(at + 1, at + 5).some((word) => is(word, 'FABRICATION', 'FITTING', 'pickup'))
  );
}

/** `returned for delivery of the AFO`, `returns to pick up`: of the first encounter. */
export function isOfDelivery({ words, to }: Place): boolean {
  return words.slice(to, to + 4).some((word) => is(word, 'FABRICATION', 'pick', 'pick_up', 'pickup', 'MEASURED'));
}
