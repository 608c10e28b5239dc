/** The shape of a document over the protocol. What it is, test/features/structure tells. */
import assert from 'node:assert/strict';
import type {
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SignatureHelp,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver-protocol/node';
import { builtinKnowledge } from '../../server/src/index.js';
import { connect, modern } from '../support/client.js';

const knowledge = builtinKnowledge();
const uri = 'file:///claims/march.837';
const textDocument = { uri };
const text = `ST*837*0001*005010X222A1~
CLM*TEST1*110***11:B:1~
LX*1~
SV1*HC:97762:GP*55*UN*2***1~
DTP*472*D8*20260302~
SE*6*0001~
`;
const nesting = {
  ...modern,
  textDocument: {
    ...modern.textDocument,
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    signatureHelp: { signatureInformation: { parameterInformation: { labelOffsetSupport: true } } },
  },
};
const other = 'file:///readme.json';

describe('document symbols', () => {
  const method = 'textDocument/documentSymbol';

  it('nest where the client can show that', async function () {
    const client = await connect(this, { knowledge, capabilities: nesting });
    await client.open(uri, text);
    const [transaction] = await client.request<DocumentSymbol[]>(method, { textDocument });
    const claim = transaction?.children?.[0];
    const line = claim?.children?.[0];
    assert.equal(transaction?.name, 'Transaction 1 · 837P · 1 claim');
    assert.equal(claim?.name, 'Claim 1 · 2026-03-02 · 1 line');
    assert.equal(line?.name, '97762 GP ×2 — Brace or artificial-limb check visit (old)');
    assert.deepEqual(line.selectionRange, { start: { line: 3, character: 7 }, end: { line: 3, character: 12 } });
  });

  it('stand in a row for another client, each saying where it belongs', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, text);
    const symbols = await client.request<SymbolInformation[]>(method, { textDocument });
    assert.deepEqual(
      symbols.map((it) => it.containerName),
      [undefined, 'Transaction 1 · 837P · 1 claim', 'Claim 1 · 2026-03-02 · 1 line'],
    );
  });
});

describe('folding ranges', () => {
  it('are lines; of a document without claims there are none, so that the editor folds by itself', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, text);
    await client.open(other, '{\n"a": [\n1\n]\n}', 'json');
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 5],
        [1, 4],
        [2, 4],
      ],
    );
    assert.equal(await client.request('textDocument/foldingRange', { textDocument: { uri: other } }), null);
  });
});

describe('selection ranges', () => {
  it('grow from each of the positions that were asked for', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, text);
    const positions = [
      { line: 3, character: 14 },
      { line: 0, character: 4 },
    ];
    const [first, second] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions,
    });
    assert.deepEqual(first?.range, { start: { line: 3, character: 13 }, end: { line: 3, character: 15 } });
    assert.deepEqual(first.parent?.range, { start: { line: 3, character: 4 }, end: { line: 3, character: 15 } });
    assert.deepEqual(second?.range, { start: { line: 0, character: 3 }, end: { line: 0, character: 6 } });
  });
});

describe('semantic tokens', () => {
  const full = 'textDocument/semanticTokens/full';
  const range = 'textDocument/semanticTokens/range';

  it('tell of the whole, of a part, and of what changed', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, text);
    const { legend } = client.result.capabilities.semanticTokensProvider ?? {};
    assert.deepEqual(legend?.tokenTypes.slice(0, 2), ['function', 'parameter']);
    const whole = await client.request<SemanticTokens>(full, { textDocument });
    // The total; the place; the code, which is deleted; its modifier.
    assert.deepEqual(whole.data.slice(0, 20), [1, 10, 3, 2, 0, 0, 6, 2, 6, 0, 2, 7, 5, 0, 1, 0, 6, 2, 1, 0]);
    const line = { start: { line: 3, character: 0 }, end: { line: 3, character: 12 } };
    const part = await client.request<SemanticTokens>(range, { textDocument, range: line });
    assert.deepEqual(part.data, [3, 7, 5, 0, 1]);
    await client.type(uri, 3, 7, 12, '97763');
    const delta = await client.request<SemanticTokensDelta>(`${full}/delta`, {
      textDocument,
      previousResultId: whole.resultId,
    });
    assert.deepEqual(delta.edits, [{ start: 14, deleteCount: 1, data: [0] }]);
    const again = await client.request<SemanticTokensDelta>(`${full}/delta`, {
      textDocument,
      previousResultId: delta.resultId,
    });
    assert.deepEqual(again.edits, []);
  });

  it('tell the whole again where nobody remembers what was told', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, text);
    const asked = { textDocument, previousResultId: 'lost' };
    const whole = await client.request<SemanticTokens>(full, { textDocument });
    const instead = await client.request<SemanticTokens>(`${full}/delta`, asked);
    assert.deepEqual(instead.data, whole.data);
    // Eight tokens of five numbers.
    assert.equal(instead.data.length, 8 * 5);
  });

  it('of a long document tell a part, and leave the whole to be asked for in parts', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, text.repeat(9000));
    assert.equal(await client.request(full, { textDocument }), null);
    const view = { start: { line: 30_000, character: 0 }, end: { line: 30_012, character: 0 } };
    const part = await client.request<SemanticTokens>(range, { textDocument, range: view });
    assert.equal(part.data.length, 2 * 8 * 5);
  });
});

