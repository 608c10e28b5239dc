/** Kinds of payers as a person reads them. */
import type { PayerKind } from '../claim/claim.js';

/** Of a payer that nobody names there is nothing to read: each place says so in its own words. */
export const payerNames: Readonly<Record<Exclude<PayerKind, 'unknown'>, string>> = {
  medicare: 'Medicare',
  medicaid: 'Medicaid',
  commercial: 'Commercial',
  'workers-comp': 'Workers’ compensation',
  other: 'Other',
};
