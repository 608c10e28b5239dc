/**
 * Reasons not to believe a turn of speech: it is denied, about somebody else or about another thing.
 * Each looks at one clause and at where in it the turn stands.
 */
import { isOne } from './pattern.js';
import type { Place } from './pattern.js';
import type { Word } from './words.js';

const is = (word: Word | undefined, ...any: readonly string[]) => isOne(word, any);

/** `no follow-up`, `not a follow-up`, `no need for follow-up`; `follow-up declined`, `prior visits: none`. */
export function isDenied({ words, from, to }: Place): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 7; at--) {
    if (is(words[at], 'NEGATOR')) return true;
    if (!is(words[at], 'BETWEEN', 'DEVICE', 'VISIT', 'FOLLOWUP', 'TRAINING')) break;
  }
  for (let at = to; at < words.length && at < to + 6; at++) {
    if (is(words[at], 'REFUSED')) return true;
    if (is(words[at], 'no', 'n', '0', 'false') && (at === words.length - 1 || is(words[at + 1], ',', '.'))) return true;
    if (is(words[at], 'n', '0', 'false') && is(words[at - 1], ':')) return true;
    if (is(words[at], 'no') && is(words[at + 1], 'longer', '.')) return true;
    if (!is(words[at], ':', '#', 'BETWEEN', 'DEVICE', 'VISIT', 'VISITS', 'TRAINING', 'are', 'were', 'at', 'with'))
      break;
  }
  return false;
}

/** A rule for everybody, not a word about one patient: `every splint is rechecked`, `all patients return`. */
export function isNorm(words: readonly Word[]): boolean {
  if (is(words[0], 'template', 'macro', 'dotphrase', 'smartphrase', 'sample', 'example') && is(words[1], ':'))
    return true;
  if (is(words[0], 'protocol') && is(words[1], 'DAYS', 'phase', 'NUM', ':')) return true;
  return words.some(
    (word, at) =>
      (is(word, 'NORM') && is(words[at - 1], 'NORM_OF')) ||
      (is(word, 'every', 'all', 'each', 'any') &&
        is(words[at + 1], 'DEVICE', 'patients', 'patient', 'pts', 'residents', 'clients') &&
        (at === 0 || is(words[at - 1], ':') || is(words[at + 2], 'is', 'are', 'must', 'should', 'return'))),
  );
}

/** About another thing: `follow-up x-ray`, `wound follow-up`, `follow-up visits` as such, a post-operative visit. */
export function isOfOtherThings({ words, from, to }: Place): boolean {
  if (/^\d{5}$/.test(words[to]?.text ?? '')) return true;
  if (is(words[to], 'VISITS', 'attempt', 'trial', 'dates', 'date', 'list', 'sheet', 'form', 'box')) return true;
  // `follow-up visit for the shoulder`
  if (
    is(words[to], 'for', 'of', 're') &&
    words
      .slice(to + 1, to + 3)
      .some((word) =>
        is(word, 'shoulder', 'knee', 'hip', 'back', 'neck', 'elbow', 'lbp', 'ankle', 'balance', 'vertigo'),
      ) &&
    !words.some((word) => is(word, 'DEVICE', 'PART'))
  )
    return true;
  // `follow-up orthotic visits`: the kind, not one of them.
  let kind = to;
  while (is(words[kind], 'DEVICE', 'TRAINING')) kind++;
  if (kind > to && is(words[kind], 'VISITS')) return true;
  // `ORTHOSIS F/U CONTRACTURE KNEE`: of the device, and why it is worn.
  const isOfDevice = is(words[from - 1], 'DEVICE');
  for (let at = to, others = 0; at < words.length && others < 4; at++) {
    if (is(words[at], 'ELSE')) return !(isOfDevice && is(words[at], ...conditions));
    if (is(words[at], 'DEVICE', 'PART', 'MODIFIED', 'NOW', 'TODAY', ',', ':', '.', 'without', 'with', 'no', 'and'))
      break;
    // The thing itself stands behind small words and a few of its qualities: `follow-up of the cervical x-ray`.
    if (!is(words[at], 'of', 'for', 'on', 'DETERMINER')) others++;
  }
  for (let at = from - 1; at >= 0 && at >= from - 2; at--) {
    if (is(words[at], ',', 'DEVICE', 'PART', 'PREP')) break;
    if (is(words[at], 'ELSE')) return true;
    if (is(words[at], 'POSTOP') && !words.some((word) => is(word, 'DEVICE'))) return true;
  }
  return false;
}

