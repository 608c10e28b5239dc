/** `textDocument/foldingRange`. Nothing at all where nothing folds: then the editor folds by indentation, as it would alone. */
import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldsOf } from '../index.js';
import type { Workspace } from './workspace.js';

export async function foldingFor(
  workspace: Workspace,
  { textDocument }: FoldingRangeParams,
): Promise<FoldingRange[] | null> {
  const served = await workspace.served(textDocument.uri);
  if (served === undefined) return null;
  const folds = foldsOf(served.analysis, (offset) => served.document.lineAt(offset));
  return folds.length === 0
    ? null
    : folds.map(({ firstLine, lastLine }) => ({ startLine: firstLine, endLine: lastLine }));
}
