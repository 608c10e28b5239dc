/** Going from place to place in the real editor, across files that nobody has opened. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open, putCursor } from '../support/editor.js';
import { everythingIsRead, openText, ruleOf } from '../support/report.js';

/** In the workspace; taken away again by the test that asks for it. */
async function write(name: string, text: string): Promise<vscode.Uri> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder !== undefined);
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

function rulesIn(uri: vscode.Uri): string {
  return vscode.languages.getDiagnostics(uri).map(ruleOf).sort().join();
}

const wrong = 'CPT,Modifier1,Units,DOS\n97762,GO,1,03/03/2026\n';
const batch =
  'ST*837*0001~\nHL*1**20*1~\nHL*2*1*22*0~\nCLM*TEST1*110***11:B:1*Y*A*Y*Y~\nHI*ABK:M65311*ABF:M25531~\n' +
  'LX*1~\nSV1*HC:97110:GO*55*UN*1***2~\nDTP*472*D8*20260302~\n';

describe('navigation: files of the workspace', () => {
  before(everythingIsRead);

  it('are checked without being opened, as they change, and when they are closed again', async () => {
    const uri = await write('never-opened.claim.csv', wrong);
    try {
      const becomes = (rules: string) =>
        eventually(`"${rules}" for the file`, () => (rulesIn(uri) === rules ? true : undefined));
      await becomes('deleted-code');
      assert.ok(vscode.workspace.textDocuments.every((it) => it.uri.toString() !== uri.toString()));
      await vscode.window.showTextDocument(uri, { preview: false });
      await becomes('deleted-code');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      // Long enough for an editor that takes findings away with the tab.
      await new Promise((resolve) => setTimeout(resolve, 3000));
      await becomes('deleted-code');
      await write('never-opened.claim.csv', wrong.replace('97762', '97763'));
      await becomes('');
      await write('never-opened.claim.csv', wrong);
      await becomes('deleted-code');
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
    await eventually('nothing for a file that is gone', () => (rulesIn(uri) === '' ? true : undefined));
    // A client that asks for diagnostics of the workspace rests two seconds between two questions.
  }).timeout(60_000);
});

describe('navigation: references', () => {
  before(everythingIsRead);

  it('of a code are found in files that are not open', async () => {
    const uri = await write('elsewhere.claim.csv', 'CPT,Modifier1,Units,DOS\n97760,GO,1,03/03/2026\n');
    try {
      const { document } = await open('claims-march.837');
      const position = putCursor(await vscode.window.showTextDocument(document), 'HC:97760:GO').translate(0, 4);
      const isThere = (it: vscode.Location) => it.uri.toString() === uri.toString();
      const found = await eventually('the place in the other file', async () => {
        const all = await vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeReferenceProvider',
          document.uri,
          position,
        );
        return all.some(isThere) ? all : undefined;
      });
      const own = found.filter((it) => it.uri.toString() === document.uri.toString());
      assert.deepEqual(own.map((it) => document.getText(it.range)), ['97760', '97760']); // prettier-ignore
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        position,
        '97761',
      );
      const edited = edit.entries().map(([file, edits]) => `${file.path.split('/').at(-1)} ${edits.length}`);
      assert.ok(edited.includes('claims-march.837 2'), edited.join());
      assert.ok(edited.includes('elsewhere.claim.csv 1'), edited.join());
      const refused = vscode.commands.executeCommand(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        position,
        'nine',
      );
      await assert.rejects(Promise.resolve(refused), /A code is five digits/);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });
});

describe('navigation: in a claim', () => {
  before(everythingIsRead);

  it('a pointer leads to its diagnosis and HL02 to its parent', async () => {
    const { document } = await openText('claimlint-x12', batch);
    const target = async (line: number, character: number) => {
      const [found] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        new vscode.Position(line, character),
      );
      assert.ok(found !== undefined);
      return document.getText('targetRange' in found ? found.targetRange : found.range);
    };
    assert.equal(await target(6, 26), 'M25531');
    assert.equal(await target(2, 5), '1');
  });

  it('equal codes are highlighted', async () => {
    const { document } = await openText(
      'csv',
      'CPT,Modifier1,Units,DOS\n97110,GO,1,03/03/2026\n97110,GO,1,03/04/2026\n',
    );
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      new vscode.Position(1, 2),
    );
    assert.deepEqual(found.map((it) => it.range.start.line), [1, 2]); // prettier-ignore
  });

  it('hints say what a code is, and a line above what the claim comes to', async () => {
    const { document } = await openText('claimlint-x12', batch);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      whole,
    );
    assert.deepEqual(hints.map((it) => it.position.line), [6]); // prettier-ignore
    const label = hints[0]?.label ?? '';
    assert.match(typeof label === 'string' ? label : label.map((it) => it.value).join(''), /\S → M25531$/);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    const titles = lenses.map((it) => it.command?.title ?? '').join();
    assert.match(titles, /1 service line · \$55\.00 on lines, \$110\.00 on the claim · Medicare about \$\d+\.\d\d/);
  });

  it('completion offers the next service line', async () => {
    const { document } = await openText('claimlint-x12', batch);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(document.lineCount - 1, 0),
    );
    const item = list.items.find(
      (it) => it.label === 'LX*2' || (typeof it.label !== 'string' && it.label.label === 'LX*2'),
    );
    assert.ok(item?.insertText instanceof vscode.SnippetString);
    assert.match(item.insertText.value, /^LX\*2~\nSV1\*HC:\$1/);
  });

  it('an action opens the page of the rule that speaks', async () => {
    const { document } = await openText('csv', wrong);
    await eventually('the finding', () => (rulesIn(document.uri) === 'deleted-code' ? true : undefined));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(1, 2, 1, 2),
    );
    const show = actions.find((it) => it.title === 'Show the rule deleted-code')?.command;
    assert.ok(show !== undefined, actions.map((it) => it.title).join());
    await vscode.commands.executeCommand(show.command, ...((show.arguments ?? []) as unknown[]));
    await eventually('the page of the rule', () => {
      const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputCustom && input.uri.path === '/deleted-code' ? true : undefined;
    });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('names of rules in a project file lead to their pages', async () => {
    const uri = await write('rules/claimlint.json', '{ "rules": { "late-claim": "off" } }\n');
    try {
      const { document } = await vscode.window.showTextDocument(uri);
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
      const own = found.find((it) => document.getText(it.range) === 'late-claim');
      assert.match(own?.target?.path ?? '', /rules\/late-claim\.md$/);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true });
    }
  });
});
