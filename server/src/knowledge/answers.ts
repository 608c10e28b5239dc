/** The shapes of the answers. What is not known is `undefined`, and stays so; an answer says where it comes from. */
import type { Discipline } from '../claim/claim.js';
import type { ServiceDate } from '../claim/dates.js';

/** How well a fact is established. Only `high` can make a finding an error. */
export type Confidence = 'high' | 'medium' | 'low';

/** Where an answer comes from, of which day that is, and how far it can be trusted on the day asked about. */
export interface Basis {
  readonly source: string;
  /** The youngest day the source speaks for. */
  readonly asOf: ServiceDate;
  readonly confidence: Confidence;
  /** The day asked about is later than the source: the answer is the newest known, and may have changed since. */
  readonly isBeyond: boolean;
}

export interface CodeFacts {
  readonly code: string;
  /** A few plain words of our own. */
  readonly title: string;
  /** One plain sentence of our own. */
  readonly plain: string;
  /** Its kind in one word, as the data groups codes: `orthotic-prosthetic`, `evaluation`, `casting`, `rtm`, … */
  readonly category: string;
  readonly disciplines: readonly Discipline[];
  /** Whether the Medicare therapy code list has it always or sometimes under a therapy plan of care; `undefined`: not known. */
  readonly therapy: { readonly status: 'always' | 'sometimes'; readonly confidence: Confidence } | undefined;
  /** The one modifier that goes with it, where only one discipline may bill it (CMS CR 10176). */
  readonly requiredModifier: string | undefined;
  /** `undefined`: not known. */
  readonly timed: boolean | undefined;
  readonly minutesPerUnit: number | undefined;
  /** Whether its minutes join those of other codes when Medicare turns the minutes of a day into units. */
  readonly countsTowardTotalTime: boolean;
  readonly addOnOf: readonly string[];
  readonly effective: ServiceDate | undefined;
  readonly lastValid: ServiceDate | undefined;
  readonly replacedBy: readonly string[];
  /** Medicare folds its payment into other services, whatever is billed beside it. */
  readonly isNeverPaid: boolean;
  /** `undefined`: not known. */
  readonly isValidForMedicare: boolean | undefined;
  /** Each unit of a day but the highest is paid with half its practice expense; `undefined`: not known. */
  readonly isReducedWhenRepeated: boolean | undefined;
  readonly changes: readonly { readonly date: ServiceDate; readonly change: string }[];
  readonly notes: string;
  readonly sources: readonly string[];
}

export interface ModifierFacts {
  readonly modifier: string;
  readonly title: string;
  readonly description: string;
  /** What it is for, in a word: `therapy-plan-of-care`, `assistant`, `distinct-service`, `anatomic`, … */
  readonly role: string;
  /** What it does to the line: changes the amount, decides whether it pays, or only tells. Payers want them in this order. */
  readonly position: 'pricing' | 'payment' | 'informational';
  /** What it belongs on, in words; `undefined`: not limited, as far as known. */
  readonly appliesTo: string | undefined;
  readonly disciplines: readonly Discipline[];
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
  readonly sources: readonly string[];
}

/**
 * A code on a day. `valid`: nothing known speaks against it. `deleted` and `not-yet`: the data positively says so.
 * `not-known`: the code is not in the data, so nothing is said of it.
 */
export type CodeStatus =
  | { readonly kind: 'valid'; readonly lastValid: ServiceDate | undefined; readonly basis: Basis }
  | ({ readonly kind: 'deleted'; readonly basis: Basis } & Deletion)
  | { readonly kind: 'not-yet'; readonly effective: ServiceDate; readonly basis: Basis }
  | { readonly kind: 'not-known' };

/** A code that was no longer valid on a day. */
export interface Deletion {
  readonly lastValid: ServiceDate;
  /** The codes that are valid on the day asked about, through as many successions as it takes; empty where none is known. */
  readonly replacedBy: readonly string[];
  readonly sources: readonly string[];
}

