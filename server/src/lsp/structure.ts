/** The shape of a document: outline, folding, selection, tokens, signatures, layout. Each has a file of its own. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Abilities } from './abilities.js';
import { formattingFor, layoutFor, layoutRequest } from './arrange.js';
import { foldingFor } from './folding.js';
import { guarded } from './guard.js';
import type { Log } from './guard.js';
import { outlineFor } from './outline.js';
import { selectionsFor } from './selection.js';
import { tokenLegend, tokensFor } from './semantic-tokens.js';
import { signaturesFor } from './signatures.js';
import type { Workspace } from './workspace.js';

/** What separates elements and components in nearly every file. */
const separators = ['*', ':', '|', '^', '>'];

export const structureCapabilities: ServerCapabilities = {
  documentSymbolProvider: { label: 'Claimlint' },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  semanticTokensProvider: { legend: tokenLegend, full: { delta: true }, range: true },
  signatureHelpProvider: { triggerCharacters: separators, retriggerCharacters: separators },
  documentFormattingProvider: true,
};

export function answerStructure(connection: Connection, workspace: Workspace, abilities: Abilities, log: Log): void {
  connection.onDocumentSymbol(
    guarded(log, 'textDocument/documentSymbol', null, (asked) => outlineFor(workspace, abilities, asked)),
  );
  connection.onFoldingRanges(guarded(log, 'textDocument/foldingRange', null, (asked) => foldingFor(workspace, asked)));
  connection.onSelectionRanges(
    guarded(log, 'textDocument/selectionRange', null, (asked) => selectionsFor(workspace, asked)),
  );
  connection.onSignatureHelp(
    guarded(log, 'textDocument/signatureHelp', null, (asked) => signaturesFor(workspace, abilities, asked)),
  );
  const tokens = tokensFor(workspace);
  connection.languages.semanticTokens.on(
    guarded(log, 'textDocument/semanticTokens/full', tokens.none, (asked) => tokens.full(asked)),
  );
  connection.languages.semanticTokens.onDelta(
    guarded(log, 'textDocument/semanticTokens/full/delta', tokens.none, (asked) => tokens.delta(asked)),
  );
  connection.languages.semanticTokens.onRange(
    guarded(log, 'textDocument/semanticTokens/range', tokens.none, (asked) => tokens.range(asked)),
  );
  connection.onDocumentFormatting(
    guarded(log, 'textDocument/formatting', null, ({ textDocument, options }) =>
      formattingFor(workspace, textDocument.uri, options),
    ),
  );
  connection.onRequest(
    layoutRequest,
    guarded(log, layoutRequest, null, (asked: unknown) => layoutFor(workspace, asked)),
  );
}
