/** What a rule is. A rule knows no format, no other rule, and not who runs it. */

import type { Change, Claim, Discipline, Mention, Place, PlacedClaim, ServiceLine } from '../claim/claim.js';
import type { ServiceDate } from '../claim/dates.js';
import type { Fault } from '../claim/fault.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Located, Span } from '../text/span.js';
import type { Profile } from './profile.js';
import type { Severity } from './severity.js';
import type { SourceId } from './support/sources.js';

export type { Severity } from './severity.js';

export type Category = 'code' | 'modifier' | 'orthotic' | 'units' | 'pairs' | 'coverage' | 'file';

/** A way to mend a finding. The change is turned into text by the claim's own notation. */
export interface Fix {
  /** What it does and why, for a menu. */
  readonly title: string;
  readonly change:
    | Change
    | { readonly kind: 'replace-mention'; readonly mention: Mention; readonly code: string }
    /** Another spelling of what stands there; it must need no quotes or escapes in any format. */
    | { readonly kind: 'retype'; readonly at: Located<unknown>; readonly text: string };
  /** The one a person most likely wants: the evidence speaks for it. */
  readonly preferred: boolean;
  /** It alters what is billed, so it is offered one at a time and never runs under "fix all". */
  readonly changesBilling: boolean;
}

/** Another place that explains the finding. The message never repeats words of the document. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** The place a finding is about: the smallest thing a person would change. */
export interface Target {
  readonly span: Span;
  /** For the address in the words of the format. */
  readonly place?: Place;
  /** The address itself, where no claim can tell it. */
  readonly address?: string;
  /** The code that the finding is about. */
  readonly code?: string;
}

export interface ReportOptions {
  /** Milder than the rule's own, where less is certain. */
  readonly severity?: Severity;
  /** A function is asked once, when a person looks at the finding: a batch has thousands, and few are looked at. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
  readonly related?: readonly Related[];
}

export interface Context<Facts> {
  readonly knowledge: Knowledge;
  /** The day on which it is judged; `undefined`: nobody told. */
  readonly today: ServiceDate | undefined;
  /** Of whoever pays this claim; for what stands outside claims, that of an unknown payer. */
  readonly profile: Profile;
  readonly report: (at: Target, facts: Facts, options?: ReportOptions) => void;
  /** Says that something was not judged, and why: one sentence without a word of the document. */
  readonly notChecked: (reason: string) => void;
}

/** Why a line is not judged whose rule depends on the day: one sentence for all rules. */
export const unreadDate = 'The date of service could not be read.';

/** For rules that compare claims: the claim a place belongs to is told with it. */
export interface BatchContext<Facts> extends Pick<Context<Facts>, 'knowledge' | 'today' | 'notChecked'> {
  readonly report: (in_: PlacedClaim, at: Target, facts: Facts, options?: ReportOptions) => void;
  readonly profileOf: (claim: Claim) => Profile;
}

/** What many lines of a batch have in common, each as typed. A line on which something could not be read is of no kind. */
export interface LineKind {
  readonly code: string | undefined;
  /** In their order. */
  readonly modifiers: readonly string[];
  /** The day of service, and the last one where the line names one. */
  readonly on: ServiceDate | undefined;
  readonly last: ServiceDate | undefined;
  readonly place: string | undefined;
  /** Of who rendered it, else of who bills. */
  readonly taxonomy: string | undefined;
  /** Whatever tells it. */
  readonly discipline: Discipline | undefined;
}

/** A claim that is compared with others of its document. */
export interface ComparedClaim<Compared> extends PlacedClaim {
  readonly compared: Compared;
}

export interface Check<Facts, Compared = undefined> {
  /**
   * Why the rule can say nothing of this claim, which bills what it is about: one sentence without a word of the document.
   * Asked for reports alone, never at a keystroke, and told once a document. Templates are not asked about.
   */
  readonly lacks?: (claim: Claim, knowledge: Knowledge) => string | undefined;
  /**
   * Whether a line of this kind can be what the rule looks for. It is a short cut and no more: asked once a kind, it spares
   * most lines of a batch the call of `line`, and claims that have no such line the calls of `claim` and `compared`. Where it is
   * missing, all are called, and so they are for a line of no kind; where it is ignored, the rule finds the same.
   */
  readonly concerns?: (kind: LineKind, knowledge: Knowledge, today: ServiceDate | undefined) => boolean;
  /**
   * The same for rules that look at lines beside each other, in the place of `concerns`: whether a claim whose lines are of
   * these kinds can be what `claim` or `compared` looks for. Not asked where a line is of no kind.
   */
  readonly concernsGroup?: (kinds: readonly LineKind[], knowledge: Knowledge) => boolean;
  /** Called once a service line. Spans are relative to the claim. */
  readonly line?: (line: ServiceLine, claim: Claim, context: Context<Facts>) => void;
  /** Called once a claim. Spans are relative to the claim. */
  readonly claim?: (claim: Claim, context: Context<Facts>) => void;
  /** Called once a code or modifier named outside a service line. Spans are absolute. */
  readonly mention?: (mention: Mention, context: Context<Facts>) => void;
  /** Called once a fault of the file around its claims. Spans are absolute. */
  readonly fault?: (fault: Fault, context: Context<Facts>) => void;
  /**
   * What `batch` needs of this claim; `undefined`: nothing. Called once a claim, and what it returns is kept until the claim
   * changes; lines of claims that nobody compares and nobody reports are not kept in memory.
   */
  readonly compared?: (claim: Claim, knowledge: Knowledge) => Compared | undefined;
  /** Called once a document with the claims it needs, at every change anew: it must find what it looks for without a second look. */
  readonly batch?: (claims: readonly ComparedClaim<Compared>[], context: BatchContext<Facts>) => void;
}

export interface Rule<Facts = never, Compared = unknown> {
  /** The defect, in words, stable for ever. */
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /**
   * `medicare`: it stands on Medicare's word. Where nobody says who pays it is at most a warning, and for other payers as loud
   * as the profile says.
   */
  readonly binds?: 'medicare';
  readonly since: string;
  /** One sentence. */
  readonly summary: string;
  readonly why: string;
  readonly sources: readonly SourceId[];
  /** Documents in the shorthand `code,modifiers,units,date`, or in a format named by `as`. */
  readonly examples: { readonly bad: string; readonly good: string; readonly as?: string };
  /** What is wrong, in a biller's words, in one line of at most 90 characters, without a word of the document. */
  readonly message: (facts: Facts) => string;
  readonly check: Check<Facts, Compared>;
}

/** A rule whose facts, and what it compares, nobody outside it needs to know: what the registry holds. */
export type AnyRule = Rule;

/**
 * Ties the facts a check reports to the facts the message words.
 * The result hides their type: from outside, a rule is run, not taken apart.
 */
export function defineRule<Facts, Compared = undefined>(rule: Rule<Facts, Compared>): AnyRule {
  // A rule's own `report` is the only caller of its `message`, and its own `compared` feeds its `batch`, so the pairings that
  // the types lose here hold by construction.
  return rule as unknown as AnyRule;
}
