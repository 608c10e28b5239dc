import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, combine } from '../../server/src/index.js';
import { OpenDocument } from '../../server/src/lsp/documents.js';
import { bytesBetween, offsetAfter } from '../../server/src/lsp/positions.js';
import type { Encoding } from '../../server/src/lsp/positions.js';

const open = (text: string, encoding: Encoding = 'utf-16', uri = 'file:///a/claims.837') =>
  new OpenDocument(TextDocument.create(uri, 'plaintext', 1, text), encoding);

describe('an open document', () => {
  it('is called what the last part of its address says', () => {
    assert.equal(open('', 'utf-16', 'file:///a%20b/march%20claims.837').name, 'march claims.837');
    assert.equal(open('', 'utf-16', 'untitled:Untitled-1').name, 'Untitled-1');
    assert.equal(open('', 'utf-16', 'vscode-vfs://github/some/where/a.claim.csv').name, 'a.claim.csv');
  });

  // é is 2 bytes, – is 3, 🦵 is 4 bytes and two UTF-16 units.
  const line = 'é–🦵 97760';

  it('counts columns in bytes for a client that does', () => {
    const document = open(`first\n${line}\n`, 'utf-8');
    const at = document.text.indexOf('97760');
    assert.deepEqual(document.positionAt(at), { line: 1, character: 10 });
    assert.equal(document.offsetAt({ line: 1, character: 10 }), at);
    assert.deepEqual(document.rangeOf({ start: at, end: at + 5 }).end, { line: 1, character: 15 });
  });

  it('counts columns in UTF-16 units for all others', () => {
    const document = open(`first\n${line}\n`, 'utf-16');
    const at = document.text.indexOf('97760');
    assert.deepEqual(document.positionAt(at), { line: 1, character: 5 });
    assert.equal(document.offsetAt({ line: 1, character: 5 }), at);
  });

  it('takes a column inside a character for its beginning, and one past the line for its end', () => {
    const document = open(`${line}\r\nnext`, 'utf-8');
    assert.equal(document.offsetAt({ line: 0, character: 7 }), 2, 'inside the leg');
    assert.equal(document.offsetAt({ line: 0, character: 99 }), line.length);
    assert.equal(document.offsetAt({ line: 9, character: 0 }), document.text.length);
  });

  it('understands the ranges of changes in the units of the client, one after the other', () => {
    const inserted = { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 5 } }, text: 'ü' };
    const appended = { range: { start: { line: 0, character: 4 }, end: { line: 0, character: 8 } }, text: 'x' };
    const document = open(line, 'utf-8');
    document.update([inserted, appended], 2);
    assert.equal(document.text, 'éüx 97760');
    assert.deepEqual(document.lastChanges, [
      { start: 1, removed: 1, added: 1 },
      { start: 2, removed: 2, added: 1 },
    ]);
  });

  it('takes a change without a range for the whole text', () => {
    const document = open('old text');
    document.update([{ text: 'new' }], 2);
    assert.equal(document.text, 'new');
    assert.deepEqual(document.lastChanges, [{ start: 0, removed: 8, added: 3 }]);
  });

  it('records changes that lead from the old text to the new, whatever is typed', () => {
    const unit = fc.constantFrom('a', '7', 'é', '–', '🦵', '\n', '\r\n', '\r');
    const text = fc.array(unit, { maxLength: 12 }).map((it) => it.join(''));
    const edit = fc.record({ from: fc.nat(30), to: fc.nat(30), text });
    const encodings = fc.constantFrom<Encoding>('utf-8', 'utf-16');
    fc.assert(
      fc.property(encodings, text, fc.array(edit, { minLength: 1, maxLength: 4 }), (encoding, before, edits) => {
        const document = open(before, encoding);
        edits.forEach(({ from, to, text: newText }, index) => {
          const old = document.text;
          const [start, end] = [document.positionAt(Math.min(from, to)), document.positionAt(Math.max(from, to))];
          document.update([{ range: { start, end }, text: newText }], index + 2);
          const change = document.lastChanges.reduce(combine);
          const span = { start: change.start, end: change.start + change.removed };
          assert.equal(document.text, applyEdits(old, [{ span, newText }]));
        });
      }),
    );
  });
});

describe('columns in bytes', () => {
  it('agree with what an encoder makes of the same characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = text.replace(/[\r\n]/g, '');
        const bytes = new TextEncoder().encode(line).length;
        assert.equal(bytesBetween(line, 0, line.length), bytes);
        assert.equal(offsetAfter(line, 0, bytes), line.length);
      }),
    );
  });
});
