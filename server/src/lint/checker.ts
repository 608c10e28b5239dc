/** One rule at work. There is one for all claims: a batch has a hundred thousand, and most have nothing to report. */
import type { Claim, Mention, ServiceLine } from '../claim/claim.js';
import type { ServiceDate } from '../claim/dates.js';
import type { Fault } from '../claim/fault.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Profile } from '../rules/profile.js';
import type { AnyRule, BatchContext, ComparedClaim, Context, Fix, LineKind, ReportOptions, Severity, Target } from '../rules/rule.js'; // prettier-ignore
import { severities } from '../rules/severity.js';
import type { Reason, Report, Sink } from './outcome.js';
import type { Profiles } from './profiles.js';

const none: readonly never[] = [];
const noFixes = () => none;

/** What all rules of a linter share. */
export interface Surroundings {
  readonly knowledge: Knowledge;
  readonly today: ServiceDate | undefined;
  readonly profiles: Profiles;
  /** Where they say what they find. */
  readonly sink: Sink;
  readonly onCrash: (rule: string, error: unknown) => void;
}

/** A claim while it is checked. Another time is another turn. */
export interface Turn {
  readonly claim: Claim;
  readonly profile: Profile;
}

export class Checker {
  readonly check: AnyRule['check'];
  // The checks that are called most, so that nobody looks for them in objects of many shapes.
  readonly #ofClaim: AnyRule['check']['claim'];
  readonly #ofLine: AnyRule['check']['line'];
  readonly #toCompare: AnyRule['check']['compared'];
  readonly #rule: AnyRule;
  readonly #level: Severity | undefined;
  readonly #around: Surroundings;
  readonly #context: Mutable<Context<never>>;
  readonly #batchContext: BatchContext<never>;
  readonly #reasons = new Map<string, Reason>();
  #claim: Claim | undefined;
  /** When the rule failed last. */
  #failed: Turn | undefined;

  constructor(
    rule: AnyRule,
    /** The place of the rule among those that are on. */
    readonly rank: number,
    level: Severity | 'off' | undefined,
    around: Surroundings,
  ) {
    const { knowledge, today, profiles, sink } = around;
    this.check = rule.check;
    this.#ofClaim = rule.check.claim;
    this.#ofLine = rule.check.line;
    this.#toCompare = rule.check.compared;
    this.#rule = rule;
    this.#level = level === 'off' ? undefined : level;
    this.#around = around;
    const notChecked = (reason: string) => {
      sink.doNotCheck(this.#sentence(reason));
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

  isConcernedBy(kind: LineKind): boolean {
    const { concerns } = this.check;
    let isConcerned = true;
    if (concerns !== undefined) {
      this.#guarded(() => {
        isConcerned = concerns(kind, this.#around.knowledge, this.#around.today);
      });
    }
    return isConcerned;
  }

  isConcernedByGroup(kinds: readonly LineKind[]): boolean {
    const { concernsGroup } = this.check;
    let isConcerned = true;
    if (concernsGroup !== undefined) {
      this.#guarded(() => {
        isConcerned = concernsGroup(kinds, this.#around.knowledge);
      });
    }
    return isConcerned;
  }

  checkClaim(turn: Turn): void {
    const { claim } = turn;
    this.#begin(claim, turn.profile);
    try {
      this.#ofClaim?.(claim, this.#context);
      const what = this.#toCompare?.(claim, this.#around.knowledge);
      if (what !== undefined) this.#around.sink.compare({ rank: this.rank, what });
    } catch (error) {
      this.#fail(turn, error);
    }
  }

  /** Where the rule fails, what it had said of the claim before counts, and it says no more. */
  checkLine(line: ServiceLine, turn: Turn): void {
    if (this.#failed === turn) return;
    this.#begin(turn.claim, turn.profile);
    try {
      this.#ofLine?.(line, turn.claim, this.#context);
    } catch (error) {
      this.#fail(turn, error);
    }
  }

  checkMention(mention: Mention): void {
    this.#begin(undefined, this.#around.profiles.for('unknown'));
    this.#guarded(() => this.check.mention?.(mention, this.#context));
  }

  checkFault(fault: Fault): void {
    this.#begin(undefined, this.#around.profiles.for('unknown'));
    this.#guarded(() => this.check.fault?.(fault, this.#context));
  }

  checkBatch(claims: readonly ComparedClaim<unknown>[]): void {
    this.#guarded(() => this.check.batch?.(claims, this.#batchContext));
  }

  #begin(claim: Claim | undefined, profile: Profile): void {
    this.#claim = claim;
    this.#context.profile = profile;
  }

  #fail(turn: Turn, error: unknown): void {
    this.#failed = turn;
    this.#around.onCrash(this.#rule.id, error);
  }

  #guarded(check: () => void): void {
    try {
      check();
    } catch (error) {
      this.#around.onCrash(this.#rule.id, error);
    }
  }

  #report(claim: Claim | undefined, start: number, at: Target, facts: never, options: ReportOptions = {}): void {
    const severity =
      this.#level ?? severityFor(this.#context.profile, this.#rule, options.severity ?? this.#rule.severity);
    if (severity === 'off') return;
    const report: Report = {
      rule: this.#rule.id,
      rank: this.rank,
      severity,
      message: this.#rule.message(facts),
      at,
      claim,
      start,
      related: options.related ?? none,
      fixes: this.#fixesOf(options.fixes),
    };
    this.#around.sink.report(report);
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
        this.#around.onCrash(this.#rule.id, error);
      }
      return (fixes ??= none);
    };
  }

  #sentence(reason: string): Reason {
    let known = this.#reasons.get(reason);
    if (known === undefined) {
      known = { rank: this.rank, told: { rule: this.#rule.id, reason } };
      this.#reasons.set(reason, known);
    }
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
