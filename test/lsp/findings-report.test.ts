import assert from 'node:assert/strict';
import { builtinKnowledge } from '../../server/src/index.js';
import { connect } from '../support/client.js';

const knowledge = builtinKnowledge();

interface Answer {
  readonly html: string;
  readonly file: string;
  readonly findings: number;
  readonly claims: number;
}

describe('the findings report over the protocol', () => {
  it('counts what is open and what is sent, each once, by the settings of each', async function () {
    const client = await connect(this, { knowledge });
    await client.open('file:///open.claim.csv', '97110,,1,2026-03-02\n');
    const add = (more: object) => client.request('claimlint/addToReport', { report: 'one', ...more });
    await add({ uri: 'file:///open.claim.csv', name: 'open.claim.csv' });
    await add({ uri: 'file:///b/closed.claim.csv', name: 'b/closed.claim.csv', text: '97110,GP GP,1,2026-03-02\n' });
    await add({ uri: 'file:///notes.txt', name: 'notes.txt', text: 'Nothing.' });
    await add({ uri: 'file:///long.837', name: 'long.837', isTooLong: true });
    const href = 'command:open?{name},{line},{column}';
    const answer = await client.request<Answer | null>('claimlint/report', { report: 'one', href });
    assert.deepEqual([answer?.claims, answer?.findings], [2, 2]);
    assert.match(answer?.html ?? '', /href="command:open\?%22b%2Fclosed\.claim\.csv%22,1,10"/);
    assert.doesNotMatch(answer?.file ?? '', /command:/);
    assert.match(answer?.file ?? '', /longer than claimlint\.maxFileSize allows/);
    assert.doesNotMatch(answer?.file ?? '', /notes\.txt/);
  });

  it('begins anew each time', async function () {
    const client = await connect(this, { knowledge });
    const text = '97110,,1,2026-03-02\n';
    await client.request('claimlint/addToReport', {
      report: 'one',
      uri: 'file:///a.claim.csv',
      name: 'a.claim.csv',
      text,
    });
    await client.request('claimlint/report', { report: 'one' });
    const again = await client.request<Answer | null>('claimlint/report', { report: 'one' });
    assert.equal(again?.claims, 0);
    assert.equal(await client.request('claimlint/report', 'nonsense'), null);
    assert.equal(await client.request('claimlint/addToReport', { uri: 4 }), null);
  });
});
