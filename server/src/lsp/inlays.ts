/** What a code is and what a pointer means, as words between what is typed. Only those asked for. */
import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { hintsIn } from '../index.js';
import type { Workspace } from './workspace.js';

export async function inlaysFor(workspace: Workspace, { textDocument, range }: InlayHintParams): Promise<InlayHint[]> {
  const served = await workspace.served(textDocument.uri);
  if (served?.settings.inlayHints !== true) return [];
  const { analysis, document } = served;
  const hints = hintsIn(analysis.linter.knowledge, analysis.document, analysis.reading, document.spanAt(range));
  return hints.map(({ offset, label }) => ({ position: document.positionAt(offset), label, paddingLeft: true }));
}
