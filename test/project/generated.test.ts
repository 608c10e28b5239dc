import assert from 'node:assert/strict';
import { generated, read } from '../../scripts/gen.js';

describe('generated files', () => {
  for (const [path, text] of generated()) {
    it(`${path} is current (npm run gen)`, () => {
      assert.equal(read(path), text);
    });
  }
});