/** What a device is worn for. */
const conditions =
  'fx tka tha injury sprain stroke cva arthritis oa ra amputation neuropathy palsy spasticity contracture fracture tear laceration tendonitis tendinitis arthroplasty orif repair'.split(
    ' ',
  );

/** What may stand between the name of a field and its value. */
const inLabel = ': # . = / * ADJUSTMENT FIELD VISIT VISITS DEVICE TRAINING DAYS'.split(' ');

/** The value behind it is still to be filled in: `Follow-up: ____`, `visit #: ***`. */
export function isUnfilled({ words, to }: Place): boolean {
  for (let at = to; at < words.length && at < to + 6; at++) {
    // `yes / no`, and neither is taken.
    if (is(words[at], 'yn')) return true;
    if (is(words[at], 'yes', 'y') && is(words[at + 1], '/', 'or', 'no', 'n')) return true;
    if (is(words[at], 'OPEN')) return !is(words[at - 1], 'for', 'of', 'with', 'on', 'the', 'by');
    if (!is(words[at], ...inLabel)) break;
  }
  const colon = words.findIndex((word, at) => at >= to && is(word, ':'));
  return is(words.at(-1), ':') || (colon > 0 && is(words[colon + 1], 'OPEN'));
}

/** It was before this visit: `at the initial visit`, `initial fitting on 3/2`, `issued last week`. */
export function isPast({ words, from, to }: Place): boolean {
  let before = from - 1;
  while (is(words[before], 'DETERMINER')) before--;
  if (is(words[before], 'BACKWARDS', 'PRIORLY', 'LAST', 'DAYS')) return true;
  // `gains since dynamic splint started`
  if (
    is(words[to - 1], 'started', 'begun', 'initiated') &&
    words.slice(Math.max(0, from - 3), from).some((it) => is(it, 'SINCE'))
  )
    return true;
  // `6 weeks post BKA prosthesis delivery`
  if (
    [before - 1, before - 2].some((at) => is(words[at], 'post', 'after', 'since', 's/p') && is(words[at - 1], 'DAYS'))
  )
    return true;
  // `dispensed 9 30`: a month and a day.
  if (is(words[to], 'BIG') && /^\d+$/.test(words[to + 1]?.text ?? '')) return true;
  // `Date issued: 04/02 Today: 04/16`: each date has its own label.
  if (is(words[to - 1], 'TODAY') && words.slice(from, to).some((word) => is(word, 'DATE'))) return true;
  // `2 min now, was 6 min first visit`
  const ahead = words.slice(Math.max(0, from - 4), from);
  if (ahead.some((word) => is(word, 'NUM')) && ahead.some((word) => is(word, 'was', 'vs', 'needed', 'required')))
    return true;
  // `follow-up of the AFO delivered by us`
  if (words.slice(Math.max(0, from - 6), from).some((word) => is(word, 'FOLLOWUP', 'REWORK', 'ADJUSTMENT'))) {
    if (
      words.slice(Math.max(0, from - 5), from).some((word) => is(word, 'of', 'for', 'on')) &&
      !ahead.some((word) => is(word, ',', 'and'))
    )
      return true;
  }
  // `the therapist who made it`
  if (is(words[from - 1], 'who')) return true;
  // `made at visit 1`, `since it was first made`, `when first fitted`
  if (is(words[to], 'at', 'on', 'during', 'in') && is(words[to + 1], 'VISIT') && is(words[to + 2], 'NUM', '#'))
    return true;
  if (ahead.some((word) => is(word, 'SINCE', 'when'))) return true;
  // `visit 1`, where the device was issued then
  if (is(words[from], 'VISIT') && ahead.some((word) => is(word, 'ISSUED', 'FABRICATION', 'since', 'from', 'at')))
    return true;
  const inside = words.slice(from + 1, to);
  if (is(words[from], 'TODAY') || inside.some((word) => is(word, 'TODAY'))) return false;
  if (inside.some((word) => is(word, 'we', 'i', 'that', 'which', 'had', 'PRIORLY', 'SINCE', 'after'))) return true;
  for (let at = from - 1; at >= 0 && !is(words[at], 'TODAY', ','); at--) {
    if (is(words[at], 'VISIT', 'DAYS', 'eval', 'evaluation') && is(words[at - 1], 'LAST', 'FIRST')) return true;
  }
  for (let at = to; at < words.length && at < to + 7 && !is(words[to - 1], ','); at++) {
    if (is(words[at], ',', 'TODAY')) return false;
    if (is(words[at], 'PAST') && is(words[at + 1], 'TODAY')) return false;
    if (is(words[at], 'PAST', 'PRIORLY', 'DATE', 'MONTH', 'WEEKDAY', 'had', 'SINCE')) return true;
    if (is(words[at], 'LAST', 'FIRST') && is(words[at - 1], 'PREP', 'DETERMINER')) return true;
    if (
      is(words[at], 'LAST') &&
      is(words[at + 1], 'DAYS', 'VISIT', 'dos', 'date', 'session', 'claim', 'cert', 'period')
    )
      return true;
  }
  return false;
}

