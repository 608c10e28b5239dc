/** What is offered where a code or modifier is typed, and what accepting it leaves behind. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, putCursor } from '../support/editor.js';
import { openExample } from '../support/examples.js';
import { everythingIsRead, openText } from '../support/report.js';

describe('completion', () => {
  // Nothing is told or offered before the server runs.
  before(everythingIsRead);

  it('goes on from the digits of a code in a CSV column', async () => {
    const editor = await openText('csv', 'CPT,Modifier1,Units,DOS\n9776,GO,1,03/03/2026\n');
    assert.deepEqual(await offeredAt(editor, 1, 4), ['97760', '97761', '97763', '97762']);
  });

  it('offers GP and GO where a modifier is missing', async () => {
    const editor = await openExample('charges.csv');
    const at = putCursor(editor, '97530,').translate(0, 6);
    const offered = await offeredAt(editor, at.line, at.character);
    assert.ok(offered.includes('GO') && offered.includes('GP'), offered.join(' '));
  });

  it('offers codes in the slot of an X12 service line', async () => {
    const editor = await openExample('claims-march.837');
    const at = putCursor(editor, '97762').translate(0, 5);
    assert.equal((await offeredAt(editor, at.line, at.character))[0], '97763');
  });

  it('offers no code in prose', async () => {
    const note = await openExample('orthotic-note.md');
    const at = putCursor(note, 'Home program').translate(0, 4);
    assert.deepEqual(await offeredAt(note, at.line, at.character), []);
    const text = await openText('plaintext', 'We fitted the brace, suite 9776\n');
    assert.deepEqual(await offeredAt(text, 0, 31), []);
  });

  it('replaces exactly the token when an entry is accepted', async () => {
    const editor = await openText('csv', 'CPT,Modifier1,Units,DOS\n97762,GO,1,03/03/2026\n');
    await acceptFirst(editor, new vscode.Position(1, 5), '');
    await textBecomes(editor, 'CPT,Modifier1,Units,DOS\n97763,GO,1,03/03/2026\n');
  });

  it('follows the keys, in words too', async () => {
    const editor = await openText('csv', 'CPT,Modifier1,Units,DOS\n,GO,1,03/03/2026\n');
    await acceptFirst(editor, new vscode.Position(1, 0), 'parafin');
    await textBecomes(editor, 'CPT,Modifier1,Units,DOS\n97018,GO,1,03/03/2026\n');
  });

  it('replaces exactly the code in an X12 segment', async () => {
    const editor = await openExample('claims-march.837');
    const before = editor.document.getText();
    await acceptFirst(editor, putCursor(editor, '97762').translate(0, 5), '');
    await textBecomes(editor, before.replace('HC:97762:GO', 'HC:97763:GO'));
  });
});

/** The codes and modifiers among what is offered, best first. Words of the document are the editor's own offer. */
async function offeredAt(editor: vscode.TextEditor, line: number, character: number): Promise<readonly string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    new vscode.Position(line, character),
  );
  const ours = [vscode.CompletionItemKind.Value, vscode.CompletionItemKind.EnumMember];
  return items
    .filter(({ kind }) => kind !== undefined && ours.includes(kind))
    .toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Types at a place and accepts what the editor then shows first: what a person does with the keyboard. */
async function acceptFirst(editor: vscode.TextEditor, at: vscode.Position, keys: string): Promise<void> {
  editor.selection = new vscode.Selection(at, at);
  for (const text of keys) await vscode.commands.executeCommand('type', { text });
  const before = editor.document.version;
  // A list that is not there yet cannot be accepted, so the wish is repeated until the text changes.
  await eventually('an accepted suggestion', async () => {
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return editor.document.version > before ? true : undefined;
  });
}

async function textBecomes(editor: vscode.TextEditor, expected: string): Promise<void> {
  await eventually('the text', () => (editor.document.getText() === expected ? true : undefined), 2000).catch(() => {
    assert.equal(editor.document.getText(), expected);
  });
}
