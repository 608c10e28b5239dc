/** `Claimlint: Show Findings Report`: the findings of all claim files of the workspace as one page, which can be saved. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sayNotRunning } from './running.js';
import type { Running } from './running.js';

interface Answer {
  readonly html: string;
  readonly file: string;
  readonly findings: number;
  readonly claims: number;
}

const viewType = 'claimlint.report';
const openCommand = 'claimlint.openPlace';
const claimFiles = '**/*.{837,837p,837i,x12,edi,csv,tsv,psv,json,ndjson,yaml,yml,txt,md,dat}';
const mostFiles = 5000;

/** The report that was shown last, for whoever wants to save it. */
let last: Answer | undefined;
let count = 0;

export function findingsReport(running: Running): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('claimlint.showReport', async () => {
      const client = await running();
      if (client === undefined) {
        sayNotRunning();
        return;
      }
      const progress = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Reading claim files') };
      last = await vscode.window.withProgress({ ...progress, cancellable: true }, (_, cancel) =>
        reportFrom(client, cancel),
      );
      if (last === undefined) return;
      const panel = vscode.window.createWebviewPanel(
        viewType,
        vscode.l10n.t('Findings Report'),
        vscode.ViewColumn.Active,
        // No script runs on the page; its links are this one command.
        { enableCommandUris: [openCommand], enableFindWidget: true, localResourceRoots: [] },
      );
      panel.webview.html = last.html;
    }),
    vscode.commands.registerCommand('claimlint.saveReport', (target?: vscode.Uri) => saveReport(target)),
    vscode.commands.registerCommand(openCommand, openPlace),
  );
}

/** Files as they are on the disk, and as they are in the editor where they are open. */
async function reportFrom(client: BaseLanguageClient, cancel: vscode.CancellationToken): Promise<Answer | undefined> {
  const report = `report ${++count}`;
  const add = (uri: vscode.Uri, content: { readonly text?: string; readonly isTooLong?: boolean }) =>
    client.sendRequest('claimlint/addToReport', {
      report,
      uri: uri.toString(),
      name: nameOf(uri),
      ...content,
    });
  const open = new Map(
    vscode.workspace.textDocuments
      .filter((it) => !it.isClosed && it.uri.scheme !== 'output')
      .map((it) => [it.uri.toString(), it]),
  );
  for (const { uri } of open.values()) await add(uri, {});
  for (const uri of await vscode.workspace.findFiles(claimFiles, '**/node_modules/**', mostFiles, cancel)) {
    if (cancel.isCancellationRequested) return undefined;
    if (open.has(uri.toString())) continue;
    const content = await contentOf(uri);
    if (content !== undefined) await add(uri, content);
  }
  const command = `command:${openCommand}?`;
  const href = `${command}${encodeURIComponent('[')}{name}${encodeURIComponent(',')}{line}${encodeURIComponent(',')}{column}${encodeURIComponent(']')}`;
  return (await client.sendRequest<Answer | null>('claimlint/report', { report, href })) ?? undefined;
}

/** A UTF-16 code unit takes at most three bytes, so that what is longer than this has too many of them in any case. */
const bytesOfMegabyte = 4_000_000;

/** `undefined` where it cannot be read. */
async function contentOf(
  uri: vscode.Uri,
): Promise<{ readonly text: string } | { readonly isTooLong: true } | undefined> {
  const megabytes = vscode.workspace.getConfiguration('claimlint', uri).get('maxFileSize', 16);
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > megabytes * bytesOfMegabyte) return { isTooLong: true };
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return undefined;
  }
}

/** As the report names it: the way from the folder of the workspace. */
function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}

async function openPlace(name: string, line: number, column: number): Promise<void> {
  const open = vscode.workspace.textDocuments.find((it) => nameOf(it.uri) === name)?.uri;
  const uri = open ?? (await vscode.workspace.findFiles(claimFiles)).find((it) => nameOf(it) === name);
  if (uri === undefined) return;
  const place = new vscode.Position(line - 1, column - 1);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(place, place) });
}

async function saveReport(target: vscode.Uri | undefined): Promise<void> {
  if (last === undefined) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri =
    target ??
    (await vscode.window.showSaveDialog({
      ...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'claimlint-report.html') }),
      filters: { HTML: ['html'] },
    }));
  if (uri !== undefined) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(last.file));
}
