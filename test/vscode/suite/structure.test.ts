/** The shape of a document, in the real editor: outline, folding, selection, tokens, signatures, layout; codes in programs. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open, putCursor } from '../support/editor.js';
import { openExample } from '../support/examples.js';
import { everythingIsRead, openText } from '../support/report.js';

const { executeCommand } = vscode.commands;

describe('structure', () => {
  before(everythingIsRead);

  it('outlines claims and lines with codes and plain titles', async () => {
    const { document } = await openExample('claims-march.837');
    const symbols = await executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const claim = symbols[0]?.children[0]?.children[0]?.children[0];
    assert.equal(symbols[0]?.name, 'Interchange 1 · 2 claims');
    assert.equal(claim?.name, 'Claim 1 · 2026-03-02 · 2 lines');
    assert.match(claim.children[0]?.name ?? '', /^97760 GO ×3 — Brace or splint/);
    for (const [name, expected] of [
      ['charges.csv', /^Claim 4 · 2017-11-02 · 1 line$/],
      ['orthotic-visit.claim.yaml', /^Template 1 · 2 lines$/],
      ['therapy-claim.fhir.json', /^Claim 1 · 2026-03-03 · 2 lines$/],
    ] as const) {
      const { document: other } = await open(name);
      // Other extensions outline JSON and YAML in their own way beside ours.
      const all = await executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', other.uri);
      assert.ok(
        all.some((it) => expected.test(it.name)),
        name,
      );
    }
  });

  it('folds claims and service lines', async () => {
    const { document } = await openExample('claims-march.837');
    const folds = await executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const starts = folds.map((it) => document.lineAt(it.start).text.slice(0, 3));
    assert.deepEqual(starts, ['ISA', 'GS*', 'ST*', 'CLM', 'LX*', 'LX*', 'CLM', 'LX*', 'LX*']);
  });

  it('grows a selection from the code to the claim', async () => {
    const editor = await openExample('claims-march.837');
    putCursor(editor, '7760:GO*165');
    const taken: string[] = [];
    for (let step = 0; step < 8; step++) {
      await executeCommand('editor.action.smartSelect.expand');
      taken.push(editor.document.getText(editor.selection).slice(0, 12));
    }
    // The editor puts steps of its own between ours: whole lines.
    const ours = ['97760', 'HC:97760:GO', 'SV1*HC:97760', `LX*1~${eolOf(editor.document)}SV1*HC`, 'CLM*TEST1*22'];
    const places = ours.map((it) => taken.findIndex((words) => words.startsWith(it.slice(0, 12))));
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
    );
    assert.equal(places.includes(-1), false, taken.join(' | '));
  });

  it('tells codes, modifiers and amounts apart, and strikes out a deleted code', async () => {
    const { document } = await openExample('claims-march.837');
    const legend = await executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const { data } = await executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    const told = [...tokensIn(document, legend, data)];
    assert.ok(told.includes('97760 function'));
    assert.ok(told.includes('97762 function deprecated'));
    assert.ok(told.includes('GO parameter'));
    assert.ok(told.includes('20260302 string'));
    const range = new vscode.Range(0, 0, 30, 0);
    const part = await executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentRangeSemanticTokens',
      document.uri,
      range,
    );
    assert.ok(part.data.length > 0 && part.data.length < data.length);
  });

  it('says which element and which component the cursor is in', async () => {
    const editor = await openExample('claims-march.837');
    const ask = async (place: string) => {
      const position = putCursor(editor, place).translate(0, place.length);
      const help = await executeCommand<vscode.SignatureHelp>(
        'vscode.executeSignatureHelpProvider',
        editor.document.uri,
        position,
      );
      const active = help.signatures[help.activeSignature];
      const label = active?.parameters[active.activeParameter ?? help.activeParameter]?.label;
      return typeof label === 'object' ? active?.label.slice(...label) : label;
    };
    assert.equal(await ask('SV1*HC:97760:'), 'first modifier');
    assert.equal(await ask('SV1*HC:97760:GO*165*'), 'unit of measure');
    assert.equal(await ask('CLM*TEST1*'), 'total charge');
  });

  it('names an element under the mouse, and nothing of a person', async () => {
    const editor = await openExample('claims-march.837');
    const hovers = await hoversAt(editor, putCursor(editor, 'UN*3').translate(0, 1));
    assert.match(hovers, /SV103 · unit of measure/);
  });

  it('puts X12 on one line and back in lines, character for character', async () => {
    const editor = await openExample('claims-march.837');
    const { document } = editor;
    const segments = document.getText().split(/[\r\n]+/);
    await executeCommand('claimlint.unwrapX12');
    assert.equal(document.getText().trimEnd(), segments.join(''));
    await executeCommand('claimlint.formatX12');
    assert.deepEqual(
      document
        .getText()
        .split(/[\r\n]+/)
        .map((it) => it.trimStart()),
      segments,
    );
    assert.match(document.getText(), /\n {4,}SV1\*/);
    const edits = await executeCommand<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { insertSpaces: true, tabSize: Number(editor.options.tabSize) },
    );
    assert.deepEqual(edits ?? [], []);
    await executeCommand('claimlint.unwrapX12');
    assert.equal(document.getText().trimEnd(), segments.join(''));
  });
});

