/** What an editor shows under the cursor: plain data, turned into Markdown or text by whoever shows it. */
import type { Span } from '../text/span.js';

/** A titled part of an explanation. Lines are plain text, without markup. */
export interface Section {
  /** Empty for the opening lines. */
  readonly title: string;
  readonly lines: readonly string[];
}

export interface Hover {
  /** Absolute. */
  readonly span: Span;
  /** `97760 · Brace or splint fitting and training, first encounter`. */
  readonly title: string;
  /** The short part first. */
  readonly sections: readonly Section[];
}
