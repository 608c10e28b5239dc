/**
 * `npm run test:electron` runs the VS Code suite in the desktop VS Code, which @vscode/test-electron downloads.
 * It is for machines that reach VS Code's download site; on a Linux without a display, run it under `xvfb-run -a`.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { bundleSuite } from './bundle.js';
import type { Message } from './messages.js';
import { root } from './paths.js';
import { stageExtension } from './stage.js';
import { vscodeSuite } from './suites.js';
import { Tally } from './tally.js';

const folder = await mkdtemp(join(tmpdir(), 'claimlint-electron-'));
try {
  const vscodeExecutablePath = await download();
  if (vscodeExecutablePath === undefined) {
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  } else {
    const { passed, failed, failures } = await runIn(vscodeExecutablePath);
    for (const { title, reason } of failures) console.log(`  ${title}: ${reason.split('\n')[0] ?? ''}`);
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function download(): Promise<string | undefined> {
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(root, '.vscode-test') });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(
      `VS Code could not be downloaded (${why}); \`npm test\` runs the same suite in the workbench that npm has.`,
    );
    return undefined;
  }
}

async function runIn(vscodeExecutablePath: string) {
  const extension = join(folder, 'extension');
  const tests = join(extension, 'claimlint-tests', 'index.cjs');
  const told = join(folder, 'told.jsonl');
  const workspace = join(folder, 'workspace');
  await cp(vscodeSuite.workspace, workspace, { recursive: true });
  await stageExtension(root, 'node', extension);
  await mkdir(join(folder, 'user'));
  await writeFile(told, '');
  await bundleSuite({ kind: 'node', suite: vscodeSuite.suite, outfile: tests });

  const reason = await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: [extension, ...vscodeSuite.beside],
    extensionTestsPath: tests,
    extensionTestsEnv: { CLAIMLINT_TESTS_TELL: told, CLAIMLINT_DATA: join(folder, 'imported') },
    launchArgs: [
      workspace,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--skip-welcome',
      '--user-data-dir',
      join(folder, 'user'),
    ],
  }).then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

  const tally = new Tally(console.log);
  for (const line of (await readFile(told, 'utf8')).split('\n').filter((it) => it !== '')) {
    // Each line was written by our own half in the window.
    const message = JSON.parse(line) as Message;
    if (message.type !== 'ask') tally.take(message);
  }
  return tally.counts(reason);
}
