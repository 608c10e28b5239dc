/** VS Code's own server, which serves the workbench to a browser and runs its Node extension host. */
import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cleanEnvironment, runCommand } from './command.js';
import type { WorkbenchFiles } from './install.js';

/** The workbench itself did not come up. Says nothing about the extension or its tests, so trying again is fair. */
export class WorkbenchDidNotStart extends Error {
  override readonly name = 'WorkbenchDidNotStart';
}

export interface Workbench {
  /** Where the workbench shows a folder, with switches that a desktop VS Code would take on its command line. */
  address(folder: string, switches: readonly Switch[]): string;
  /** Where it shows a window without a folder. */
  readonly empty: string;
  /** How the workbench calls a file of this machine. */
  uriOf(path: string): string;
  stop(): Promise<void>;
  /** Settles when the server is gone, for whatever reason. */
  readonly ended: Promise<void>;
}

export type Switch = readonly [name: string, value: string];

const readyWithin = 60_000;

/** `extensions` are found installed: folders are laid there, and a `.vsix` is installed as a person would. */
export async function startWorkbench(
  { node, vscode }: WorkbenchFiles,
  extensions: readonly string[] = [],
): Promise<Workbench> {
  const data = await mkdtemp(join(tmpdir(), 'claimlint-workbench-'));
  // A home of its own keeps the user's settings and extensions out, and the tests' traces in.
  const home = join(data, 'home');
  await mkdir(home);
  await mkdir(join(data, 'data', 'Machine'), { recursive: true });
  for (const it of extensions) {
    if (it.endsWith('.vsix')) await install(it, data, { node, vscode });
    else await cp(it, join(data, 'extensions', basename(it)), { recursive: true });
  }
  await writeFile(join(data, 'data', 'Machine', 'settings.json'), JSON.stringify(settings));
  const server = spawn(node, ['out/server-main.js', ...serverSwitches, '--server-data-dir', data], {
    cwd: vscode,
    env: { ...cleanEnvironment(), HOME: home, USERPROFILE: home, CLAIMLINT_DATA: join(data, 'imported') },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that the extension hosts end with it.
    detached: process.platform !== 'win32',
  });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => {
      resolve();
    });
  });
  const endNow = () => {
    endGroup(server);
    rmSync(data, { recursive: true, force: true });
  };
  const leave = () => {
    process.exit(process.exitCode ?? 130);
  };
  process.once('exit', endNow).once('SIGINT', leave).once('SIGTERM', leave);
  const stop = async () => {
    await end(server);
    process.off('exit', endNow).off('SIGINT', leave).off('SIGTERM', leave);
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => undefined);
  };

  try {
    const port = await portWhenReady(server);
    const authority = `127.0.0.1:${port}`;
    const uriOf = (path: string) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
    const address = (folder: string, switches: readonly Switch[]) =>
      `http://${authority}/?folder=${pathToFileURL(folder).pathname}&payload=${encodeURIComponent(JSON.stringify(switches))}`;
    return { address, empty: `http://${authority}/?ew=true`, uriOf, stop, ended };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function install(vsix: string, data: string, { node, vscode }: WorkbenchFiles): Promise<void> {
  const args = ['--install-extension', vsix, '--accept-server-license-terms', '--server-data-dir', data];
  const { status, output } = await runCommand(node, ['out/server-main.js', ...args], {
    cwd: vscode,
    env: cleanEnvironment(),
  });
  if (status !== 0) throw new Error(`${basename(vsix)} could not be installed:\n${output.trim()}`);
}

// The parts of the workbench that talk to services of their own, or that cover what a picture should show.
const settings = {
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
};

const serverSwitches = [
  ['--host', '127.0.0.1'],
  ['--port', '0'],
  '--without-connection-token',
  '--accept-server-license-terms',
  // Without it a built release does not load an extension under development.
  '--enable-smoke-test-driver',
  ['--telemetry-level', 'off'],
  '--disable-workspace-trust',
].flat();

function portWhenReady(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const giveUp = (reason: string) => {
      clearTimeout(timer);
      reject(new WorkbenchDidNotStart(`The VS Code workbench did not start: ${reason}\n${said.slice(-2000)}`));
    };
    const timer = setTimeout(() => {
      giveUp(`it was not ready after ${readyWithin / 1000} s.`);
    }, readyWithin);
    const listen = (text: Buffer) => {
      said += text.toString();
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      // The pipes are still emptied, or the server would stop when they are full.
      for (const pipe of [server.stdout, server.stderr]) pipe?.off('data', listen).resume();
      resolve(Number(port));
    };
    for (const pipe of [server.stdout, server.stderr]) pipe?.on('data', listen);
    server.once('error', (error) => {
      giveUp(error.message);
    });
    server.once('exit', (status) => {
      giveUp(`it ended with status ${String(status)}.`);
    });
  });
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const exit = new Promise((resolve) => server.once('exit', resolve));
  signalGroup(server, 'SIGTERM');
  const timer = setTimeout(() => {
    endGroup(server);
  }, 3000);
  await exit;
  clearTimeout(timer);
  endGroup(server);
}

function endGroup(server: ChildProcess): void {
  signalGroup(server, 'SIGKILL');
}

function signalGroup(server: ChildProcess, signal: NodeJS.Signals): void {
  if (server.pid === undefined) return;
  try {
    if (process.platform === 'win32') server.kill(signal);
    else process.kill(-server.pid, signal);
  } catch {
    // The group is gone, which is what was wanted.
  }
}
