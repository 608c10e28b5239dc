/** Going from place to place over the protocol. */
import assert from 'node:assert/strict';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  InlayHintRequest,
} from 'vscode-languageserver-protocol/node';
import type { DocumentHighlight, DocumentLink, InlayHint, LocationLink } from 'vscode-languageserver-protocol/node';
import { builtinKnowledge } from '../../server/src/index.js';
import { connect, modern } from '../support/client.js';

const knowledge = builtinKnowledge();
const uri = 'file:///claims/march.837';
const claim = `ST*837*0001~
HL*1**20*1~
HL*2*1*22*0~
CLM*TEST1*220***11:B:1*Y*A*Y*Y~
HI*ABK:M65311*ABF:M25531~
LX*1~
SV1*HC:97760:GO*165*UN*3***1:2~
DTP*472*D8*20260302~
LX*2~
SV1*HC:97110:GO:59*55*UN*1***2~
DTP*472*D8*20260302~
`;

describe('definitions', () => {
  it('lead from a pointer to its diagnosis and from a level to its parent', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, claim);
    const ask = async (line: number, character: number) => {
      const asked = { textDocument: { uri }, position: { line, character } };
      const [link] = await client.request<LocationLink[]>(DefinitionRequest.method, asked);
      return link && [link.targetUri, link.targetRange.start, link.originSelectionRange?.start];
    };
    assert.deepEqual(await ask(9, 30), [uri, { line: 4, character: 18 }, { line: 9, character: 29 }]);
    assert.deepEqual(await ask(2, 5), [uri, { line: 1, character: 3 }, { line: 2, character: 5 }]);
    assert.equal(await ask(0, 0), undefined);
  });
});

describe('highlights', () => {
  it('are the places that name the same', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, claim);
    const asked = { textDocument: { uri }, position: { line: 6, character: 14 } };
    const found = await client.request<DocumentHighlight[]>(DocumentHighlightRequest.method, asked);
    assert.deepEqual(
      found.map((it) => it.range.start),
      [
        { line: 6, character: 13 },
        { line: 9, character: 13 },
      ],
    );
  });
});

describe('inlay hints', () => {
  const whole = { start: { line: 0, character: 0 }, end: { line: 11, character: 0 } };
  const ask = { textDocument: { uri }, range: whole };

  it('stand behind codes, where they are wanted', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, claim);
    const hints = await client.request<InlayHint[]>(InlayHintRequest.method, ask);
    assert.deepEqual(
      hints.map((it) => it.position),
      [
        { line: 6, character: 12 },
        { line: 9, character: 12 },
      ],
    );
    await client.set({ inlayHints: false });
    assert.deepEqual(await client.request(InlayHintRequest.method, ask), []);
  });

  it('are those of the lines on the screen', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, claim);
    const range = { start: { line: 8, character: 0 }, end: { line: 10, character: 0 } };
    const hints = await client.request<InlayHint[]>(InlayHintRequest.method, { ...ask, range });
    assert.deepEqual(hints.map((it) => it.position.line), [9]); // prettier-ignore
  });
});

describe('document links', () => {
  it('lead from the name of a rule to its page, and from nothing else', async function () {
    const client = await connect(this, { knowledge });
    const project = 'file:///claims/claimlint.json';
    await client.open(project, '{\n  "rules": { "late-claim": "off", "no-such-rule": "off" }\n}\n', 'json');
    const links = await client.request<DocumentLink[]>(DocumentLinkRequest.method, { textDocument: { uri: project } });
    assert.deepEqual(links.map((it) => it.range.start), [{ line: 1, character: 14 }]); // prettier-ignore
    assert.match(links[0]?.target ?? '', /^https:.*\/rules\/late-claim\.md$/);
    await client.open(uri, claim);
    assert.deepEqual(await client.request(DocumentLinkRequest.method, { textDocument: { uri } }), []);
  });
});

describe('the next service line', () => {
  const snippets = {
    ...modern,
    textDocument: { ...modern.textDocument, completion: { completionItem: { snippetSupport: true } } },
  };

  it('is a snippet where the client fills in places, else its beginning', async function () {
    const end = { line: 11, character: 0 };
    const able = await connect(this, { knowledge, capabilities: snippets });
    await able.open(uri, claim);
    const [snippet] = (await able.complete(uri, end))?.items ?? [];
    assert.equal(snippet?.insertTextFormat, 2);
    assert.equal(snippet.textEdit?.newText, 'LX*3~\nSV1*HC:$1*$2*UN*$3***2~\nDTP*472*D8*20260302~\n$0');
    const plain = await connect(this, { knowledge });
    await plain.open(uri, claim);
    const [item] = (await plain.complete(uri, end))?.items ?? [];
    assert.equal(item?.insertTextFormat, 1);
    assert.equal(item.textEdit?.newText, 'LX*3~\nSV1*HC:');
  });
});
