/** Begins the extension in a browser: the server is a web worker. */
import { Uri, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { activateWith } from './client.js';

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server-web.js');
  activateWith(context, {
    makeClient: (options) => new LanguageClient('claimlint', 'Claimlint', () => start(script), options),
    keepsData: false,
  });
}

/** The transports, not the worker: VS Code puts its own function in the place of `Worker`, so the client would not know it. */
async function start(script: Uri): Promise<MessageTransports> {
  const worker = new Worker(await addressOf(script));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** A worker cannot load what lies behind a remote connection, so there it is given the script itself. */
async function addressOf(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const source = await workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([source.slice()], { type: 'text/javascript' }));
}
