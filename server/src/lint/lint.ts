/** Runs rules over readings. Knows who is on and how loud; knows nothing of what the rules look for. */
import type { Claim, PlacedClaim } from '../claim/claim.js';
import type { ServiceDate } from '../claim/dates.js';
import type { Reading } from '../formats/format.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { AnyRule, ComparedClaim, Severity } from '../rules/rule.js';
import { Checker } from './checker.js';
import type { Finding, NotChecked } from './finding.js';
import { Kinds } from './kinds.js';
import { nothing, Sink } from './outcome.js';
import type { Outcome } from './outcome.js';
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
  readonly #sink = new Sink();
  // Those that say something of each; a rule may stand in several.
  readonly #ofClaims: Kinds;
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
    const around = { knowledge, today, profiles, sink: this.#sink, onCrash };
    this.rules = rules.filter((rule) => levels[rule.id] !== 'off');
    const checkers = this.rules.map((rule, rank) => new Checker(rule, rank, levels[rule.id], around));
    this.#ofClaims = new Kinds({
      ofLines: checkers.filter(({ check }) => check.line),
      ofClaims: checkers.filter(({ check }) => check.claim ?? check.compared),
    });
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
    const compared = new Map<number, ComparedClaim<unknown>[]>(this.#ofBatches.map(({ rank }) => [rank, []]));
    const gather = (outcome: Outcome, start = 0) => {
      for (const report of outcome.reports) findings.push(new PlacedReport(report, start));
      for (const { told } of outcome.notChecked) notChecked.add(told);
    };
    reading.claims.forEach(({ claim, start }, index) => {
      const outcome = outcomes[index] ?? nothing;
      if (outcome === nothing) return;
      gather(outcome, start);
      for (const { rank, what } of outcome.compared) compared.get(rank)?.push({ claim, start, compared: what });
    });
    for (const mention of reading.mentions) {
      if (mention.role === 'transaction') continue;
      for (const checker of this.#ofMentions) checker.checkMention(mention);
      gather(this.#sink.take());
    }
    for (const fault of reading.faults ?? []) {
      for (const checker of this.#ofFaults) checker.checkFault(fault);
      gather(this.#sink.take());
    }
    for (const checker of this.#ofBatches) checker.checkBatch(compared.get(checker.rank) ?? []);
    gather(this.#sink.take());
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

  /** One walk over the claim for all rules; each is asked about the claim once, and about the lines that concern it. */
  #checkClaim(claim: Claim): Outcome {
    const turn = { claim, profile: this.profiles.for(claim.payer) };
    const { lines } = claim;
    const group = this.#ofClaims.groupOf(lines);
    for (const checker of group.ofClaims) checker.checkClaim(turn);
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      const kind = group.lines[index];
      if (line === undefined || kind === undefined) continue;
      for (const checker of kind.ofLines) checker.checkLine(line, turn);
    }
    const outcome = this.#sink.take();
    // Reports hold on to lines of the claim, and so does what is compared.
    if (outcome === nothing) claim.forget?.();
    return outcome;
  }
}
