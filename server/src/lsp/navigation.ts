/** Ways through a workspace: definitions, highlights, references, renames, symbols, links. Each has a file of its own. */
import type { Connection, WorkspaceSymbolParams } from 'vscode-languageserver';
import type { Abilities } from './abilities.js';
import type { Background } from './background.js';
import { definitionsFor } from './definitions.js';
import { guarded } from './guard.js';
import type { Log } from './guard.js';
import { highlightsFor } from './highlights.js';
import { linksFor } from './links.js';
import { referencesFor } from './references.js';
import { nothingToRename, refused, renamesFor } from './renames.js';
import type { Runtime } from './runtime.js';
import { symbolsFor } from './symbols.js';
import type { Workspace } from './workspace.js';

export function answerNavigation(
  connection: Connection,
  workspace: Workspace,
  runtime: Runtime,
  background: Background | undefined,
  abilities: Abilities,
  log: Log,
): void {
  const symbols = symbolsFor(workspace, runtime, background);
  connection.onWorkspaceSymbol(
    guarded(log, 'workspace/symbol', [], async (asked: WorkspaceSymbolParams) => [...(await symbols(asked))]),
  );
  const definitions = definitionsFor(workspace, () => runtime.knowledge, abilities);
  connection.onDefinition(guarded(log, 'textDocument/definition', [], definitions));
  connection.onDocumentHighlight(
    guarded(log, 'textDocument/documentHighlight', [], (asked) => highlightsFor(workspace, asked)),
  );
  connection.onReferences(
    guarded(log, 'textDocument/references', [], (asked) => referencesFor(workspace, background, asked)),
  );
  const renames = renamesFor(workspace, background, abilities);
  connection.onPrepareRename(guarded(log, 'textDocument/prepareRename', null, renames.prepare));
  const rename = guarded(log, 'textDocument/rename', nothingToRename, renames.rename);
  connection.onRenameRequest(async (asked) => {
    const answer = await rename(asked);
    return typeof answer === 'string' ? refused(answer) : answer;
  });
  connection.onDocumentLinks(guarded(log, 'textDocument/documentLink', [], (asked) => linksFor(workspace, asked)));
}