describe('signature help', () => {
  const ask = { textDocument, position: { line: 3, character: 14 } };

  it('says which component the cursor is in', async function () {
    const client = await connect(this, { knowledge, capabilities: nesting });
    await client.open(uri, text);
    const help = await client.request<SignatureHelp>('textDocument/signatureHelp', ask);
    assert.deepEqual([help.activeSignature, help.activeParameter, help.signatures.length], [0, 2, 2]);
    assert.deepEqual(help.signatures[0]?.parameters?.[1]?.label, [16, 20]);
  });

  it('names parameters by their words for a client that knows no offsets', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, text);
    const help = await client.request<SignatureHelp>('textDocument/signatureHelp', ask);
    assert.equal(help.signatures[0]?.parameters?.[1]?.label, 'code');
  });
});

describe('hover', () => {
  it('says which element it is where no code stands', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, text);
    const hover = await client.hover(uri, { line: 3, character: 20 });
    assert.match(JSON.stringify(hover?.contents), /SV103 · unit of measure/);
    assert.deepEqual(hover?.range?.start, { line: 3, character: 19 });
  });
});

describe('an explanation by itself', () => {
  it('is told of a code that is known, and of nothing else', async function () {
    const client = await connect(this, { knowledge });
    const ask = (asked: unknown) => client.request<{ markdown: string } | null>('claimlint/explain', asked);
    assert.match((await ask({ code: '97760' }))?.markdown ?? '', /^### 97760 · .*\n\nFirst visit with a brace/);
    assert.match((await ask({ code: 'g0151' }))?.markdown ?? 'G0151', /G0151/);
    for (const asked of [{ code: '12345' }, { code: 'GP' }, { code: 97760 }, {}, null]) {
      assert.equal(await ask(asked), null);
    }
  });
});

describe('formatting X12', () => {
  const options = { insertSpaces: true, tabSize: 4 };
  const long = text.replaceAll('\n', '');

  it('puts each segment on a line, set in as the editor is set to', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, long);
    const edits = await client.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
    assert.deepEqual(
      edits.map((it) => it.newText),
      ['\n    ', '\n        ', '\n            ', '\n            ', '\n'],
    );
  });

  it('sets nothing in where that is switched off', async function () {
    const client = await connect(this, { knowledge, settings: { indentLoops: false } });
    await client.open(uri, long);
    const edits = await client.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
    assert.deepEqual(new Set(edits.map((it) => it.newText)), new Set(['\n']));
  });

  it('goes back to one line on request, and tells for which version', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, text);
    type Answer = { readonly version: number; readonly edits: readonly TextEdit[] } | null;
    const ask = (asked: unknown) => client.request<Answer>('claimlint/layout', asked);
    const answer = await ask({ uri, layout: 'one-line' });
    assert.equal(answer?.version, 1);
    assert.deepEqual(new Set(answer.edits.map((it) => it.newText)), new Set(['']));
    const lined = await ask({ uri, layout: 'lines', indent: '\t' });
    assert.equal(lined?.edits[0]?.newText, '\n\t');
    assert.equal(await ask({}), null);
  });

  it('leaves other formats to others', async function () {
    const client = await connect(this, { knowledge });
    await client.open(other, '{"resourceType": "Claim", "item": [{"sequence": 1}]}', 'json');
    assert.equal(await client.request('textDocument/formatting', { textDocument: { uri: other }, options }), null);
  });
});
