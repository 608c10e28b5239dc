/** `claimlint.json` beside a claim: on the desktop the server reads it from the disk, on the web the editor does for it. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { reportBecomes } from '../support/examples.js';
import { everythingIsRead } from '../support/report.js';

const deleted = ['2: deleted-code at 97762'];

describe('the project file', () => {
  before(everythingIsRead);

  it('silences a rule for the files below it, and the finding comes and goes as it changes', async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace !== undefined);
    const folder = vscode.Uri.joinPath(workspace.uri, 'with-project');
    const project = vscode.Uri.joinPath(folder, 'claimlint.json');
    const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const setTo = (level: string) => write(project, JSON.stringify({ rules: { 'deleted-code': level } }));
    try {
      await setTo('off');
      const claim = vscode.Uri.joinPath(folder, '2026', 'a.claim.csv');
      await write(claim, 'CPT,Modifier1,Units,DOS\n97762,GO,1,03/03/2026\n97530,,1,03/03/2026\n');
      const { document } = await vscode.window.showTextDocument(claim, { preview: false });
      const other = '3: missing-therapy-modifier at 97530';
      // The other finding shows that the claim was judged.
      await reportBecomes(document, [other]);
      await setTo('warning');
      await reportBecomes(document, [...deleted, other]);
      assert.equal(severityOf(document), vscode.DiagnosticSeverity.Warning);
      await setTo('off');
      await reportBecomes(document, [other]);
      await vscode.workspace.fs.delete(project);
      await reportBecomes(document, [...deleted, other]);
      assert.equal(severityOf(document), vscode.DiagnosticSeverity.Error);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  }).timeout(60_000);
});

function severityOf(document: vscode.TextDocument): vscode.DiagnosticSeverity | undefined {
  const [first] = vscode.languages.getDiagnostics(document.uri).toSorted((a, b) => a.range.start.compareTo(b.range.start)); // prettier-ignore
  return first?.severity;
}
