/** Runs rules over readings. Knows who is on and how loud; knows nothing of what the rules look for. */
import type { Claim, Mention, PlacedClaim } from '../claim/claim.js';
import type { Fault } from '../claim/fault.js';
import type { ServiceDate } from '../claim/dates.js';
import type { Reading } from '../formats/format.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Profile } from '../rules/profile.js';
import type { AnyRule, BatchContext, Context, ReportOptions, Severity, Target } from '../rules/rule.js';
import { shift } from '../text/span.js';
import { Profiles } from './profiles.js';
import type { Finding, NotChecked } from './finding.js';
import type { Suppression } from './suppress.js';

export type { Finding, NotChecked } from './finding.js';

/** How loud each rule is; a rule not named here is as loud as its file says. */
export type Levels = Readonly<Record<string, Severity | 'off'>>;

export interface LintResult {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Each reason once. */
  readonly notChecked: readonly NotChecked[];
}

/** What was found, and in which claims: so that the next reading need not be checked where it is the same. */
export interface Linted extends LintResult {
  readonly claims: readonly PlacedClaim[];
  /** One for each of `claims`, with spans relative to the claim. */
  readonly perClaim: readonly LintResult[];
}

const nothing: LintResult = { findings: [], notChecked: [] };

export interface LinterOptions {
  /** What a person wants; it outranks what a profile says. */
  readonly levels?: Levels;
  readonly profiles?: Profiles;
  /** What a project file wants quiet in the documents this linter is for. */
  readonly suppressions?: readonly Suppression[];
  /** `undefined`: nothing is judged by what day it is now. */
  readonly today?: ServiceDate;
  /** Told which rule failed and how; never what text it failed on. */
  readonly onCrash?: (rule: string, error: unknown) => void;
}

export class Linter {
  readonly suppressions: readonly Suppression[];
  readonly #checkers: readonly Checker[];

  constructor(
    rules: readonly AnyRule[],
    readonly knowledge: Knowledge,
    { levels = {}, profiles = new Profiles(), suppressions = [], today, onCrash = () => undefined }: LinterOptions = {},
  ) {
    this.suppressions = suppressions;
    this.#checkers = rules
      .filter((rule) => levels[rule.id] !== 'off')
      .map((rule) => new Checker(rule, levels[rule.id], { knowledge, today }, profiles, onCrash));
  }

  /**
   * `before` is what this same linter made of an earlier reading of the document.
   * Claims that were not read anew are the same objects; what was found in them is taken over.
   */
  lint(reading: Reading, before?: Linted): Linted {
    const perClaim = this.#checkClaims(reading.claims, before);
    const findings: Finding[] = [];
    const notChecked = new Map<string, NotChecked>();
    const gather = (result: LintResult, start: number) => {
      for (const finding of result.findings) findings.push(start === 0 ? finding : moved(finding, start));
      for (const it of result.notChecked) notChecked.set(`${it.rule}\n${it.reason}`, it);
    };
    perClaim.forEach((result, index) => {
      if (result !== nothing) gather(result, reading.claims[index]?.start ?? 0);
    });
    for (const mention of reading.mentions) {
      if (mention.role !== 'transaction')
        gather(
          this.#check(undefined, (it) => {
            it.checkMention(mention);
          }),
          0,
        );
    }
    for (const fault of reading.faults ?? [])
      gather(
        this.#check(undefined, (it) => {
          it.checkFault(fault);
        }),
        0,
      );
    for (const checker of this.#checkers) gather(checker.runBatch(reading.claims), 0);
    findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    return { findings, notChecked: [...notChecked.values()], claims: reading.claims, perClaim };
  }

  /** An edit leaves the claims in front of it and those behind it as they were. */
  #checkClaims(claims: readonly PlacedClaim[], before?: Linted): LintResult[] {
    const known = before?.claims ?? [];
    const same = Math.min(claims.length, known.length);
    let front = 0;
    while (front < same && claims[front]?.claim === known[front]?.claim) front++;
    let back = 0;
    while (back < same - front && claims.at(-1 - back)?.claim === known.at(-1 - back)?.claim) back++;
    const anew = claims.slice(front, claims.length - back);
    return [
      ...(before?.perClaim.slice(0, front) ?? []),
      ...anew.map(({ claim }) =>
        this.#check(claim, (it) => {
          it.checkClaim(claim);
        }),
      ),
      ...(before?.perClaim.slice(known.length - back) ?? []),
    ];
  }

  #check(claim: Claim | undefined, ask: (checker: Checker) => void): LintResult {
    let result = nothing;
    for (const checker of this.#checkers) {
      const found = checker.run(claim, ask);
      if (found === nothing) continue;
      result = {
        findings: [...result.findings, ...found.findings],
        notChecked: [...result.notChecked, ...found.notChecked],
      };
    }
    return result;
  }
}

