/** What rules say of one claim, mention or fault, or of a batch; and the sink they say it into. */
import type { Claim } from '../claim/claim.js';
import type { Fix, Related, Severity, Target } from '../rules/rule.js';
import type { NotChecked } from './finding.js';

/** A finding as a rule tells it. Spans are relative to the claim. */
export interface Report {
  readonly rule: string;
  /** The place of the rule among those that are on. */
  readonly rank: number;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Target;
  /** `undefined` for what stands outside of claims. */
  readonly claim: Claim | undefined;
  /** Where the claim begins, for rules that compare claims; 0 for all others, which do not know. */
  readonly start: number;
  readonly related: readonly Related[];
  /** The rule's fixes, worked out when first asked for. */
  readonly fixes: () => readonly Fix[];
}

/** Why a rule did not judge something. The same sentence is the same object. */
export interface Reason {
  readonly rank: number;
  readonly told: NotChecked;
}

/** What a rule wants to compare of a claim with others of its document. */
export interface Compared {
  readonly rank: number;
  readonly what: unknown;
}

/** In the order of the rules. */
export interface Outcome {
  readonly reports: readonly Report[];
  readonly notChecked: readonly Reason[];
  readonly compared: readonly Compared[];
}

const none: readonly never[] = [];

/** Of most claims; always this object. */
export const nothing: Outcome = { reports: none, notChecked: none, compared: none };

/** Rules take turns on one claim, line by line; whatever they say is gathered here and put into the order of the rules. */
export class Sink {
  #reports: Report[] = [];
  #notChecked: Reason[] = [];
  #compared: Compared[] = [];

  report(it: Report): void {
    this.#reports.push(it);
  }

  doNotCheck(it: Reason): void {
    this.#notChecked.push(it);
  }

  compare(it: Compared): void {
    this.#compared.push(it);
  }

  /** What was said since this was asked last. */
  take(): Outcome {
    if (this.#reports.length + this.#notChecked.length + this.#compared.length === 0) return nothing;
    const outcome = {
      reports: byRank(this.#reports),
      notChecked: byRank(this.#notChecked),
      compared: this.#compared,
    };
    this.#reports = [];
    this.#notChecked = [];
    this.#compared = [];
    return outcome;
  }
}

function byRank<T extends { readonly rank: number }>(told: T[]): readonly T[] {
  return told.length < 2 ? told : told.sort((a, b) => a.rank - b.rank);
}
