/** What a word of work or of return is about: the device, or another thing. */
import { isOne } from './pattern.js';
import type { Place } from './pattern.js';
import type { Word } from './words.js';

const is = (word: Word | undefined, ...any: readonly string[]) => isOne(word, any);

/** Whether the device itself stands beside it as what was worked on: `recheck of the splint`, `fit rechecked`. */
export function hasObject({ words, from, to }: Place, sentence: readonly Word[]): boolean {
  const hasDevice = sentence.some((word) => is(word, 'DEVICE', 'PART'));
  // `reposted the splint charge`
  if (words.slice(to, to + 4).some((word) => is(word, 'charge', 'charges', 'claim', 'code', 'payment', 'fee', 'bill')))
    return false;
  // `retrained on transfers`
  if (
    is(words[to], 'on', 'in') &&
    is(
      words[to + 1],
      'transfers',
      'transfer',
      'exercises',
      'exercise',
      'hep',
      'lifting',
      'ergonomics',
      'mobility',
      'balance',
      'posture',
    )
  )
    return false;
  // Muscles are re-educated with no device.
  if (is(words[from - 1], 'neuromuscular', 'neuro', 'muscle', 'nmr', 'motor', 'sensory', 'gait', '/')) return false;
  // Who is taught again stands first, what is taught often far behind.
  if (/^re(?:train|trng|taught|teach|educ|ed$|inserv|instr)/.test(words[from]?.text ?? ''))
    return hasDevice || sentence.some((word) => is(word, 'FIT'));
  let subject = from - 1;
  while (is(words[subject], 'was', 'were', 'is', 'then', 'also')) subject--;
  if (is(words[subject], 'ELSE', 'skin', 'circulation')) return false;
  if (is(words[subject], 'DEVICE', 'PART', 'FIT')) return true;
  let isBare = true;
  for (let at = to; at < words.length && at < to + 6; at++) {
    if (is(words[at], 'DEVICE', 'PART', 'FIT')) return true;
    if (is(words[at], 'ELSE')) return false;
    if (is(words[at], ',', '.', 'after', 'before', 'during', 'since', 'and', 'under', 'in', 'with', 'from', 'at'))
      break;
    if (is(words[at], ':')) return hasDevice;
    if (!is(words[at], 'TODAY')) isBare = false;
  }
  for (let at = from - 1; at >= 0 && at >= from - 8; at--) {
    if (is(words[at], 'DEVICE', 'PART', 'FIT')) return true;
    if (is(words[at], 'ELSE')) return false;
    if (is(words[at], ',')) break;
    if (!is(words[at], 'PREP', 'NOW', 'DETERMINER', 'TODAY', ':')) isBare = false;
  }
  // `Clinic recheck, socket fits`
  if (
    /^re-?check$/.test(words[from]?.text ?? '') &&
    (to === words.length || is(words[to], ',', '.', ':')) &&
    !is(words[from - 1], 'ELSE', 'BODY', 'PARTY')
  )
    return hasDevice;
  // `Seen for AFO; rechecked, strap moved`: what was rechecked is not said again.
  return isBare && hasDevice;
}

/** `returned to work`, `returned to normal`, `return demonstration`, `sensation returned quickly`: nobody came back. */
export function isNoReturn({ words, from, to }: Place): boolean {
  const next = words[to];
  // `When the device is in for fitting`: the device came, nobody else.
  if (is(words[from - 1], 'is', 'was', 'are', 'comes', 'came') && is(words[from - 2], 'DEVICE')) return true;
  // `Returns for *** of the brace`: why, is still to be said.
  if (
    words.slice(to, to + 4).some((word, at, near) => is(word, 'OPEN') && near.slice(0, at).some((it) => is(it, 'for')))
  )
    return true;
  if (/_(?:for|with|have|by|in)$/.test(words[to - 1]?.text ?? '')) return false;
  if (is(next, 'from', 'later')) return true;
  if (next === undefined || is(words[to - 1], 'today', 'again')) return false;
  if (!is(next, 'PREP', 'TODAY', 'CONDITIONAL', 'DATE', 'RETURNING', 'OTC', 'AGAIN')) return true;
  if (!is(next, 'to')) return false;
  const where = is(words[to + 1], 'the', 'our', 'this') ? words[to + 2] : words[to + 1];
  return !is(where, 'OUR_PLACE', 'REWORK', 'CHECKOUT');
}
