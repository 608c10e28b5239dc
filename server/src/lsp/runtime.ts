/** What the server needs of the platform it runs on. Node and the browser each bring one. */
import type { Knowledge } from '../index.js';

export interface Runtime {
  readonly knowledge: Knowledge;
  /** Runs something once, after so many milliseconds. The answer calls it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}
