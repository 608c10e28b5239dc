/** Where something is defined: a pointer at its diagnosis, a level at its parent, a code on its page. */
import type { LocationLink, TextDocumentPositionParams } from 'vscode-languageserver';
import { referenceAt } from '../index.js';
import type { Knowledge } from '../index.js';
import type { Abilities } from './abilities.js';
import { pageLinks } from './pages.js';
import type { Workspace } from './workspace.js';

export function definitionsFor(
  workspace: Workspace,
  knowledge: () => Knowledge,
  { opensPages }: Abilities,
): (asked: TextDocumentPositionParams) => Promise<LocationLink[]> {
  return async ({ textDocument, position }) => {
    const served = await workspace.served(textDocument.uri);
    if (served === undefined) return [];
    const { analysis, document } = served;
    const offset = document.offsetAt(position);
    const reference = referenceAt(analysis.document, analysis.reading, offset);
    if (reference === undefined) return opensPages ? pageLinks(served, knowledge(), offset) : [];
    const targetRange = document.rangeOf(reference.to);
    const originSelectionRange = document.rangeOf(reference.from);
    return [{ originSelectionRange, targetUri: document.uri, targetRange, targetSelectionRange: targetRange }];
  };
}
