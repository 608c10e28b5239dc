/** What money findings put at stake: the charges of the lines they are about, each counted once. */
import type { PayerKind } from '../../claim/claim.js';
import type { Severity } from '../../rules/severity.js';

/** A finding as the report counts it. Lines and columns from 1, amounts in cents. */
export interface CountedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** In the words of the format. */
  readonly address: string | undefined;
  /** `undefined`: it is about no claim: a word in prose, the frame of a file. */
  readonly of: ClaimPart | undefined;
}

/** The part of a claim that a finding puts at stake. */
export interface ClaimPart {
  readonly claim: CountedClaim;
  /** Its index; `undefined`: the claim as a whole. */
  readonly serviceLine: number | undefined;
  /** `undefined`: the document states none. */
  readonly charge: number | undefined;
}

/** One object for each claim that something was found in. */
export interface CountedClaim {
  /** The line of the document where it begins, from 1. */
  readonly line: number;
  readonly payer: PayerKind;
  /** As stated, else what its lines come to. */
  readonly charge: number | undefined;
}

export interface Stake {
  /** Claims with an error or a warning. */
  readonly claims: number;
  /** The whole charges of these claims: what waits when they are held. */
  readonly held: number;
  /** The charges of the lines that errors and warnings are about; of a whole claim where one is about that. */
  readonly atStake: number;
  /** Parts whose charge the document does not state. */
  readonly withoutCharge: number;
}

/** Errors and warnings count; information and hints cost nobody a payment. */
export function counts({ severity }: Pick<CountedFinding, 'severity'>): boolean {
  return severity === 'error' || severity === 'warning';
}

export function stakeOf(findings: readonly CountedFinding[]): Stake {
  const parts = new Map<CountedClaim, Map<number | undefined, number | undefined>>();
  for (const finding of findings) {
    if (!counts(finding) || finding.of === undefined) continue;
    const { claim, serviceLine, charge } = finding.of;
    const known = parts.get(claim);
    if (known === undefined) parts.set(claim, new Map([[serviceLine, charge]]));
    else known.set(serviceLine, charge);
  }
  const stake = { claims: parts.size, held: 0, atStake: 0, withoutCharge: 0 };
  for (const [claim, found] of parts) {
    stake.held += claim.charge ?? 0;
    // Who doubts the claim doubts each of its lines.
    const charges = found.has(undefined) ? [found.get(undefined)] : [...found.values()];
    for (const it of charges) {
      stake.atStake += it ?? 0;
      if (it === undefined) stake.withoutCharge++;
    }
  }
  return stake;
}
