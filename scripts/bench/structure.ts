/** What an editor asks of a large file while somebody reads it: it must answer before that person would notice. */
import { foldsOf, LineIndex, outlineOf, selectionsAt, signaturesAt, tokensOf } from '../../server/src/index.js';
import type { Analysis } from '../../server/src/index.js';

/** About as many characters as a window shows. */
const view = 4000;

/** Each asked in the middle of the file. */
export function questionsOf(analysis: Analysis): Readonly<Record<string, () => unknown>> {
  const { knowledge } = analysis.linter;
  const middle = Math.floor(analysis.document.text.length / 2);
  // An editor has counted them already.
  const lines = new LineIndex(analysis.document.text);
  return {
    'tokens of a view': () => tokensOf(knowledge, analysis, { start: middle, end: middle + view }),
    'a growing selection': () => selectionsAt(analysis, middle),
    'what belongs at an element': () => signaturesAt(analysis, middle),
    folding: () => foldsOf(analysis, (offset) => lines.positionAt(offset).line),
    outline: () => outlineOf(knowledge, analysis),
  };
}
