/** One picture a test. Each first makes sure that what the picture is about is to be seen. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, open, putCursor } from '../support/editor.js';
import { page } from '../support/page.js';

describe('pictures', () => {
  before(async () => {
    const settings = vscode.workspace.getConfiguration();
    for (const [name, value] of Object.entries({
      'editor.minimap.enabled': false,
      'editor.fontSize': 15,
      'breadcrumbs.enabled': false,
      'window.title': 'Claimlint',
      'files.exclude': { '.vscode': true },
    }))
      await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
  });

  afterEach(async () => {
    await page.press('Escape');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('problems', async () => {
    const editor = await open('claims-march.837');
    await diagnosticsOf(editor.document);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    const rows = await page.read('.markers-panel .monaco-list-row');
    assert.match(rows.join('\n'), /97762 was deleted/);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    putCursor(editor, 'LX*1~', 1);
    await page.screenshot('problems');
  });

  it('hover', async () => {
    const editor = await open('orthotic-note.md');
    await diagnosticsOf(editor.document);
    putCursor(editor, '97760');
    await page.hover('97760');
    const [hover] = await page.read('.monaco-hover .hover-contents');
    assert.match(hover ?? '', /97760/);
    await page.screenshot('hover');
  });

  it('quick-fix', async () => {
    const editor = await open('claims-march.837');
    await diagnosticsOf(editor.document);
    putCursor(editor, '97110:59');
    await vscode.commands.executeCommand('editor.action.quickFix');
    const rows = await page.read('.action-widget .monaco-list-row');
    assert.match(rows.join('\n'), /Add GO/);
    await page.screenshot('quick-fix');
  });

  it('search', async () => {
    const editor = await open('orthotic-note.md');
    putCursor(editor, '97110');
    void vscode.commands.executeCommand('claimlint.searchCodes');
    await page.read('.quick-input-widget .quick-input-title');
    await page.type('orthotc managment');
    const rows = await page.read('.quick-input-widget .monaco-list-row');
    assert.match(rows.join('\n'), /97760/);
    await page.screenshot('search');
  });

  for (const [name, theme] of [
    ['code-page', 'Default Light Modern'],
    ['code-page-dark', 'Default Dark Modern'],
    ['code-page-contrast', 'Default High Contrast'],
  ] as const) {
    it(name, async () => {
      const settings = vscode.workspace.getConfiguration();
      await settings.update('workbench.colorTheme', theme, vscode.ConfigurationTarget.Workspace);
      await vscode.commands.executeCommand('claimlint.showCode', '97760');
      await page.read('.tab.active[data-resource-name="97760"]');
      // The page is a frame within frames, which the pictures' reader does not look into.
      await new Promise((resolve) => setTimeout(resolve, 2500));
      await page.screenshot(name);
      await settings.update('workbench.colorTheme', undefined, vscode.ConfigurationTarget.Workspace);
    });
  }
});
