/** What is reported of files that nobody has open, and where they name a code. */
import assert from 'node:assert/strict';
import {
  FileChangeType,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import type {
  ClientCapabilities,
  Location,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { BackgroundStatus } from '../../server/src/lsp/background.js';
import type { TestClient } from '../support/client.js';
import { connect, modern } from '../support/client.js';
import { testKnowledge as knowledge } from '../support/knowledge.js';

const march = 'file:///claims/march.claim.csv';
const april = 'file:///claims/2026/april.claim.csv';
const wrong = '66661,GP,1,2024-05-01\n';
const right = '66663,GP,1,2024-05-01\n';

function files(...given: (readonly [string, string])[]): Map<string, string> {
  return new Map(given);
}

async function status(client: TestClient): Promise<BackgroundStatus> {
  return client.request<BackgroundStatus>('claimlint/workspace', {});
}

describe('files that are not open', () => {
  const pull = (client: TestClient, previousResultIds: { uri: string; value: string }[] = []) =>
    client.request<WorkspaceDiagnosticReport>(WorkspaceDiagnosticRequest.method, { previousResultIds });
  const told = ({ items }: WorkspaceDiagnosticReport) =>
    items.map((it) => `${it.uri} ${it.kind === 'full' ? it.items.map((one) => one.code).join() : it.kind}`);
  const known = ({ items }: WorkspaceDiagnosticReport) =>
    items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));

  it('are reported to a client that asks, and asked again only news', async function () {
    const all = files([march, wrong], [april, right], ['file:///claims/README.md', 'Nothing of the kind.\n']);
    const client = await connect(this, { knowledge, files: all });
    assert.deepEqual(client.result.capabilities.diagnosticProvider, {
      identifier: 'claimlint',
      interFileDependencies: false,
      workspaceDiagnostics: true,
    });
    await client.readFiles();
    const first = await pull(client);
    assert.deepEqual(told(first), [`${march} deleted-code`, `${april} `]);
    all.set(april, wrong);
    await client.filesChanged(april);
    const next = pull(client, known(first));
    await client.readFiles();
    assert.deepEqual(told(await next), [`${april} deleted-code`]);
    assert.deepEqual(client.logged, []);
  });

  it('keep a client waiting that knows all, until there is news', async function () {
    const all = files([march, wrong]);
    const client = await connect(this, { knowledge, files: all });
    await client.readFiles();
    let isAnswered = false;
    const next = pull(client, known(await pull(client))).then((it) => {
      isAnswered = true;
      return it;
    });
    await client.readFiles();
    assert.equal(isAnswered, false);
    await client.filesChanged(march, FileChangeType.Deleted);
    await client.readFiles();
    assert.deepEqual(told(await next), [`${march} `]);
  });

  it('are reported by their own text while they are open, and by what is kept once they are closed', async function () {
    const all = files([march, wrong]);
    const client = await connect(this, { knowledge, files: all });
    await client.readFiles();
    const first = await pull(client);
    await client.open(march, right);
    assert.deepEqual(await client.diagnostics(march), []);
    await client.close(march);
    const next = pull(client, []);
    await client.readFiles();
    assert.deepEqual(told(await next), [`${march} deleted-code`]);
    assert.notDeepEqual(known(await pull(client)), known(first));
  });

  it('are sent to a client that does not ask, and stay when a document is closed', async function () {
    const capabilities: ClientCapabilities = { ...modern, textDocument: {} };
    const client = await connect(this, { knowledge, files: files([march, wrong]), capabilities });
    await client.readFiles();
    const newest = () => client.published.findLast((it) => it.uri === march)?.diagnostics.map((it) => it.code);
    assert.deepEqual(newest(), ['deleted-code']);
    await client.open(march, right);
    await client.readFiles();
    assert.deepEqual(newest(), []);
    await client.close(march);
    await client.readFiles();
    assert.deepEqual(newest(), ['deleted-code']);
    await client.filesChanged(march, FileChangeType.Deleted);
    await client.readFiles();
    assert.deepEqual(newest(), []);
  });

  it('are judged anew by other settings, and not at all where nobody wants it', async function () {
    const client = await connect(this, { knowledge, files: files([march, wrong]) });
    await client.readFiles();
    assert.equal((await status(client)).findings, 1);
    await client.set({ rules: { 'deleted-code': 'off' } });
    await client.readFiles();
    assert.deepEqual(
      { ...(await status(client)) },
      { isBusy: false, files: 1, withClaims: 1, findings: 0, limits: [] },
    );
    await client.set({ workspace: { check: 'off' } });
    await client.readFiles();
    assert.equal((await status(client)).files, 0);
    const { length } = client.read;
    await client.filesChanged(march);
    await client.readFiles();
    assert.equal(client.read.length, length);
  });

  it('are judged in slices where they hold many claims, with the same findings', async function () {
    const batch = Array.from(
      { length: 135 },
      (_, day) => `${day % 9 === 0 ? '66661' : '66663'},GP,1,2024-05-01\n`,
    ).join('\n');
    const client = await connect(this, { knowledge, files: files([march, batch]) });
    for (let slice = 0; slice < 3; slice++) await client.readFiles();
    const closed = told(await pull(client));
    await client.open(march, batch);
    const open = (await client.diagnostics(march)).map((it) => it.code);
    assert.equal(open.length, 15);
    assert.deepEqual(closed, [`${march} ${open.join()}`]);
  });

  it('are left out beyond limits, and that is said', async function () {
    const long = wrong.repeat(100_000);
    const all = files([march, long], [april, wrong], ['file:///claims/may.claim.csv', wrong]);
    const client = await connect(this, { knowledge, files: all, settings: { workspace: { maxFiles: 2 } } });
    await client.readFiles();
    const { findings, limits } = await status(client);
    assert.equal(findings, 1);
    assert.deepEqual(limits, [
      'Only 2 files of the workspace are checked.',
      '1 file is over 2 MB and checked only when opened.',
    ]);
  });

  it('are those in folders of the workspace that hold work of people', async function () {
    const all = files(
      ['file:///claims/node_modules/a/a.claim.csv', wrong],
      ['file:///elsewhere/a.claim.csv', wrong],
      ['file:///claims/picture.png', wrong],
    );
    const client = await connect(this, { knowledge, files: all });
    await client.readFiles();
    assert.deepEqual(client.read, []);
    for (const uri of all.keys()) await client.filesChanged(uri);
    await client.readFiles();
    assert.deepEqual(client.read, []);
  });
});

