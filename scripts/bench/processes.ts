/** Servers as VS Code starts them: forked, and spoken to in messages of the protocol. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';

export interface Server {
  /** Milliseconds from the start of the process to its answer to `initialize`. */
  readonly ready: number;
  ask(method: string, params: unknown): Promise<unknown>;
  notify(method: string, params: unknown): void;
  /** Milliseconds of processor time it took while `during` lasted, as it tells itself ten times a second. */
  spent(during: Promise<unknown>): Promise<number>;
  end(): Promise<unknown>;
}

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
}

export async function startServer(script: string, options: { readonly tellsTime: boolean }): Promise<Server> {
  const start = performance.now();
  const execArgv = ['--max-semi-space-size=64', ...(options.tellsTime ? ['--import', tellTime] : [])];
  const server = fork(script, ['--node-ipc'], { execArgv, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const waiting = new Map<number, (result: unknown) => void>();
  server.on('message', ({ id, method, result }: Reply) => {
    if (id !== undefined && method === undefined) waiting.get(id)?.(result);
  });
  let told = 0;
  server.stderr?.on('data', (lines: Buffer) => {
    told = Number(lines.toString().trim().split('\n').at(-1));
  });
  let asked = 0;
  const ask = (method: string, params: unknown) =>
    new Promise<unknown>((resolve) => {
      waiting.set(++asked, resolve);
      server.send({ jsonrpc: '2.0', id: asked, method, params });
    });
  const notify = (method: string, params: unknown) => {
    server.send({ jsonrpc: '2.0', method, params });
  };
  await ask('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  const ready = performance.now() - start;
  notify('initialized', {});
  const spent = async (during: Promise<unknown>) => {
    const before = told;
    await during;
    return told - before;
  };
  const end = () => {
    const ended = once(server, 'exit');
    server.kill();
    return ended;
  };
  return { ready, ask, notify, spent, end };
}

const tellTime = `data:text/javascript,${encodeURIComponent(`setInterval(() => {
  const { user, system } = process.cpuUsage();
  process.stderr.write((user + system) / 1000 + '\\n');
}, 100).unref();`)}`;
