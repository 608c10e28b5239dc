/** The language server as a process of its own. It ends with its client, and says nothing of a document when it fails. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Connection } from 'vscode-languageserver/node';
import { nameOf } from '../lsp/guard.js';
import { startServer } from '../lsp/server.js';
import { nodeRuntime } from './runtime.js';

/** `claimlint lsp --stdio`: the way any editor can start it. */
export function serveStdio(): void {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
}

/** The way VS Code starts it: a forked process that is told on its command line how to talk. */
export function serveAsTold(): void {
  serve(createConnection(ProposedFeatures.all));
}

function serve(connection: Connection): void {
  // Node would print the failing line and the message, and either may quote a document.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`claimlint: the server stopped: ${nameOf(error)}\n`);
    process.exit(1);
  });
  process.on('unhandledRejection', (error) => {
    process.stderr.write(`claimlint: ${nameOf(error)}\n`);
  });
  startServer(
    connection,
    nodeRuntime((line) => {
      connection.console.warn(line);
    }),
  );
  connection.listen();
}
