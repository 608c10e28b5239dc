import assert from 'node:assert/strict';
import { CodeActionRequest } from 'vscode-languageserver-protocol/node';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import type { Knowledge } from '../../server/src/index.js';
import type { TestClient } from '../support/client.js';
import { connect } from '../support/client.js';
import { testKnowledge as knowledge } from '../support/knowledge.js';

const uri = 'file:///claims/march.claim.csv';

function actions(client: TestClient, line: number, character: number, only?: string[]): Promise<CodeAction[]> {
  const position = { line, character };
  return client.request(CodeActionRequest.method, {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only !== undefined && { only }) },
  });
}

describe('code actions', () => {
  it('mend what is reported at the cursor, at the version it is asked for', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, '66661,GP,1,2024-05-01\n');
    assert.equal((await client.diagnostics(uri)).length, 1);
    await client.type(uri, 0, 0, 0, '11111,GP,1,2024-05-01\n');
    const [action, ...others] = await actions(client, 1, 2);
    assert.deepEqual(others, []);
    assert.equal(action?.kind, 'quickfix');
    assert.equal(action.isPreferred, true);
    assert.deepEqual(
      action.diagnostics?.map((it) => it.code),
      ['deleted-code'],
    );
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
    assert.deepEqual(action.edit, {
      documentChanges: [{ textDocument: { uri, version: 2 }, edits: [{ range, newText: '66663' }] }],
    });
  });

  it('offer each of several ways, and none as preferred', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, '44444,GP,1,2024-05-01\n');
    const found = await actions(client, 0, 5);
    assert.deepEqual(
      found.map((it) => it.title.includes('44445') || it.title.includes('44446')),
      [true, true],
    );
    assert.deepEqual(
      found.map((it) => it.isPreferred),
      [false, false],
    );
  });

  it('lead to the page of the rule and of the code, where a client opens them', async function () {
    const client = await connect(this, { knowledge }, { codePages: true });
    await client.open(uri, '66661,GP,1,2024-05-01\n');
    const found = (await actions(client, 0, 2)).filter((it) => it.command !== undefined);
    assert.deepEqual(
      found.map((it) => [it.title, it.command?.command, it.command?.arguments]),
      [
        ['Show the rule deleted-code', 'claimlint.showCode', ['deleted-code']],
        ['Show 66661', 'claimlint.showCode', ['66661']],
      ],
    );
    assert.deepEqual(
      found[0]?.diagnostics?.map((it) => it.code),
      ['deleted-code'],
    );
  });

  it('are none where nothing is reported', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, '66661,GP,1,2024-05-01\n');
    assert.deepEqual(await actions(client, 0, 9), []);
  });

  it('that mend everything never change what is billed', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, '66661,GP,1,2024-05-01\n');
    assert.deepEqual(await actions(client, 0, 0, ['source.fixAll']), []);
    assert.deepEqual(await actions(client, 0, 0, ['source.fixAll.claimlint']), []);
    assert.deepEqual(await actions(client, 0, 0, ['refactor']), []);
  });

  it('keep a rule quiet for a reason, where the document can hold comments', async function () {
    const client = await connect(this, { knowledge });
    const titles = async (name: string, text: string, line: number, character: number) => {
      const at = `file:///claims/${name}`;
      await client.open(at, text);
      const position = { line, character };
      const found = await client.request<CodeAction[]>(CodeActionRequest.method, {
        textDocument: { uri: at },
        range: { start: position, end: position },
        context: { diagnostics: [] },
      });
      return found.filter((it) => it.title.startsWith('Silence'));
    };
    const [action] = await titles('a.md', '## Billing\n\n- 97762 GP x1\n', 2, 3);
    assert.equal(action?.title, 'Silence deleted-code on this line, for a reason you give');
    assert.deepEqual(action.edit?.documentChanges, [
      {
        textDocument: { uri: 'file:///claims/a.md', version: 1 },
        edits: [
          {
            range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
            newText: '<!-- claimlint-disable-next-line deleted-code: -->\n',
          },
        ],
      },
    ]);
    assert.deepEqual(await titles('a.claim.csv', '97762,GP,1,2024-05-01\n', 0, 2), []);
  });

  it('speak the older form of an edit to a client that knows no other', async function () {
    const capabilities = { textDocument: { diagnostic: {} } };
    const client = await connect(this, { knowledge, capabilities });
    await client.open(uri, '66661,GP,1,2024-05-01\n');
    const [action] = await actions(client, 0, 0);
    assert.deepEqual(Object.keys(action?.edit?.changes ?? {}), [uri]);
  });
});

describe('a server whose knowledge fails', () => {
  const secret = 'SAMPLE PATIENT 97760';
  const broken: Knowledge = {
    ...knowledge,
    deletion: () => {
      throw new Error(secret);
    },
  };

  it('names the rule in its log, and no text', async function () {
    const client = await connect(this, { knowledge: broken });
    await client.open(uri, '66661,GP,1,2024-05-01\n');
    assert.deepEqual(await client.diagnostics(uri), []);
    const [logged = ''] = client.logged.filter((it) => it.startsWith('rule deleted-code'));
    assert.match(logged, /^rule deleted-code failed: Error at actions\.test\.ts:\d+:\d+$/);
    assert.equal(client.logged.join('\n').includes('SAMPLE'), false);
  });
});

describe('requests of our own', () => {
  it('search codes by words', async function () {
    const client = await connect(this, { knowledge });
    const found = await client.request<{ code: string }[]>('claimlint/search', { query: '6666', limit: 2 });
    assert.deepEqual(
      found.map((it) => it.code),
      ['66663', '66661'],
    );
  });

  it('tell how a code is put where the cursor is', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, '66661,GP,1,2024-05-01\n');
    const slotAt = (character: number) => client.request('claimlint/slot', { uri, position: { line: 0, character } });
    assert.deepEqual(await slotAt(3), {
      kind: 'code',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
      before: '',
      after: '',
    });
    assert.equal(await slotAt(15), null);
  });

  it('answer nonsense with nothing', async function () {
    const client = await connect(this, { knowledge });
    assert.deepEqual(await client.request('claimlint/search', { query: 5 }), []);
    assert.equal(await client.request('claimlint/slot', { uri }), null);
    assert.deepEqual(client.logged, []);
  });
});
