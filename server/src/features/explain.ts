/** Tells what a code or a modifier is: for hovers, for completions, for the command line. */
import type { Knowledge } from '../knowledge/knowledge.js';
import { explainCode } from './explain-code.js';
import { explainModifier } from './explain-modifier.js';
import type { Circumstances, Explanation } from './explanation.js';

/** A code or a modifier, in capitals or not. `undefined` where the knowledge has neither. */
export function explain(knowledge: Knowledge, word: string, about: Circumstances = {}): Explanation | undefined {
  const value = word.trim().toUpperCase();
  return explainCode(knowledge, value, about) ?? explainModifier(knowledge, value, about);
}

export { explainCode, explainModifier };
