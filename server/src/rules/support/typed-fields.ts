import type { Claim } from '../../claim/claim.js';

/** Fields that hold one kind of value and nothing else. Sheets, forms and notes also hold what a house has made its own. */
export function hasTypedFields({ format }: Claim): boolean {
  return format === 'x12' || format === 'fhir';
}
