/** What is told of the code under the mouse, in the real editor. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { open, putCursor } from '../support/editor.js';
import { openExample } from '../support/examples.js';
import { everythingIsRead, openText } from '../support/report.js';

describe('hover', () => {
  // Nothing is told or offered before the server runs.
  before(everythingIsRead);

  it('tells of 97760 in plain words, and that each later visit is 97763', async () => {
    const { text, covered } = await hoverOn(await openExample('claims-march.837'), '97760:GO');
    assert.equal(covered, '97760');
    assert.match(text, /Brace or splint/);
    assert.match(text, /First visit with a brace or splint/);
    assert.match(text, /97763/);
  });

  it('tells of a modifier', async () => {
    const { text, covered } = await hoverOn(await open('charges.csv'), 'GP,,1');
    assert.equal(covered, 'GP');
    assert.match(text, /physical therapy/i);
  });

  it('tells of the code in a note, a form and a claim resource', async () => {
    for (const [name, place] of [
      ['orthotic-note.md', '97760 GO'],
      ['box24.cms1500.txt', '97760 GO'],
      ['orthotic-visit.claim.yaml', '97760'],
      ['therapy-claim.fhir.json', '97140'],
    ] as const) {
      const { covered } = await hoverOn(await open(name), place);
      assert.equal(covered, place.slice(0, 5), name);
    }
  });

  it('says nothing of a ZIP code or a house number', async () => {
    const claim = await openExample('claims-march.837');
    assert.equal((await hoverOn(claim, '97760~')).text, '');
    assert.equal((await hoverOn(claim, '97110 SAMPLE')).text, '');
    assert.equal((await hoverOn(await open('box24.cms1500.txt'), '97110 SAMPLE')).text, '');
    assert.equal((await hoverOn(await openText('markdown', 'PRINEVILLE OR 97760\n'), '97760')).text, '');
  });
});

/** What all providers together tell, and the characters that the first of them tells it of. */
async function hoverOn(editor: vscode.TextEditor, place: string): Promise<{ text: string; covered: string }> {
  const { uri } = editor.document;
  const position = putCursor(editor, place).translate(0, 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  const contents = hovers.flatMap((it) => it.contents);
  const text = contents.map((it) => (it instanceof vscode.MarkdownString ? it.value : '')).join('\n');
  return { text, covered: editor.document.getText(hovers[0]?.range ?? new vscode.Range(0, 0, 0, 0)) };
}
