import assert from 'node:assert/strict';
import { DefinitionRequest } from 'vscode-languageserver-protocol/node';
import type { LocationLink } from 'vscode-languageserver-protocol/node';
import { builtinKnowledge, projectFrom } from '../../server/src/index.js';
import { connect } from '../support/client.js';

const knowledge = builtinKnowledge();
const uri = 'file:///claims/march.claim.csv';

interface Answer {
  readonly title: string;
  readonly markdown: string;
  readonly html: string;
}

describe('pages over the protocol', () => {
  const definition = { textDocument: { uri }, position: { line: 0, character: 2 } };

  it('are where a code and a modifier are defined, with the day of the line', async function () {
    const client = await connect(this, { knowledge }, { codePages: true });
    assert.equal(client.result.capabilities.definitionProvider, true);
    await client.open(uri, '97762,gp,1,2016-05-01\n');
    const [link] = await client.request<LocationLink[]>(DefinitionRequest.method, definition);
    assert.equal(link?.targetUri, 'claimlint-code:/97762?2016-05-01');
    assert.deepEqual(link.originSelectionRange, { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } });
    const onModifier = { ...definition, position: { line: 0, character: 7 } };
    const [other] = await client.request<LocationLink[]>(DefinitionRequest.method, onModifier);
    assert.equal(other?.targetUri, 'claimlint-code:/GP?2016-05-01');
  });

  it('carry the locality of the project in their address, and the page tells its price or why not', async function () {
    const project = projectFrom('{ "locality": "0210201" }', { rules: [] });
    const projects = { of: () => Promise.resolve({ project, path: 'march.claim.csv' }), forget: () => undefined };
    const client = await connect(this, { knowledge, projects }, { codePages: true });
    await client.open(uri, '97760,gp,1,2026-05-01\n97110,gp,1,\n');
    const [link] = await client.request<LocationLink[]>(DefinitionRequest.method, definition);
    assert.equal(link?.targetUri, 'claimlint-code:/97760?2026-05-01&0210201');
    const undated = { ...definition, position: { line: 1, character: 2 } };
    const [other] = await client.request<LocationLink[]>(DefinitionRequest.method, undated);
    assert.equal(other?.targetUri, 'claimlint-code:/97110?&0210201');
    const page = await client.request<Answer>('claimlint/page', { code: '97110', query: '&0210201' });
    assert.match(page.markdown, /Not known for locality 0210201: no indices \(GPCI\) of 2026 are imported for it/);
  });

  it('are no definitions of what is not known, nor where no code stands', async function () {
    const client = await connect(this, { knowledge }, { codePages: true });
    await client.open(uri, '00000,GP,1,2016-05-01\n');
    assert.deepEqual(await client.request(DefinitionRequest.method, definition), []);
    const beside = { ...definition, position: { line: 0, character: 14 } };
    assert.deepEqual(await client.request(DefinitionRequest.method, beside), []);
  });

  it('are no definitions for a client that cannot open them', async function () {
    const client = await connect(this, { knowledge });
    await client.open(uri, '97762,gp,1,2016-05-01\n');
    assert.deepEqual(await client.request(DefinitionRequest.method, definition), []);
  });

  it('come as HTML with the links asked for, and as Markdown', async function () {
    const client = await connect(this, { knowledge });
    const asked = { code: '97760', href: 'command:show?{code}' };
    const answer = await client.request<Answer | null>('claimlint/page', asked);
    assert.match(answer?.html ?? '', /href="command:show\?97763"/);
    assert.match(answer?.markdown ?? '', /^# 97760 · /);
    const early = await client.request<Answer | null>('claimlint/page', { code: '97763', query: '2016-05-01' });
    assert.match(early?.html ?? '', /Not yet valid/);
    const rule = await client.request<Answer | null>('claimlint/page', { code: 'deleted-code' });
    assert.match(rule?.title ?? '', /^deleted-code · /);
    assert.equal(await client.request('claimlint/page', { code: '00000' }), null);
    assert.equal(await client.request('claimlint/page', 'nonsense'), null);
  });
});
