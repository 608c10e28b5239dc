import assert from 'node:assert/strict';
import { builtinKnowledge } from '../../server/src/index.js';
import { connect, modern } from '../support/client.js';

const knowledge = builtinKnowledge();

describe('the server, when a client begins', () => {
  it('offers what a modern client can use', async function () {
    const { result } = await connect(this, { knowledge });
    assert.equal(result.serverInfo?.name, 'claimlint');
    assert.equal(result.capabilities.positionEncoding, 'utf-16');
    assert.equal(result.capabilities.diagnosticProvider !== undefined, true);
    assert.deepEqual(result.capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'source.fixAll.claimlint'],
    });
  });

  it('counts in UTF-8 where the client likes that best', async function () {
    const capabilities = { ...modern, general: { positionEncodings: ['utf-8', 'utf-16'] } };
    const { result } = await connect(this, { knowledge, capabilities });
    assert.equal(result.capabilities.positionEncoding, 'utf-8');
  });

  it('counts in UTF-16 where the client says nothing or likes something else', async function () {
    const silent = await connect(this, { knowledge, capabilities: {} });
    assert.equal(silent.result.capabilities.positionEncoding, 'utf-16');
    const capabilities = { general: { positionEncodings: ['utf-32'] } };
    const other = await connect(this, { knowledge, capabilities });
    assert.equal(other.result.capabilities.positionEncoding, 'utf-16');
  });

  it('sends diagnostics where the client does not ask for them', async function () {
    const client = await connect(this, { knowledge, capabilities: {} });
    assert.equal(client.result.capabilities.diagnosticProvider, undefined);
    await client.open('file:///a.txt', 'Nothing of interest.');
    await client.settle();
    client.clock.pass(200);
    await client.settle();
    assert.deepEqual(client.published, [{ uri: 'file:///a.txt', version: 1, diagnostics: [] }]);
  });

  it('answers a pull with the id of an unchanged report', async function () {
    const client = await connect(this, { knowledge });
    await client.open('untitled:Untitled-1', 'Nothing of interest.');
    const first = await client.pull('untitled:Untitled-1');
    assert.deepEqual(first, { kind: 'full', resultId: '1', items: [] });
    assert.deepEqual(await client.pull('untitled:Untitled-1', '1'), { kind: 'unchanged', resultId: '1' });
  });
});
