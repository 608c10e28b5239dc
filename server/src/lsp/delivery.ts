/** How reports reach the client: it asks where it can, and is sent them where it cannot. */
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Connection, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Abilities } from './abilities.js';
import { guarded } from './guard.js';
import type { Log } from './guard.js';
import { Reports } from './reports.js';
import type { Runtime } from './runtime.js';
import type { Workspace } from './workspace.js';

/** Whether what is reported of a document goes on being told once it is closed. */
type Keeps = (uri: string) => boolean;

export interface Delivery {
  readonly reports: Reports;
  /** Every report may be another now. */
  everythingChanged(): void;
}

export function deliveryFor(
  connection: Connection,
  workspace: Workspace,
  runtime: Runtime,
  abilities: Abilities,
  log: Log,
  keeps: Keeps,
): Delivery {
  const deliver = abilities.pullsDiagnostics ? answerPulls : push;
  return deliver(connection, workspace, runtime, abilities, log, keeps);
}

function answerPulls(
  connection: Connection,
  workspace: Workspace,
  { later }: Runtime,
  { refreshesDiagnostics }: Abilities,
  log: Log,
): Delivery {
  const refresh = guarded(log, 'workspace/diagnostic/refresh', undefined, async (): Promise<undefined> => {
    if (refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  });
  const reports = new Reports(workspace, later, () => void refresh());
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const answer = async (asked: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> => {
    const { resultId, reported } = await reports.reportOf(asked.textDocument.uri);
    if (resultId === asked.previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: reported.map((it) => it.diagnostic) };
  };
  connection.languages.diagnostics.on(guarded(log, 'textDocument/diagnostic', nothing, answer));
  workspace.documents.onDidChangeContent(({ document }) => {
    // A finding may only be withheld from a client that can be told to ask once more.
    if (refreshesDiagnostics && document.lastChanges.length > 0) reports.edited(document.uri, document.lastChanges);
  });
  workspace.documents.onDidClose(({ document }) => {
    reports.closed(document.uri);
  });
  return { reports, everythingChanged: () => void refresh() };
}

/** In milliseconds: how long after an edit a report is sent. */
const sendAfter = 200;

function push(
  connection: Connection,
  workspace: Workspace,
  { later }: Runtime,
  _abilities: Abilities,
  log: Log,
  keeps: Keeps,
): Delivery {
  const { documents } = workspace;
  const waiting = new Map<string, () => void>();
  const send = guarded(log, 'textDocument/publishDiagnostics', undefined, async (uri: string): Promise<undefined> => {
    const { reported } = await reports.reportOf(uri);
    const version = documents.get(uri)?.version;
    if (version === undefined) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: reported.map((it) => it.diagnostic) });
  });
  const reports = new Reports(workspace, later, (uri) => void send(uri));
  const sendSoon = (uri: string) => {
    waiting.get(uri)?.();
    const cancel = later(sendAfter, () => {
      waiting.delete(uri);
      void send(uri);
    });
    waiting.set(uri, cancel);
  };
  documents.onDidChangeContent(({ document }) => {
    if (document.lastChanges.length > 0) reports.edited(document.uri, document.lastChanges);
    sendSoon(document.uri);
  });
  documents.onDidClose(({ document }) => {
    waiting.get(document.uri)?.();
    waiting.delete(document.uri);
    reports.closed(document.uri);
    if (!keeps(document.uri)) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  return {
    reports,
    everythingChanged: () => {
      documents.keys().forEach(sendSoon);
    },
  };
}
