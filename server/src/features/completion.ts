/** What can be typed at a slot: plain data. */
import type { Span } from '../text/span.js';
import type { Section } from './hover.js';

export interface Completion {
  readonly kind: 'code' | 'modifier';
  readonly value: string;
  /** A few words beside the value. */
  readonly detail: string;
  /** What the typed text is matched against; holds what was typed, so that an editor does not hide a fuzzy hit. */
  readonly filterText: string;
  /** In the order of merit. */
  readonly sortText: string;
  /** The token it replaces, absolute, and what is put there. */
  readonly span: Span;
  readonly newText: string;
  /** Made when asked for. */
  readonly documentation: () => readonly Section[];
}
