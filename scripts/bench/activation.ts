/**
 * What a window waits for when a claim is opened in it, as the extension is packaged: its activation in VS Code's own
 * extension host, the server's first answer, the first finding; and what the server takes of the processor when nobody
 * does anything. An empty extension and an empty process are measured in the same run.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { npmCommand, runCommand } from '../test-host/command.js';
import { root } from '../test-host/paths.js';
import { runSuite } from '../test-host/run.js';
import { stageExtension } from '../test-host/stage.js';
import { ms, row, summedUp, verdict } from './print.js';
import { startServer } from './processes.js';

/** `npm run bench -- activation`. Whether its bounds were met. */
export async function activation(): Promise<boolean> {
  const figures = await measure();
  const above = figures.activation - figures.emptyActivation;
  const readyAbove = figures.ready - figures.emptyReady;
  row('activation in VS Code', ms(figures.activation), `empty: ${ms(figures.emptyActivation)}`);
  row('server ready, from the start of its process', ms(figures.ready), `empty: ${ms(figures.emptyReady)}`);
  row('first finding in VS Code, the server not yet started', ms(figures.firstFindings));
  row('processor taken in 10 s of nothing', `${figures.idle.toFixed(2)} %`);
  verdict('activation under 80 ms above an empty extension', above < 80);
  verdict('server ready under 300 ms above an empty process', readyAbove < 300);
  verdict('idle under 1 % of a processor', figures.idle < 1);
  return summedUp();
}

/** In milliseconds; of several rounds the best, which is what the work takes without what else the machine did. */
interface Figures {
  readonly activation: number;
  readonly emptyActivation: number;
  /** From opening a claim to its findings, the start of the server in it. */
  readonly firstFindings: number;
  readonly ready: number;
  readonly emptyReady: number;
  /** Of the processor, in percent, while nobody does anything. */
  readonly idle: number;
}

const rounds = 5;

async function measure(): Promise<Figures> {
  const [command, args] = npmCommand(['run', '--silent', 'vscode:prepublish']);
  const { status, output } = await runCommand(command, args, { cwd: root });
  if (status !== 0) throw new Error(`The extension could not be built.\n${output.trim()}`);
  const best = new Map<string, number>();
  const take = (name: string, ms: number) => best.set(name, Math.min(best.get(name) ?? Infinity, ms));
  const folder = await mkdtemp(join(tmpdir(), 'claimlint-bench-'));
  const staged = join(folder, 'claimlint.claimlint-0.0.0');
  await stageExtension(root, 'node', staged);
  await activatedByNobody(join(staged, 'package.json'));
  for (let round = 0; round < rounds; round++) {
    await inWindow(staged, take);
    for (const [name, script] of Object.entries(servers)) {
      const server = await startServer(script, { tellsTime: false });
      take(name, server.ready);
      await server.end();
    }
  }
  await rm(folder, { recursive: true });
  const of = (name: string) => best.get(name) ?? NaN;
  return {
    activation: of('activation'),
    emptyActivation: of('empty'),
    firstFindings: of('first findings'),
    ready: of('ready'),
    emptyReady: of('empty process'),
    idle: await idle(),
  };
}

const beside = join(root, 'test/vscode/beside');
const servers = { ready: join(root, 'dist/server.cjs'), 'empty process': join(root, 'scripts/bench/empty-server.mjs') };

/** A folder with claims activates the extension as soon as it is open; here it waits until it is measured. */
async function activatedByNobody(file: string): Promise<void> {
  // Our own package.json.
  const manifest = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...manifest, activationEvents: [] }));
}

/** The extension is installed and another one is under test, since that is started before its tests are. */
async function inWindow(extension: string, take: (name: string, ms: number) => void): Promise<void> {
  const { failures } = await runSuite({
    kind: 'node',
    workspace: join(root, 'examples'),
    suite: join(root, 'test/vscode/start-up'),
    extension: join(beside, 'tester'),
    beside: [extension, join(beside, 'empty')],
    onFigure: take,
  });
  // A suite without tests is what it is here.
  const [failure] = failures.filter(({ reason }) => reason !== 'It has no tests.');
  if (failure !== undefined) throw new Error(`${failure.title}: ${failure.reason}`);
}

/** The examples are open and have been read. */
async function idle(): Promise<number> {
  const server = await startServer(servers.ready, { tellsTime: true });
  const folder = join(root, 'examples');
  for (const name of readdirSync(folder)) {
    const uri = pathToFileURL(join(folder, name)).href;
    const text = readFileSync(join(folder, name), 'utf8');
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text } });
    await server.ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
  }
  await pause(3000);
  const seconds = 10;
  const spent = await server.spent(pause(seconds * 1000));
  await server.end();
  return spent / (seconds * 10);
}
