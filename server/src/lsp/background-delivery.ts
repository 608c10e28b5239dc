/** How the client learns of files that are not open: it asks and waits for news where it can, and is sent them where it cannot. */
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type {
  CancellationToken,
  Connection,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Abilities } from './abilities.js';
import { Background } from './background.js';
import type { FileSource } from './files.js';
import { guarded } from './guard.js';
import type { Log } from './guard.js';
import type { Runtime } from './runtime.js';
import type { Workspace } from './workspace.js';

/** → `BackgroundStatus` */
export const workspaceStatusRequest = 'claimlint/workspace';
/** With a `BackgroundStatus`, to a client that reads files for us: it knows what this is. */
export const workspaceStatusNotification = 'claimlint/workspaceChanged';

export function backgroundFor(
  connection: Connection,
  workspace: Workspace,
  source: FileSource,
  runtime: Pick<Runtime, 'later'>,
  abilities: Abilities,
  log: Log,
): Background {
  const deliver = abilities.pullsDiagnostics ? answerPulls(connection, log) : push(connection, workspace);
  const background = new Background(workspace, source, runtime.later, () => {
    deliver(background);
    if (abilities.listsFiles) void connection.sendNotification(workspaceStatusNotification, background.status());
  });
  connection.onRequest(workspaceStatusRequest, () => background.status());
  return background;
}

type Deliver = (background: Background) => void;

/**
 * A document can be open without a tab, and then its client no longer asks for it: so files are told whether or not they are
 * open, and a client takes its own question for a document to be the better one.
 *
 * A request waits until there is something to tell. A client that asks again every two seconds would never let us rest.
 */
function answerPulls(connection: Connection, log: Log): Deliver {
  const waiting = new Set<() => void>();
  let newest: Background | undefined;
  const answer = async (
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> => {
    const known = new Map(previousResultIds.map((it) => [it.uri, it.value]));
    for (;;) {
      const items = newest === undefined || token.isCancellationRequested ? [] : newsIn(newest, known);
      if (items.length > 0 || token.isCancellationRequested) return { items };
      await new Promise<void>((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          watch.dispose();
          resolve();
        };
        const watch = token.onCancellationRequested(wake);
        waiting.add(wake);
      });
    }
  };
  connection.languages.diagnostics.onWorkspace(guarded(log, 'workspace/diagnostic', { items: [] }, answer));
  return (background) => {
    newest = background;
    for (const wake of [...waiting]) wake();
  };
}

function newsIn(background: Background, known: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
  const reports = background.reports();
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  for (const [uri, { resultId, diagnostics }] of reports) {
    if (known.get(uri) === resultId) continue;
    items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...diagnostics] });
  }
  return items;
}

function push(connection: Connection, workspace: Workspace): Deliver {
  const sent = new Map<string, string>();
  // What an open document reports takes the place of what was sent.
  workspace.documents.onDidOpen(({ document }) => sent.delete(document.uri));
  return (background) => {
    const reports = background.reports();
    for (const [uri, { resultId, diagnostics }] of reports) {
      if (sent.get(uri) === resultId || background.isOpen(uri)) continue;
      sent.set(uri, resultId);
      void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    }
  };
}
