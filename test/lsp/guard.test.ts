import assert from 'node:assert/strict';
import { guarded, nameOf } from '../../server/src/lsp/guard.js';

const secret = 'SAMPLE^PATIENT 97760';

describe('a request that fails', () => {
  it('is answered with nothing, and one line that names the request and our own code', async () => {
    const lines: string[] = [];
    const answer = guarded(
      (line) => lines.push(line),
      'textDocument/hover',
      'nothing',
      (): string => {
        throw new RangeError(`no such place: ${secret}\n    at ${secret}/note.ts:1:1\n    at read (note.ts:1:1)`);
      },
    );
    assert.equal(await answer(), 'nothing');
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /^textDocument\/hover failed: RangeError at guard\.test\.ts:\d+:\d+$/);
  });

  it('is caught when it fails later', async () => {
    const lines: string[] = [];
    const answer = guarded(
      (line) => lines.push(line),
      'claimlint/slot',
      null,
      () => Promise.reject(new Error(secret)),
    );
    assert.equal(await answer(), null);
    assert.equal(lines.join('\n').includes('SAMPLE'), false);
  });

  it('does not lend its log a name made of the document', () => {
    const error = new Error(secret);
    error.name = secret;
    assert.match(nameOf(error), /^Error at guard\.test\.ts/);
    assert.equal(nameOf(secret), 'unknown error');
    assert.equal(nameOf({ message: secret }), 'unknown error');
  });
});
