/** `claimlint.json` where only the client can read it: in the browser, and in folders that are on no disk. */
import assert from 'node:assert/strict';
import {
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol/node';
import type { ProjectSource } from '../../server/src/lsp/runtime.js';
import type { TestClient } from '../support/client.js';
import { connect, modern } from '../support/client.js';
import { testKnowledge as knowledge } from '../support/knowledge.js';

const wrong = '66661,GP,1,2024-05-01\n';
const silent = JSON.stringify({ rules: { 'deleted-code': 'off' } });
const loud = JSON.stringify({ rules: { 'deleted-code': 'warning' } });
const north = 'vscode-vfs://github/sample/north';
const northern = 'vscode-vfs://github/sample/northern';

async function reported(client: TestClient, uri: string): Promise<readonly unknown[]> {
  return (await client.diagnostics(uri)).map((it) => `${String(it.code)} ${it.severity ?? ''}`);
}

describe('a project file that the client reads', () => {
  it('counts for the files below it, the nearest one alone, and each is read once', async function () {
    const files = new Map([
      [`${north}/claimlint.json`, silent],
      [`${north}/2024/claimlint.json`, loud],
    ]);
    const client = await connect(this, { knowledge, files, folders: [north] });
    const at = (path: string) => `${north}/${path}/a.claim.csv`;
    const expected: readonly (readonly [string, readonly string[]])[] = [
      ['2023/march', []],
      ['2023/april', []],
      ['2024/march', ['deleted-code 2']],
    ];
    for (const [path, findings] of expected) {
      await client.open(at(path), wrong);
      assert.deepEqual(await reported(client, at(path)), findings, path);
    }
    const read = client.read.map((it) => it.slice(north.length));
    assert.deepEqual(read, [
      '/2023/march/claimlint.json',
      '/2023/claimlint.json',
      '/claimlint.json',
      '/2023/april/claimlint.json',
      '/2024/march/claimlint.json',
      '/2024/claimlint.json',
    ]);
    assert.deepEqual(client.logged, []);
  });

  it('counts as it is now: changed, taken away and put there anew', async function () {
    const project = `${north}/claimlint.json`;
    const uri = `${north}/a.claim.csv`;
    const files = new Map([[project, silent]]);
    const client = await connect(this, { knowledge, files, folders: [north] });
    await client.open(uri, wrong);
    assert.deepEqual(await reported(client, uri), []);
    const before = client.refreshes;
    files.set(project, loud);
    await client.filesChanged(project);
    assert.deepEqual(await reported(client, uri), ['deleted-code 2']);
    assert.ok(client.refreshes > before, 'the client is told to ask anew');
    files.delete(project);
    await client.filesChanged(project, FileChangeType.Deleted);
    assert.deepEqual(await reported(client, uri), ['deleted-code 1']);
    files.set(project, silent);
    await client.filesChanged(project, FileChangeType.Created);
    assert.deepEqual(await reported(client, uri), []);
  });

  it('names files by their paths below it, blanks and all', async function () {
    const folders = [{ files: 'old claims/**', rules: { 'deleted-code': 'off' } }];
    const files = new Map([[`${north}/claimlint.json`, JSON.stringify({ folders })]]);
    const client = await connect(this, { knowledge, files, folders: [`${north}/`] });
    await client.open(`${north}/old%20claims/a.claim.csv`, wrong);
    assert.deepEqual(await reported(client, `${north}/old%20claims/a.claim.csv`), []);
    await client.open(`${north}/new/a.claim.csv`, wrong);
    assert.deepEqual(await reported(client, `${north}/new/a.claim.csv`), ['deleted-code 1']);
  });

  it('is each folder its own, and is not looked for above the folder that is open', async function () {
    const files = new Map([
      ['vscode-vfs://github/sample/claimlint.json', silent],
      [`${north}/claimlint.json`, silent],
      [`${north}/a.claim.csv`, wrong],
      [`${northern}/a.claim.csv`, wrong],
    ]);
    const capabilities = { ...modern, workspace: { ...modern.workspace, workspaceFolders: true } };
    const client = await connect(this, { knowledge, files, folders: [north, northern], capabilities });
    for (const folder of [north, northern]) await client.open(`${folder}/a.claim.csv`, wrong);
    assert.deepEqual(await reported(client, `${north}/a.claim.csv`), []);
    assert.deepEqual(await reported(client, `${northern}/a.claim.csv`), ['deleted-code 1']);
    const added = [{ uri: 'vscode-vfs://github/sample', name: 'sample' }];
    await client.notify(DidChangeWorkspaceFoldersNotification.method, { event: { added, removed: [] } });
    assert.deepEqual(await reported(client, `${northern}/a.claim.csv`), []);
  });

  it('and what a person sets are those of the nearest folder, open or not', async function () {
    const files = new Map([
      [`${north}/claimlint.json`, loud],
      [`${north}/a.claim.csv`, wrong],
      [`${northern}/a.claim.csv`, wrong],
      [`${northern}/inner/a.claim.csv`, wrong],
    ]);
    const settingsOf = (scope: string) => ({
      rules: scope.startsWith(`${northern}/inner`) ? { 'deleted-code': 'hint' } : {},
    });
    const folders = [north, northern, `${northern}/inner`];
    const client = await connect(this, { knowledge, files, folders, settingsOf });
    await client.readFiles();
    const { items } = await client.request<WorkspaceDiagnosticReport>(WorkspaceDiagnosticRequest.method, {
      previousResultIds: [],
    });
    const closed = items.map((it) => [it.uri, it.kind === 'full' ? it.items.map((one) => one.severity) : []]);
    const expected = [
      [`${north}/a.claim.csv`, [2]],
      [`${northern}/a.claim.csv`, [1]],
      [`${northern}/inner/a.claim.csv`, [4]],
    ];
    assert.deepEqual(closed, expected);
    for (const { uri } of items) await client.open(uri, wrong);
    const open = items.map(async ({ uri }) => [uri, (await client.diagnostics(uri)).map((one) => one.severity)]);
    assert.deepEqual(await Promise.all(open), expected);
  });

  it('counts for files that are not open', async function () {
    const project = 'file:///claims/claimlint.json';
    const files = new Map([
      [project, silent],
      ['file:///claims/2024/a.claim.csv', wrong],
    ]);
    const client = await connect(this, { knowledge, files });
    await client.readFiles();
    const findings = async () => (await client.request<{ findings: number }>('claimlint/workspace', {})).findings;
    assert.equal(await findings(), 0);
    files.set(project, loud);
    await client.filesChanged(project);
    await client.readFiles();
    assert.equal(await findings(), 1);
  });

  it('is left to the platform where that has a disk, and asked of nobody for what is nowhere saved', async function () {
    const asked: string[] = [];
    const projects: ProjectSource = {
      of: (uri) => {
        asked.push(uri);
        return Promise.resolve(undefined);
      },
      forget: () => undefined,
    };
    const files = new Map([
      ['file:///claims/claimlint.json', silent],
      [`${north}/claimlint.json`, silent],
    ]);
    const client = await connect(this, { knowledge, projects, files, folders: ['file:///claims', north] });
    const opened = ['file:///claims/a.claim.csv', `${north}/a.claim.csv`, 'untitled:Untitled-1'];
    for (const uri of opened) await client.open(uri, wrong);
    const all = await Promise.all(opened.map((it) => reported(client, it)));
    assert.deepEqual(all, [['deleted-code 1'], [], ['deleted-code 1']]);
    assert.deepEqual([...new Set(asked)], ['file:///claims/a.claim.csv']);
    assert.deepEqual(client.read, [`${north}/claimlint.json`]);
  });
});
