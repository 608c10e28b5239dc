/**
 * What a claim is, however it was written down. Knows no format and no rule.
 *
 * There is no field for a name, a birth date or a member number: what is not here cannot leak.
 * Absent is `undefined`, never `''` or `0`.
 */
import type { Located, Span } from '../text/span.js';
import type { Passage } from '../prose/passage.js';
import type { TextEdit } from '../text/edit.js';
import type { ServiceDate } from './dates.js';

/** What kind of document the claim was read from. */
export type FormatId = 'x12' | 'fhir' | 'csv' | 'template' | 'cms1500' | 'note';

/** The fields of a service line that a finding, a hover or a completion can be about. */
export type Field =
  | 'code'
  | 'modifier'
  | 'units'
  | 'minutes'
  | 'service-date'
  | 'place-of-service'
  | 'pointer'
  | 'charge'
  | 'taxonomy'
  | 'note'
  | 'diagnosis'
  | 'total-charge'
  | 'claim';

/** A typed place that is filled with something no value could be read from. */
export interface Unread {
  readonly field: Field;
  readonly span: Span;
}

/** One place in a claim, for a message that names it in the words of the format. */
export interface Place {
  readonly field: Field;
  readonly line?: ServiceLine;
  /** Which of several, from 0: the second modifier is 1. */
  readonly index?: number;
}

/** How the claim's document writes things down: the only door from the model back to the text. */
export interface Notation {
  /** `2400 SV101-3`, `Claim.item[1].modifier[0]`, `box 24D line 2`, `column Modifier1`. */
  address(place: Place): string;
  /**
   * Turns a wish about the claim into the smallest edits of `text`. Empty when it cannot be done safely.
   * `start` is where the claim begins in `text`; the spans of the edits are absolute.
   */
  write(text: string, start: number, change: Change): readonly TextEdit[];
}

/** All that a service line can carry: SV101-3 to -6 of the 837, behind which a description may follow; the four pairs of box 24D. */
export const mostModifiers = 4;

/** A place for a modifier that is left empty although one behind it is filled. */
export interface ModifierGap {
  /** Which of the filled slots stands behind it, from 0. */
  readonly before: number;
  /** What would have to go; `undefined` where what stands behind the modifiers must not move. */
  readonly span: Span | undefined;
}

export interface ServiceLine {
  /** The whole line, as far as it is one stretch of text. */
  readonly span: Span;
  /** CPT or HCPCS as typed. `undefined`: no code was given, a placeholder stands in its place, or it is of another code system. */
  readonly code: Located<string> | undefined;
  /** The filled slots, in their order. */
  readonly modifiers: readonly Located<string>[];
  /**
   * Why `modifiers` may not be all there are; `undefined` when they are all.
   * `placeholder`: a slot of a template is still to be filled. `no-field`: the document has no field for modifiers.
   * `shared`: modifiers said once beside several lines may be meant for this one.
   */
  readonly modifiersOpen: 'placeholder' | 'no-field' | 'shared' | undefined;
  /** The first; only where the document counts the places of modifiers. */
  readonly modifierGap?: ModifierGap | undefined;
  readonly units: Located<number> | undefined;
  readonly minutes: Located<number> | undefined;
  readonly serviceDate: Located<ServiceDate> | undefined;
  /** The last day, where the line names one. */
  readonly lastDate?: Located<ServiceDate> | undefined;
  /** Places whose value could not be read, the claim's where the line has none of its own: nothing that depends on them can be judged. */
  readonly unread?: readonly Unread[] | undefined;
  /** Two digits, as on the line, else as on the claim. */
  readonly placeOfService: Located<string> | undefined;
  /** From 1, into `diagnoses`. */
  readonly pointers: readonly Located<number>[];
  /** In dollars. */
  readonly charge: Located<number> | undefined;
  /** What tells the discipline of this line beside its code and modifiers: taxonomy of who rendered it, revenue code. */
  readonly discipline: DisciplineEvidence | undefined;
  /** Provider taxonomy code of who rendered it, else of who bills, as typed. */
  readonly taxonomy?: Located<string> | undefined;
  readonly passages: readonly Passage[];
}

export type Discipline = 'PT' | 'OT' | 'SLP';

/** Why a line is thought to belong to a discipline, as the document says it. */
export interface DisciplineEvidence {
  readonly discipline: Discipline;
  /** `taxonomy`: of the rendering, else billing provider. `revenue-code`: 042x, 043x, 044x. `stated`: the document has a field or words for it. */
  readonly from: 'taxonomy' | 'revenue-code' | 'stated';
  readonly span: Span;
}

