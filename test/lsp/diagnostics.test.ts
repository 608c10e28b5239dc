import assert from 'node:assert/strict';
import { projectFrom } from '../../server/src/project/project.js';
import { connect, modern } from '../support/client.js';
import { testKnowledge as knowledge } from '../support/knowledge.js';

const uri = 'file:///claims/march.claim.csv';
const deleted = '55555,GP,1,2024-05-01';
const living = '11111,GP,1,2024-05-01';

describe('diagnostics', () => {
  it('say what is wrong, where, by which rule, and where to read more', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, `${living}\n${deleted}\n`);
    assert.deepEqual(await client.diagnostics(uri), [
      {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } },
        severity: 1,
        code: 'deleted-code',
        codeDescription: { href: 'https://github.com/claimlint/claimlint/blob/main/docs/rules/deleted-code.md' },
        source: 'claimlint',
        message: '55555 was deleted; last valid day 2019-12-31. (column code, row 2)',
        relatedInformation: [],
        data: { address: 'column code, row 2' },
      },
    ]);
  });

  it('say what could not be read, at its place', async function () {
    const client = await connect(this, { knowledge });
    const isa =
      'ISA*00*          *00*          *ZZ*EXAMPLE        *ZZ*EXAMPLE        *260302*0930*^*00501*000000101*0*T*:~';
    await client.open('file:///claims/a.837', `${isa}\nST*837*1~\nCLM*A*1~\nLX*1~\nSV1*HC>11111>GP*1*UN*1~\n`);
    const told = await client.diagnostics('file:///claims/a.837');
    assert.deepEqual(
      told.map((it) => [it.code, it.severity, it.range.start.line, it.message]),
      [['not-read', 3, 0, 'ISA16 names another component separator than the composites use; theirs is taken.']],
    );
  });

  it('follow the text from edit to edit', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, `${living}\n${deleted}\n`);
    const first = await client.pull(uri);
    await client.type(uri, 0, 0, 0, '\n\n');
    assert.deepEqual(linesOf(await client.diagnostics(uri)), [3]);
    await client.type(uri, 3, 0, 5, '11111');
    assert.deepEqual(await client.diagnostics(uri), []);
    assert.equal(first.resultId, '1');
  });

  it('are not sent again while they are the same', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, `${deleted}\n`);
    const first = await client.pull(uri);
    await client.type(uri, 1, 0, 0, living);
    assert.deepEqual(await client.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  });

  it('wait while a token is being typed, and the client is told to ask again', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, `${living}\n5555,GP,1,2024-05-01\n`);
    assert.deepEqual(await client.diagnostics(uri), []);
    await client.type(uri, 1, 4, 4, '5');
    assert.deepEqual(await client.diagnostics(uri), []);
    client.clock.pass(700);
    await client.settle();
    assert.equal(client.refreshes, 1);
    assert.deepEqual(linesOf(await client.diagnostics(uri)), [1]);
  });

  it('do not wait for a client that cannot be told to ask again', async function () {
    const capabilities = { textDocument: { diagnostic: {} } };
    const client = await connect(this, { knowledge, capabilities });
    await client.open(uri, '5555,GP,1,2024-05-01\n');
    await client.diagnostics(uri);
    await client.type(uri, 0, 4, 4, '5');
    assert.deepEqual(linesOf(await client.diagnostics(uri)), [0]);
  });

  it('count columns in bytes where the client does', async function () {
    const capabilities = { ...modern, general: { positionEncodings: ['utf-8'] } };
    const client = await connect(this, { knowledge, capabilities });
    await client.open(uri, `11111,GP,1,2024-05-01,🦵 é\n${deleted}`);
    // Behind the leg (4 bytes), a blank and é (2 bytes), counted in bytes: 22 + 4 + 1 + 2.
    await client.type(uri, 0, 22, 29, '–\n');
    const [diagnostic] = await client.diagnostics(uri);
    assert.deepEqual(diagnostic?.range.start, { line: 2, character: 0 });
  });

  it('are sent a moment after the edit to a client that does not ask', async function () {
    const client = await connect(this, { knowledge, capabilities: {} });
    await client.open(uri, `${deleted}\n`);
    await client.settle();
    assert.equal(client.published.length, 0);
    client.clock.pass(200);
    await client.settle();
    assert.deepEqual(
      client.published.map((it) => [it.version, it.diagnostics.length]),
      [[1, 1]],
    );
    await client.close(uri);
    await client.settle();
    assert.deepEqual(client.published.at(-1), { uri, diagnostics: [] });
  });

  it('that were withheld are sent once the typing rests', async function () {
    const client = await connect(this, { knowledge, capabilities: {} });
    await client.open(uri, '5555,GP,1,2024-05-01\n');
    await client.settle();
    await client.type(uri, 0, 4, 4, '5');
    await client.settle();
    for (const expected of [[0], [0, 1]]) {
      client.clock.pass(expected.length === 1 ? 200 : 500);
      await client.settle();
      assert.deepEqual(
        client.published.map((it) => it.diagnostics.length),
        expected,
      );
    }
  });

  it('of a document that holds no claim are none', async function () {
    const client = await connect(this, { knowledge });
    await client.open('file:///package.json', '{ "name": "55555" }', 'json');
    assert.deepEqual(await client.diagnostics('file:///package.json'), []);
    assert.deepEqual(await client.diagnostics('file:///never/opened.837'), []);
  });

  it('are as loud as the project file says, and follow it when it changes', async function () {
    let text = '{ "rules": { "deleted-code": "hint" } }';
    let project = projectFrom(text, { rules: ['deleted-code'] });
    const projects = {
      of: () => Promise.resolve({ project, path: 'march.claim.csv' }),
      forget: () => {
        project = projectFrom(text, { rules: ['deleted-code'] });
      },
    };
    const client = await connect(this, { knowledge, projects });
    await client.open(uri, deleted);
    assert.deepEqual((await client.diagnostics(uri)).map((it) => it.severity), [4]); // prettier-ignore
    text = '{ "suppress": [{ "rule": "deleted-code", "files": "*", "reason": "a test" }] }';
    await client.filesChanged();
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  it('are quiet where the text says why', async function () {
    const client = await connect(this, { knowledge });
    const note = (comment: string) => `${comment}\n97762 GP x1\n`;
    const codes = async (comment: string) => {
      await client.open('file:///notes/a.md', `## Billing\n${note(comment)}`);
      return (await client.diagnostics('file:///notes/a.md')).map((it) => it.code);
    };
    assert.deepEqual(await codes(''), ['deleted-code']);
    await client.close('file:///notes/a.md');
    assert.deepEqual(await codes('<!-- claimlint-disable-next-line deleted-code: taught on purpose -->'), []);
  });
});

