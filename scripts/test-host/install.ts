/**
 * Brings a VS Code to test in from npm into the user's cache folder, once, on demand.
 * A folder is made under another name and renamed when it is whole, so a folder that is there is complete.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cleanEnvironment, npmCommand, runCommand } from './command.js';
import { cacheFolder } from './paths.js';
import { nodePackages, versions } from './versions.js';

/** What the tests need could not be had. The message is one sentence for the person who ran them. */
export class TestHostError extends Error {
  override readonly name = 'TestHostError';
}

export interface WorkbenchFiles {
  /** The node binary that VS Code's server runs under. */
  readonly node: string;
  /** The folder that holds `out/server-main.js`. */
  readonly vscode: string;
}

export async function installWorkbench(): Promise<WorkbenchFiles> {
  const ownNode = process.versions.node.startsWith('24.') ? process.execPath : undefined;
  const nodePackage = nodePackages[`${process.platform}-${process.arch}`];
  if (ownNode === undefined && nodePackage === undefined)
    throw new TestHostError(
      `The VS Code workbench needs Node 24 and npm has none for ${process.platform}-${process.arch}: run the tests under Node 24.`,
    );

  const packages = {
    'code-server': versions['code-server'],
    ...(ownNode === undefined && nodePackage !== undefined ? { [nodePackage]: versions.node } : {}),
  };
  const vscode = join('node_modules', 'code-server', 'lib', 'vscode');
  const folder = await installOnce('the VS Code workbench', packages, async (partial) => {
    // Its own lock file is out of step with its manifest, so `npm ci` refuses; `npm install` follows it where it can.
    await npm('the VS Code workbench', ['install', '--omit=dev'], join(partial, vscode));
  });
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  return {
    node: ownNode ?? join(folder, 'node_modules', nodePackage ?? '', 'bin', binary),
    vscode: join(folder, vscode),
  };
}

export interface ChromiumFiles {
  readonly executable: string;
  /** Shared libraries for a system that lacks them, to be put on LD_LIBRARY_PATH only there. */
  readonly libraries: string;
  /** Fonts and their configuration, for a system that has none. */
  readonly fonts: string;
}

/** The Chromium that npm has for Linux. Its package is unpacked by its own code, which wants the newer node. */
export async function installChromium(node: string): Promise<ChromiumFiles> {
  const packages = { '@sparticuz/chromium': versions['@sparticuz/chromium'] };
  const folder = await installOnce('Chromium', packages, async (partial) => {
    const unpacked = join(partial, 'unpacked');
    await mkdir(unpacked);
    const unpack = `
      import chromium, { inflate } from '@sparticuz/chromium';
      await chromium.executablePath();
      await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br');
    `;
    const { status, output } = await runCommand(node, ['--input-type=module', '--eval', unpack], {
      cwd: partial,
      env: { ...cleanEnvironment(), TMPDIR: unpacked },
    });
    if (status !== 0) throw new TestHostError(`Chromium could not be unpacked: ${lastLine(output)}`);
    await rm(join(partial, 'node_modules'), { recursive: true });
  });
  return {
    executable: join(folder, 'unpacked', 'chromium'),
    libraries: join(folder, 'unpacked', 'al2023', 'lib'),
    fonts: join(folder, 'unpacked', 'fonts'),
  };
}

/** The script that finds what keeps people from using a page. */
export async function installAxe(): Promise<string> {
  const packages = { 'axe-core': versions['axe-core'] };
  const folder = await installOnce('axe-core', packages, () => Promise.resolve());
  return join(folder, 'node_modules', 'axe-core', 'axe.min.js');
}

async function installOnce(
  what: string,
  packages: Readonly<Record<string, string>>,
  finish: (partial: string) => Promise<void>,
): Promise<string> {
  const name = Object.entries(packages)
    .map(([it, version]) => `${it.replace(/^@.*\//, '')}-${version}`)
    .join('+');
  const folder = join(cacheFolder(), name);
  if (existsSync(folder)) return folder;

  const started = Date.now();
  const partial = join(cacheFolder(), `.${name}.${process.pid}.partial`);
  console.log(`Installing ${what} for the tests into ${folder} (once) …`);
  try {
    await makeFolder(partial);
    await writeFile(join(partial, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
    await npm(what, ['install'], partial);
    await finish(partial);
    await rename(partial, folder).catch((error: unknown) => {
      // Another run may have been faster; its folder is as good as ours.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
  }
  console.log(`Installed ${what} in ${Math.round((Date.now() - started) / 1000)} s.`);
  return folder;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new TestHostError(
      `The cache folder ${dirname(folder)} cannot be written (${why}): set XDG_CACHE_HOME to one that can.`,
    );
  }
}

async function npm(what: string, args: readonly string[], cwd: string): Promise<void> {
  // Install scripts would build native code, which the tests do not need.
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--engine-strict=false'];
  const [command, npmArgs] = npmCommand([...args, ...flags, '--loglevel=error']);
  const { status, output } = await runCommand(command, npmArgs, { cwd, env: cleanEnvironment() });
  if (status !== 0)
    throw new TestHostError(`${capitalize(what)} could not be installed from npm: ${npmReason(output)}`);
}

/** npm says the reason in the first of its error lines that is not a bare code. */
function npmReason(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const errors = lines.filter((line) => /^npm (error|ERR!)/.test(line)).map((line) => line.replace(/^npm \S+\s*/, ''));
  const told = errors.filter((line) => line !== '' && !/^(code|errno|syscall|A complete log)\b/.test(line));
  return told[0] ?? lastLine(output);
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim() || 'it gave no reason.';
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
