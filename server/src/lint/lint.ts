/** Runs rules over readings. Knows who is on and how loud; knows nothing of what the rules look for. */
import type { Claim, PlacedClaim } from '../claim/claim.js';
import type { ServiceDate } from '../claim/dates.js';
import type { Reading } from '../formats/format.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { AnyRule, Severity } from '../rules/rule.js';
import { Checker, nothing } from './checker.js';
import type { Outcome } from './checker.js';
import type { Finding, NotChecked } from './finding.js';
import { PlacedReport } from './placed-report.js';
import { Profiles } from './profiles.js';
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
  /** One for each of `claims`. */
  readonly outcomes: readonly Outcome[];
}

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
  readonly profiles: Profiles;
  /** Those that are on. */
  readonly rules: readonly AnyRule[];
  // Those that say something of each; a rule may stand in several.
  readonly #ofClaims: readonly Checker[];
  readonly #ofMentions: readonly Checker[];
  readonly #ofFaults: readonly Checker[];
  readonly #ofBatches: readonly Checker[];

  constructor(
    rules: readonly AnyRule[],
    readonly knowledge: Knowledge,
    { levels = {}, profiles = new Profiles(), suppressions = [], today, onCrash = () => undefined }: LinterOptions = {},
  ) {
    this.suppressions = suppressions;
    this.profiles = profiles;
    this.rules = rules.filter((rule) => levels[rule.id] !== 'off');
    const checkers = this.rules.map(
      (rule) => new Checker(rule, levels[rule.id], { knowledge, today }, profiles, onCrash),
    );
    this.#ofClaims = checkers.filter(({ check }) => check.claim ?? check.line ?? check.batch);
    this.#ofMentions = checkers.filter(({ check }) => check.mention);
    this.#ofFaults = checkers.filter(({ check }) => check.fault);
    this.#ofBatches = checkers.filter(({ check }) => check.batch);
  }

  /**
   * `before` is what this same linter made of an earlier reading of the document.
   * Claims that were not read anew are the same objects; what was found in them is taken over.
   */
  lint(reading: Reading, before?: Linted): Linted {
    const outcomes = this.#checkClaims(reading.claims, before);
    const findings: Finding[] = [];
    const notChecked = new Set<NotChecked>();
    const gather = (outcome: Outcome, start: number) => {
      for (const report of outcome.reports) findings.push(new PlacedReport(report, start));
      for (const it of outcome.notChecked) notChecked.add(it);
    };
    outcomes.forEach((outcome, index) => {
      if (outcome !== nothing) gather(outcome, reading.claims[index]?.start ?? 0);
    });
    for (const mention of reading.mentions) {
      if (mention.role === 'transaction') continue;
      for (const checker of this.#ofMentions) gather(checker.checkMention(mention), 0);
    }
    for (const fault of reading.faults ?? []) {
      for (const checker of this.#ofFaults) gather(checker.checkFault(fault), 0);
    }
    const compared = comparedIn(reading.claims, outcomes);
    for (const checker of this.#ofBatches) gather(checker.checkBatch(compared.get(checker) ?? []), 0);
    findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    return { findings, notChecked: [...notChecked], claims: reading.claims, outcomes };
  }

  /** An edit leaves the claims in front of it and those behind it as they were. */
  #checkClaims(claims: readonly PlacedClaim[], before?: Linted): Outcome[] {
    const known = before?.claims ?? [];
    const same = Math.min(claims.length, known.length);
    let front = 0;
    while (front < same && claims[front]?.claim === known[front]?.claim) front++;
    let back = 0;
    while (back < same - front && claims.at(-1 - back)?.claim === known.at(-1 - back)?.claim) back++;
    const anew = claims.slice(front, claims.length - back);
    return [
      ...(before?.outcomes.slice(0, front) ?? []),
      ...anew.map(({ claim }) => this.#checkClaim(claim)),
      ...(before?.outcomes.slice(known.length - back) ?? []),
    ];
  }

  #checkClaim(claim: Claim): Outcome {
    let outcome = nothing;
    for (const checker of this.#ofClaims) outcome = together(outcome, checker.checkClaim(claim));
    // Reports hold on to lines of the claim, and whoever compares claims asks again.
    if (outcome === nothing) claim.forget?.();
    return outcome;
  }
}

/** The claims that each rule wants to compare, in the order of the text. */
function comparedIn(claims: readonly PlacedClaim[], outcomes: readonly Outcome[]): ReadonlyMap<Checker, PlacedClaim[]> {
  const compared = new Map<Checker, PlacedClaim[]>();
  outcomes.forEach(({ comparedBy }, index) => {
    const claim = claims[index];
    if (claim === undefined) return;
    for (const checker of comparedBy) {
      const others = compared.get(checker);
      if (others === undefined) compared.set(checker, [claim]);
      else others.push(claim);
    }
  });
  return compared;
}

function together(one: Outcome, two: Outcome): Outcome {
  if (one === nothing) return two;
  if (two === nothing) return one;
  return {
    reports: [...one.reports, ...two.reports],
    notChecked: [...one.notChecked, ...two.notChecked],
    comparedBy: [...one.comparedBy, ...two.comparedBy],
  };
}
