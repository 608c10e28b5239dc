import assert from 'node:assert/strict';
import { builtinKnowledge, projectFrom, rules } from '../../server/src/index.js';
import type { ProjectSource } from '../../server/src/lsp/runtime.js';
import type { EffectiveSettings } from '../../server/src/lsp/effective.js';
import { connect } from '../support/client.js';

const knowledge = builtinKnowledge();
const csv = 'Claim ID,DOS,CPT,Modifiers,Units,Payer\nTEST-1,03/02/2026,97110,GP,1,Commercial\n';
const project = projectFrom(
  JSON.stringify({
    rules: { 'deleted-code': 'hint', 'late-claim': 'off', 'total-not-sum': 'warning' },
    folders: [{ files: 'old/**', profile: 'commercial', rules: { 'late-claim': 'error' } }],
  }),
  { rules: rules.map((it) => it.id) },
);
/** A project file in /work/clinic. */
const projects: ProjectSource = {
  of: (uri) => Promise.resolve({ project, path: uri.replace('file:///work/clinic/', '') }),
  forget: () => undefined,
};

describe('effective settings', () => {
  it('say of each setting which scope decides, the nearest first', async function () {
    const client = await connect(this, { knowledge });
    const inspected = [
      { name: 'enable', default: true },
      { name: 'maxFileSize', default: 16, user: 8, workspace: 4, folder: 2 },
      { name: 'codeLens', default: true, user: false },
    ];
    await client.open('file:///work/clinic/a.csv', csv);
    const { settings } = await ask(client, 'file:///work/clinic/a.csv', inspected);
    assert.deepEqual(settings, [
      { name: 'enable', value: 'true', from: 'default' },
      { name: 'maxFileSize', value: '2', from: 'folder' },
      { name: 'codeLens', value: 'false', from: 'user' },
    ]);
  });

  it('say of each rule that somebody has set who did: a person before the project, a folder of it before the whole', async function () {
    const client = await connect(this, { knowledge, projects });
    const uri = 'file:///work/clinic/old/march/a.csv';
    const inspected = [
      {
        name: 'rules',
        default: {},
        user: { 'deleted-code': 'error', 'wrong-count': 'off' },
        workspace: { 'wrong-count': 'hint', 'no-such-rule': 'off', 'late-claim': 'loud' },
      },
    ];
    await client.open(uri, csv);
    const told = await ask(client, uri, inspected);
    assert.deepEqual(told.rules, [
      { rule: 'deleted-code', level: 'error', from: 'user' },
      { rule: 'late-claim', level: 'error', from: 'project', of: 'old/**' },
      { rule: 'total-not-sum', level: 'warning', from: 'project' },
      { rule: 'wrong-count', level: 'hint', from: 'workspace' },
    ]);
    assert.equal(told.projectFile, 'file:///work/clinic/claimlint.json');
    assert.deepEqual(
      told.profiles.map(({ id, from }) => [id, from]),
      [['commercial', 'project']],
    );
  });

  it('say who pays where nothing chooses the profile, and that it is assumed where nobody is named', async function () {
    const client = await connect(this, { knowledge });
    await client.open('file:///a.csv', `${csv}TEST-2,03/02/2026,97110,GP,1,\nTEST-3,03/02/2026,97110,GP,1,Medicaid\n`);
    const told = await ask(client, 'file:///a.csv', []);
    assert.deepEqual(told.rules, []);
    assert.equal(told.projectFile, undefined);
    assert.deepEqual(
      told.profiles.map(({ id, from, minutes }) => [id, from, minutes]),
      [
        ['commercial', 'payer', 'either'],
        ['medicare', 'nobody', 'eight-minute'],
        ['medicaid', 'payer', 'either'],
      ],
    );
  });

  it('are nothing for what is not asked as agreed', async function () {
    const client = await connect(this, { knowledge });
    assert.equal(await client.request('claimlint/effectiveSettings', { uri: 'file:///a.csv' }), null);
  });
});

function ask(
  client: Awaited<ReturnType<typeof connect>>,
  uri: string,
  inspected: readonly unknown[],
): Promise<EffectiveSettings> {
  return client.request('claimlint/effectiveSettings', { uri, inspected });
}
