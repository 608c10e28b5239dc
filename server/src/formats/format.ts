/** What every format offers. A format knows no rule, no knowledge and no other format. */
import type { Fault } from '../claim/fault.js';
import type { FormatId, Mention, PlacedClaim, ServiceLine } from '../claim/claim.js';
import type { TextChange, TextEdit } from '../text/edit.js';
import type { Span } from '../text/span.js';

/** Something the reader could not understand. One sentence, without a word of the text it is about. */
export interface Problem {
  readonly message: string;
  readonly span: Span;
}

/** A text as claims. Immutable; spans of mentions and problems are absolute. */
export interface Reading {
  readonly format: FormatId;
  /** What exactly it is, in the field's words: `837P`, `835`, `FHIR Claim`, `charge CSV`, `note`. */
  readonly kind: string;
  readonly claims: readonly PlacedClaim[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  readonly problems: readonly Problem[];
  /** In the order of the text. Only formats that have a frame around their claims find any. */
  readonly faults?: readonly Fault[];
}

/** A place where a code or a modifier is typed, filled or not. */
export interface Slot {
  readonly kind: 'code' | 'modifier';
  /** The token that a completion replaces; empty where nothing has been typed yet. Absolute. */
  readonly span: Span;
  /** The line it belongs to, where there is one already. */
  readonly line: ServiceLine | undefined;
  /** What stands around the bare value when it is put here: quotes of JSON, say. */
  readonly before: string;
  readonly after: string;
}

/** A place that names another, and the place it names. Both absolute. */
export interface Reference {
  readonly from: Span;
  readonly to: Span;
}

/** A service line that may be written next. */
export interface NextLine {
  /** What has been typed of it. Absolute. */
  readonly span: Span;
  /** Up to where its code belongs. */
  readonly head: string;
  /** Between the code and the charge, the charge and the units, the units and the end. */
  readonly tail: readonly [string, string, string];
  /** Which line of its claim it becomes, from 1. */
  readonly number: number;
}

/** A stretch that holds claims, or is held by one, and is neither a claim nor a line. Absolute. */
export interface Part {
  /** `section`: of a note, from its heading on. `block`: whatever else belongs together. */
  readonly kind: 'interchange' | 'group' | 'transaction' | 'section' | 'block';
  readonly span: Span;
  /** What it is in the field's words, `837P`, and never a word of the document; empty where there is nothing to say. */
  readonly label: string;
}

/** Where an offset stands in a text made of segments. Spans are absolute. */
export interface SegmentPlace {
  /** In capitals: `SV1`. */
  readonly name: string;
  readonly span: Span;
  /** From 1; 0 on the name. */
  readonly element: number;
  readonly elementSpan: Span;
  /** From 1. */
  readonly component: number;
  readonly componentSpan: Span;
  /** The characters that part elements and components. */
  readonly separators: { readonly element: string; readonly component: string };
}

/** How the segments of a text are spread over its lines. */
export type Layout = { readonly kind: 'lines'; readonly indent: string } | { readonly kind: 'one-line' };

export interface Document {
  readonly text: string;
  /** The last part of its name, `claims.837`; empty where it has none. */
  readonly name: string;
}

/** A reading of an earlier text and the one change that leads from that text to this one. */
export interface Before {
  readonly reading: Reading;
  readonly change: TextChange;
}

/**
 * Where a document says something that a claim form asks for and a claim has no field for: who is insured, say.
 * A place alone: what names a person stays in the document.
 */
export interface FormPlace {
  /** Of the CMS-1500: `1a`, `2`, `11`, `26`. */
  readonly box: string;
  /** Absolute. */
  readonly span: Span;
  /** What may be shown of it: a code of the form or an amount. */
  readonly shown?: string;
}

export interface Format {
  readonly id: FormatId;
  /** Is this document of this format? Decides by name and content, and costs next to nothing on a document that is not. */
  matches(document: Document): boolean;
  /** Never throws. What cannot be understood becomes a problem, and the rest is still read. May use `before` to do less. */
  read(document: Document, before?: Before): Reading;
  /** The typed place at this offset, or `undefined` in prose, in a ZIP code, and wherever a code does not belong. */
  slotAt(document: Document, reading: Reading, offset: number): Slot | undefined;
  /** What a number of the frame at this offset names: in X12, the parent of a level. */
  referenceAt?(document: Document, reading: Reading, offset: number): Reference | undefined;
  /** The service line that may follow at this offset: only behind the last one of a claim. */
  nextLineAt?(document: Document, reading: Reading, offset: number): NextLine | undefined;
  /** For a form that shows one claim of a reading. */
  formPlaces?(document: Document, placed: PlacedClaim): readonly FormPlace[];
  /** The outer before what it holds, in the order of the text. */
  partsOf?(document: Document, reading: Reading): readonly Part[];
  /** Only of formats made of segments. */
  segmentAt?(document: Document, reading: Reading, offset: number): SegmentPlace | undefined;
  /** Touches nothing but blanks between segments; nothing at all where the text is not understood to its end. */
  arrange?(document: Document, layout: Layout): readonly TextEdit[];
}
