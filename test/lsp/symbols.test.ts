import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import type { SymbolInformation } from 'vscode-languageserver-protocol/node';
import { builtinKnowledge } from '../../server/src/index.js';
import { connect } from '../support/client.js';

const knowledge = builtinKnowledge();
const march = 'file:///claims/march.claim.csv';
const april = 'file:///claims/april.claim.csv';

describe('workspace symbols', () => {
  it('are the lines that bill what is searched for, by words with typing errors', async function () {
    const client = await connect(this, { knowledge });
    await client.open(march, '97110,GP,1,2026-03-02\n97760,GO,1,2026-03-02\n');
    await client.open(april, '97760,GO,2,2026-04-02\n');
    const ask = async (query: string) => {
      const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query });
      return symbols.map(({ name, location }) => `${name.slice(0, 5)} ${location.uri} ${location.range.start.line}`);
    };
    assert.deepEqual(await ask('orthotc managment'), [`97760 ${march} 1`, `97760 ${april} 0`]);
    assert.deepEqual(await ask('97110'), [`97110 ${march} 0`]);
    assert.deepEqual(await ask('L3908'), []);
    assert.equal((await ask('')).length, 3);
  });

  it('are found in files that are not open too, and once in those that are', async function () {
    const may = 'file:///claims/2026/may.claim.csv';
    const files = new Map([
      [march, '97110,GP,1,2026-03-02\n97760,GO,1,2026-03-02\n'],
      [may, '97110,GP,1,2026-05-04\n97760,GO,1,2026-05-04\n97760,GO,1,2026-05-05\n'],
    ]);
    const client = await connect(this, { knowledge, files });
    await client.readFiles();
    await client.open(march, '\n97760,GO,1,2026-03-02\n');
    const ask = async (query: string) => {
      const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query });
      return symbols.map(({ name, location: { uri, range } }) => `${name.slice(0, 5)} ${uri} ${range.start.line}`);
    };
    assert.deepEqual(await ask('orthotc managment'), [`97760 ${march} 1`, `97760 ${may} 1`, `97760 ${may} 2`]);
    assert.deepEqual(await ask('97110'), [`97110 ${may} 0`]);
    assert.equal((await ask('')).length, 4);
    await client.filesChanged(may, FileChangeType.Deleted);
    assert.deepEqual(await ask('97760'), [`97760 ${march} 1`]);
  });
});
