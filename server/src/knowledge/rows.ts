/**
 * The shape of the data files in `server/data`: compact, so that they stay small; a member that is absent is not known
 * or does not apply. `sets.json` and `manual.json` are written by hand, all others by `scripts/build-knowledge.ts`; this
 * folder reads them, and nothing else does.
 */
import type { Discipline, PayerKind } from '../claim/claim.js';
import type { Confidence } from './answers.js';

/** What every file says of itself. */
export interface Meta {
  readonly what: string;
  readonly source: string;
  /** `CCYY-MM-DD`: the youngest day the file speaks for. */
  readonly asOf: string;
}

/** One year of the fee schedule: status, then work, total, total in facilities, practice expense, the same in facilities, malpractice. */
export type RvuRow = readonly [status: string, ...figures: (number | null)[]];

/** Dates are `CCYY-MM-DD`. Sources are positions in the file's own `sources`. */
export interface CodeRow {
  readonly code: string;
  readonly title: string;
  readonly plain: string;
  readonly category: string;
  readonly disciplines?: readonly Discipline[];
  readonly therapy?: readonly [status: 'always' | 'sometimes', confidence: Confidence];
  /** The only modifier of GP, GO and GN that may stand on it. */
  readonly modifier?: string;
  readonly timed: boolean;
  readonly minutes?: number;
  /** Absent: its minutes do not join those of other codes. */
  readonly counts?: true;
  readonly addOnOf?: readonly string[];
  readonly effective?: string;
  readonly lastValid?: string;
  readonly replacedBy?: readonly string[];
  /** MUE units and adjudication indicator, practitioner table. */
  readonly limit?: readonly [units: number, indicator: 1 | 2 | 3];
  readonly rvu?: Readonly<Record<string, RvuRow>>;
  readonly neverPaid?: true;
  readonly medicare?: boolean;
  /** Whether further units of a day are reduced. */
  readonly reduced?: boolean;
  readonly changes?: readonly (readonly [date: string, change: string])[];
  readonly notes?: string;
  readonly sources: readonly number[];
}

export interface CodesFile {
  readonly meta: Meta;
  /** The day from which the unit limits held. */
  readonly limitsAsOf: string;
  /** The last day of that table; later ones were not read. */
  readonly limitsLastDay: string;
  readonly limitsSource: string;
  /** Where a year's RVUs come from. */
  readonly rvuSources: Readonly<Record<string, string>>;
  readonly sources: readonly string[];
  readonly codes: readonly CodeRow[];
}

export interface ModifierRow {
  readonly modifier: string;
  readonly title: string;
  /** Absent where it would only repeat the title. */
  readonly description?: string;
  readonly role: string;
  readonly position: 'pricing' | 'payment' | 'informational';
  readonly appliesTo?: string;
  readonly disciplines?: readonly Discipline[];
  readonly requires?: readonly string[];
  readonly excludes?: readonly string[];
  readonly sources: readonly number[];
}

export interface ModifiersFile {
  readonly meta: Meta;
  readonly sources: readonly string[];
  readonly modifiers: readonly ModifierRow[];
}

/**
 * All partners of one column 1 code whose edits are alike: column 2 codes, parted by a space. The reason is a position in
 * `reasons`. Voided edits were never in force; they are kept because much of the web speaks of them.
 */
export type PairRow = readonly [
  column1: string,
  indicator: 0 | 1 | 9,
  from: string | null,
  to: string | null,
  reason: number,
  column2: string,
];

export interface PairsFile {
  readonly meta: Meta;
  /** The day after which the table was superseded; later tables were not read. */
  readonly lastDay: string;
  readonly reasons: readonly string[];
  readonly pairs: readonly PairRow[];
  /** What is often told of two codes that no edit parts any more. */
  readonly notes: readonly (readonly [one: string, other: string, fact: string])[];
}

type Told = readonly (readonly [string, string])[];

export interface GuideRow {
  readonly code: string;
  readonly synonyms: readonly string[];
  readonly context: string;
  readonly usedBy: readonly (readonly [who: string, caveat?: string])[];
  readonly conditions: readonly string[];
  readonly examples: readonly string[];
  readonly notFor: readonly (readonly [activity: string, use: readonly string[], note?: string])[];
  readonly whenToBill: readonly string[];
  readonly modifiers: readonly (readonly [modifier: string, when: string])[];
  readonly documentation: readonly (readonly [element: string, why: string])[];
  readonly oftenTogether?: readonly string[];
  readonly pairNotes?: readonly (readonly [code: string, note: string])[];
  readonly denials: readonly (readonly [reason: string, fix: string])[];
  readonly faq: readonly (readonly [question: string, answer: string])[];
  readonly otherwise?: readonly (readonly [claim: string, fact: string, confidence: Confidence])[];
  readonly settings?: readonly string[];
  readonly billingSteps?: readonly string[];
  readonly telehealth?: string;
  readonly rank?: {
    readonly year: number;
    /** Codes compared, percent below, median. */
    readonly medicine?: readonly [number, number, number];
    readonly therapy?: readonly [number, number, number];
  };
  readonly sources: readonly number[];
}

