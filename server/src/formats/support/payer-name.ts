/** Who pays, by the name a document gives. */
import type { PayerKind } from '../../claim/claim.js';

/** Insurers who are known by their names; `\b` so that no part of a longer word is taken for one. */
const commercial =
  /\b(?:commercial|bcbs\w*|blue ?(?:cross|shield)|aetna|cigna|united ?health ?care|uhc|humana|anthem|highmark|kaiser|optum|umr)\b/;
const plans = /\b(?:advantage|part c|hmo|ppo|replacement|supplement|medigap|secondary)\b/;

/** Who pays, where the name plainly says it; `undefined` where it does not. */
export function payerNamed(words: string): PayerKind | undefined {
  const name = words.trim().toLowerCase();
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
