/** Who pays, by the name a document gives. The names are data: `server/data/payer-names.json`. */
import names from '../../../data/payer-names.json' with { type: 'json' };
import type { PayerKind } from '../../claim/claim.js';

/** Any of these names as words of their own, in words made plain. */
function anyOf(known: readonly string[]): RegExp {
  return new RegExp(`(?<= )(?:${known.map((it) => it.replace('*', '[a-z]*')).join('|')})(?= )`);
}

const medicare = anyOf(names.medicare);
const medicaid = anyOf(names.medicaid);
const workersComp = anyOf(names.workersComp);
const commercial = anyOf(names.commercial);
const other = anyOf(names.other);
const instead = anyOf(names.instead);
const besideMedicare = new Set([...names.medicare, ...names.besideMedicare]);
// JSON modules lose literal types; test/formats/support/payer-name.test.ts sees to the values.
const whole = new Map(Object.entries(names.whole as Readonly<Record<string, PayerKind>>));

/** Who pays, where the name plainly says it; `undefined` where it does not. */
export function payerNamed(words: string): PayerKind | undefined {
  const name = plain(words);
  const exact = whole.get(name);
  if (exact !== undefined) return exact;
  const padded = ` ${name} `;
  const isMedicare = medicare.test(padded);
  const isMedicaid = medicaid.test(padded);
  if (isMedicare && isMedicaid) return undefined;
  if (workersComp.test(padded)) return 'workers-comp';
  if (other.test(padded)) return 'other';
  // Medicare's rules bind the private plans that stand in for it only in part, and most of them have Medicare in their names.
  if (isMedicare) {
    const isPlan = instead.test(padded) || commercial.test(padded) || words.includes('/');
    return isPlan || !name.split(' ').every((it) => besideMedicare.has(it)) ? 'other' : 'medicare';
  }
  if (isMedicaid) return 'medicaid';
  return commercial.test(padded) ? 'commercial' : undefined;
}

/** `Workers' Comp.` as `workers comp`, `L & I` as `l&i`. */
function plain(words: string): string {
  return words
    .slice(0, 120)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/ {0,3}& {0,3}/g, '&')
    .replace(/[^a-z0-9&]+/g, ' ')
    .trim();
}
