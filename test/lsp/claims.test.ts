import assert from 'node:assert/strict';
import { CodeLensRequest, CodeLensResolveRequest } from 'vscode-languageserver-protocol/node';
import type { CodeLens } from 'vscode-languageserver-protocol/node';
import type { DocumentStatus } from '../../server/src/lsp/status.js';
import type { TestClient } from '../support/client.js';
import { connect } from '../support/client.js';
import { testKnowledge as knowledge } from '../support/knowledge.js';

const uri = 'file:///claims/march.csv';
const sheet =
  'Claim,CPT,Mod,Units,Minutes,DOS,Charge\nA,97110,GP,2,24,2026-03-02,90.00\nA,97161,GP,1,,2026-03-02,130.00\nB,97762,GP,1,,2024-03-09,50.50\n';

async function lenses(client: TestClient): Promise<string[]> {
  const found = await client.request<CodeLens[]>(CodeLensRequest.method, { textDocument: { uri } });
  const resolved = await Promise.all(found.map((it) => client.request<CodeLens>(CodeLensResolveRequest.method, it)));
  return resolved.map((it) => `${it.range.start.line}: ${it.command?.title ?? ''}`);
}

describe('what stands above and beside claims', () => {
  it('is a line that says what each claim comes to', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, sheet);
    assert.deepEqual(await lenses(client), [
      '1: 2 service lines · 24 timed minutes make 2 units, billed 2 · $220.00',
      '3: 1 service line · $50.50 · 1 finding',
    ]);
  });

  it('is no line where a person does not want it', async function () {
    const client = await connect(this, { knowledge, settings: { codeLens: false } });
    await client.open(uri, sheet);
    assert.deepEqual(await lenses(client), []);
  });

  it('tells how a document is judged and what was not checked', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, sheet.replace('97161', '12345'));
    const status = await client.request<DocumentStatus>('claimlint/status', { uri });
    assert.deepEqual(status.profiles, [{ id: 'medicare', isAssumed: true }]);
    assert.deepEqual([status.kind, status.claims, status.lines, status.findings], ['charge CSV', 2, 3, 1]);
    assert.equal(status.dataAsOf, '2026-07-01');
    assert.ok(status.notChecked.some((it) => it.reason === '1 service line with a code outside the built-in data.'));
  });

  it('tells why a document is not read: too long, or switched off', async function () {
    const long = await connect(this, { knowledge, settings: { maxFileSize: 0.0001 } });
    await long.open(uri, sheet);
    assert.deepEqual(await long.request('claimlint/status', { uri }), { unread: 'too-long', most: 104.8576 });
    const off = await connect(this, { knowledge, settings: { enable: false } });
    await off.open(uri, sheet);
    assert.deepEqual(await off.request('claimlint/status', { uri }), { unread: 'off' });
  });

  it('tells nothing of a document without claims', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, 'Just,words\n');
    assert.equal(await client.request('claimlint/status', { uri }), null);
  });
});
