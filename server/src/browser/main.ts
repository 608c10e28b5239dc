/** The language server in a web worker: the same server, other timers. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { builtinKnowledge } from '../index.js';
import { startServer } from '../lsp/server.js';
import { today } from '../lsp/today.js';

// The types of both worlds of the browser are in scope; here it is the worker's.
const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

startServer(connection, {
  knowledge: builtinKnowledge(),
  today,
  projects: undefined,
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
});
// A worker lives until it is told to close; Node's connection ends its process itself.
connection.onExit(() => {
  worker.close();
});
connection.listen();
