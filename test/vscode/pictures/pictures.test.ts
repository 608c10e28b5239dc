/** One picture a test. Each first makes sure that what the picture is about is to be seen. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, eventually, open, putCursor } from '../support/editor.js';
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

  for (const [name, theme] of [
    ['structure', 'Default Light Modern'],
    ['structure-dark', 'Default Dark Modern'],
    ['structure-contrast', 'Default High Contrast'],
  ] as const) {
    it(name, async () => {
      const settings = vscode.workspace.getConfiguration();
      await settings.update('workbench.colorTheme', theme, vscode.ConfigurationTarget.Workspace);
      const editor = await open('claims-march.837');
      await diagnosticsOf(editor.document);
      await vscode.commands.executeCommand('outline.focus');
      const rows = await page.read('.outline-pane .monaco-list-row');
      assert.match(rows.join('\n'), /Claim 1 · 2026-03-02 · 2 lines/);
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      const position = putCursor(editor, ':GO*165').translate(0, 1);
      editor.selection = new vscode.Selection(position, position);
      await vscode.commands.executeCommand('editor.action.triggerParameterHints');
      const [hint] = await page.read('.parameter-hints-widget');
      assert.match(hint ?? '', /first modifier/);
      await page.screenshot(name);
      await settings.update('workbench.colorTheme', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.commands.executeCommand('workbench.view.explorer');
    });
  }

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

  const themes = [
    ['', 'Default Light Modern'],
    ['-dark', 'Default Dark Modern'],
    ['-contrast', 'Default High Contrast'],
  ] as const;
  for (const [kind, theme] of themes) {
    const inTheme = async (draw: () => Promise<void>) => {
      const settings = vscode.workspace.getConfiguration();
      await settings.update('workbench.colorTheme', theme, vscode.ConfigurationTarget.Workspace);
      await draw();
      await settings.update('workbench.colorTheme', undefined, vscode.ConfigurationTarget.Workspace);
    };

    it(`code-page${kind}`, () =>
      inTheme(async () => {
        await vscode.commands.executeCommand('claimlint.showCode', '97760');
        await page.readView('h1 .code');
        await page.screenshot(`code-page${kind}`);
      }));

    it(`preview${kind}`, () =>
      inTheme(async () => {
        const editor = await open('claims-march.837');
        await diagnosticsOf(editor.document);
        await vscode.commands.executeCommand('workbench.action.closeSidebar');
        putCursor(editor, 'SV1*HC:97110:59');
        await vscode.commands.executeCommand('claimlint.previewClaim');
        assert.match((await page.readView('.told')).join(), /97110 needs GP or GO/);
        await page.screenshot(`preview${kind}`);
        await vscode.commands.executeCommand('workbench.view.explorer');
      }));

    it(`beside${kind}`, () =>
      inTheme(async () => {
        const editor = await open('charges.csv');
        await diagnosticsOf(editor.document);
        const lenses = await page.read('.codelens-decoration');
        assert.match(lenses.join(), /service line/);
        await eventually('a hint', async () => {
          const lines = await page.read('.view-line');
          return lines.some((it) => it.includes('Strength')) ? lines : undefined;
        });
        await page.screenshot(`beside${kind}`);
      }));

    it(`status${kind}`, () =>
      inTheme(async () => {
        const editor = await open('orthotic-note.md');
        await diagnosticsOf(editor.document);
        await page.click('', { within: '[id="status.languageStatus"]' });
        await eventually('the status', async () => {
          const text = (await page.read('.hover-language-status')).join();
          return text.includes('medicare') ? text : undefined;
        });
        await page.screenshot(`status${kind}`);
      }));

    it(`report${kind}`, () =>
      inTheme(async () => {
        await vscode.commands.executeCommand('claimlint.showReport');
        await page.readView('.tiles');
        await vscode.commands.executeCommand('notifications.clearAll');
        await page.screenshot(`report${kind}`);
      }));
  }
});
