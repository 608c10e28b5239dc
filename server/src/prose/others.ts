/** Reasons not to believe a turn of speech: it is about other people, or about what they did. */
import { isOne } from './pattern.js';
import type { Place } from './pattern.js';
import type { Word } from './words.js';

const is = (word: Word | undefined, ...any: readonly string[]) => isOne(word, any);

/** Somebody else's: `follow-up with the surgeon`, `seen by Dr. X for follow-up`, `neuro follow-up`. */
export function isOfOthers({ words, from, to }: Place): boolean {
  // `The wife had follow-up for her own brace.`
  const person = words.slice(0, Math.min(from, 4)).findIndex((word) => is(word, 'FAMILY'));
  if (person >= 0 && is(words[person + 1], 'had', 'has', 'wears', 'saw', 'goes', 'is', 'was')) return true;
  for (let at = to; at < words.length && at < to + 6; at++) {
    if (is(words[at], ',', 'DEVICE', 'PART')) break;
    if (is(words[at], 'PARTY', 'ortho')) return true;
  }
  for (let at = from - 1; at >= 0 && at >= from - 8; at--) {
    if (is(words[at], ',')) break;
    if (!is(words[at], 'PARTY')) continue;
    let source = at - 1;
    while (is(words[source], 'DETERMINER', 'hand', 'PARTY')) source--;
    const isSent =
      (is(words[source - 1], 'referred', 'ordered', 'sent') && !is(words[source], 'to')) || is(words[source], 'per');
    if (!isSent && (from - at <= 3 || is(words[source], 'by', 'with', 'w/', 'at', 'to', 'saw', 'from', 'seen')))
      return true;
  }
  return false;
}

/** `Her surgeon rechecked the brace`, `the outside clinic adjusted it`: who did it is named first, and is not us. */
export function isDoneByOthers(words: readonly Word[], from: number): boolean {
  // `The orthotist adjusted it last week, today we ...`
  const ours = words.findIndex(
    (word, index) => is(word, ',') && is(words[index + 1], 'we', 'i', 'TODAY', 'now', 'pt', 'ot'),
  );
  if (ours >= 0 && ours < from) return false;
  if (is(words[0], 'our', 'we')) return false;
  let at = 0;
  while (
    at < 3 &&
    (is(words[at], 'DETERMINER', ...elsewhere, 'treating', 'own', 'DATE', ':') ||
      (is(words[at], 'DEVICE', 'ortho', 'dme') && is(words[at + 1], 'company', 'tech', 'rep', 'vendor', 'shop')))
  )
    at++;
  const isAway = words.slice(0, at).some((word) => is(word, ...elsewhere));
  if (is(words[at], 'student', 'students', 'intern') && is(words[at + 1], ...watching)) return true;
  if (!is(words[at], 'PARTY', 'company', 'tech', 'vendor', 'shop') && !(isAway && is(words[at], ...places)))
    return false;
  const next = words.slice(at + 1).find((word) => !is(word, 'PARTY', 'also', 'then', 'already'));
  return (
    next !== undefined && (is(next, 'at') || next.text.endsWith('ed') || is(next, ...deeds)) && !is(next, ...asking)
  );
}

const elsewhere = ['previous', 'former', 'prior', 'outside', 'other', 'another', 'old', 'different', 'previously'];
const places = [
  'therapist',
  'therapists',
  'clinic',
  'facility',
  'provider',
  'ot',
  'pt',
  'shop',
  'place',
  'company',
  'center',
];
const watching = ['observed', 'sat', 'watched', 'shadowed', 'watching', 'observing', 'present'];
const deeds = [
  'says',
  'said',
  'did',
  'saw',
  'came',
  'has',
  'had',
  'is',
  'was',
  'does',
  'cut',
  'put',
  'wants',
  'sees',
  'made',
  'will',
  'checks',
];
/** What makes of their wish our work. */
const asking = [
  'referred',
  'asked',
  'requested',
  'ordered',
  'called',
  'noted',
  'reported',
  'noticed',
  'cleared',
  'approved',
  'TELLS',
  'lifted',
  'advanced',
];

/** `Brother also wears a brace`, `her mother's AFO`: another wearer. */
export function isOfAnotherWearer(words: readonly Word[]): boolean {
  return words.some((word, at) => {
    if (
      is(word, 'another', 'other', 'different') &&
      is(words[at + 1], 'pt', 'patient', 'pts', 'resident', 'client', 'wearer', 'kid', 'child')
    )
      return !is(words[at + 2], 'education', 'instruction');
    if (!is(word, 'FAMILY')) return false;
    if (
      is(word, 'roommate', 'neighbor', 'brother', 'sister', 'friend', 'cousin', 'sibling', 'uncle', 'aunt') &&
      is(words[at + 1], 'DEVICE')
    )
      return true;
    if (
      words
        .slice(at + 1, at + 6)
        .some(
          (it, next) =>
            is(it, 'himself', 'herself') || (is(it, 'patient', 'pt') && is(words[at + next], 'our', 'a', 'also')),
        )
    )
      return true;
    const next = is(words[at + 1], 'also', 'already', 'too') ? at + 2 : at + 1;
    return (
      is(words[next], 'wears', 'wore', 'owns') ||
      (is(words[next], 'has', 'had', 'uses') && is(words[next + 1], 'a', 'an', 'one', 'own'))
    );
  });
}

/** Made or given by another place: an emergency splint is not ours. */
export function isFromElsewhere({ words, from, to }: Place): boolean {
  const near = words.slice(Math.max(0, from - 4), to + 6);
  return near.some((word, index) => {
    if (is(word, 'OTC')) return true;
    if (is(word, 'er', 'ed', 'hospital', 'urgent_care') && is(near[index + 1], 'DEVICE')) return true;
    if (
      is(word, 'cpo', 'prosthetist', 'orthotist', 'vendor', 'manufacturer', 'company', 'shop', 'factory') &&
      is(near[index - 1], 'at', 'by') &&
      !is(near[index - 2], 'seen', 'made')
    )
      return true;
    return (
      is(word, 'ELSEWHERE') &&
      near.slice(Math.max(0, index - 3), index).some((it) => is(it, 'by', 'from', 'at', 'in', 'with'))
    );
  });
}
