/** Which discipline a coded field speaks of. Numbers from the NUCC provider taxonomy and the UB-04 revenue codes. */
import type { Discipline } from './claim.js';

/** The modifiers that name the plan of care of a therapy line (Medicare Claims Processing Manual ch. 5 s. 20.1), as the source of a pattern. */
export const planOfCare = 'G[PON]';

/** GP, GO or GN. */
export function isPlanOfCare(modifier: string): boolean {
  return modifier === 'GP' || modifier === 'GO' || modifier === 'GN';
}

/** NUCC provider taxonomy 26.0: the first four of ten characters, for therapists, their specialties and their assistants. */
const therapists: Readonly<Record<string, Discipline>> = {
  '2251': 'PT',
  '2252': 'PT',
  '225X': 'OT',
  '224Z': 'OT',
  '235Z': 'SLP',
};

/** Codes whose first four characters they share with others: a physical therapy clinic, a speech-language pathology assistant. */
const single: Readonly<Record<string, Discipline>> = { '261QP2000X': 'PT', '2355S0801X': 'SLP' };

export function disciplineOfTaxonomy(taxonomy: string): Discipline | undefined {
  const code = taxonomy.trim().toUpperCase();
  return /^[0-9A-Z]{9}X$/.test(code) ? (therapists[code.slice(0, 4)] ?? single[code]) : undefined;
}

/** The form of a NUCC taxonomy code: ten characters, the last a letter; codes of the first years ended with others than X. */
export function isTaxonomyCode(text: string): boolean {
  return /^[0-9A-Z]{9}[A-Z]$/i.test(text);
}

/** Whose assistant a taxonomy names; `undefined`: nobody's. Assistants of speech-language pathologists bill no Medicare. */
export function assistantOfTaxonomy(taxonomy: string): 'PT' | 'OT' | undefined {
  const family = /^(2252|224Z)[0-9A-Z]{5}X$/i.exec(taxonomy.trim())?.[1];
  return family === undefined ? undefined : family === '2252' ? 'PT' : 'OT';
}

/** 042x is physical therapy, 043x occupational therapy, 044x speech-language pathology; the leading zero may be missing. */
export function disciplineOfRevenueCode(revenueCode: string): Discipline | undefined {
  const family = /^0?4([234])[0-9]$/.exec(revenueCode.trim())?.[1];
  return family === '2' ? 'PT' : family === '3' ? 'OT' : family === '4' ? 'SLP' : undefined;
}
