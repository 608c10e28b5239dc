/**
 * The shape of the data files in `server/data`: compact, so that they stay small; a member that is absent is not known
 * or does not apply. Written by `scripts/build-knowledge.ts`, read by `knowledge-of.ts`, by nothing else.
 */
import type { Discipline, PayerKind } from '../claim/claim.js';
import type { Confidence } from './knowledge.js';

/** What every file says of itself. */
export interface Meta {
  readonly what: string;
  readonly source: string;
  /** `CCYY-MM-DD`: the youngest day the file speaks for. */
  readonly asOf: string;
}

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
  readonly addOnOf?: readonly string[];
  readonly effective?: string;
  readonly lastValid?: string;
  readonly deleted?: string;
  readonly replacedBy?: readonly string[];
  /** MUE units and adjudication indicator, practitioner table. */
  readonly limit?: readonly [units: number, indicator: 1 | 2 | 3];
  /** By year: work RVU, total non-facility RVU, and the fee schedule's status where it is not `A` (active). */
  readonly rvu?: Readonly<Record<string, readonly [work: number, total: number, status?: string]>>;
  readonly changes?: readonly (readonly [date: string, change: string])[];
  readonly notes?: string;
  readonly sources: readonly number[];
}

export interface CodesFile {
  readonly meta: Meta;
  /** The day from which the unit limits held. */
  readonly limitsAsOf: string;
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

/** All partners of one column 1 code with one indicator: column 2 codes, parted by a space. */
export type PairRow = readonly [column1: string, indicator: 0 | 1, since: string | null, column2: string];

export interface PairsFile {
  readonly meta: Meta;
  readonly pairs: readonly PairRow[];
}

export interface GuideRow {
  readonly code: string;
  readonly synonyms: readonly string[];
  readonly context: string;
  readonly modifiers: readonly (readonly [modifier: string, when: string])[];
  readonly documentation: readonly (readonly [element: string, why: string])[];
  readonly notFor: readonly (readonly [activity: string, use: readonly string[]])[];
  readonly sources: readonly number[];
}

export interface GuidesFile {
  readonly meta: Meta;
  readonly sources: readonly string[];
  readonly guides: readonly GuideRow[];
}

/** From the first day on, until a later row of the same payer begins. */
export interface TherapyModifierRow {
  readonly payer: PayerKind;
  readonly from: string;
  readonly rule: 'required' | 'likely' | 'varies';
  readonly source: string;
}

export interface PayersFile {
  readonly meta: Meta;
  readonly conversionFactors: readonly { readonly from: string; readonly to: string; readonly value: number }[];
  readonly therapyModifier: readonly TherapyModifierRow[];
  /** First two digits of the type of bill. */
  readonly therapyBillTypes: readonly string[];
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
  readonly version: VersionFile;
}
