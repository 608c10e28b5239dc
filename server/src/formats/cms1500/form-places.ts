/** Which boxes of a form beside those of the claim are filled in. */
import type { PlacedClaim } from '../../claim/claim.js';
import { isPlaceholder } from '../../prose/placeholders.js';
import { shift } from '../../text/span.js';
import type { Document, FormPlace } from '../format.js';
import { boxesOf } from './boxes.js';
import { piecesOf } from './pieces.js';

/** Those of which the claim itself tells what they say. */
const ofClaim = new Set(['1', '17B', '19', '21', '24', '28', '32A', '33A']);

export function formPlaces({ text }: Document, { claim, start }: PlacedClaim): readonly FormPlace[] {
  const form = text.slice(start, start + claim.span.end);
  const isFilled = (words: string) => /[\p{L}\d]/u.test(words) && !isPlaceholder(words);
  return [...boxesOf(form, piecesOf(form))].flatMap(([name, span]): FormPlace[] =>
    ofClaim.has(name) || !isFilled(form.slice(span.start, span.end))
      ? []
      : [{ box: name.toLowerCase(), span: shift(span, start) }],
  );
}
