/**
 * The shape of a claim on a form: plain data in reading order. Spans are absolute; a click leads there.
 *
 * Who the patient is stays in the document: a box that holds a name, a number or a birth date is only told to be filled.
 */
import type { Claim } from '../../claim/claim.js';
import type { Severity } from '../../rules/severity.js';
import type { Span } from '../../text/span.js';

/** What stands in a box or in a part of one. */
export interface Cell {
  /** `filled`: it is there, and what it says stays in the document. `unread`: there, and not understood. `empty`: not there. */
  readonly state: 'said' | 'filled' | 'unread' | 'empty';
  readonly text: string;
  readonly span: Span | undefined;
}

export interface FormBox {
  /** As printed on the form: `1a`, `21`, `33a`. */
  readonly number: string;
  readonly title: string;
  /** Several in box 21; one in all others. */
  readonly cells: readonly (Cell & { readonly letter?: string })[];
  readonly findings: readonly Told[];
  /** How many twelfths of the form it is wide. */
  readonly width: number;
  /** Two boxes high. */
  readonly isTall?: boolean;
}

export interface ClaimForm {
  /** In the field's words: `837P`. */
  readonly kind: string;
  /** From 1, and how many the document holds. */
  readonly number: number;
  readonly of: number;
  readonly setting: Claim['setting'];
  /** Of this format nobody has looked where it names persons, accounts and dates beside the claim. */
  readonly isPartial: boolean;
  readonly isTemplate: boolean;
  /** Boxes 1 to 13, 14 to 23, and 25 to 33. */
  readonly person: readonly FormBox[];
  readonly condition: readonly FormBox[];
  readonly lines: readonly FormLine[];
  readonly provider: readonly FormBox[];
  /** About the claim as a whole, or about what the form has no box for. */
  readonly findings: readonly Told[];
  /** All that are told on the form, the worst first. */
  readonly all: readonly Told[];
  /** How many are told of the rest of the document. */
  readonly elsewhere: number;
}

export interface FormLine {
  /** From 1. */
  readonly number: number;
  readonly span: Span;
  /** What the code means, in plain words; empty where it is not known. */
  readonly title: string;
  readonly from: Cell;
  readonly to: Cell;
  readonly place: Cell;
  readonly code: Cell;
  /** Always four. */
  readonly modifiers: readonly Cell[];
  readonly pointers: readonly Cell[];
  readonly charge: Cell;
  readonly units: Cell;
  readonly rendering: Cell;
  /** Above the line on the form. */
  readonly minutes: Cell;
  readonly note: Cell;
  readonly findings: readonly (Told & { readonly column: Column })[];
}

/** A finding as the form tells it. */
export interface Told {
  /** Stable while the claim is the same: for the focus of a keyboard. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** `24D line 2`, `28`; empty where the form has no box for it. */
  readonly box: string;
  readonly span: Span;
}

/** The columns of box 24, and what is written above a line. */
export type Column = 'A' | 'B' | 'D' | 'E' | 'F' | 'G' | 'J' | '';
