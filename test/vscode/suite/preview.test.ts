/** The claim under the cursor as a form: it follows the cursor and the typing, and leads back to the text. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, putCursor } from '../support/editor.js';
import { openExample } from '../support/examples.js';
import { page } from '../support/page.js';
import { everythingIsRead, replace } from '../support/report.js';

// A desktop VS Code shows no page to look at; npm test runs these in both hosts of the workbench.
if (vscode.env.appHost !== 'desktop') {
  describe('the preview of a claim', function () {
    // A page of the extension is frames within frames, which a busy machine takes its time to load.
    this.timeout(60_000);
    before(everythingIsRead);
    afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

    it('shows the claim at the cursor beside its text, and follows to the next', async () => {
      const editor = await openExample('claims-march.837');
      putCursor(editor, 'SV1*HC:97110:59');
      await vscode.commands.executeCommand('claimlint.previewClaim');
      await shows('h1', /^Claim 1 of 2 837P$/);
      await shows('#summary', /^1 error$/);
      assert.equal(vscode.window.activeTextEditor?.document, editor.document, 'the text keeps the focus');
      putCursor(editor, 'CLM*TEST2');
      await shows('h1', /^Claim 2 of 2 837P$/);
    });

    it('changes while somebody types', async () => {
      const editor = await openExample('claims-march.837');
      const cursor = putCursor(editor, '97110:59');
      await vscode.commands.executeCommand('claimlint.previewClaim');
      await shows('.told', /97110 needs GP or GO/);
      await replace(editor.document, new vscode.Range(cursor, cursor.translate(0, 8)), '97110:GO:59');
      await shows('.clean', /No findings in this claim/);
    });

    it('leads from a box to the text by a click, and by the keyboard', async () => {
      const editor = await openExample('claims-march.837');
      putCursor(editor, 'CLM*TEST1');
      await vscode.commands.executeCommand('claimlint.previewClaim');
      await shows('h1', /^Claim 1 of 2/);
      await page.clickView('.told .finding');
      await selected('97110');
      await page.focusView('#condition-21-0');
      await page.press('Enter');
      await selected('M65311');
    });

    it('says where no claim is', async () => {
      const editor = await openExample('claims-march.837');
      putCursor(editor, 'CLM*TEST1');
      await vscode.commands.executeCommand('claimlint.previewClaim');
      await shows('h1', /^Claim 1 of 2/);
      await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument({ language: 'json', content: '{}' }),
        {
          viewColumn: vscode.ViewColumn.One,
        },
      );
      await shows('main', /No claim here/);
    });
  });
}

async function shows(selector: string, words: RegExp): Promise<void> {
  let texts: readonly string[] = [];
  const isShown = async () => {
    texts = await page.readView(selector).catch(() => []);
    return texts.some((it) => words.test(it.trim())) ? true : undefined;
  };
  await eventually('the form', isShown).catch(() => {
    assert.match(texts.join('\n'), words);
  });
}

function selected(text: string): Promise<true> {
  return eventually(`${text} selected`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.getText(editor.selection) === text ? true : undefined;
  });
}
