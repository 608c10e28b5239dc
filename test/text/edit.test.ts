import assert from 'node:assert/strict';
import { combine } from '../../server/src/index.js';

describe('changes', () => {
  it('join into the one change that covers both', () => {
    // "abcdef" -> "aXXdef" -> "aXXdeYf": 4 characters gave way to 5..
    assert.deepEqual(combine({ start: 1, removed: 2, added: 2 }, { start: 5, removed: 0, added: 1 }), {
      start: 1,
      removed: 4,
      added: 5,
    });
  });
});