describe('structure: a code in a program', () => {
  const at = 'CODE = "97760"; ZIP = "97754"; PLAIN = 97760';

  it('is told of where it stands in quotes, in each language', async () => {
    for (const language of ['typescript', 'javascript', 'python', 'csharp', 'java', 'sql']) {
      const editor = await openText(language, `${at}\nOTHER = '97110'\n`);
      assert.match(await hoversAt(editor, putCursor(editor, '7760')), /### 97760 · Brace or splint/, language);
      assert.match(await hoversAt(editor, putCursor(editor, '7110')), /### 97110 · /, language);
      assert.doesNotMatch(await hoversAt(editor, putCursor(editor, '7754')), /Claimlint|97754 ·/);
      assert.doesNotMatch(await hoversAt(editor, putCursor(editor, '7760', 1)), /97760 ·/);
    }
  });

  it('is left alone where that is switched off, and is never reported', async () => {
    const settings = vscode.workspace.getConfiguration('claimlint');
    const editor = await openText('typescript', 'const code = "97762";\n');
    await settings.update('sourceCodeHover', false, vscode.ConfigurationTarget.Global);
    try {
      assert.equal(await hoversAt(editor, putCursor(editor, '7762')), '');
    } finally {
      await settings.update('sourceCodeHover', undefined, vscode.ConfigurationTarget.Global);
    }
    await eventually('the hover', async () => (await hoversAt(editor, putCursor(editor, '7762'))) || undefined);
    const own = vscode.languages.getDiagnostics(editor.document.uri).filter((it) => it.source === 'claimlint');
    assert.deepEqual(own, []);
  });
});

async function hoversAt({ document }: vscode.TextEditor, position: vscode.Position): Promise<string> {
  const hovers = await executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  const contents = hovers.flatMap((it) => it.contents);
  return contents.map((it) => (it instanceof vscode.MarkdownString ? it.value : '')).join('\n');
}

function eolOf({ eol }: vscode.TextDocument): string {
  return eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
}

/** `97762 function deprecated` */
function* tokensIn(
  document: vscode.TextDocument,
  legend: vscode.SemanticTokensLegend,
  data: Uint32Array,
): Iterable<string> {
  let [line, column] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, along = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    column = down === 0 ? column + along : along;
    line += down;
    const words = [document.getText(new vscode.Range(line, column, line, column + length)), legend.tokenTypes[type]];
    legend.tokenModifiers.forEach((it, bit) => {
      if ((modifiers & (1 << bit)) !== 0) words.push(it);
    });
    yield words.join(' ');
  }
}
