/** Claim files of a size at which the editor, or we, stop: each says what is not done, and those below are wholly served. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, eventually, open, putCursor } from '../support/editor.js';
import { page } from '../support/page.js';
import { ruleOf } from '../support/report.js';

describe('a large claim file', function () {
  this.timeout(120_000);

  before(() => setConfirmation(1024));

  after(async () => {
    await setConfirmation(undefined);
    for (const name of ['nine.837', 'twenty.837', 'fifty.837']) await vscode.workspace.fs.delete(inWorkspace(name));
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.hideList');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('of 9 MB is wholly served', async () => {
    await save('nine.837', 9);
    const editor = await open('nine.837');
    const found = await eventually('the findings', () => nonEmpty(editor.document), 60_000);
    assert.ok(found.some((it) => ruleOf(it) === 'missing-therapy-modifier'));
    const position = putCursor(editor, '97110:59', 1);
    const [hover] = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      position,
    );
    assert.ok(hover !== undefined, 'there is no hover');
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(position, position),
    );
    assert.ok(actions.some((it) => it.title.includes('Add GO')));
  });

  it('of 20 MB is not read, and the editor says so and offers the command line and the setting', async () => {
    await save('twenty.837', 20);
    await open('twenty.837');
    assert.match(await told(), /of 19 MB is not checked here: more than 16 MB.*The command line reads it/);
    const buttons = await page.read('.notifications-center .monaco-button');
    assert.ok(buttons.includes('Change Limit'));
    assert.equal(buttons.includes('Copy Command'), inWorkspace('').scheme === 'file');
    assert.match(await status(), /Not read: longer than 16 MB/);
  });

  it('of 55 MB, which VS Code shows no extension, opens, and is said not to be read', async () => {
    const uri = await save('fifty.837', 55);
    await vscode.commands.executeCommand('vscode.open', uri);
    assert.match(await told(), /of 52 MB is not checked here: VS Code shows extensions no file over 50 MB/);
    assert.equal(vscode.window.activeTextEditor, undefined);
    // The server is not bothered by it: the next claim is served at once.
    const { document } = await open('claims-march.837');
    assert.ok((await diagnosticsOf(document)).length > 0);
  });

  it('is spoken of once', async () => {
    await vscode.commands.executeCommand('vscode.open', inWorkspace('fifty.837'));
    await assert.rejects(told());
  });
});

function inWorkspace(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder !== undefined);
  return vscode.Uri.joinPath(folder.uri, name);
}

/** VS Code itself asks before it opens a file from afar that is longer than a few megabytes. */
async function setConfirmation(megabytes: number | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration()
    .update('workbench.editorLargeFileConfirmation', megabytes, vscode.ConfigurationTarget.Workspace);
}

/** What the notifications say. */
async function told(): Promise<string> {
  await vscode.commands.executeCommand('notifications.showList');
  return eventually('a word on it', async () => {
    const all = await page.read('.notifications-center .notification-list-item-message');
    // VS Code has words of its own on large files.
    return all.find((it) => it.includes('is not checked here'));
  });
}

/** The claim of an example again and again, to so many million characters. */
async function save(name: string, millions: number): Promise<vscode.Uri> {
  const example = new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace('claims-march.837')));
  const [start, end] = [example.indexOf('CLM*'), example.indexOf('SE*')];
  const claim = example.slice(start, end);
  const claims = claim.repeat(Math.floor((millions * 1e6) / claim.length));
  const text = example.slice(0, start) + claims + example.slice(end);
  await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
  return inWorkspace(name);
}

function nonEmpty({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] | undefined {
  const all = vscode.languages.getDiagnostics(uri);
  return all.length > 0 ? all : undefined;
}

/** What the language status says once it speaks of the limit. */
async function status(): Promise<string> {
  const button = '[id="status.languageStatus"]';
  // An editor of this size is long in coming.
  await eventually('the button of the status', () => page.read(button).catch(() => undefined), 60_000);
  await page.click('', { within: button });
  const shown = await eventually('the status', async () => {
    const text = (await page.read('.hover-language-status')).join(' ').replace(/\s+/g, ' ');
    return text.includes('Not read') ? text : undefined;
  });
  await page.press('Escape');
  return shown;
}
