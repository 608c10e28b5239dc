/** Words of a person inside a claim or a note. Knows sentences and headings, nothing of codes' rules. */
import type { Span } from '../text/span.js';

/** What kind of words a heading or a field announces. `visit` is the narrative of the encounter itself. */
export type Section =
  'visit' | 'visit-type' | 'subjective' | 'plan' | 'history' | 'goals' | 'billing' | 'instructions' | 'other';

export interface Passage {
  /**
   * The words, character for character under `span`: escapes of the format are blanked out, not shortened,
   * so that an offset in `text` plus `span.start` is an offset in the document (or in the claim).
   */
  readonly text: string;
  readonly span: Span;
  /** What the field it stands in announces. Headings inside `text` are found by whoever reads the passage. */
  readonly section: Section;
}
