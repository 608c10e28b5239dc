/** One rule at work. There is one for all claims: a batch has a hundred thousand, and most have nothing to report. */
import type { Claim, Mention, PlacedClaim } from '../claim/claim.js';
import type { ServiceDate } from '../claim/dates.js';
import type { Fault } from '../claim/fault.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Profile } from '../rules/profile.js';
import type { AnyRule, BatchContext, Context, Fix, Related, ReportOptions, Severity, Target } from '../rules/rule.js';
import { severities } from '../rules/severity.js';
import type { NotChecked } from './finding.js';
import type { Profiles } from './profiles.js';

/** A finding as a rule tells it. Spans are relative to the claim. */
export interface Report {
  readonly rule: string;
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

/** What rules say of one claim, mention or fault, or of a batch. */
export interface Outcome {
  readonly reports: readonly Report[];
  /** The same sentence is the same object. */
  readonly notChecked: readonly NotChecked[];
  /** Who wants to compare this claim with others of its document. */
  readonly comparedBy: readonly Checker[];
}

/** Of most claims; always this object. */
export const nothing: Outcome = { reports: [], notChecked: [], comparedBy: [] };

const none: readonly never[] = [];
const noFixes = () => none;

export class Checker {
  readonly #rule: AnyRule;
  readonly #level: Severity | undefined;
  readonly #profiles: Profiles;
  readonly #onCrash: (rule: string, error: unknown) => void;
  readonly #context: Mutable<Context<never>>;
  readonly #batchContext: BatchContext<never>;
  readonly #reasons = new Map<string, NotChecked>();
  #claim: Claim | undefined;
  #reports: Report[] = [];
  #notChecked: NotChecked[] = [];

  constructor(
    rule: AnyRule,
    level: Severity | 'off' | undefined,
    { knowledge, today }: { readonly knowledge: Knowledge; readonly today: ServiceDate | undefined },
    profiles: Profiles,
    onCrash: (rule: string, error: unknown) => void,
  ) {
    this.#rule = rule;
    this.#level = level === 'off' ? undefined : level;
    this.#profiles = profiles;
    this.#onCrash = onCrash;
    const notChecked = (reason: string) => {
      this.#notChecked.push(this.#sentence(reason));
    };
    this.#context = {
      knowledge,
      today,
      profile: profiles.for('unknown'),
      report: (at, facts, options) => {
        this.#report(this.#claim, 0, at, facts, options);
      },
      notChecked,
    };
    this.#batchContext = {
      knowledge,
      today,
      profileOf: (claim) => profiles.for(claim.payer),
      report: ({ claim, start }, at, facts, options) => {
        this.#context.profile = profiles.for(claim.payer);
        this.#report(claim, start, at, facts, options);
      },
      notChecked,
    };
  }

  get check(): AnyRule['check'] {
    return this.#rule.check;
  }

  /** Where the rule fails, what it had said before counts, and it says no more. */
  checkClaim(claim: Claim): Outcome {
    const { check } = this.#rule;
    let isCompared = false;
    this.#begin(claim);
    try {
      isCompared = check.batch !== undefined && (check.isCompared?.(claim, this.#context.knowledge) ?? true);
      check.claim?.(claim, this.#context);
      if (check.line !== undefined) for (const line of claim.lines) check.line(line, claim, this.#context);
    } catch (error) {
      this.#onCrash(this.#rule.id, error);
    }
    return this.#outcome(isCompared);
  }

  checkMention(mention: Mention): Outcome {
    this.#begin(undefined);
    return this.#guarded(() => this.#rule.check.mention?.(mention, this.#context));
  }

  checkFault(fault: Fault): Outcome {
    this.#begin(undefined);
    return this.#guarded(() => this.#rule.check.fault?.(fault, this.#context));
  }

  checkBatch(claims: readonly PlacedClaim[]): Outcome {
    return this.#guarded(() => this.#rule.check.batch?.(claims, this.#batchContext));
  }

  #begin(claim: Claim | undefined): void {
    this.#claim = claim;
    this.#context.profile = this.#profiles.for(claim?.payer ?? 'unknown');
  }

  #guarded(check: () => void): Outcome {
    try {
      check();
    } catch (error) {
      this.#onCrash(this.#rule.id, error);
    }
    return this.#outcome(false);
  }

  #outcome(isCompared: boolean): Outcome {
    if (this.#reports.length + this.#notChecked.length === 0 && !isCompared) return nothing;
    const outcome = { reports: this.#reports, notChecked: this.#notChecked, comparedBy: isCompared ? [this] : none };
    this.#reports = [];
    this.#notChecked = [];
    return outcome;
  }

  #report(claim: Claim | undefined, start: number, at: Target, facts: never, options: ReportOptions = {}): void {
    const severity =
      this.#level ?? severityFor(this.#context.profile, this.#rule, options.severity ?? this.#rule.severity);
    if (severity === 'off') return;
    this.#reports.push({
      rule: this.#rule.id,
      severity,
      message: this.#rule.message(facts),
      at,
      claim,
      start,
      related: options.related ?? none,
      fixes: this.#fixesOf(options.fixes),
    });
  }

  /** A rule may fail over its fixes, too: then there are none. */
  #fixesOf(told: ReportOptions['fixes']): Report['fixes'] {
    if (told === undefined) return noFixes;
    if (typeof told !== 'function') return () => told;
    let fixes: readonly Fix[] | undefined;
    return () => {
      try {
        fixes ??= told();
      } catch (error) {
        this.#onCrash(this.#rule.id, error);
      }
      return (fixes ??= none);
    };
  }

  #sentence(reason: string): NotChecked {
    const known = this.#reasons.get(reason) ?? { rule: this.#rule.id, reason };
    this.#reasons.set(reason, known);
    return known;
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * How loud a finding is for whoever pays. A level set by a person stands above this: it says how loud the rule is, and the
 * rule's own doubts no longer count.
 */
function severityFor(profile: Profile, rule: AnyRule, severity: Severity): Severity | 'off' {
  const own = profile.levels[rule.id];
  if (own !== undefined) return own;
  if (rule.binds !== 'medicare') return severity;
  if (profile.medicareRules === 'as-is') return profile.isAssumed && severity === 'error' ? 'warning' : severity;
  return profile.medicareRules === 'off' ? 'off' : milder(profile.medicareRules, severity);
}

function milder(one: Severity, two: Severity): Severity {
  return severities.indexOf(one) > severities.indexOf(two) ? one : two;
}
