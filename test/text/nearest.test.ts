import assert from 'node:assert/strict';
import { nearest } from '../../server/src/text/nearest.js';

describe('the nearest name', () => {
  const names = ['deleted-code', 'missing-parent', 'missing-part', 'rules'];

  it('is the one with the fewest letters changed', () => {
    assert.equal(nearest('deletd-code', names), 'deleted-code');
    assert.equal(nearest('Missing-Pareet', names), 'missing-parent');
    assert.equal(nearest('rule', names), 'rules');
  });

  it('is none where nothing is near, or two are as near', () => {
    assert.equal(nearest('profile', names), undefined);
    assert.equal(nearest('', names), undefined);
    assert.equal(nearest('abce', ['abcd', 'abcf']), undefined);
  });
});
