/**
 * The questions that can be asked of the knowledge, and the shape of the answers.
 *
 * The date of service is an argument. What is not known is `undefined`, and stays so. An answer carries where it comes from.
 */
import type { Discipline, PayerKind } from '../claim/claim.js';
import type { ServiceDate } from '../claim/dates.js';

/** How well a fact is established. Only `high` can make a finding an error. */
export type Confidence = 'high' | 'medium' | 'low';

export interface CodeFacts {
  readonly code: string;
  /** A few plain words of our own. */
  readonly title: string;
  /** One plain sentence of our own. */
  readonly plain: string;
  readonly category: string;
  readonly disciplines: readonly Discipline[];
  /** Whether the Medicare therapy code list has it always or sometimes under a therapy plan of care; `undefined`: not known. */
  readonly therapy: { readonly status: 'always' | 'sometimes'; readonly confidence: Confidence } | undefined;
  /** The one modifier that goes with it, where only one discipline may bill it (CMS CR 10176). */
  readonly requiredModifier: string | undefined;
  /** `undefined`: not known. */
  readonly timed: boolean | undefined;
  readonly minutesPerUnit: number | undefined;
  readonly addOnOf: readonly string[];
  readonly effective: ServiceDate | undefined;
  readonly deleted: ServiceDate | undefined;
  readonly lastValid: ServiceDate | undefined;
  readonly replacedBy: readonly string[];
  readonly unitLimit: { readonly units: number; readonly indicator: 1 | 2 | 3; readonly asOf: ServiceDate } | undefined;
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
  readonly disciplines: readonly Discipline[];
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
  readonly sources: readonly string[];
}

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

/** What Medicare pays for one unit outside facilities before any reduction, with all geographic factors at 1. */
export interface Payment {
  readonly year: number;
  readonly workRvu: number;
  readonly totalRvu: number;
  readonly conversionFactor: number;
  /** Dollars, rounded to cents. */
  readonly amount: number;
  readonly source: string;
}

/** An NCCI procedure-to-procedure edit in force. */
export interface Pair {
  readonly column1: string;
  readonly column2: string;
  /** 0: no modifier helps. 1: a modifier on column 2 can part them. */
  readonly indicator: 0 | 1;
  /** First day in force, where it is known. */
  readonly since: ServiceDate | undefined;
  /** The day of the table it stands in; later tables were not read. */
  readonly asOf: ServiceDate;
}

/** Help for people about a code. Never a finding. */
export interface Guide {
  readonly synonyms: readonly string[];
  readonly context: string;
  readonly modifiers: readonly { readonly modifier: string; readonly when: string }[];
  readonly documentation: readonly { readonly element: string; readonly why: string }[];
  readonly notFor: readonly { readonly activity: string; readonly use: readonly string[] }[];
  readonly sources: readonly string[];
}

export interface Knowledge {
  /** Changes whenever any answer may. */
  readonly version: string;
  /** The youngest day the data speaks for, told to people who ask about later ones. */
  readonly asOf: ServiceDate;
  /** Those in daily use first. */
  readonly codes: readonly CodeFacts[];
  readonly modifiers: readonly ModifierFacts[];
  code(code: string): CodeFacts | undefined;
  modifier(modifier: string): ModifierFacts | undefined;
  /** Asked with the day of service; without one, of the newest day known. `undefined`: valid then, or not known to be otherwise. */
  deletion(code: string, on: ServiceDate | undefined): Deletion | undefined;
  firstEncounterOnly(code: string, on: ServiceDate | undefined): FirstEncounterOnly | undefined;
  /** Of the day's year; without a day, of the newest year known. */
  payment(code: string, on: ServiceDate | undefined): Payment | undefined;
  pairs(code: string): readonly Pair[];
  guide(code: string): Guide | undefined;
  /** The modifier that names the plan of care of each discipline (CPM ch.5 s.20.1). */
  readonly planOfCareModifiers: Readonly<Record<Discipline, string>>;
  /** Whether outpatient therapy is billed line by line on this type of bill: its first two digits (CPM ch.5 s.10). */
  isTherapyBill(billType: string): boolean;
  /**
   * Whether a therapy line of that day must carry GP, GO or GN for this payer, as far as sources say.
   * `required`: enforced. `likely`: no payer is named, and most ask. `varies`: it depends on the payer. `no`: not enforced then.
   */
  therapyModifierRule(payer: PayerKind, on: ServiceDate | undefined): 'required' | 'likely' | 'varies' | 'no';
}
