/** The shape of the fact files, as far as the data is built from them or compared with them. */

export interface CodeFact {
  readonly code: string;
  readonly title: string;
  readonly plainLanguage: string;
  readonly category: string;
  readonly disciplines: readonly string[];
  readonly therapyStatus: 'always' | 'sometimes' | null;
  readonly therapyStatusConfidence: string;
  readonly requiredDisciplineModifier: string | null;
  readonly timed: boolean;
  readonly minutesPerUnit: number | null;
  readonly addOn: boolean;
  readonly addOnOf: readonly string[];
  readonly status: 'active' | 'deleted';
  readonly effectiveDate: string | null;
  readonly deletedDate: string | null;
  readonly lastValidDate: string | null;
  readonly replacedBy: readonly string[];
  readonly rvuYear: number | null;
  readonly mpfsStatus: string | null;
  readonly workRvu: number | null;
  readonly totalNonFacilityRvu: number | null;
  readonly rvuHistory: Readonly<Record<string, YearFact>>;
  readonly mue: { readonly value: number; readonly mai: 1 | 2 | 3; readonly effective: string } | null;
  readonly totalFacilityRvu: number | null;
  readonly countsTowardEightMinuteRule: boolean;
  readonly bundledNeverPaid: boolean;
  readonly validForMedicare: boolean | null;
  readonly therapyMppr: boolean | null;
  readonly changes?: readonly { readonly date: string; readonly change: string }[];
  readonly notes: string;
  readonly sources: readonly string[];
}

export interface YearFact {
  readonly work: number | null;
  readonly nonFacility: number | null;
  readonly facility: number | null;
  readonly mpfsStatus: string | null;
  readonly peNonFacility?: number | null;
  readonly peFacility?: number | null;
  readonly malpractice?: number | null;
}

export interface ModifierFact {
  readonly modifier: string;
  readonly title: string;
  readonly description: string;
  readonly role: string;
  readonly position: 'pricing' | 'payment' | 'informational';
  readonly appliesTo: string | null;
  readonly discipline: readonly string[];
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
  readonly sources: readonly string[];
}

export interface PairFact {
  readonly column1: string;
  readonly column2: string;
  readonly modifierIndicator: 0 | 1 | 9;
  readonly active: boolean;
  readonly effective: string | null;
  readonly deletion: string | null;
  readonly voided: boolean;
  readonly reason: string;
}

interface Compared {
  readonly codes: number;
  readonly percentBelow: number;
  readonly median: number;
}

export interface GuideFact {
  readonly code: string;
  readonly synonyms: readonly string[];
  readonly clinicalContext: string;
  readonly usedBy: readonly { readonly who: string; readonly caveat?: string }[];
  readonly conditions: readonly string[];
  readonly examples: readonly string[];
  readonly notFor: readonly { readonly activity: string; readonly use: readonly string[]; readonly note?: string }[];
  readonly whenToBill: readonly string[];
  readonly documentation: readonly { readonly element: string; readonly why: string }[];
  readonly modifiers: readonly { readonly modifier: string; readonly when: string }[];
  readonly oftenTogether: readonly string[];
  readonly conflictsWith: readonly string[];
  readonly conflictsOther?: readonly string[];
  readonly neverWith: readonly string[];
  readonly pairs: readonly { readonly code: string; readonly indicator: 0 | 1 | null; readonly note: string }[];
  readonly commonDenials: readonly { readonly reason: string; readonly fix: string }[];
  readonly faq: readonly { readonly q: string; readonly a: string }[];
  readonly oftenStatedOtherwise?: readonly {
    readonly claim: string;
    readonly fact: string;
    readonly confidence: string;
  }[];
  readonly settings?: readonly string[];
  readonly billingSteps?: readonly string[];
  readonly telehealth?: string;
  readonly workRvuRank?: {
    readonly year: number;
    readonly medicineSection?: Compared;
    readonly therapySection?: Compared;
  };
  readonly sources: readonly string[];
}

export interface GeneralFact {
  readonly purposeOfCodes: string;
  readonly otherMeaningsOfCPT: readonly string[];
  readonly billingSteps: readonly string[];
  readonly documentation: readonly { readonly element: string; readonly why: string }[];
  readonly settings: readonly string[];
  readonly whoCanBill: readonly { readonly who: string; readonly rule: string }[];
  readonly units: { readonly medicare: string; readonly midpoint: string; readonly notCounted: string };
  readonly commonCodes: readonly { readonly code: string; readonly covers: string }[];
  readonly chooseBetween: readonly { readonly codes: readonly string[]; readonly rule: string }[];
  readonly commonDenials: readonly { readonly reason: string; readonly fix: string }[];
  readonly faq: readonly { readonly q: string; readonly a: string }[];
  readonly sources: readonly string[];
}

export interface PayersFact {
  readonly conversionFactors: readonly {
    readonly from: string;
    readonly to: string;
    readonly value: number;
    readonly participant?: string;
  }[];
  readonly kxThresholds: readonly { readonly year: number; readonly ptSlpCombined: number; readonly ot: number }[];
  readonly publishedAverages97760: readonly {
    readonly payer: string;
    readonly code: string;
    readonly amount: number;
  }[];
  readonly publishedOtherAmounts: readonly { readonly code: string }[];
  readonly targetedMedicalReview: { readonly amount: number };
  readonly assistantReduction: { readonly rate: number };
  readonly mppr: { readonly rate: number };
  readonly national2026: Readonly<Record<string, { readonly nonQp: number }>>;
  readonly telehealthExtension: { readonly therapistsMayBillMedicareTelehealthThrough: string };
  readonly privatePayerModifierRules: readonly {
    readonly payer: string;
    readonly rule: string;
    readonly from: string;
    readonly sources: readonly string[];
  }[];
}

export interface Facts {
  readonly codes: readonly CodeFact[];
  readonly modifiers: readonly ModifierFact[];
  readonly pairs: readonly PairFact[];
  readonly pairNotes: readonly { readonly pair: readonly [string, string]; readonly fact: string }[];
  readonly guides: readonly GuideFact[];
  readonly general: GeneralFact;
  readonly payers: PayersFact;
}
