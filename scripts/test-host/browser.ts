/** A Chromium to show the workbench in: one that is there already, else the one that npm has. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { runCommand } from './command.js';
import { installChromium, TestHostError } from './install.js';

export async function startBrowser(node: string): Promise<Browser> {
  const found = installedChromium();
  if (found !== undefined) return launch(found, { ...process.env }, [...flags, '--disable-gpu']);
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new TestHostError(
      'The tests need Chromium or Chrome: install one, or name its binary in CLAIMLINT_CHROMIUM.',
    );
  const { executable, libraries, fonts } = await installChromium(node);
  return launch(executable, await environmentFor(executable, libraries, fonts), flags);
}

// The tests reach nothing but this machine; these keep the browser itself from trying.
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function launch(executablePath: string, env: NodeJS.ProcessEnv, args: string[]): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath, args, env: definedOnly(env) });
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error);
    throw new TestHostError(`The browser ${executablePath} could not be started: ${why}`);
  }
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env['PROGRAMFILES'] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
];

function installedChromium(): string | undefined {
  const named = process.env['CLAIMLINT_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...applications].find((path) => existsSync(path));
}

/** The package's own libraries and fonts stand in only where the system has none. */
async function environmentFor(executable: string, libraries: string, fonts: string): Promise<NodeJS.ProcessEnv> {
  const env = { ...process.env };
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] ??= fonts;
  const { status } = await runCommand(executable, ['--version'], { env });
  if (status === 0) return env;
  return { ...env, LD_LIBRARY_PATH: [libraries, env['LD_LIBRARY_PATH']].filter((it) => it).join(delimiter) };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