/** One rule at work. There is one for all claims: a batch has a hundred thousand, and most have nothing to report. */
class Checker {
  readonly #rule: AnyRule;
  readonly #level: Severity | undefined;
  readonly #profiles: Profiles;
  readonly #onCrash: (rule: string, error: unknown) => void;
  readonly #context: Mutable<Context<never>>;
  readonly #batchContext: BatchContext<never>;
  #claim: Claim | undefined;
  #findings: Finding[] = [];
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
      this.#notChecked.push({ rule: rule.id, reason });
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

  /** What the rule says of one claim, mention or fault. Where it fails, what it had said before counts, and it says no more. */
  run(claim: Claim | undefined, ask: (checker: Checker) => void): LintResult {
    this.#claim = claim;
    this.#context.profile = this.#profiles.for(claim?.payer ?? 'unknown');
    return this.#guarded(() => {
      ask(this);
    });
  }

  /** What the rule says of all claims together. */
  runBatch(claims: readonly PlacedClaim[]): LintResult {
    const { batch } = this.#rule.check;
    return batch === undefined
      ? nothing
      : this.#guarded(() => {
          batch(claims, this.#batchContext);
        });
  }

  checkClaim(claim: Claim): void {
    const { check } = this.#rule;
    check.claim?.(claim, this.#context);
    if (check.line !== undefined) for (const line of claim.lines) check.line(line, claim, this.#context);
  }

  checkMention(mention: Mention): void {
    this.#rule.check.mention?.(mention, this.#context);
  }

  checkFault(fault: Fault): void {
    this.#rule.check.fault?.(fault, this.#context);
  }

  #guarded(ask: () => void): LintResult {
    try {
      ask();
    } catch (error) {
      this.#onCrash(this.#rule.id, error);
    }
    if (this.#findings.length + this.#notChecked.length === 0) return nothing;
    const result = { findings: this.#findings, notChecked: this.#notChecked };
    this.#findings = [];
    this.#notChecked = [];
    return result;
  }

  #report(claim: Claim | undefined, start: number, at: Target, facts: never, options: ReportOptions = {}): void {
    const severity =
      this.#level ?? severityFor(this.#context.profile, this.#rule, options.severity ?? this.#rule.severity);
    if (severity === 'off') return;
    const finding: Finding = {
      rule: this.#rule.id,
      severity,
      message: this.#rule.message(facts),
      span: at.span,
      code: at.code,
      place: at.place,
      address: at.address ?? (at.place === undefined ? undefined : claim?.notation.address(at.place)),
      fixes: options.fixes ?? [],
      related: options.related ?? [],
      claim,
      start: 0,
    };
    this.#findings.push(start === 0 ? finding : moved(finding, start));
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

const loudness: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

function milder(one: Severity, two: Severity): Severity {
  return loudness.indexOf(one) < loudness.indexOf(two) ? one : two;
}

function moved(finding: Finding, start: number): Finding {
  return {
    ...finding,
    start,
    span: shift(finding.span, start),
    related: finding.related.map((it) => ({ ...it, span: shift(it.span, start) })),
  };
}
