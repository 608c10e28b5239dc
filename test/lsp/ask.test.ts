import assert from 'node:assert/strict';
import { CompletionResolveRequest } from 'vscode-languageserver-protocol/node';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver-protocol/node';
import { builtinKnowledge } from '../../server/src/index.js';
import { documentationOf } from '../../server/src/lsp/to-protocol.js';
import { connect, modern } from '../support/client.js';

const knowledge = builtinKnowledge();
const uri = 'file:///claims/march.claim.csv';
const at = (line: number, character: number) => ({ line, character });

describe('hover', () => {
  it('tells of the code under the cursor, in Markdown', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, '97760,GP,1,2026-03-02\n');
    const hover = await client.hover(uri, at(0, 3));
    assert.deepEqual(hover?.range, { start: at(0, 0), end: at(0, 5) });
    // The server answers in Markdown only, which the protocol's type leaves open.
    const contents = hover.contents as MarkupContent;
    assert.equal(contents.kind, 'markdown');
    assert.match(contents.value, /^### 97760 /);
  });

  it('tells first why something is reported there, what to do, and where that is written', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, '97762,GP,1,2024-05-01\n');
    const hover = await client.hover(uri, at(0, 3));
    const { value } = hover?.contents as MarkupContent;
    const parts = value.split('\n\n');
    assert.match(parts[0] ?? '', /^### 97762/);
    assert.equal(parts[1], '**Why and what to do (deleted-code)**');
    assert.match(parts[2] ?? '', /bill the code that was valid on the date of service/i);
    assert.equal(parts[3], '**Sources**');
    assert.match(parts[4] ?? '', /^- CMS NCCI practitioner PTP edits of 2024-07-01/);
  });

  it('tells the reason of what is reported beside codes, too, under what it is', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, '97110,GP,0,2026-03-02\n');
    const hover = await client.hover(uri, at(0, 9));
    assert.deepEqual(hover?.range, { start: at(0, 9), end: at(0, 10) });
    const { value } = hover.contents as MarkupContent;
    assert.match(value, /^### A line's units are missing, zero/);
    assert.match(value, /\*\*Why and what to do \(invalid-units\)\*\*/);
  });

  it('tells nothing where no code stands', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, '97760,GP,1,2026-03-02\n');
    assert.equal(await client.hover(uri, at(0, 15)), null);
  });

  it('counts columns in bytes where the client does', async function () {
    const capabilities = { ...modern, general: { positionEncodings: ['utf-8'] } };
    const client = await connect(this, { knowledge, capabilities });
    const note = 'file:///notes/visit.claim.csv';
    await client.open(note, 'é🦵,GP,1,2026-03-02\n97110,GP,1,2026-03-02');
    // é is 2 bytes and the leg 4, so the modifier begins at column 7; in UTF-16 it would be column 4.
    const hover = await client.hover(note, at(0, 8));
    assert.deepEqual(hover?.range, { start: at(0, 7), end: at(0, 9) });
  });
});

describe('completion', () => {
  it('replaces the token, and describes an entry when asked', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, '9776,GP,1,2026-03-02\n');
    const list = await client.complete(uri, at(0, 4));
    const first = list?.items.find((it) => it.label === '97760');
    assert.deepEqual(first?.textEdit, { range: { start: at(0, 0), end: at(0, 4) }, newText: '97760' });
    assert.equal(typeof first.labelDetails?.description, 'string');
    assert.equal(first.documentation, undefined);
    const resolved = await client.request<CompletionItem>(CompletionResolveRequest.method, first);
    assert.match((resolved.documentation as MarkupContent).value, /\S/);
  });

  it('puts the few words elsewhere for a client that shows none beside an entry', async function () {
    const client = await connect(this, { knowledge, capabilities: { textDocument: { diagnostic: {} } } });
    await client.open(uri, '9776,GP,1,2026-03-02\n');
    const [first] = (await client.complete(uri, at(0, 4)))?.items ?? [];
    assert.equal(typeof first?.detail, 'string');
    assert.equal(first?.labelDetails, undefined);
  });

  it('is silent where no code belongs', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, '97760,GP,1,2026-03-02\n');
    assert.equal(await client.complete(uri, at(0, 15)), null);
    await client.open('file:///readme.md', 'A note, nothing more: 97', 'markdown');
    assert.equal(await client.complete('file:///readme.md', at(0, 24)), null);
  });

  it('gives back an entry of an older list as it came', async function () {
    const client = await connect(this, { knowledge });
    const old = { label: '97760', data: { list: 99, index: 0 } };
    assert.deepEqual(await client.request(CompletionResolveRequest.method, old), old);
    const foreign = { label: '97760' };
    assert.deepEqual(await client.request(CompletionResolveRequest.method, foreign), foreign);
  });
});

describe('Markdown', () => {
  const markdown = (...lines: string[]) => documentationOf([{ title: 'Title', lines }]).value;

  it('shows one line as a paragraph, several as a list', () => {
    assert.equal(markdown('Once a day.'), '**Title**\n\nOnce a day.');
    assert.equal(markdown('GP', 'GO'), '**Title**\n\n- GP\n- GO');
    assert.equal(documentationOf([{ title: '', lines: ['One.', 'Two.'] }]).value, 'One.\n\nTwo.');
  });

  it('takes no character of a text for markup', () => {
    assert.equal(markdown('a*b_c <d> [e](f) #1 | ~'), '**Title**\n\na\\*b\\_c \\<d\\> \\[e\\](f) \\#1 \\| \\~');
    assert.equal(markdown('- 5', '1. x'), '**Title**\n\n- \\- 5\n- 1\\. x');
  });
});
