/** Importing over the protocol: how far it is, calling it off, files that are no good, and what others do to the same data. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, ShutdownRequest } from 'vscode-languageserver-protocol/node';
import { builtinKnowledge } from '../../server/src/index.js';
import { importFiles } from '../../server/src/node/data/import-files.js';
import { DataStore } from '../../server/src/node/data/store.js';
import { nodeRuntime } from '../../server/src/node/runtime.js';
import * as files from '../imports/files.js';
import { connect } from '../support/client.js';
import type { TestClient } from '../support/client.js';

interface ImportedData {
  readonly name: string;
  readonly description: string;
}

interface Answer {
  readonly imported?: readonly ImportedData[];
  readonly problem?: string;
  readonly cancelled?: true;
}

/** Often enough for a test to see a change soon. */
const lookEvery = 20;
const claim = 'file:///claims/march.claim.csv';
const mue = 'MCR_MUE_PractitionerServices_Eff_07-01-2026.csv';

describe('importing over the protocol', () => {
  let folder = '';
  let client: TestClient;
  const outer = process.env['CLAIMLINT_DATA'];

  beforeEach(async function () {
    folder = mkdtempSync(join(tmpdir(), 'claimlint-lsp-import-'));
    process.env['CLAIMLINT_DATA'] = join(folder, 'data');
    client = await connect(this, {
      knowledge: builtinKnowledge(),
      machine: nodeRuntime(undefined, lookEvery),
    });
  });
  afterEach(async () => {
    await client.request(ShutdownRequest.method, undefined);
    if (outer === undefined) delete process.env['CLAIMLINT_DATA'];
    else process.env['CLAIMLINT_DATA'] = outer;
    rmSync(folder, { recursive: true });
  });

  const put = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return pathToFileURL(join(folder, name)).href;
  };
  const imported = (uris: readonly string[], more: object = {}) =>
    client.request<Answer>('claimlint/import', { uris, ...more });
  const data = () => client.request<readonly ImportedData[]>('claimlint/data', null);
  const remove = (name: string) => client.request<boolean>('claimlint/removeData', { name });
  const isKnown = async (code: string) => (await client.request('claimlint/page', { code })) !== null;
  const rulesFor = async () => (await client.diagnostics(claim)).map((it) => it.code);
  const untilNews = async (refreshes: number) => {
    for (let turn = 0; turn < 200 && client.refreshes === refreshes; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    assert.notEqual(client.refreshes, refreshes, 'The server told the client nothing.');
  };

  it('lists what it brought, and everything is known and judged at once', async () => {
    await client.open(claim, 'Code,Units,DOS\nA0001,4,2026-07-01\n');
    assert.equal(await isKnown('A0001'), false);
    assert.deepEqual(await rulesFor(), []);

    const answer = await imported([put(mue, files.mue), put('HCPC2026_OCT_ANWEB.csv', files.hcpcsCsv)]);
    assert.deepEqual(answer, {
      imported: [
        {
          name: 'limits-2026-07-01-practitioner',
          description: 'NCCI unit limits (MUE), from 2026-07-01, 2 rows',
        },
        { name: 'hcpcs-2026-10-01', description: 'HCPCS Level II, from 2026-10-01, 3 rows' },
      ],
    });
    assert.deepEqual((await data()).map((it) => it.name), ['hcpcs-2026-10-01', 'limits-2026-07-01-practitioner']); // prettier-ignore
    assert.equal(client.refreshes, 1);
    assert.equal(await isKnown('A0001'), true);
    assert.deepEqual(await rulesFor(), ['unit-limit-exceeded']);
    const hover = await client.hover(claim, { line: 1, character: 2 });
    assert.match(JSON.stringify(hover?.contents), /Made-up brace/);
  });

  it('is news to a client that shows pages, and to no other', async function () {
    const shows = await connect(
      this,
      { knowledge: builtinKnowledge(), machine: nodeRuntime(undefined, lookEvery) },
      { codePages: true },
    );
    const page = () => shows.request<{ html: string }>('claimlint/page', { code: '97760' });
    const before = await page();
    const uris = [put(mue, files.mue.replaceAll('A0001,', '97760,9'))];
    await shows.request<Answer>('claimlint/import', { uris });
    assert.equal(shows.pageNews, 1);
    assert.notEqual((await page()).html, before.html);
    await shows.request(ShutdownRequest.method, undefined);
    await imported([put(mue, files.mue)]);
    assert.equal(client.pageNews, 0);
  });

  it('forgets what is removed', async () => {
    await client.open(claim, 'Code,Units,DOS\nA0001,4,2026-07-01\n');
    await imported([put(mue, files.mue)]);
    assert.deepEqual(await rulesFor(), ['unit-limit-exceeded']);
    assert.equal(await remove('limits-2026-07-01-practitioner'), true);
    assert.equal(client.refreshes, 2);
    assert.deepEqual(await rulesFor(), []);
    assert.deepEqual(await data(), []);
    assert.equal(await remove('limits-2026-07-01-practitioner'), false);
    assert.equal(await remove('../march'), false);
    assert.equal(await client.request('claimlint/removeData', 'nonsense'), false);
    assert.equal(client.refreshes, 2);
  });

  it('tells how far it is: begins, grows, ends', async () => {
    const told: string[] = [];
    const shares: number[] = [];
    client.onProgress('import-1', (value) => {
      if (told.at(-1) !== value.kind) told.push(value.kind);
      if (value.kind === 'report') shares.push(value.percentage ?? NaN);
    });
    const pair = 'A0005\tB0002\t\t20180701\t*\t1\tMisuse of column two code with column one code\r\n';
    await imported([put('ccipra-v322r0-f1.txt', files.ptp + pair.repeat(20_000))], { workDoneToken: 'import-1' });
    assert.deepEqual(told, ['begin', 'report', 'end']);
    assert(shares.length > 1 && shares.every((it, index) => it >= (shares[index - 1] ?? 0) && it <= 100));
  });

  it('can be called off, and nothing is there then', async () => {
    const cancel = new CancellationTokenSource();
    client.onProgress('import-2', (value) => {
      if (value.kind === 'report' && (value.percentage ?? 0) > 20) cancel.cancel();
    });
    const pair = 'A0005\tB0002\t\t20180701\t*\t1\tMisuse of column two code with column one code\r\n';
    const uris = [put(mue, files.mue), put('ccipra-v322r0-f1.txt', files.ptp + pair.repeat(100_000))];
    const asked = { uris, workDoneToken: 'import-2' };
    assert.deepEqual(await client.request<Answer>('claimlint/import', asked, cancel.token), { cancelled: true });
    assert.deepEqual(await data(), []);
    assert.equal(client.refreshes, 0);
  });

  it('says of a file that is no good why, in one sentence, and keeps what was there', async () => {
    await imported([put(mue, files.mue)]);
    const before = await data();
    const refused = async (uri: string, sentence: string) => {
      assert.deepEqual(await imported([put('HCPC2026_OCT_ANWEB.csv', files.hcpcsCsv), uri]), { problem: sentence });
      assert.deepEqual(await data(), before);
    };
    await refused(put('cut-v322r0.txt', files.ptp.slice(0, -50)), 'cut-v322r0.txt was not imported: it breaks off in line 11.'); // prettier-ignore
    await refused(put('letter.txt', 'Dear Sir or Madam,\n'), 'letter.txt was not imported: it is none of the files that can be (docs/IMPORT.md lists them).'); // prettier-ignore
    await refused(pathToFileURL(join(folder, 'nowhere.csv')).href, 'nowhere.csv was not imported: there is no such file.'); // prettier-ignore
    await refused('untitled:list.csv', 'list.csv was not imported: it is not on a disk of this machine.');
    assert.equal(client.refreshes, 1);
  });

  it('notices what the command line imports and removes, and its own doings only once', async () => {
    await client.open(claim, 'Code,Units,DOS\nA0001,4,2026-07-01\n');
    assert.deepEqual(await rulesFor(), []);
    const store = new DataStore(join(folder, 'data'));
    put(mue, files.mue);
    await importFiles([join(folder, mue)], store);
    await untilNews(0);
    assert.deepEqual(await rulesFor(), ['unit-limit-exceeded']);

    store.remove('limits-2026-07-01-practitioner');
    await untilNews(1);
    assert.deepEqual(await rulesFor(), []);

    await imported([put(mue, files.mue)]);
    await new Promise((resolve) => setTimeout(resolve, 5 * lookEvery));
    assert.equal(client.refreshes, 3);
  });

  it('puts up with nonsense', async () => {
    assert.deepEqual(await client.request('claimlint/import', 'nonsense'), { imported: [] });
    assert.deepEqual(await imported([]), { imported: [] });
  });
});

describe('importing where there is no disk', () => {
  it('is declined with a reason, and nothing is listed', async function () {
    const client = await connect(this, { knowledge: builtinKnowledge() });
    const answer = await client.request<Answer>('claimlint/import', { uris: [] });
    assert.match(answer.problem ?? '', /In the browser, Claimlint has no disk/);
    assert.deepEqual(await client.request('claimlint/data', null), []);
    assert.equal(await client.request('claimlint/removeData', { name: 'x' }), false);
  });
});
