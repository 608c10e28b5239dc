/** Reasons not to believe a turn of speech: its words mean something else here, or that there is nothing. */
import { isOne } from './pattern.js';
import type { Place } from './pattern.js';
import type { Word } from './words.js';

const is = (word: Word | undefined, ...any: readonly string[]) => isOne(word, any);

/** `brace with no areas of pressure`, `no complaints of rubbing`: what is not there. */
export function isSpared({ words, from, to }: Place): boolean {
  // `splint made loose`
  if (words.slice(from, to).some((word) => is(word, 'MADE'))) return true;
  // `hinges bent to contour`
  if (is(words[to - 1], 'bent') && is(words[to], 'to', 'for')) return true;
  return words.some(
    (word, at) =>
      at >= from &&
      at < to &&
      is(word, 'COMPLAINT') &&
      words.slice(Math.max(0, at - 5), at).some((it) => is(it, 'NEGATOR') && !is(it, 'not')),
  );
}

/** `EPL repair`, `tendon repair`: a body is repaired. Bare, after a small word or behind a device, a thing is. */
export function isOfBody({ words, from, to }: Place): boolean {
  if (!is(words[from], 'repair', 'repairs')) return false;
  const before = words[from - 1];
  if (is(before, 'post')) return true;
  const isBehind = words.slice(to, to + 4).some((word) => is(word, 'DEVICE', 'PART'));
  return before !== undefined && /^[a-z0-9]/.test(before.text) && !isBehind && !is(before, ...beforeRepair);
}

const beforeRepair = [
  'DEVICE',
  'PART',
  'PREP',
  'DETERMINER',
  'FIT',
  'HANDWORK',
  'NOW',
  'minor',
  'small',
  'quick',
  'needs',
  'needed',
  'and',
];

/** `encounter for fitting and adjustment of a prosthesis`: the name of a diagnosis, which says nothing of first or later. */
export function isOfDiagnosis({ words, from }: Place): boolean {
  return is(words[from - 1], 'and', '&', '/') && is(words[from - 2], 'fitting', 'fit');
}

/** `a similar brace in high school`: not this one. */
export function isOfAlike({ words, from, to }: Place): boolean {
  return (
    words.slice(from, to).some((word) => is(word, 'similar', 'alike')) ||
    (words.slice(from, to).some((word) => is(word, 'same')) &&
      is(words[to], 'pattern', 'design', 'type', 'style', 'material', 'brand', 'color', 'model', 'size'))
  );
}
