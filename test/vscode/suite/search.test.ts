/** `Claimlint: Search Codes`, with the keyboard of a person. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/editor.js';
import { page } from '../support/page.js';
import { openText } from '../support/report.js';

const rows = '.quick-input-widget .quick-input-list .monaco-list-row';

// A desktop VS Code shows no page to type on; npm test runs these in both hosts of the workbench.
if (vscode.env.appHost !== 'desktop') {
  describe('search', () => {
    afterEach(() => page.press('Escape'));

    it('finds what a misspelt query means and puts the code in its column', async () => {
      const editor = await openText('csv', 'CPT,Modifier1,Units,DOS\n,GO,1,03/03/2026\n');
      editor.selection = new vscode.Selection(1, 0, 1, 0);
      const found = await search('orthotc managment');
      assert.match(found[0] ?? '', /^9776[013]/);
      await page.press('Enter');
      const code = (found[0] ?? '').slice(0, 5);
      await insertedInto(editor, `CPT,Modifier1,Units,DOS\n${code},GO,1,03/03/2026\n`);
    });

    it('takes the entry that the arrow keys lead to', async () => {
      const editor = await openText('plaintext', 'Codes: ');
      editor.selection = new vscode.Selection(0, 7, 0, 7);
      const found = await search('brace');
      assert.ok(found.length > 1, found.join(' | '));
      await page.press('ArrowDown');
      await page.press('Enter');
      await insertedInto(editor, `Codes: ${(found[1] ?? '').slice(0, 5)}`);
    });

    it('replaces the whole code where the cursor stands in one', async () => {
      const editor = await openText('csv', 'CPT,Modifier1,Units,DOS\n97762,GO,1,03/03/2026\n');
      editor.selection = new vscode.Selection(1, 2, 1, 2);
      await search('97763');
      await page.press('Enter');
      await insertedInto(editor, 'CPT,Modifier1,Units,DOS\n97763,GO,1,03/03/2026\n');
    });

    it('changes nothing when it is left', async () => {
      const editor = await openText('plaintext', 'Codes: ');
      await search('parafin');
      await page.press('Escape');
      await eventually('the editor again', () => vscode.window.activeTextEditor);
      assert.equal(editor.document.getText(), 'Codes: ');
    });
  });
}

/** Opens the search, types, and reads the list once it stands still. */
async function search(query: string): Promise<readonly string[]> {
  void vscode.commands.executeCommand('claimlint.searchCodes');
  await page.read('.quick-input-widget .quick-input-title');
  await page.type(query);
  let last = '';
  return eventually(`an answer to “${query}”`, async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const answer = await page.read(rows);
    if (answer.join() === last) return answer;
    last = answer.join();
    return undefined;
  });
}

async function insertedInto({ document }: vscode.TextEditor, expected: string): Promise<void> {
  await eventually('an inserted code', () => (document.version > 1 ? true : undefined));
  assert.equal(document.getText(), expected);
}
