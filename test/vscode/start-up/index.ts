/** What a window waits for: measured once, in an extension host that has not yet started the extension. */
import * as vscode from 'vscode';
import { diagnosticsOf, open } from '../support/editor.js';
import { tell } from '../support/tell.js';

export async function run(): Promise<void> {
  tell({ type: 'here' });
  // Everybody's own start is over by then.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await figure('empty', () => activate('claimlint-tests.empty'));
  await figure('activation', () => activate('claimlint.claimlint'));
  await figure('first findings', async () => diagnosticsOf((await open('claims-march.837')).document));
  tell({ type: 'end' });
}

async function figure(name: string, run: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await run();
  tell({ type: 'figure', name, ms: performance.now() - start });
}

async function activate(id: string): Promise<void> {
  const extension = vscode.extensions.getExtension(id);
  if (extension === undefined) throw new Error(`${id} is not there.`);
  if (extension.isActive) throw new Error(`${id} was active before it was measured.`);
  await extension.activate();
}
