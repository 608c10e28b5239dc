/** The findings report over the workspace: shown, led back from, saved. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/editor.js';
import { page } from '../support/page.js';
import { everythingIsRead } from '../support/report.js';

if (vscode.env.appHost !== 'desktop') {
  describe('the findings report', function () {
    // A page of the extension is frames within frames, which a busy machine takes its time to load.
    this.timeout(60_000);
    before(everythingIsRead);
    afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

    it('tells of files that were never opened, and leads to their places', async () => {
      await vscode.commands.executeCommand('claimlint.showReport');
      const [title] = await page.readView('h1');
      assert.equal(title, 'Findings report');
      const files = await page.readView('section[aria-labelledby="files"] tbody th');
      for (const name of ['claims-march.837', 'therapy-claim.fhir.json', 'charges.csv'])
        assert.ok(files.includes(name), `${name} in ${files.join(', ')}`);
      // No other example has such a diagnosis.
      await page.clickView('#rule-malformed-diagnosis tbody a');
      const { document, selection } = await eventually('the place', () => {
        const editor = vscode.window.activeTextEditor;
        return editor?.document.fileName.endsWith('paperwork.claim.837') === true ? editor : undefined;
      });
      assert.match(document.lineAt(selection.active.line).text, /^HI\*/);
    });

    it('is saved as one file that needs nothing else', async () => {
      await vscode.commands.executeCommand('claimlint.showReport');
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      assert.ok(folder);
      const file = vscode.Uri.joinPath(folder, 'claimlint-report.html');
      await vscode.commands.executeCommand('claimlint.saveReport', file);
      const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      await vscode.workspace.fs.delete(file);
      assert.match(html, /^<!DOCTYPE html>/);
      assert.doesNotMatch(html, /command:|<script|https?:/);
    });
  });
}
