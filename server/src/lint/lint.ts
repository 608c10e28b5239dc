/** Runs rules over readings. Knows who is on and how loud; knows nothing of what the rules look for. */
import type { Claim, Mention, Place } from '../claim/claim.js';
import type { Reading } from '../formats/format.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { AnyRule, Context, Fix, Related, ReportOptions, Severity, Target } from '../rules/rule.js';
import { shift } from '../text/span.js';
import type { Span } from '../text/span.js';

/** How loud each rule is; a rule not named here is as loud as its file says. */
export type Levels = Readonly<Record<string, Severity | 'off'>>;

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Absolute. */
  readonly span: Span;
  readonly code: string | undefined;
  readonly place: Place | undefined;
  /** Where it stands, in the words of the format. */
  readonly address: string | undefined;
  readonly fixes: readonly Fix[];
  /** Absolute. */
  readonly related: readonly Related[];
  /** The claim it is about and where that begins; `undefined` for a code named in prose. */
  readonly claim: Claim | undefined;
  readonly start: number;
}

export interface NotChecked {
  readonly rule: string;
  readonly reason: string;
}

export interface LintResult {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Each reason once. */
  readonly notChecked: readonly NotChecked[];
}

const nothing: LintResult = { findings: [], notChecked: [] };

/**
 * Remembers what it found in each claim, with spans relative to the claim:
 * after a keystroke only the claims that were read anew are checked again.
 */
export class Linter {
  readonly #known = new WeakMap<Claim, LintResult>();
  readonly #active: readonly AnyRule[];

  constructor(
    rules: readonly AnyRule[],
    readonly knowledge: Knowledge,
    readonly levels: Levels = {},
    /** Told which rule failed and how; never what text it failed on. */
    readonly onCrash: (rule: string, error: unknown) => void = () => undefined,
  ) {
    this.#active = rules.filter((rule) => levels[rule.id] !== 'off');
  }

  lint(reading: Reading): LintResult {
    const findings: Finding[] = [];
    const notChecked = new Map<string, NotChecked>();
    const gather = (result: LintResult, start: number) => {
      for (const finding of result.findings) findings.push(start === 0 ? finding : moved(finding, start));
      for (const it of result.notChecked) notChecked.set(`${it.rule}\n${it.reason}`, it);
    };
    for (const { claim, start } of reading.claims) {
      let result = this.#known.get(claim);
      if (result === undefined) {
        result = this.#check(claim);
        this.#known.set(claim, result);
      }
      if (result !== nothing) gather(result, start);
    }
    for (const mention of reading.mentions) {
      if (mention.role !== 'transaction') gather(this.#checkMention(mention), 0);
    }
    findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    return { findings, notChecked: [...notChecked.values()] };
  }

  #check(claim: Claim): LintResult {
    const result = { findings: [] as Finding[], notChecked: [] as NotChecked[] };
    for (const rule of this.#active) {
      this.#guard(rule, () => {
        const context = this.#context(rule, claim, result);
        rule.check.claim?.(claim, context);
        if (rule.check.line !== undefined) for (const line of claim.lines) rule.check.line(line, claim, context);
      });
    }
    return result.findings.length + result.notChecked.length > 0 ? result : nothing;
  }

  #checkMention(mention: Mention): LintResult {
    const result = { findings: [] as Finding[], notChecked: [] as NotChecked[] };
    for (const rule of this.#active) {
      this.#guard(rule, () => rule.check.mention?.(mention, this.#context(rule, undefined, result)));
    }
    return result.findings.length + result.notChecked.length > 0 ? result : nothing;
  }

  #guard(rule: AnyRule, run: () => void): void {
    try {
      run();
    } catch (error) {
      this.onCrash(rule.id, error);
    }
  }

  #context(
    rule: AnyRule,
    claim: Claim | undefined,
    into: { findings: Finding[]; notChecked: NotChecked[] },
  ): Context<never> {
    const level = this.levels[rule.id];
    return {
      knowledge: this.knowledge,
      report: (at: Target, facts: never, options: ReportOptions = {}) => {
        into.findings.push({
          rule: rule.id,
          // A level set by a person is final: it says how loud the rule is, and the rule's own doubts no longer count.
          severity: level !== undefined && level !== 'off' ? level : (options.severity ?? rule.severity),
          message: rule.message(facts),
          span: at.span,
          code: at.code,
          place: at.place,
          address: at.place === undefined ? undefined : claim?.notation.address(at.place),
          fixes: options.fixes ?? [],
          related: options.related ?? [],
          claim,
          start: 0,
        });
      },
      notChecked: (reason) => {
        into.notChecked.push({ rule: rule.id, reason });
      },
    };
  }
}

function moved(finding: Finding, start: number): Finding {
  return {
    ...finding,
    start,
    span: shift(finding.span, start),
    related: finding.related.map((it) => ({ ...it, span: shift(it.span, start) })),
  };
}
