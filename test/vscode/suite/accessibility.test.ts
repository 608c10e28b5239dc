/** Every page of the extension can be used by everybody: axe-core finds nothing, in light, dark and high contrast. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { putCursor } from '../support/editor.js';
import { openExample } from '../support/examples.js';
import { page } from '../support/page.js';
import { everythingIsRead } from '../support/report.js';

const themes = {
  'vscode-light': 'Default Light Modern',
  'vscode-dark': 'Default Dark Modern',
  'vscode-high-contrast': 'Default High Contrast',
  'vscode-high-contrast-light': 'Default High Contrast Light',
};

if (vscode.env.appHost !== 'desktop') {
  describe('pages for everybody', () => {
    before(everythingIsRead);
    afterEach(async () => {
      await vscode.workspace
        .getConfiguration()
        .update('workbench.colorTheme', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    for (const [kind, theme] of Object.entries(themes)) {
      it(`the preview, the report and the page of a code: ${theme}`, async function () {
        this.timeout(240_000);
        await vscode.workspace
          .getConfiguration()
          .update('workbench.colorTheme', theme, vscode.ConfigurationTarget.Workspace);
        const body = `body[data-vscode-theme-kind="${kind}"]`;
        putCursor(await openExample('claims-march.837'), 'CLM*TEST1');
        await vscode.commands.executeCommand('claimlint.previewClaim');
        assert.deepEqual(await page.auditView(`${body} .form`), []);
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
        await vscode.commands.executeCommand('claimlint.showReport');
        assert.deepEqual(await page.auditView(`${body} .tiles`), []);
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
        await vscode.commands.executeCommand('claimlint.showCode', '97760');
        assert.deepEqual(await page.auditView(`${body} h1 .code`), []);
      });
    }
  });
}
