/** Tells what a code or a modifier is: for hovers, for completions, for the command line. */
import type { Knowledge } from '../knowledge/knowledge.js';
import { explainCode } from './explain-code.js';
import { explainDiagnosis } from './explain-imported.js';
import { explainModifier } from './explain-modifier.js';
import type { Circumstances, Explanation } from './explanation.js';

/** A code, a modifier or a diagnosis, in capitals or not. `undefined` where the knowledge has neither. */
export function explain(knowledge: Knowledge, word: string, about: Circumstances = {}): Explanation | undefined {
  const value = word.trim().toUpperCase();
  return (
    explainCode(knowledge, value, about) ??
    explainModifier(knowledge, value, about) ??
    explainDiagnosis(knowledge, value, about)
  );
}

export { explainCode, explainDiagnosis, explainModifier };
