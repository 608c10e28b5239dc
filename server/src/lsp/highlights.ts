/** The places of a document that name the same as the one at the cursor. */
import { DocumentHighlightKind } from 'vscode-languageserver';
import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { sameAs } from '../index.js';
import type { Workspace } from './workspace.js';

export async function highlightsFor(
  workspace: Workspace,
  { textDocument, position }: DocumentHighlightParams,
): Promise<DocumentHighlight[]> {
  const served = await workspace.served(textDocument.uri);
  if (served === undefined) return [];
  const { analysis, document } = served;
  return sameAs(analysis.reading, document.offsetAt(position)).map(({ span }) => ({
    range: document.rangeOf(span),
    kind: DocumentHighlightKind.Text,
  }));
}
