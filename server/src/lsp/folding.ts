/** `textDocument/foldingRange`. Nothing at all where nothing folds: then the editor folds by indentation, as it would alone. */
import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldsOf } from '../index.js';
import type { Workspace } from './workspace.js';

export async function foldingFor(
  workspace: Workspace,
  { textDocument }: FoldingRangeParams,
): Promise<FoldingRange[] | null> {
  const served = await workspace.served(textDocument.uri);
  const folds = served === undefined ? [] : foldsOf(served.analysis);
  return folds.length === 0
    ? null
    : folds.map(({ firstLine, lastLine }) => ({ startLine: firstLine, endLine: lastLine }));
}
