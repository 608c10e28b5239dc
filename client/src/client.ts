/** What the desktop and the web share: when the server starts, the commands, the status. Reads no claim itself. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { codePages, showCode } from './code-page.js';
import { importData, showData } from './data.js';
import { effectiveSettings } from './effective-settings.js';
import { exampleFiles, openExamples } from './examples.js';
import { serveFiles, surelyClaims } from './files.js';
import { languages } from './languages.js';
import { arrangeX12 } from './layout.js';
import { claimPreview } from './preview.js';
import { findingsReport } from './report.js';
import { isLeftAlone, leaveAlone } from './left-alone.js';
import { withoutContent } from './quiet-log.js';
import { searchCodes } from './search.js';
import { sourceHover } from './source-hover.js';
import { documentStatus } from './status.js';
import { largeFiles } from './too-large.js';
import { workspaceStatus } from './workspace-status.js';

/** Makes a client that is not yet running. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** What only one of the two platforms can do. */
export interface Platform {
  readonly makeClient: MakeClient;
  /** Whether there is a disk on which the server keeps imported data: in the folder that the command line has, too. */
  readonly keepsData: boolean;
}

// No scheme is named: files, unsaved documents and the virtual files of the web are all read alike.
const selector = languages.map((language) => ({ language }));

export function activateWith(context: vscode.ExtensionContext, { makeClient, keepsData }: Platform): void {
  const output = vscode.window.createOutputChannel('Claimlint', { log: true });
  const projectFiles = vscode.workspace.createFileSystemWatcher('**/claimlint.json');
  const inBackground = workspaceStatus(selector);
  const pages = codePages(() => server.running());
  const server = new Server(() => {
    const client = makeClient({
      documentSelector: selector,
      outputChannel: output,
      traceOutputChannel: withoutContent(output),
      synchronize: { fileEvents: projectFiles },
      middleware: leaveAlone,
      initializationOptions: { codePages: true, files: true },
    });
    serveFiles(client);
    inBackground.follow(client);
    pages.follow(client);
    return client;
  });
  const isOurs = (document: vscode.TextDocument) =>
    vscode.languages.match(selector, document) > 0 && !isLeftAlone(document.uri);
  const isOn = (document: vscode.TextDocument) =>
    vscode.workspace.getConfiguration('claimlint', document).get('enable', true);
  const startFor = (document: vscode.TextDocument) => {
    if (isOurs(document) && isOn(document)) server.start();
  };
  const startForAll = () => {
    vscode.workspace.textDocuments.forEach(startFor);
  };
  context.subscriptions.push(
    output,
    projectFiles,
    server,
    inBackground,
    documentStatus(selector, isOurs, () => server.ifRunning()),
    largeFiles(),
    pages,
    claimPreview(() => server.running(), selector),
    findingsReport(() => server.running()),
    effectiveSettings(() => server.running()),
    exampleFiles(context.extensionUri),
    sourceHover(() => server.running()),
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('claimlint.enable')) startForAll();
    }),
    vscode.commands.registerCommand('claimlint.searchCodes', async () => searchCodes(await server.running())),
    vscode.commands.registerCommand('claimlint.showCode', (code: unknown, query: unknown) =>
      showCode(() => server.running(), code, query),
    ),
    vscode.commands.registerCommand('claimlint.formatX12', async () => arrangeX12(await server.running(), 'lines')),
    vscode.commands.registerCommand('claimlint.unwrapX12', async () => arrangeX12(await server.running(), 'one-line')),
    vscode.commands.registerCommand('claimlint.importData', (files: unknown) =>
      importData(() => server.running(), keepsData, files),
    ),
    vscode.commands.registerCommand('claimlint.showData', () => showData(() => server.running(), keepsData)),
    vscode.commands.registerCommand('claimlint.openExamples', openExamples),
    vscode.commands.registerCommand('claimlint.restart', () => server.restart()),
    vscode.commands.registerCommand('claimlint.showOutput', () => {
      output.show();
    }),
  );
  startForAll();
  void startForFiles(server);
}

/** Where the workspace holds files of claims, they are checked before one of them is opened. */
async function startForFiles(server: Server): Promise<void> {
  const settings = vscode.workspace.getConfiguration('claimlint');
  if (settings.get('enable') === false || settings.get('workspace.check') === 'off') return;
  const [found] = await vscode.workspace.findFiles(surelyClaims, undefined, 1);
  if (found !== undefined) server.start();
}

/** The one server: not there until it is needed. */
class Server implements vscode.Disposable {
  readonly #make: () => BaseLanguageClient;
  #client: BaseLanguageClient | undefined;
  #started: Promise<void> | undefined;

  constructor(make: () => BaseLanguageClient) {
    this.#make = make;
  }

  start(): void {
    this.#client ??= this.#make();
    // The client shows and logs its own failure to start.
    this.#started ??= this.#client.start().catch(() => undefined);
  }

  /** The client, if it runs already. */
  ifRunning(): BaseLanguageClient | undefined {
    return this.#client?.isRunning() === true ? this.#client : undefined;
  }

  async running(): Promise<BaseLanguageClient | undefined> {
    this.start();
    await this.#started;
    return this.#client?.isRunning() === true ? this.#client : undefined;
  }

  async restart(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#started = undefined;
    // A server that does not stop in time is left behind; the new one does not wait for it.
    await client?.dispose().catch(() => undefined);
    await this.running();
  }

  dispose(): void {
    void this.#client?.dispose().catch(() => undefined);
  }
}
