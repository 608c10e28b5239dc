/** `textDocument/selectionRange`. */
import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selectionsAt } from '../index.js';
import type { Workspace } from './workspace.js';

export async function selectionsFor(
  workspace: Workspace,
  { textDocument, positions }: SelectionRangeParams,
): Promise<SelectionRange[] | null> {
  const served = await workspace.served(textDocument.uri);
  if (served === undefined) return null;
  const { analysis, document } = served;
  return positions.map((position) => {
    const spans = selectionsAt(analysis, document.offsetAt(position));
    const nothing: SelectionRange = { range: { start: position, end: position } };
    // The outermost has no parent, so it is made first.
    const grown = spans.reduceRight<SelectionRange | undefined>((parent, span) => {
      const range = document.rangeOf(span);
      return parent === undefined ? { range } : { range, parent };
    }, undefined);
    return grown ?? nothing;
  });
}
