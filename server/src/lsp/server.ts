/** The language server: what it offers, and who answers what. The same in Node and in the browser. */
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { elementHoverAt, projectFileName, withReasons } from '../index.js';
import { abilitiesOf } from './abilities.js';
import type { Abilities } from './abilities.js';
import { actionKinds, actionsFor } from './actions.js';
import type { Background } from './background.js';
import { backgroundFor } from './background-delivery.js';
import { completionsFor } from './completions.js';
import { answerDataRequests } from './data-requests.js';
import { deliveryFor } from './delivery.js';
import type { Delivery } from './delivery.js';
import { endings, filesOfClient } from './files.js';
import { guarded } from './guard.js';
import type { Log } from './guard.js';
import { inlaysFor } from './inlays.js';
import { lensesFor } from './lenses.js';
import { answerNavigation } from './navigation.js';
import { answerOwnRequests } from './own-requests.js';
import { pagesNotification } from './pages.js';
import type { Runtime } from './runtime.js';
import { isRecord, section } from './settings.js';
import { answerStructure, structureCapabilities } from './structure.js';
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

  onceReady(connection, workspace, background, abilities, log);
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
  answerAtCursor(connection, workspace, delivery, abilities, log);
  answerStructure(connection, workspace, abilities, log);
  answerNavigation(connection, workspace, runtime, background, abilities, log);
  answerOwnRequests(connection, workspace, runtime, log);
  answerDataRequests(connection, runtime, () => {
    workspace.knowledgeChanged();
    everythingChanged();
    if (abilities.opensPages) void connection.sendNotification(pagesNotification);
  });
}

/** What is asked for, and what begins, when the client is ready too. */
function onceReady(
  connection: Connection,
  workspace: Workspace,
  background: Background | undefined,
  abilities: Abilities,
  log: Log,
): void {
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
}

/** What is said of a place of one document, and what can be done there. */
function answerAtCursor(
  connection: Connection,
  workspace: Workspace,
  delivery: Delivery,
  abilities: Abilities,
  log: Log,
): void {
  connection.onHover(
    guarded(log, 'textDocument/hover', null, async ({ textDocument, position }) => {
      const served = await workspace.served(textDocument.uri);
      if (served === undefined) return null;
      const offset = served.document.offsetAt(position);
      const { analysis } = served;
      const named = analysis.hover(offset, served) ?? elementHoverAt(analysis, offset);
      const hover = withReasons(named, offset, analysis.result.findings, analysis.linter.rules);
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
  connection.languages.inlayHint.on(guarded(log, 'textDocument/inlayHint', [], (asked) => inlaysFor(workspace, asked)));
}