export interface GuidesFile {
  readonly meta: Meta;
  readonly general: {
    readonly purpose: string;
    readonly otherMeanings: readonly string[];
    readonly choices: readonly (readonly [codes: readonly string[], rule: string])[];
    readonly documentation: Told;
    readonly denials: Told;
    readonly faq: Told;
    readonly billingSteps: readonly string[];
    readonly settings: readonly string[];
    readonly whoCanBill: Told;
    readonly units: { readonly medicare: string; readonly midpoint: string; readonly notCounted: string };
    readonly commonCodes: Told;
    readonly sources: readonly number[];
  };
  readonly sources: readonly string[];
  readonly guides: readonly GuideRow[];
}

export interface PayersFile {
  readonly meta: Meta;
  /** From 2026 that of clinicians outside advanced payment models; `advanced`: that of the others. */
  readonly conversionFactors: readonly {
    readonly from: string;
    readonly to: string;
    readonly value: number;
    readonly advanced?: number;
  }[];
  readonly thresholds: readonly { readonly year: number; readonly ptSlp: number; readonly ot: number }[];
  readonly thresholdSource: string;
  /** Averages that web pages report, without year or units. */
  readonly reported: readonly (readonly [code: string, payer: string, amount: number])[];
  /** What single payers ask, as published. */
  readonly payerRules: readonly {
    readonly payer: string;
    readonly rule: string;
    readonly from: string;
    readonly sources: readonly string[];
  }[];
}

/** What every row written by hand says of itself. */
interface Sourced {
  readonly source: string;
  readonly confidence: Confidence;
}

export interface SetsFile {
  readonly meta: Meta;
  readonly sets: readonly ({
    readonly id: string;
    readonly what: string;
    readonly members: readonly string[];
  } & Sourced)[];
}

interface Dated {
  readonly from?: string;
  readonly to?: string;
}

/** From the first day on, until a later row of the same payer begins. */
export interface TherapyModifierRow extends Sourced {
  readonly payer: PayerKind;
  readonly from: string;
  readonly rule: 'required' | 'likely' | 'varies';
}

export type ExclusionRow = {
  readonly codes: readonly string[];
  readonly others: readonly string[];
  readonly within: 'day' | '30 days' | 'month';
  readonly why: string;
} & Dated &
  Sourced;

export interface ManualFile {
  readonly meta: Meta;
  readonly figures: readonly ({ readonly id: string; readonly value: number; readonly unit: string } & Dated &
    Sourced)[];
  readonly requirements: readonly ({ readonly id: string; readonly what: string; readonly from: string } & Dated &
    Sourced)[];
  readonly firstUnits: readonly ({
    readonly code: string;
    readonly minutes: number;
    readonly least: number;
    readonly per: 'day' | 'month';
    readonly further?: string;
    readonly furtherMinutes?: number;
    readonly furtherLeast?: number;
  } & Sourced)[];
  readonly exclusions: readonly ExclusionRow[];
  readonly alternatives: readonly ({
    readonly code: string;
    readonly payers: readonly PayerKind[];
    readonly codes: readonly string[];
    readonly why: string;
  } & Sourced)[];
  readonly therapyModifier: readonly TherapyModifierRow[];
  /** First two digits of the type of bill. */
  readonly therapyBillTypes: readonly string[];
  readonly placesOfService: readonly { readonly place: string; readonly what: string }[];
  readonly statusLetters: readonly { readonly status: string; readonly what: string }[];
}

export interface EncountersFile {
  readonly meta: Meta;
  readonly firstOnly: readonly {
    readonly code: string;
    readonly laterCode: string;
    readonly from: string;
    readonly sources: readonly string[];
  }[];
}

export interface VersionFile {
  readonly meta: Meta;
  /** Made of the content of all other files. */
  readonly version: string;
}

/** All that the knowledge is made from. */
export interface KnowledgeFiles {
  readonly codes: CodesFile;
  readonly modifiers: ModifiersFile;
  readonly pairs: PairsFile;
  readonly guides: GuidesFile;
  readonly payers: PayersFile;
  readonly encounters: EncountersFile;
  readonly sets: SetsFile;
  readonly manual: ManualFile;
  readonly version: VersionFile;
}
