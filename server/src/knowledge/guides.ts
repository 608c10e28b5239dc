/** The shapes of what helps people bill: read, never judged by. */
import type { Confidence } from './answers.js';

/** Help for people about a code. Never a finding. */
export interface Guide {
  readonly synonyms: readonly string[];
  readonly context: string;
  readonly usedBy: readonly { readonly who: string; readonly caveat: string | undefined }[];
  readonly conditions: readonly string[];
  readonly examples: readonly string[];
  readonly notFor: readonly { readonly activity: string; readonly use: readonly string[]; readonly note?: string }[];
  readonly whenToBill: readonly string[];
  readonly documentation: readonly { readonly element: string; readonly why: string }[];
  readonly modifiers: readonly { readonly modifier: string; readonly when: string }[];
  readonly oftenTogether: readonly string[];
  /** What is worth knowing of a code beside this one; where there is nothing special to say, it is left to the pair edit. */
  readonly pairNotes: readonly { readonly code: string; readonly note: string }[];
  readonly denials: readonly { readonly reason: string; readonly fix: string }[];
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
  readonly oftenStatedOtherwise: readonly {
    readonly claim: string;
    readonly fact: string;
    readonly confidence: Confidence;
  }[];
  readonly settings: readonly string[];
  readonly billingSteps: readonly string[];
  /** What is known of Medicare's telehealth list; `undefined`: not looked up. */
  readonly telehealth: string | undefined;
  readonly rank: WorkRank | undefined;
  readonly sources: readonly string[];
}

/** How a code stands by work among others: the share, in percent, of codes with less work. A rank of effort, not of payment. */
export interface WorkRank {
  readonly year: number;
  readonly medicine: { readonly codes: number; readonly percentBelow: number; readonly median: number } | undefined;
  readonly therapy: { readonly codes: number; readonly percentBelow: number; readonly median: number } | undefined;
}

/** When one of several codes that are easily taken for each other is the right one. */
export interface Choice {
  readonly codes: readonly string[];
  readonly rule: string;
}

/** What holds for every code: asked of no code in particular. */
export interface GeneralGuide {
  readonly choices: readonly Choice[];
  readonly documentation: readonly { readonly element: string; readonly why: string }[];
  readonly denials: readonly { readonly reason: string; readonly fix: string }[];
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
  readonly billingSteps: readonly string[];
  readonly settings: readonly string[];
  readonly whoCanBill: readonly { readonly who: string; readonly rule: string }[];
  readonly units: { readonly medicare: string; readonly midpoint: string; readonly notCounted: string };
  readonly purpose: string;
  readonly otherMeanings: readonly string[];
  readonly sources: readonly string[];
}
