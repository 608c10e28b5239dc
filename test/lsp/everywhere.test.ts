/** Every example, asked at every place and edited at many: nothing fails, and what was edited is read like what was opened. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { CodeActionRequest } from 'vscode-languageserver-protocol/node';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol/node';
import { builtinKnowledge, LineIndex } from '../../server/src/index.js';
import { connect } from '../support/client.js';

const knowledge = builtinKnowledge();
const folder = new URL('../../examples/', import.meta.url);
const names = readdirSync(folder).filter((name) => name !== 'README.md');

describe('every example', () => {
  for (const name of names) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const lines = new LineIndex(text);

    it(`answers at every place of ${name}`, async function () {
      const client = await connect(this, { knowledge });
      this.timeout(20_000);
      const uri = `file:///examples/${name}`;
      await client.open(uri, text);
      for (let offset = 0; offset <= text.length; offset++) {
        const position = lines.positionAt(offset);
        const [hover, list] = await Promise.all([client.hover(uri, position), client.complete(uri, position)]);
        const asked = { textDocument: { uri }, position };
        await client.request('textDocument/definition', asked);
        if (offset % 11 === 0) await client.request('textDocument/documentHighlight', asked);
        if (hover?.range !== undefined) assert.equal(hover.range.start.line, position.line);
        for (const { textEdit } of list?.items ?? []) {
          assert.ok(textEdit !== undefined && 'range' in textEdit);
          assert.equal(textEdit.range.start.line, position.line);
          assert.equal(textEdit.range.end.line, position.line);
        }
      }
      assert.deepEqual(client.logged, []);
    });

    it(`reads ${name} after edits as it reads it afresh`, async function () {
      const client = await connect(this, { knowledge });
      this.timeout(20_000);
      const [edited, fresh] = [`file:///edited/${name}`, `file:///fresh/${name}`];
      await client.open(edited, text);
      const report = async (uri: string) => {
        await client.settle();
        client.clock.pass(1000);
        return (await client.diagnostics(uri)).map(inWords);
      };
      const atFirst = await report(edited);
      const step = Math.max(7, Math.floor(text.length / 60));
      for (let offset = 0; offset + 5 < text.length; offset += step) {
        const range = { start: lines.positionAt(offset), end: lines.positionAt(offset + 5) };
        for (const typed of ['', '\n', '9']) {
          await client.change(edited, { range, text: typed });
          await client.open(fresh, text.slice(0, offset) + typed + text.slice(offset + 5));
          assert.deepEqual(await report(edited), await report(fresh), `${JSON.stringify(typed)} at ${offset}`);
          await client.close(fresh);
          await client.change(edited, { text });
        }
      }
      assert.deepEqual(await report(edited), atFirst);
      assert.deepEqual(client.logged, []);
    });

    it(`offers fixes in ${name} that can be made`, async function () {
      const client = await connect(this, { knowledge });
      const uri = `file:///examples/${name}`;
      await client.open(uri, text);
      for (const { range } of await client.diagnostics(uri)) {
        const actions = await client.request<CodeAction[]>(CodeActionRequest.method, {
          textDocument: { uri },
          range,
          context: { diagnostics: [] },
        });
        for (const { edit, title } of actions) assert.ok((edit?.documentChanges ?? []).length > 0, title);
      }
      assert.deepEqual(client.logged, []);
    });
  }
});

function inWords({ range, message, severity }: Diagnostic): string {
  return `${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character} ${severity} ${JSON.stringify(message)}`;
}