/** Who pays, as far as rules differ by it. `unknown`: the document does not say. */
export const payerKinds = ['medicare', 'medicaid', 'commercial', 'workers-comp', 'other', 'unknown'] as const;
export type PayerKind = (typeof payerKinds)[number];

/** Typed where the ten digits of a provider belong, and whose it is. Never of a patient. */
export interface Npi extends Located<string> {
  readonly role: 'billing' | 'rendering' | 'ordering' | 'facility' | 'other';
  /** Where it stands, in the words of the format. */
  readonly address: string;
  /** It stands in front of the claim, whose name `span` is: what is wrong with it is a fault of the file. */
  readonly isOutside?: true;
}

declare const patientKey: unique symbol;
/**
 * Equal for claims of one person in one document, and only ever compared: it is a sum over what identifies the person,
 * which cannot be turned back.
 */
export type PatientKey = number & { readonly [patientKey]: true };

export interface Claim {
  /** From 0 to the claim's length. All spans in the claim are relative to where it begins in the document. */
  readonly span: Span;
  readonly format: FormatId;
  /** `template`: a form to be filled in, where dates are missing by design. */
  readonly purpose: 'claim' | 'template';
  readonly setting: 'professional' | 'institutional' | 'unknown';
  /** Three characters of the UB-04 type of bill, of which the first two are known electronically (`13`, `22`, …). */
  readonly billType: Located<string> | undefined;
  readonly payer: PayerKind;
  /** Who pays beside `payer`, as far as the claim names them. */
  readonly otherPayers?: readonly PayerKind[] | undefined;
  /** `undefined`: the document does not tell whom the claim is for. */
  readonly patient?: PatientKey | undefined;
  /** Whether it is sent for the first time, not to replace or take back another. `undefined`: the document does not tell. */
  readonly frequency?: 'original' | 'other' | undefined;
  /** The charge of the whole claim as the document states it, in dollars. */
  readonly totalCharge?: Located<number> | undefined;
  readonly npis?: readonly Npi[] | undefined;
  /** Whether somebody is named who ordered or referred. `undefined`: the document has no place for it. */
  readonly ordering?: 'named' | 'not-named' | undefined;
  /**
   * `left-out`: this format, or this document of one that leaves it open, writes ICD-10-CM codes without their dot.
   * `undefined` where both are right, as in FHIR, of which published files write it either way.
   */
  readonly diagnosisDots?: 'written' | 'left-out' | undefined;
  /** Places of the claim as a whole whose value could not be read. */
  readonly unread?: readonly Unread[] | undefined;
  readonly lines: readonly ServiceLine[];
  /** ICD-10-CM as typed. */
  readonly diagnoses: readonly Located<string>[];
  readonly passages: readonly Passage[];
  readonly notation: Notation;
  /**
   * Lets go of what can be read from the text again. Whoever asks later gets equal lines that are other objects,
   * so it is called where nobody holds on to one of them.
   */
  forget?(): void;
}

/** A claim and where it begins in the document. Moves when a line is added above; the claim itself does not change. */
export interface PlacedClaim {
  readonly start: number;
  readonly claim: Claim;
}

/**
 * A code or modifier that the document names outside a service line: in prose, or in a transaction that is not a claim.
 * Spans are absolute.
 */
export interface Mention extends Located<string> {
  readonly kind: 'code' | 'modifier';
  /**
   * `transaction`: a typed place of a document that is not a claim; shown, never reported.
   * `advice`: words that tell somebody to bill it. `retired`: words that say it is gone. `named`: merely there.
   * `unclear`: it stands among what is billed, and how it is meant could not be read.
   */
  readonly role: 'transaction' | 'advice' | 'retired' | 'named' | 'unclear';
  /** The date of service that goes with it, where the document says one. */
  readonly serviceDate: ServiceDate | undefined;
  /** The place of that date, where no date could be read from it. */
  readonly unread?: readonly Unread[] | undefined;
}

/** What a fix may want of a claim. The claim's notation turns it into edits. */
export type Change =
  | { readonly kind: 'replace-code'; readonly line: ServiceLine; readonly code: string }
  /** Put into the first free slot behind those that are filled; four are all there are. */
  | { readonly kind: 'add-modifier'; readonly line: ServiceLine; readonly modifier: string }
  /** `index` counts the filled slots from 0, as `line.modifiers` does. */
  | { readonly kind: 'replace-modifier'; readonly line: ServiceLine; readonly index: number; readonly modifier: string }
  | { readonly kind: 'remove-modifier'; readonly line: ServiceLine; readonly index: number }
  /** Several that share one slot: each gets one of its own, the first in the place of all, the others in the order of `parts`. */
  | {
      readonly kind: 'split-modifier';
      readonly line: ServiceLine;
      readonly index: number;
      readonly parts: readonly string[];
    };
