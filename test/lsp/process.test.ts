/** The server as a process: that it answers, and that it never outlives its client. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { InitializeResult } from 'vscode-languageserver-protocol/node';
import { claimlintCommand } from '../support/command.js';

function start(): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [...claimlintCommand(), 'lsp', '--stdio', '--clientProcessId=1']);
}

describe('claimlint lsp --stdio', () => {
  it('answers, and ends when it is told to', async () => {
    const server = start();
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    const result: InitializeResult = await connection.sendRequest(InitializeRequest.type, params);
    assert.equal(result.serverInfo?.name, 'claimlint');
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.deepEqual(await once(server, 'exit'), [0, null]);
    connection.dispose();
  });

  it('ends when its client is gone', async () => {
    const server = start();
    server.stdin.end();
    const [code] = (await once(server, 'exit')) as [number | null];
    assert.equal(code, 1);
  });
});
