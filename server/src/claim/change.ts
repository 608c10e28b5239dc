/** What a fix may want of a claim. A format's notation turns it into edits. */
import type { ServiceLine } from './claim.js';

export type Change =
  | { readonly kind: 'replace-code'; readonly line: ServiceLine; readonly code: string }
  /** Put into the first free slot behind those that are filled; four are all there are. */
  | { readonly kind: 'add-modifier'; readonly line: ServiceLine; readonly modifier: string }
  /** `index` counts the filled slots from 0, as `line.modifiers` does. */
  | { readonly kind: 'replace-modifier'; readonly line: ServiceLine; readonly index: number; readonly modifier: string }
  | { readonly kind: 'remove-modifier'; readonly line: ServiceLine; readonly index: number };