describe('settings', () => {
  it('make a rule milder, silent, or loud again', async function () {
    const client = await connect(this, { knowledge, settings: { rules: { 'deleted-code': 'information' } } });
    await client.settle();
    assert.equal(client.registered, 1, 'the server asks to be told of changes');
    await client.open(uri, deleted);
    assert.deepEqual(
      (await client.diagnostics(uri)).map((it) => it.severity),
      [3],
    );
    await client.set({ rules: { 'deleted-code': 'off' } });
    assert.deepEqual(await client.diagnostics(uri), []);
    await client.set({});
    assert.deepEqual(
      (await client.diagnostics(uri)).map((it) => it.severity),
      [1],
    );
    assert.equal(client.refreshes, 2);
  });

  it('switch everything off', async function () {
    const client = await connect(this, { knowledge, settings: { enable: false } });
    await client.open(uri, deleted);
    assert.deepEqual(await client.diagnostics(uri), []);
    assert.equal(await client.hover(uri, { line: 0, character: 2 }), null);
  });

  it('that make no sense count as not set', async function () {
    const client = await connect(this, { knowledge, settings: { enable: 'no', rules: { 'deleted-code': 7 } } });
    await client.open(uri, deleted);
    assert.deepEqual(
      (await client.diagnostics(uri)).map((it) => it.severity),
      [1],
    );
  });

  it('are taken as they come from a client that cannot be asked', async function () {
    const capabilities = { textDocument: { diagnostic: {} } };
    const client = await connect(this, { knowledge, capabilities }, { rules: { 'deleted-code': 'hint' } });
    await client.open(uri, deleted);
    assert.deepEqual(
      (await client.diagnostics(uri)).map((it) => it.severity),
      [4],
    );
    await client.set({ rules: { 'deleted-code': 'off' } });
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  it('leave a document alone that is too long, and say so once, without its name', async function () {
    const client = await connect(this, { knowledge, settings: { maxFileSize: 0.0001 } });
    await client.open(uri, `${deleted}\n`.repeat(10));
    assert.deepEqual(await client.diagnostics(uri), []);
    await client.type(uri, 0, 0, 0, '1');
    assert.deepEqual(await client.diagnostics(uri), []);
    assert.deepEqual(client.logged, ['A document is longer than claimlint.maxFileSize allows, so it is not read.']);
  });
});

function linesOf(diagnostics: readonly { readonly range: { readonly start: { readonly line: number } } }[]): number[] {
  return diagnostics.map((it) => it.range.start.line);
}
