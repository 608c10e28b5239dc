/** Begins the extension in a browser: the server is a web worker. */
import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './client.js';

export function activate(context: ExtensionContext): void {
  const server = Uri.joinPath(context.extensionUri, 'dist', 'server-web.js').toString(true);
  const start = () => Promise.resolve(new Worker(server));
  activateWith(context, (options) => new LanguageClient('claimlint', 'Claimlint', start, options));
}
