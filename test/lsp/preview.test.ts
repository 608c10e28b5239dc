import assert from 'node:assert/strict';
import { builtinKnowledge } from '../../server/src/index.js';
import { connect } from '../support/client.js';

const knowledge = builtinKnowledge();
const uri = 'file:///claims/march.claim.csv';

interface Answer {
  readonly title: string;
  readonly html: string;
  readonly said: string;
  readonly version: number;
}

describe('the preview over the protocol', () => {
  it('is of the newest text, with its findings', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, '97110,GP,1,2026-03-02\n');
    const asked = { uri, position: { line: 0, character: 3 } };
    const clean = await client.request<Answer | null>('claimlint/preview', asked);
    assert.equal(clean?.title, 'Claim 1 of 1');
    assert.equal(clean.said, 'Claim 1 of 1: No findings');
    await client.change(uri, { text: '97110,GP GP,1,2026-03-02\n' });
    const changed = await client.request<Answer | null>('claimlint/preview', asked);
    assert.ok((changed?.version ?? 0) > clean.version);
    assert.match(changed?.said ?? '', /1 error/);
    assert.match(changed?.html ?? '', /data-span="9-11"/);
  });

  it('is nothing where no claim is', async function () {
    const client = await connect(this, { knowledge });
    await client.open('file:///a.json', '{}');
    const position = { line: 0, character: 0 };
    assert.equal(await client.request('claimlint/preview', { uri: 'file:///a.json', position }), null);
    assert.equal(await client.request('claimlint/preview', { uri: 'file:///not-open.837', position }), null);
    assert.equal(await client.request('claimlint/preview', 'nonsense'), null);
  });
});
