/** The shape of the fact files, as far as the data is built from them. */

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
  readonly addOnOf: readonly string[];
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
  readonly changes?: readonly { readonly date: string; readonly change: string }[];
  readonly notes: string;
  readonly sources: readonly string[];
}

export interface YearFact {
  readonly work: number | null;
  readonly nonFacility: number | null;
  readonly mpfsStatus: string | null;
}

export interface ModifierFact {
  readonly modifier: string;
  readonly title: string;
  readonly description: string;
  readonly role: string;
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
}

export interface GuideFact {
  readonly code: string;
  readonly synonyms: readonly string[];
  readonly clinicalContext: string;
  readonly modifiers: readonly { readonly modifier: string; readonly when: string }[];
  readonly documentation: readonly { readonly element: string; readonly why: string }[];
  readonly notFor: readonly { readonly activity: string; readonly use: readonly string[] }[];
  readonly sources: readonly string[];
}

export interface PayersFact {
  readonly conversionFactors: readonly {
    readonly from: string;
    readonly to: string;
    readonly value: number;
    readonly participant?: string;
  }[];
  readonly privatePayerModifierRules: readonly {
    readonly payer: string;
    readonly from: string;
    readonly sources: readonly string[];
  }[];
}

export interface Facts {
  readonly codes: readonly CodeFact[];
  readonly modifiers: readonly ModifierFact[];
  readonly pairs: readonly PairFact[];
  readonly guides: readonly GuideFact[];
  readonly payers: PayersFact;
}
