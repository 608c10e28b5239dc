/** The language server: what it offers, and who answers what. The same in Node and in the browser. */
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Connection, InitializeParams, ServerCapabilities, WorkspaceSymbolParams } from 'vscode-languageserver';
import { elementHoverAt, projectFileName } from '../index.js';
import { abilitiesOf } from './abilities.js';
import type { Abilities } from './abilities.js';
import { actionKinds, actionsFor } from './actions.js';
import { backgroundFor } from './background-delivery.js';
import { completionsFor } from './completions.js';
import { answerDataRequests } from './data-requests.js';
import { definitionsFor } from './definitions.js';
import { deliveryFor } from './delivery.js';
import { addToReportRequest, findingsReportsFor, reportRequest } from './findings-reports.js';
import { effectiveFor, effectiveRequest } from './effective.js';
import { endings, filesOfClient } from './files.js';
import { explainRequest, explanationFor } from './explain.js';
import { guarded } from './guard.js';
import type { Log } from './guard.js';
import { highlightsFor } from './highlights.js';
import { inlaysFor } from './inlays.js';
import { linksFor } from './links.js';
import { previewFor, previewRequest } from './previews.js';
import { answerStructure, structureCapabilities } from './structure.js';
import { pageFor, pageRequest } from './pages.js';
import { referencesFor } from './references.js';
import { nothingToRename, refused, renamesFor } from './renames.js';
import { symbolsFor } from './symbols.js';
import { lensesFor } from './lenses.js';
import { searcher, searchRequest, slotFor, slotRequest } from './requests.js';
import type { Runtime } from './runtime.js';
import { isRecord, section } from './settings.js';
import { statusFor, statusRequest } from './status.js';
import { hoverOf } from './to-protocol.js';
import { Workspace } from './workspace.js';

/** Serves until the client says that it is over. Does not listen yet: that is for the platform to begin. */
export function startServer(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params) => {
    const abilities = abilitiesOf(params);
    const hasFiles = abilities.listsFiles || runtime.files !== undefined;
    runtime.data?.open(folderIn(params.initializationOptions));
    serve(connection, runtime, abilities, params);
    return { serverInfo: { name: 'claimlint' }, capabilities: capabilitiesFor(abilities, hasFiles) };
  });
}

/** The folders that are open when the client begins. */
function foldersIn({ workspaceFolders }: InitializeParams): readonly string[] {
  return (workspaceFolders ?? []).map((it) => it.uri);
}

/** Where the editor wants imported data kept: `{ dataFolder }` among what it says at the beginning. */
function folderIn(options: unknown): string | undefined {
  const folder = isRecord(options) ? options['dataFolder'] : undefined;
  return typeof folder === 'string' ? folder : undefined;
}

function capabilitiesFor(abilities: Abilities, hasFiles: boolean): ServerCapabilities {
  return {
    positionEncoding: abilities.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    documentHighlightProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    ...(abilities.tellsFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
    inlayHintProvider: true,
    documentLinkProvider: {},
    // What stands before a code or a modifier in X12, CSV, JSON, YAML and the shorthand of notes.
    completionProvider: { resolveProvider: true, triggerCharacters: [':', '*', '>', '^', '|', '"', "'", ',', '-'] },
    workspaceSymbolProvider: true,
    codeLensProvider: { resolveProvider: true },
    ...structureCapabilities,
    codeActionProvider: { codeActionKinds: [...actionKinds] },
    ...(abilities.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'claimlint', interFileDependencies: false, workspaceDiagnostics: hasFiles },
    }),
  };
}

