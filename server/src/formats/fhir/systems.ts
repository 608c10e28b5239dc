/** Code systems that claims name: by URL, by OID, and by the spellings that payers' own interfaces use. */

export const cptSystem = 'http://www.ama-assn.org/go/cpt';
/** The canonical URL of HCPCS Level II in HL7 Terminology (THO). */
export const hcpcsSystem = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';

/** `both`: systems such as Blue Button's `hcpcs`, which hold CPT codes as HCPCS Level I. */
export function codeSystemOf(system: string): 'cpt' | 'hcpcs' | 'both' | undefined {
  if (/ama-assn\.org\/go\/cpt|^urn:ama:cpt$|[:.]2\.16\.840\.1\.113883\.6\.12$/i.test(system)) return 'cpt';
  if (/bluebutton\.cms\.gov\/.*hcpcs/i.test(system)) return 'both';
  return /hcpcs|[:.]2\.16\.840\.1\.113883\.6\.(?:285|14)$/i.test(system) ? 'hcpcs' : undefined;
}

/** CMS's two-digit codes; HL7's example system has the same numbers with the same meaning. */
export function isPlaceOfService(system: string): boolean {
  return /place.?of.?s(?:e?r)?v|ex-serviceplace|[:.]2\.16\.840\.1\.113883\.6\.50$/i.test(system);
}

export function isIcd10(system: string): boolean {
  return /\/sid\/icd-10(?:-cm)?$|[:.]2\.16\.840\.1\.113883\.6\.90$/i.test(system);
}

export function isTaxonomy(system: string): boolean {
  return /nucc\.org\/provider-taxonomy|[:.]2\.16\.840\.1\.113883\.6\.101$/i.test(system);
}

export function isNpi(system: string): boolean {
  return /\/sid\/us-npi$|[:.]2\.16\.840\.1\.113883\.4\.6$/i.test(system);
}

export function isRevenueCode(system: string): boolean {
  return /revenue|rev_cntr/i.test(system);
}

export function isBillType(system: string): boolean {
  return /typeofbill/i.test(system);
}

/** What only a claim of the United States names. */
const american = /go\/cpt|hcpcs|icd-10-cm|us-npi|nucc\.org|nubc\.org|cms\.gov|\/fhir\/us\//i;

export function looksAmerican(resource: string): boolean {
  return american.test(resource);
}
