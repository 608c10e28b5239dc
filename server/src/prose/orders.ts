/** Reasons not to believe a turn of speech: it is what shall be, said to a patient or to staff. */
import { isOne } from './pattern.js';
import type { Place } from './pattern.js';
import type { Word } from './words.js';

const is = (word: Word | undefined, ...any: readonly string[]) => isOne(word, any);

/** `splint to be worn nightly since it hurts then`, `fabrication on 11/20 scheduled`: it has not come to that. */
export function isPrescribed({ words, from, to }: Place): boolean {
  if (words.slice(from, to).some((word, at, near) => is(word, 'be') && is(near[at - 1], 'to', 'should', 'must')))
    return true;
  return is(words[from], 'FABRICATION') && is(words[to], 'scheduled', 'planned', 'booked', 'pending');
}

/** `Discontinue splint at 6 weeks`, `d/c splint if it hurts`, `wk 6: d/c splint`: what shall be done then, said to somebody. */
export function isOrderedThen({ words, from, to }: Place): boolean {
  if (!is(words[from], 'discontinue', 'd/c', 'dc', 'wean', 'stop')) return false;
  if (words.some((word) => is(word, 'TODAY'))) return false;
  if (is(words[from + 1], 'summary', 'plan', 'planning', 'instructions', 'date', 'home', 'goals', 'note', 'instr'))
    return true;
  const behind = words.slice(to, to + 8);
  const isDated = behind.some(
    (word, at) =>
      is(word, 'at', 'by', 'after', 'in', 'from', 'until') &&
      ((is(behind[at + 1], 'NUM') && is(behind[at + 2], 'DAYS')) ||
        (is(behind[at + 1], 'DAYS') && is(behind[at + 2], 'NUM'))),
  );
  const isConditional = behind.some((word) => is(word, 'if', 'unless', 'once'));
  const isPhase = words
    .slice(0, from)
    .some((word, at) => is(word, 'DAYS') && (is(words[at - 1], 'NUM') || is(words[at + 1], 'NUM')));
  const isOrdered = is(words[from], 'discontinue') && (isPhase || behind.some((word) => is(word, 'then')));
  return isDated || isConditional || isOrdered;
}

/** `compliance with wear discussed`: a topic, not an observation. */
export function isDiscussed({ words, from, to }: Place): boolean {
  return (
    is(words[from], 'COMPLIANCE') &&
    words
      .slice(to, to + 5)
      .some((word) => is(word, 'discussed', 'reviewed', 'emphasized', 'stressed', 'encouraged', 'explained'))
  );
}

/** `splint check moved to Tuesday`, `recheck pushed back to May`: it was not today. */
export function isMoved({ words, to }: Place): boolean {
  const at = is(words[to], 'VISIT', 'appt', 'appointment') ? to + 1 : to;
  const verb = is(words[at], 'was', 'is', 'got', 'has_been') ? at + 1 : at;
  return (
    is(words[verb], 'moved', 'pushed', 'bumped', 'changed', 'switched', 'set_back', 'put_off', 'resched') &&
    words
      .slice(verb + 1, verb + 5)
      .some(
        (word, at, near) =>
          is(word, 'DATE', 'WEEKDAY', 'MONTH', 'tomorrow') ||
          /^\d+(?:st|nd|rd|th)$/.test(word.text) ||
          (is(word, 'next') && is(near[at + 1], 'DAYS', 'VISIT', 'WEEKDAY', 'MONTH')),
      )
  );
}

/** `Discussed the adjustments that come with it`: what was talked about, not done. */
export function isTopic({ words, from }: Place): boolean {
  // `asking for brace adjustment`, `left VM re splint check`, `no show`
  const start = words.slice(0, from).findLastIndex((word) => is(word, ',')) + 1;
  if (
    words
      .slice(start, from)
      .some(
        (word, at) =>
          !is(words[start + at + 1], 'back', 'in', 'RETURNED') &&
          is(word, 'asking', 'wants', 'vm', 'voicemail', 'msg', 'message', 'lm', 'requesting', 'called', 'confirmed'),
      )
  )
    return true;
  if (words.slice(from).some((word) => is(word, 'no_show', 'noshow', 'confirmed', 'vm'))) return true;
  if (words.slice(0, 3).some((word) => is(word, 'cancel', 'cancels', 'cancelled', 'canceled', 'cx'))) return true;
  return from > 0 && is(words[0], 'discussed', 'explained', 'described', 'outlined');
}

/** `new liner ordered`: it is not there yet. */
export function isOnOrder({ words, to }: Place): boolean {
  return words.slice(to, to + 3).some((word) => is(word, 'ordered', 'requested', 'pending', 'awaiting'));
}
