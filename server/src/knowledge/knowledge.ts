/**
 * The questions that can be asked of the knowledge.
 *
 * The date of service is an argument; without one, the newest day known is meant. What is not known is `undefined` or
 * `not-known`, and a rule must then be silent. An answer carries where it comes from.
 */
import type { Discipline, PayerKind } from '../claim/claim.js';
import type { ServiceDate } from '../claim/dates.js';
import type {
  Alternative,
  CodeFacts,
  CodeSet,
  CodeStatus,
  ConversionFactor,
  Deletion,
  DisciplineGroup,
  Exclusion,
  Figure,
  FirstEncounterOnly,
  FirstUnit,
  ImportedAnswers,
  MedicareStatus,
  ModifierFacts,
  Pair,
  PairVerdict,
  Payment,
  ReportedAverage,
  Requirement,
  RvuYear,
  Threshold,
  UnitLimit,
} from './answers.js';
import type { GeneralGuide, Guide } from './guides.js';

export type * from './answers.js';
export type * from './guides.js';

type Day = ServiceDate | undefined;

export interface Knowledge {
  /** Changes whenever any answer may. */
  readonly version: string;
  /** The youngest day the data speaks for, told to people who ask about later ones. */
  readonly asOf: ServiceDate;
  /** Those in daily use first. */
  readonly codes: readonly CodeFacts[];
  readonly modifiers: readonly ModifierFacts[];

  // Codes
  code(code: string): CodeFacts | undefined;
  status(code: string, on: Day): CodeStatus;
  /** `undefined`: valid then, or not known to be otherwise. */
  deletion(code: string, on: Day): Deletion | undefined;
  firstEncounterOnly(code: string, on: Day): FirstEncounterOnly | undefined;
  /** `undefined`: no limit is known. */
  unitLimit(code: string, on: Day): UnitLimit | undefined;
  /** `undefined`: it is not for a first stretch of time, as far as known. */
  firstUnit(code: string): FirstUnit | undefined;
  isIn(set: SetId, codeOrModifier: string): boolean;
  set(set: SetId): CodeSet;
  /** The codes that the payer wants in the place of this one. */
  alternative(code: string, payer: PayerKind): Alternative | undefined;

  // Two codes
  /** What the pair edits say of two codes on a day, in whichever order they are named. */
  pair(one: string, other: string, on: Day): PairVerdict;
  /** All edits that name the code and were in force on the day; those that no modifier can part come first. */
  pairs(code: string, on: Day): readonly Pair[];
  /** Instructions besides the pair edits that keep codes apart, as far as they hold on the day. */
  exclusions(code: string, on: Day): readonly Exclusion[];

  // Modifiers
  modifier(modifier: string): ModifierFacts | undefined;
  /** The modifier that names the plan of care of each discipline (CPM ch.5 s.20.1). */
  readonly planOfCareModifiers: Readonly<Record<Discipline, string>>;
  /**
   * Whether a therapy line of that day must carry GP, GO or GN for this payer, as far as sources say.
   * `required`: enforced. `likely`: no payer is named, and most ask. `varies`: it depends on the payer. `no`: not enforced then.
   */
  therapyModifierRule(payer: PayerKind, on: Day): 'required' | 'likely' | 'varies' | 'no';

  // Money
  /** All years known, the oldest first. */
  rvus(code: string): readonly RvuYear[];
  /** Of the day's year. `undefined`: not in the fee schedule read, or not of that year. */
  medicareStatus(code: string, on: Day): MedicareStatus | undefined;
  conversionFactor(on: Day): ConversionFactor | undefined;
  /** Of the day's year; only for codes that the fee schedule pays by relative value. */
  payment(code: string, on: Day): Payment | undefined;
  /** Of the day's year. */
  threshold(group: DisciplineGroup, on: Day): Threshold | undefined;
  reportedAverages(code: string): readonly ReportedAverage[];

  // What manuals and laws set
  figure(figure: FigureId, on: Day): Figure | undefined;
  /** The requirement, where it was in force on the day. */
  requirement(requirement: RequirementId, on: Day): Requirement | undefined;
  /** Whether outpatient therapy is billed line by line on this type of bill: its first two digits (CPM ch.5 s.10). */
  isTherapyBill(billType: string): boolean;
  /** In our words; `undefined`: not a place known. */
  placeOfService(place: string): string | undefined;

  // Help for people
  guide(code: string): Guide | undefined;
  readonly general: GeneralGuide;

  /** `undefined`: nothing is imported. */
  readonly imported?: ImportedAnswers;
}

/** Sets of codes, and of modifiers where the name says so. What they hold stands in `server/data/sets.json`. */
export const setIds = [
  'first-evaluation-pt',
  'first-evaluation-ot',
  're-evaluation-pt',
  're-evaluation-ot',
  'evaluation',
  'evaluation-slp',
  'group',
  'individual',
  'orthotic-prosthetic',
  'caregiver-training',
  'remote-monitoring',
  'cognitive',
  'gait-training',
  'casting-strapping',
  'splint-application',
  'evaluation-and-management',
  'orthotic-device',
  'prosthetic-device',
  'lower-limb-prosthesis',
  'hands-on',
  'functional-reporting',
  'counted-otherwise',
  'sided-device',
  'separating-modifiers',
  'pair-modifiers',
  'evaluation-and-management-modifiers',
  'functional-reporting-modifiers',
  'mistaken-discipline-modifiers',
] as const;
export type SetId = (typeof setIds)[number];

/** Numbers that manuals and laws set; they stand in `server/data/manual.json`. */
export const figureIds = [
  'minutes-of-a-unit',
  'least-minutes',
  'assistant-share',
  'assistant-payment',
  'repeated-practice-expense',
  'targeted-review',
  'certification-days',
  'recertification-days',
  'progress-report-days',
  'timely-filing-months',
  'modifiers-of-a-line',
  'pointers-of-a-line',
] as const;
export type FigureId = (typeof figureIds)[number];

/** Dated demands and permissions; they stand in `server/data/manual.json`. */
export const requirementIds = [
  'discipline-modifier',
  'assistant-modifier',
  'assistant-remainder',
  'one-line-a-day',
  'telehealth-by-therapists',
  'telehealth-by-place',
  'order-for-signature',
  'functional-reporting',
  'specific-back-pain',
  'icd-10',
  'npi',
  'certifying-npi',
] as const;
export type RequirementId = (typeof requirementIds)[number];
