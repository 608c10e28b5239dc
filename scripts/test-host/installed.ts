/**
 * One flow of a new user, from the file that is published: it is built, installed into a workbench without a folder, and
 * `Claimlint: Open Examples` leads to the first finding, and a quick fix mends it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { startBrowser } from './browser.js';
import { npmCommand, runCommand } from './command.js';
import { installWorkbench } from './install.js';
import { outFolder, root } from './paths.js';
import type { Counts } from './tally.js';
import { startWorkbench } from './workbench.js';

const title = 'Open Examples leads to a finding and its quick fix in the installed extension';

/** Never throws: what could not be done is a failure with its reason. */
export async function tryInstalled(): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'claimlint-installed-'));
  const undo: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    const vsix = join(folder, 'claimlint.vsix');
    const [command, args] = npmCommand(['run', '--silent', 'package', '--', '--out', vsix]);
    const { status, output } = await runCommand(command, args, { cwd: root });
    if (status !== 0) throw new Error(`npm run package: status ${status}\n${output.trim()}`);
    const files = await installWorkbench();
    const workbench = await startWorkbench(files, [vsix]);
    undo.unshift(() => workbench.stop());
    const browser = await startBrowser(files.node);
    undo.unshift(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(workbench.empty);
    await openExamples(page).finally(() => page.screenshot({ path: join(outFolder, 'installed.png') }));
    return { passed: 1, failed: 0, failures: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { passed: 0, failed: 1, failures: [{ title, reason }] };
  } finally {
    for (const step of undo) await Promise.resolve(step()).catch(() => undefined);
  }
}

async function openExamples(page: Page): Promise<void> {
  const patience = { timeout: 120_000 };
  await page.locator('.monaco-workbench').waitFor(patience);
  await page.locator('.statusbar-item').first().waitFor(patience);
  // The list of commands is what it was when it was opened, and extensions come a moment after the window.
  const command = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Claimlint: Open Examples' }).first();
  for (let tries = 0; tries < 20 && !(await command.isVisible()); tries++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>Claimlint: Open Examples');
    await page.waitForTimeout(1500);
  }
  await page.keyboard.press('Enter');
  // The window is another then: its folder lies in memory, and the note in it has an error and a warning.
  await page.waitForURL(/folder=claimlint-example/, patience);
  await page.locator('.tab', { hasText: 'orthotic-note.md' }).waitFor(patience);
  await page.locator('.squiggly-error').first().waitFor(patience);
  await page.locator('.squiggly-warning').first().waitFor(patience);
  await mend(page, patience);
}

/** From finding to finding with F8, as a person goes, to the first that has a fix; it is mended and no longer found. */
async function mend(page: Page, patience: { readonly timeout: number }): Promise<void> {
  const counted = page.locator('.statusbar-item', { has: page.locator('.codicon-error') });
  await page.locator('.editor-instance .view-line').first().click();
  const before = await counted.innerText();
  await page.keyboard.press('F8');
  await page.locator('.marker-widget, .monaco-hover').first().waitFor(patience);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor(patience);
  await page.keyboard.press('Enter');
  for (let tries = 0; (await counted.innerText()) === before; tries++) {
    if (tries > 40) throw new Error(`The quick fix left the count of problems as it was: ${before}`);
    await page.waitForTimeout(500);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed, failures } = await tryInstalled();
  for (const { reason } of failures) console.log(reason);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed;
}