/** A code that may only be billed at the first encounter for a device. */
export interface FirstEncounterOnly {
  /** The code for each later encounter. */
  readonly laterCode: string;
  readonly from: ServiceDate;
  readonly sources: readonly string[];
}

/** Relative values of one year's fee schedule, outside and inside facilities. Parts are `undefined` where they were not read. */
export interface RvuYear {
  readonly year: number;
  /** How Medicare treats the code: `A` pays, `B` bundles, `C` carrier-priced, `I` and `E` not valid, `N` not covered, `R` restricted, `X` excluded by law. */
  readonly status: string;
  /** Total and work are `undefined` where there is no national price. */
  readonly work: number | undefined;
  readonly total: number | undefined;
  readonly facilityTotal: number | undefined;
  readonly practiceExpense: number | undefined;
  readonly facilityPracticeExpense: number | undefined;
  readonly malpractice: number | undefined;
  readonly source: string;
}

/** What Medicare pays for one unit outside facilities before any reduction, with all geographic factors at 1. */
export interface Payment {
  readonly year: number;
  readonly workRvu: number;
  readonly totalRvu: number;
  readonly conversionFactor: number;
  /** Dollars, rounded to cents. */
  readonly amount: number;
  /** The same when the practice expense is halved for a further unit of the day; `undefined`: not reduced, or parts not known. */
  readonly reduced: number | undefined;
  readonly source: string;
}

/** Dollars a relative value unit, on the days from first to last. */
export interface ConversionFactor {
  readonly value: number;
  readonly from: ServiceDate;
  readonly to: ServiceDate;
  readonly source: string;
}

/** Medicare's status of a code in the fee schedule of a year: a letter, and what it means in our words. */
export interface MedicareStatus {
  readonly status: string;
  readonly meaning: string;
  readonly year: number;
  readonly basis: Basis;
}

/** The most units of a day or a line that Medicare pays: an MUE of the practitioner table. */
export interface UnitLimit {
  readonly units: number;
  /** 1: on each line. 2: of a day, absolute. 3: of a day, more may be paid with records. */
  readonly indicator: 1 | 2 | 3;
  readonly basis: Basis;
}

/** An NCCI procedure-to-procedure edit. Column 1 is paid, column 2 is denied and is the one that carries the modifier. */
export interface Pair {
  readonly column1: string;
  readonly column2: string;
  /** 0: no modifier helps. 1: a modifier on column 2 can part them. */
  readonly indicator: 0 | 1;
  /** First day in force; `undefined`: not known. */
  readonly since: ServiceDate | undefined;
  /** Last day in force; `undefined`: in force in the newest table read. */
  readonly until: ServiceDate | undefined;
  /** Why the edit exists, in the words of the table: `more-extensive`, `manual-instruction`, … */
  readonly reason: string;
  readonly basis: Basis;
}

/**
 * Two codes of one patient and one provider number on one day. `none`: no edit was in force, the table says.
 * `not-known`: the table that was read does not cover the two.
 */
export type PairVerdict =
  | ({ readonly kind: 'edit' } & Pair)
  | { readonly kind: 'none'; readonly ended: ServiceDate | undefined; readonly basis: Basis }
  | { readonly kind: 'not-known' };

/** A code for the first stretch of time of a day or month, and what each further one is billed with. */
export interface FirstUnit {
  readonly minutes: number;
  /** The fewest minutes with which it may be billed. */
  readonly least: number;
  readonly per: 'day' | 'month';
  /** The code of further time: another, or the same once more. `undefined`: there is none. */
  readonly further: { readonly code: string; readonly minutes: number; readonly least: number } | undefined;
  readonly basis: Basis;
}

/** Codes of which one excludes the other within a span of time, by an instruction other than a pair edit. */
export interface Exclusion {
  readonly codes: readonly string[];
  readonly others: readonly string[];
  readonly within: 'day' | '30 days' | 'month';
  readonly why: string;
  readonly basis: Basis;
}