describe('references', () => {
  const ask = (client: TestClient, uri: string, line: number, character: number) =>
    client.request<Location[]>(ReferencesRequest.method, {
      textDocument: { uri },
      position: { line, character },
      context: { includeDeclaration: true },
    });

  it('are the places of a code in open documents and in files', async function () {
    const all = files([march, right], [april, `${right}${right}`]);
    const client = await connect(this, { knowledge, files: all });
    await client.readFiles();
    await client.open(march, `\n${right}`);
    const found = await ask(client, march, 1, 2);
    assert.deepEqual(
      found.map(({ uri, range }) => `${uri} ${range.start.line}:${range.start.character}-${range.end.character}`),
      [`${march} 1:0-5`, `${april} 0:0-5`, `${april} 1:0-5`],
    );
    assert.equal((await ask(client, march, 1, 6)).length, 3);
    assert.deepEqual(await ask(client, march, 0, 0), []);
  });
});

describe('rename', () => {
  const preview: ClientCapabilities = {
    ...modern,
    workspace: { ...modern.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  };
  const asked = { textDocument: { uri: march }, position: { line: 0, character: 2 } };

  it('replaces a code in every claim, and asks before each edit', async function () {
    const all = files([march, right], [april, `${wrong}${right}`]);
    const client = await connect(this, { knowledge, files: all, capabilities: preview });
    await client.readFiles();
    await client.open(march, right);
    // The file has changed since, and nobody was told.
    all.set(april, `\n${wrong}${right}`);
    const prepared = await client.request(PrepareRenameRequest.method, asked);
    assert.deepEqual(prepared, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
      placeholder: '66663',
    });
    const edit = await client.request<WorkspaceEdit>(RenameRequest.method, { ...asked, newName: '11111' });
    const changes = (edit.documentChanges ?? []).flatMap((it) => ('edits' in it ? [it] : []));
    assert.deepEqual(
      changes.map((it) => [it.textDocument, it.edits.map((one) => ('range' in one ? one.range.start.line : -1))]),
      [
        [{ uri: march, version: 1 }, [0]],
        [{ uri: april, version: null }, [2]],
      ],
    );
    assert.deepEqual(Object.values(edit.changeAnnotations ?? {}), [
      { label: 'Replace 66663 by 11111', description: 'what the claim bills', needsConfirmation: true },
    ]);
  });

  it('is plain edits for a client that knows no more', async function () {
    const capabilities = { ...modern, workspace: { ...modern.workspace, workspaceEdit: {} } };
    const client = await connect(this, { knowledge, capabilities });
    await client.open(march, right);
    const edit = await client.request<WorkspaceEdit>(RenameRequest.method, { ...asked, newName: '11111' });
    assert.deepEqual(Object.keys(edit), ['changes']);
    assert.deepEqual(edit.changes?.[march]?.map((it) => it.newText), ['11111']); // prettier-ignore
  });

  it('says in one sentence why a name will not do', async function () {
    const client = await connect(this, { knowledge });
    await client.open(march, right);
    await assert.rejects(
      client.request(RenameRequest.method, { ...asked, newName: 'nine' }),
      /A code is five digits, or/,
    );
    const beside = { ...asked, position: { line: 0, character: 14 } };
    assert.equal(await client.request(PrepareRenameRequest.method, beside), null);
    await assert.rejects(client.request(RenameRequest.method, { ...beside, newName: '11111' }), /that a claim bills/);
    assert.deepEqual(client.logged, []);
  });
});
