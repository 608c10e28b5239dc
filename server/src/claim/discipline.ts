/** Which discipline a coded field speaks of. Numbers from the NUCC provider taxonomy and the UB-04 revenue codes. */
import type { Discipline } from './claim.js';

/** The modifiers that name the plan of care of a therapy line (Medicare Claims Processing Manual ch. 5 s. 20.1), as the source of a pattern. */
export const planOfCare = 'G[PON]';

const isOne = new RegExp(`^${planOfCare}$`);

/** GP, GO or GN. */
export function isPlanOfCare(modifier: string): boolean {
  return isOne.test(modifier);
}

/** Ten characters of the NUCC provider taxonomy (26.0): therapists, their assistants, and clinics of one discipline. */
export function disciplineOfTaxonomy(taxonomy: string): Discipline | undefined {
  const code = taxonomy.trim().toUpperCase();
  // 2251: physical therapist and its specialties, 2252: assistant, 261QP2000X: physical therapy clinic.
  if (/^225[12].{6}$|^261QP2000X$/.test(code)) return 'PT';
  // 225X: occupational therapist and its specialties, 224Z: assistant.
  if (/^22(?:5X|4Z).{6}$/.test(code)) return 'OT';
  // 235Z: speech-language pathologist, 2355S0801X: assistant.
  return /^235Z.{6}$|^2355S0801X$/.test(code) ? 'SLP' : undefined;
}

/** 042x is physical therapy, 043x occupational therapy, 044x speech-language pathology; the leading zero may be missing. */
export function disciplineOfRevenueCode(revenueCode: string): Discipline | undefined {
  const family = /^0?4([234])[0-9]$/.exec(revenueCode.trim())?.[1];
  return family === '2' ? 'PT' : family === '3' ? 'OT' : family === '4' ? 'SLP' : undefined;
}