function serve(connection: Connection, runtime: Runtime, abilities: Abilities, params: InitializeParams): void {
  const log: Log = (line) => {
    connection.console.error(line);
  };
  const files = abilities.listsFiles ? filesOfClient(connection) : runtime.files;
  const workspace = new Workspace(connection, runtime, abilities, files, params.initializationOptions);
  workspace.folders = foldersIn(params);
  const background = files && backgroundFor(connection, workspace, files, runtime, abilities, log);
  const delivery = deliveryFor(
    connection,
    workspace,
    runtime,
    abilities,
    log,
    (uri) => background?.keeps(uri) === true,
  );
  workspace.documents.listen(connection);

  const everythingChanged = () => {
    delivery.everythingChanged();
    background?.start();
  };

  connection.onInitialized(
    guarded(log, 'initialized', undefined, async (): Promise<undefined> => {
      background?.start();
      if (abilities.tellsFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map((it) => it.uri));
          workspace.folders = [...workspace.folders.filter((it) => !gone.has(it)), ...added.map((it) => it.uri)];
          background?.start();
        });
      }
      if (background !== undefined && abilities.watchesFiles) {
        const watchers = [{ globPattern: `**/*.{${endings.join(',')}}` }];
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      if (!abilities.registersSettings) return;
      await connection.client.register(DidChangeConfigurationNotification.type, { section });
    }),
  );
  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
    workspace.settingsChanged(settings);
    everythingChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some((it) => it.uri.endsWith(`/${projectFileName}`))) {
      workspace.projectsChanged();
      everythingChanged();
    }
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) background?.fileGone(uri);
      else background?.fileChanged(uri);
    }
  });
  connection.onHover(
    guarded(log, 'textDocument/hover', null, async ({ textDocument, position }) => {
      const served = await workspace.served(textDocument.uri);
      if (served === undefined) return null;
      const offset = served.document.offsetAt(position);
      const hover = served.analysis.hover(offset, served) ?? elementHoverAt(served.analysis, offset);
      return hover === undefined ? null : hoverOf(served.document, hover);
    }),
  );
  const completions = completionsFor(workspace, abilities);
  connection.onCompletion(guarded(log, 'textDocument/completion', null, completions.complete));
  connection.onCompletionResolve((item) => guarded(log, 'completionItem/resolve', item, completions.resolve)(item));
  connection.onCodeAction(
    guarded(log, 'textDocument/codeAction', [], (asked) => actionsFor(asked, workspace, delivery.reports, abilities)),
  );
  const lenses = lensesFor(workspace);
  connection.onCodeLens(guarded(log, 'textDocument/codeLens', [], lenses.lenses));
  connection.onCodeLensResolve((lens) => guarded(log, 'codeLens/resolve', lens, lenses.resolve)(lens));
  answerStructure(connection, workspace, abilities, log);
  const symbols = symbolsFor(workspace, runtime);
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
  connection.languages.inlayHint.on(guarded(log, 'textDocument/inlayHint', [], (asked) => inlaysFor(workspace, asked)));
  connection.onDocumentLinks(guarded(log, 'textDocument/documentLink', [], (asked) => linksFor(workspace, asked)));
  connection.onRequest(
    pageRequest,
    guarded(log, pageRequest, null, (asked: unknown) => pageFor(runtime.knowledge, asked)),
  );
  connection.onRequest(
    explainRequest,
    guarded(log, explainRequest, null, (asked: unknown) => explanationFor(runtime.knowledge, asked)),
  );
  answerDataRequests(connection, runtime, () => {
    workspace.knowledgeChanged();
    everythingChanged();
  });
  connection.onRequest(searchRequest, guarded(log, searchRequest, [], searcher(runtime)));
  connection.onRequest(
    statusRequest,
    guarded(log, statusRequest, null, (asked: unknown) => statusFor(workspace, asked)),
  );
  connection.onRequest(
    previewRequest,
    guarded(log, previewRequest, null, (asked: unknown) => previewFor(workspace, asked)),
  );
  const findingsReports = findingsReportsFor(workspace, runtime);
  connection.onRequest(addToReportRequest, guarded(log, addToReportRequest, null, findingsReports.add));
  connection.onRequest(reportRequest, guarded(log, reportRequest, null, findingsReports.finish));
  connection.onRequest(
    effectiveRequest,
    guarded(log, effectiveRequest, null, (asked: unknown) => effectiveFor(workspace, asked)),
  );
  connection.onRequest(
    slotRequest,
    guarded(log, slotRequest, null, (asked: unknown) => slotFor(workspace, asked)),
  );
}