/** `order received last week`, `splint issued with follow-up 3/12`, `walking without brace`: what was given is no device. */
export function isOfPapers({ words, from, to }: Place): boolean {
  const inside = words.slice(is(words[from], 'TELLER') && is(words[from + 1], 'TELLS') ? from + 2 : from + 1, to);
  // `post-delivery instructions`
  if (is(words[to], 'instructions', 'education', 'handout', 'sheet', 'precautions')) return true;
  if (inside.some((word) => is(word, 'FOLLOWUP', 'will', 'next', 'without', 'PAPER'))) return true;
  if (is(words[from], 'ISSUED') && is(words[from - 1], 'appt', 'appointment')) return true;
  const start = Math.max(0, from - 3);
  return words.slice(start, from).some((word, at) => {
    // `Staff report the splint has been on`: they tell it.
    if (is(word, 'report', 'call') && is(words[start + at - 1], 'TELLER')) return false;
    return (
      is(word, 'PAPER', 'mold', 'impression', 'cast', 'payment', 'units', 'modifier', 'claim', 'charge', 'dx') &&
      !is(words[from], 'LAST')
    );
  });
}

/** `adjust straps if loose`: a condition, or something to look out for. */
export function isConditional({ words, from, to }: Place): boolean {
  const isTold = is(words[0], 'IMPERATIVE', 'adjust', 'continue', 'return');
  if (isTold && is(words[1], 'DETERMINER', 'DEVICE', 'PART', 'skin', 'for', 'if', 'every', 'at', 'daily')) return true;
  if (is(words[0], 'begin', 'start', 'initiate') && from <= 2) return true;
  return words
    .slice(Math.max(0, from - 3), to)
    .some((word) => is(word, 'if', 'unless', 'should', 'whenever', 'for_signs_of'));
}

/** `session 3 weeks`, `training session 30 min`, `visit 2 units`: a length; but not `visit 3 min A`. */
export function isMeasure({ words, to }: Place): boolean {
  if (is(words[to], 'min')) return !is(words[to + 1], 'a', 'assist', 'assistance');
  return is(words[to], 'DAYS', 'HOURS', 'mins', 'minute', 'minutes', 'unit', 'units');
}
