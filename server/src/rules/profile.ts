/** What rules need to know of who pays. */
import type { PayerKind } from '../claim/claim.js';
import type { ServiceDate } from '../claim/dates.js';
import type { Severity } from './severity.js';

/**
 * How minutes become units. `eight-minute`: by the total of the day (Medicare Claims Processing Manual ch. 5 s. 20.2).
 * `midpoint`: each code by itself (CPT). `either`: payers of this kind differ, so only what is wrong by both is a finding.
 */
export const minutesMethods = ['eight-minute', 'midpoint', 'either'] as const;
export type MinutesMethod = (typeof minutesMethods)[number];

export interface Profile {
  /** `medicare`, `commercial`, `medicaid`, `workers-comp`, or a name of the project's own. */
  readonly id: string;
  /** Nobody named the payer: what this profile asks is likely, no more. */
  readonly isAssumed: boolean;
  readonly minutes: MinutesMethod;
  /** How loud a rule is that stands on Medicare's word. `as-is`: as its file says. */
  readonly medicareRules: 'as-is' | Severity | 'off';
  /** How loud single rules are for this payer. */
  readonly levels: Readonly<Record<string, Severity | 'off'>>;
  /** First day of service for which GP, GO or GN is asked; `undefined`: what is known of the kind of payer counts. */
  readonly therapyModifiersFrom?: ServiceDate | undefined;
  /** Which payers it is for, where nothing else chooses it. */
  readonly payers: readonly PayerKind[];
  readonly source: string;
}
