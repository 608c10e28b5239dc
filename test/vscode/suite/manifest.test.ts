/** What the manifest promises, as the editor keeps it: languages, colours, snippets, examples, settings, the walkthrough. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, eventually, open, putCursor } from '../support/editor.js';
import { examples, openExample, reportBecomes } from '../support/examples.js';
import { page } from '../support/page.js';
import { everythingIsRead, openText, replace, reportOf } from '../support/report.js';

describe('contributions:', () => {
  describe('the manifest', () => {
    it('is shown in words: no key stands where a text belongs', () => {
      const manifest: unknown = vscode.extensions.getExtension('claimlint.claimlint')?.packageJSON;
      assert.match(JSON.stringify(manifest), /"displayName":"Claimlint"/);
      assert.doesNotMatch(JSON.stringify(manifest), /"%[\w.-]+%"/);
    });
  });

  describe('beside EDI Support', () => {
    it('a claim file in its language is judged, by its extension and by its first line', async () => {
      const text = (await openExample('claims-march.837')).document.getText();
      const expected = examples['claims-march.837'] ?? [];
      const batch = await save('batch.edi', text);
      await vscode.languages.setTextDocumentLanguage(batch, 'x12');
      await reportBecomes(await vscode.workspace.openTextDocument(batch.uri), expected);
      const { languageId, uri } = await save('batch.from-clearing-house', text);
      assert.match(languageId, /^(x12|claimlint-x12)$/);
      await reportBecomes(await vscode.workspace.openTextDocument(uri), expected);
    });

    it('our own language is there for files of our extensions, and other EDI stays with its extension', async () => {
      assert.equal((await openExample('claims-march.837')).document.languageId, 'claimlint-x12');
      const edifact = await save(
        'order.edifact',
        "UNA:+.? '\nUNB+UNOC:3+EXAMPLE:14+SAMPLE:14+260302:0930+1'\nLIN+97762'\n",
      );
      assert.equal(edifact.languageId, 'edifact');
      await everythingIsRead();
      assert.deepEqual(reportOf(edifact), []);
    });
  });

  describe('grammars', () => {
    for (const [name, text, scope] of [
      ['claims-march.837', '97762', 'constant.numeric.procedure.x12'],
      ['orthotic-note.md', '97760', 'constant.numeric.procedure.claimlint'],
      ['lines.txt', '97760', 'constant.numeric.procedure.claimlint'],
    ] as const)
      it(`colour the code in ${name}`, async () => {
        const { uri } =
          name === 'lines.txt' ? await save(name, 'Billing\n97760 GO x1\n') : (await openExample(name)).document;
        const editor = await vscode.window.showTextDocument(uri, { preview: false });
        putCursor(editor, text);
        // What a writer of themes looks at: the token at the cursor and its scopes.
        await vscode.commands.executeCommand('editor.action.inspectTMScopes');
        const told = await eventually('the scopes', async () => {
          const [text = ''] = await page.read('.token-inspect-widget');
          return text.startsWith('Loading') ? undefined : text;
        });
        await vscode.commands.executeCommand('editor.action.inspectTMScopes');
        assert.match(told, new RegExp(`^${text}`));
        assert.ok(told.includes(scope), told);
      });
  });

  describe('snippets', () => {
    for (const [language, name, expected] of [
      [
        'markdown',
        'First visit with an orthosis',
        /^Date of service: \d\d\/\d\d\/20\d\d\nDiscipline: OT\n[^]*- 97760 GO x2 \(30 min\)/,
      ],
      ['plaintext', 'Physical therapy evaluation', /^Date of service: [^]*- 97161 GP x1/],
      ['claimlint-x12', 'Professional claim', /^CLM\*[^]*SV1\*HC:97110:GP\*100\*UN\*1\*\*\*1~/],
      ['x12', 'Professional service line', /^LX\*1~\nSV1\*HC:97110:GP\*100/],
      ['plaintext', 'Header of a charge sheet', /^Claim ID,[^]*\n[^\n]*,97110,GP,,,,2,30,100\.00,,PT,Medicare,$/],
      ['json', 'Item of a FHIR Claim', /"code": "97110"/],
    ] as const)
      it(`"${name}" is offered in ${language}`, async () => {
        const editor = await openText(language, '');
        await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: language, name });
        // Places that are made of another are made when that one is left.
        for (let at = 0; at < 20; at++) await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
        assert.match(editor.document.getText().replace(/\r/g, ''), expected);
      });
  });

  describe('the examples', () => {
    const folder = vscode.Uri.parse('claimlint-example:/Claimlint Examples');

    it('lie in memory, all of them, and are judged there', async () => {
      const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
      for (const name of Object.keys(examples)) assert.ok(names.includes(name), name);
      const uri = vscode.Uri.joinPath(folder, 'orthotic-note.md');
      const { document } = await vscode.window.showTextDocument(uri, { preview: false });
      await reportBecomes(document, examples['orthotic-note.md'] ?? []);
    });

    it('can be mended and saved, and hold nothing else', async () => {
      const uri = vscode.Uri.joinPath(folder, 'charges.csv');
      const { document } = await vscode.window.showTextDocument(uri, { preview: false });
      await replace(
        document,
        new vscode.Range(0, 0, document.lineCount, 0),
        'CPT,Modifier1,Units,DOS\n97530,GO,1,03/03/2026\n',
      );
      assert.equal(await document.save(), true);
      await reportBecomes(document, []);
      const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      assert.match(saved, /^CPT,.*\n97530,GO/);
      await assert.rejects(
        Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'other.csv'))),
        /other\.csv/,
      );
    });
  });

  describe('effective settings', () => {
    const settings = () => vscode.workspace.getConfiguration('claimlint', vscode.window.activeTextEditor?.document);

    it('say for the document in front what counts and who says so', async () => {
      await openExample('orthotic-note.md');
      await settings().update('rules', { 'missing-therapy-modifier': 'hint' }, vscode.ConfigurationTarget.Workspace);
      try {
        await vscode.commands.executeCommand('claimlint.showEffectiveSettings');
        const document = await eventually('the settings', () => {
          const shown = vscode.window.activeTextEditor?.document;
          return shown?.uri.scheme === 'claimlint-settings' ? shown : undefined;
        });
        const text = document.getText();
        assert.match(text, /^# Effective settings for orthotic-note\.md\n/);
        assert.match(text, /\| claimlint\.enable +\| true +\| default +\|/);
        assert.match(text, /\| missing-therapy-modifier +\| hint +\| workspace settings +\|/);
        assert.match(text, /\| medicare +\| eight-minute +\|.*\| the payer of the claim +\|/);
        await everythingIsRead();
        assert.deepEqual(reportOf(document), []);
      } finally {
        await settings().update('rules', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  });

  describe('the walkthrough', () => {
    it('is opened by its name and shows its steps, each with a picture that says in words what is to be seen', async () => {
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'claimlint.claimlint#start', false);
      const steps = await page.read('.gettingStartedContainer .getting-started-step .step-title');
      assert.deepEqual(steps.slice(0, 3), ['See what it finds', 'Fix it with one key', 'Look up a code']);
      // The pictures stand beside the steps where there is room.
      await vscode.commands.executeCommand('workbench.action.closeSidebar');
      await page.screenshot('walkthrough');
      await vscode.commands.executeCommand('workbench.view.explorer');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });
  });

  describe('a notebook', () => {
    it('is left alone: the same words are a finding in a document, and none in a cell', async () => {
      const note = 'Date of service: 03/02/2026\n\nBilling:\n- 97110 59 x1 (15 min)\n';
      const { document } = await openText('markdown', note);
      await diagnosticsOf(document);
      const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, note, 'markdown');
      const code = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, note, 'plaintext');
      const notebook = await vscode.workspace.openNotebookDocument(
        'jupyter-notebook',
        new vscode.NotebookData([cell, code]),
      );
      await vscode.window.showNotebookDocument(notebook);
      await everythingIsRead();
      for (const { document: inCell } of notebook.getCells()) assert.deepEqual(reportOf(inCell), []);
    });
  });

  describe('the language status', () => {
    it('says what the document is, by which profile it is judged, and how old the data is', async () => {
      const editor = await openExample('orthotic-note.md');
      putCursor(editor, 'Payer');
      await page.click('', { within: '[id="status.languageStatus"]' });
      const shown = await eventually('the status', async () => {
        const text = (await page.read('.hover-language-status')).join(' ').replace(/\s+/g, ' ');
        return text.includes('medicare') ? text : undefined;
      });
      assert.match(shown, /Claimlint: note, 1 claim/);
      assert.match(shown, /2 findings/);
      assert.match(shown, /Profile: medicare/);
      assert.match(shown, /data to 20\d\d-\d\d-\d\d/);
      await page.press('Escape');
    });
  });
});

/** Saves a file in the workspace and opens it. */
async function save(name: string, text: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder !== undefined);
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, name), new TextEncoder().encode(text));
  return (await open(name)).document;
}
