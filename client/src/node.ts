/** Begins the extension on the desktop: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './client.js';

export function activate(context: ExtensionContext): void {
  const server = {
    module: context.asAbsolutePath('dist/server.cjs'),
    transport: TransportKind.ipc,
    // In megabytes. The claims of a large batch all stay, and a small nursery would copy them again and again.
    options: { execArgv: ['--max-semi-space-size=64'] },
  };
  activateWith(context, {
    makeClient: (options) => new LanguageClient('claimlint', 'Claimlint', server, options),
    keepsData: true,
  });
}
