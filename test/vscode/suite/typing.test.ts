/** The report keeps still while somebody types. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf } from '../support/editor.js';
import { reportBecomes } from '../support/examples.js';
import { openText, replace, reportOf } from '../support/report.js';

describe('typing', () => {
  it('brings no finding about a half-typed code, only about the finished one', async () => {
    const editor = await openText('csv', 'CPT,Modifier1,Units,DOS\n,,1,03/03/2026\n');
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    for (const text of '9776') await vscode.commands.executeCommand('type', { text });
    // Longer than the server waits for the typing to rest.
    for (let waited = 0; waited < 1500; waited += 100) {
      assert.deepEqual(reportOf(editor.document), []);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await vscode.commands.executeCommand('type', { text: '2' });
    await reportBecomes(editor.document, ['2: deleted-code at 97762']);
  });

  it('keeps the findings of other lines where they belong', async () => {
    const { document } = await openText('csv', 'CPT,Modifier1,Units,DOS\n97762,GO,1,03/03/2026\n');
    await diagnosticsOf(document);
    await replace(document, new vscode.Range(1, 0, 1, 0), '97110,GO,1,03/03/2026\n');
    await reportBecomes(document, ['3: deleted-code at 97762']);
  });

  it('takes a finding away as soon as its cause is gone', async () => {
    const { document } = await openText('csv', 'CPT,Modifier1,Units,DOS\n97762,GO,1,03/03/2026\n');
    await diagnosticsOf(document);
    await replace(document, new vscode.Range(1, 0, 1, 5), '97763');
    await reportBecomes(document, []);
  });
});