/** A limit of what Medicare pays in a year before KX is needed: PT and SLP share one, OT has its own. */
export interface Threshold {
  readonly year: number;
  readonly group: DisciplineGroup;
  /** Dollars. */
  readonly amount: number;
  /** Dollars; above it a review may follow. */
  readonly review: number | undefined;
  readonly source: string;
}

/** A number that a manual or a law sets, on the days it holds. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly from: ServiceDate | undefined;
  readonly to: ServiceDate | undefined;
  readonly basis: Basis;
}

/** Something that came into force, or ended, on a day. */
export interface Requirement {
  readonly what: string;
  readonly from: ServiceDate;
  readonly to: ServiceDate | undefined;
  readonly basis: Basis;
}

/** Codes or modifiers that belong together for a purpose. */
export interface CodeSet {
  readonly what: string;
  /** `97161`, or a range `99202-99499`. */
  readonly members: readonly string[];
  readonly basis: Basis;
}

/** A code that a payer takes in the place of another. */
export interface Alternative {
  readonly codes: readonly string[];
  readonly why: string;
  readonly basis: Basis;
}

/** What a payer paid on average, as a web page reports it: without year or units, so an example and no more. */
export interface ReportedAverage {
  readonly payer: string;
  /** Dollars. */
  readonly amount: number;
}

/** Disciplines whose charges of a year are added up together. */
export type DisciplineGroup = 'PT+SLP' | 'OT';

/** A diagnosis of ICD-10-CM. */
export interface Diagnosis {
  /** With its dot: `M54.50`. */
  readonly code: string;
  readonly description: string | undefined;
  /** False where a longer code must be used. */
  readonly isBillable: boolean;
  readonly basis: Basis;
}

/** The price of one's own fee schedule. */
export interface OwnFee {
  readonly modifier: string | undefined;
  /** Dollars. */
  readonly amount: number;
  readonly source: string;
}

/** How outpatient hospitals are paid for a code: the letters of Addendum B. */
export interface OutpatientStatus {
  readonly status: string;
  /** Dollars; `undefined`: not paid by itself. */
  readonly rate: number | undefined;
  readonly basis: Basis;
}

/** The price adjustment of a place for work, practice expense and malpractice. */
export interface Locality {
  /** Number of the contractor and of the locality: `0111205`. */
  readonly locality: string;
  readonly name: string;
  readonly state: string;
  readonly year: number;
  readonly work: number;
  readonly expense: number;
  readonly malpractice: number;
  readonly source: string;
}

/** What Medicare pays for one unit outside facilities in a locality, before any reduction (CPM ch.12 s.20.1). */
export interface LocalPayment {
  readonly year: number;
  readonly locality: Locality;
  /** Relative values; each is multiplied by the index of its kind. */
  readonly work: number;
  readonly practiceExpense: number;
  readonly malpractice: number;
  readonly conversionFactor: number;
  /** Dollars, rounded to cents. */
  readonly amount: number;
}

/** What only data that a person has imported can answer. */
export interface ImportedAnswers {
  /** With or without its dot. */
  diagnosis(code: string, on: ServiceDate | undefined): Diagnosis | undefined;
  ownFees(code: string, on: ServiceDate | undefined): readonly OwnFee[];
  outpatientStatus(code: string, on: ServiceDate | undefined): OutpatientStatus | undefined;
  /** Of the day's year, else of the newest. */
  localities(on: ServiceDate | undefined): readonly Locality[];
  /** `undefined`: the schedule has no price, or the parts or the indices of that year are not known. */
  localPayment(code: string, on: ServiceDate | undefined, locality: string): LocalPayment | undefined;
  /** The description of a list of one's own licence, told beside our own words. */
  licensed(code: string, on: ServiceDate | undefined): { readonly text: string; readonly source: string } | undefined;
}
