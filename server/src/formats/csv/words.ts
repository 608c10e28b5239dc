/** Cells of words: notes, and who pays. */
import type { PayerKind } from '../../claim/claim.js';
import type { Passage } from '../../prose/passage.js';
import type { Span } from '../../text/span.js';

/** The words of a cell, without its quotes. Of a doubled quote the second is blanked out, so that offsets stay. */
export function passageIn(text: string, cell: Span, origin: number, section: Passage['section']): Passage | undefined {
  let { start, end } = cell;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  const isQuoted = text.charCodeAt(start) === 34;
  if (isQuoted) {
    start++;
    if (end > start && text.charCodeAt(end - 1) === 34) end--;
  }
  const words = text.slice(start, Math.max(start, end));
  if (!/\p{L}/u.test(words)) return undefined;
  return {
    text: isQuoted ? words.replaceAll('""', '" ') : words,
    span: { start: start - origin, end: end - origin },
    section,
  };
}

/** Insurers who are known by their names; `\b` so that no part of a longer word is taken for one. */
const commercial =
  /\b(?:commercial|bcbs\w*|blue ?(?:cross|shield)|aetna|cigna|united ?health ?care|uhc|humana|anthem|highmark|kaiser|optum|umr)\b/;
const plans = /\b(?:advantage|part c|hmo|ppo|replacement|supplement|medigap|secondary)\b/;

/** Who pays, where the cell plainly says it; `undefined` where it does not. */
export function payerNamed(cell: string): PayerKind | undefined {
  const name = cell.toLowerCase();
  const isMedicare = /\bmedicare\b/.test(name) || name === 'mb';
  const isMedicaid = /\bmedicaid\b|\bmedi-cal\b/.test(name);
  if (isMedicare && isMedicaid) return undefined;
  // Medicare's rules bind the private plans that stand in for it only in part.
  if (isMedicare) return plans.test(name) || commercial.test(name) ? 'other' : 'medicare';
  if (isMedicaid) return 'medicaid';
  if (/\bwork(?:er|man|men)?'?s?'?[ -]*comp/.test(name) || name === 'wc') return 'workers-comp';
  if (commercial.test(name)) return 'commercial';
  return /\b(?:tricare|champus|veterans|self[ -]?pay|auto)\b/.test(name) ? 'other' : undefined;
}
