/**
 * `npm start`: builds, checks `examples/` on the command line, then opens them in VS Code with the extension loaded.
 * Without a VS Code on PATH it serves the workbench that npm has. `--no-open` stops after the findings.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, runCommand } from './test-host/command.js';
import { installWorkbench, TestHostError } from './test-host/install.js';
import { root } from './test-host/paths.js';
import { startWorkbench, WorkbenchDidNotStart } from './test-host/workbench.js';

const { values: options } = parseArgs({ options: { 'no-open': { type: 'boolean', default: false } } });
const examples = join(root, 'examples');

process.exitCode = await start();

async function start(): Promise<number> {
  const fault = await build(root);
  if (fault !== undefined) return giveUp(fault);

  console.log('claimlint check examples\n');
  const check = [join(root, 'server/bin/claimlint.js'), 'check', 'examples'];
  const { status } = await runCommand(process.execPath, check, { cwd: root, show: 'output' });
  // Status 1 says that there are findings, which is what the examples are for.
  if (status > 1) return giveUp('The command line could not check the examples.');
  if (options['no-open']) return 0;
  return findOnPath('code') ? openDesktop() : serveWorkbench();
}

async function openDesktop(): Promise<number> {
  console.log('\nOpening examples/ in VS Code with the extension loaded.');
  const windows = process.platform === 'win32';
  const child = spawn('code', [`--extensionDevelopmentPath=${root}`, examples], { stdio: 'inherit', shell: windows });
  const status = await new Promise<number>((resolve) => {
    child.once('error', () => {
      resolve(127);
    });
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
  return status === 0 ? 0 : giveUp('VS Code could not be opened: `code` ended with an error.');
}

async function serveWorkbench(): Promise<number> {
  try {
    console.log('\nThere is no `code` on PATH, so the same workbench comes from npm.');
    // Ctrl-C is the way out, and no failure.
    process.exitCode = 0;
    const workbench = await startWorkbench(await installWorkbench());
    const address = workbench.address(examples, [
      ['extensionDevelopmentPath', workbench.uriOf(root)],
      ['skipWelcome', 'true'],
    ]);
    console.log(`VS Code shows examples/ with the extension loaded, until Ctrl-C, at\n\n  ${address}\n`);
    await workbench.ended;
    return giveUp('The workbench ended.');
  } catch (error) {
    if (error instanceof TestHostError || error instanceof WorkbenchDidNotStart) return giveUp(error.message);
    throw error;
  }
}

function findOnPath(name: string): boolean {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => endings.some((ending) => folder !== '' && existsSync(join(folder, name + ending))));
}

function giveUp(why: string): number {
  console.error(why);
  return 1;
}
