import assert from 'node:assert/strict';
import { cms1500 } from '../../../server/src/formats/cms1500/cms1500.js';
import { changedLast } from '../../support/writing.js';
import type { Wish } from '../../support/writing.js';

type Case = readonly [name: string, line: string, wish: Wish, after: string];

function testWrites(title: string, above: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [name, line, wish, after] of cases) {
      it(name, () => {
        const result = changedLast(cms1500, 'a.cms1500', above + line, wish);
        assert.equal(result, after === 'cannot' ? after : above + after);
      });
    }
  });
}

const start = '03 02 26 03 02 26 11   ';
testWrites('writes into columns, which stay where they are', `${start}97530 GO       A     55 00  1\n`, [
  ['a code', `${start}97760 GO       AB   110 00  2`, { code: '97763' }, `${start}97763 GO       AB   110 00  2`],
  ['a first modifier', `${start}97760          AB   110 00  2`, { add: 'GO' }, `${start}97760 GO       AB   110 00  2`],
  ['a second', `${start}97760 GO       AB   110 00  2`, { add: 'KX' }, `${start}97760 GO KX    AB   110 00  2`],
  ['a fourth', `${start}97760 GO KX 59 AB   110 00  2`, { add: 'CO' }, `${start}97760 GO KX 59 CO AB   110 00  2`],
  ['no fifth', `${start}97760 GO KX 59 CO AB  110 00  2`, { add: 'XP' }, 'cannot'],
  ['one at the end of the line', `${start}97760 GO`, { add: 'KX' }, `${start}97760 GO KX`],
  ['one before a line break', `${start}97760  \r\n`, { add: 'GO' }, `${start}97760 GO\r\n`],
  ['another', `${start}97760 GO 59    AB   110 00  2`, { replace: 1, by: 'XP' }, `${start}97760 GO XP    AB   110 00  2`],
  ['without one', `${start}97760 GO 59    AB   110 00  2`, { remove: 0 }, `${start}97760    59    AB   110 00  2`],
  ['without the last of a line', `${start}97760 GO 59`, { remove: 1 }, `${start}97760 GO`],
]);

testWrites('writes behind keys', '24D: 97530 GO\n24G: 1\n', [
  ['a code', '24D: 97762 GP\n24G: 2', { code: '97763' }, '24D: 97763 GP\n24G: 2'],
  ['a first modifier', '24D: 97110\n24G: 2', { add: 'GP' }, '24D: 97110 GP\n24G: 2'],
  ['a second with the joiner of the first', '24D: 97110-GP\n24G: 2', { add: '59' }, '24D: 97110-GP-59\n24G: 2'],
  ['without one', '24D: 97110-GP-59\n24G: 2', { remove: 0 }, '24D: 97110-59\n24G: 2'],
  ['another', '24D: 97110 GP 59\n24G: 2', { replace: 1, by: 'XP' }, '24D: 97110 GP XP\n24G: 2'],
  ['nothing where words stand', '24D: 97110 see note\n24G: 2', { add: 'GP' }, 'cannot'],
]);

testWrites('writes into a field for modifiers', 'box_24:\n', [
  ['a first', ' - cpt: 97110\n   modifiers: \n', { add: 'GP' }, ' - cpt: 97110\n   modifiers: GP\n'],
  ['a first into a list', ' - cpt: 97110\n   modifiers: []\n', { add: 'GP' }, ' - cpt: 97110\n   modifiers: [GP]\n'],
  ['a third', ' - cpt: 97110\n   mods: [GP, 59]\n', { add: 'KX' }, ' - cpt: 97110\n   mods: [GP, 59, KX]\n'],
  ['without the first', ' - cpt: 97110\n   mods: [GP, 59]\n', { remove: 0 }, ' - cpt: 97110\n   mods: [59]\n'],
  ['a second in quotes', ' - cpt: 97110\n   mods: "GP"\n', { add: 'KX' }, ' - cpt: 97110\n   mods: "GP KX"\n'],
]);

describe('addresses of a CMS-1500', () => {
  const text = '24D: 97530 GO\n24G: 1\n24D: 97110 GP\n24G: 2\n';
  const claim = cms1500.read({ name: 'a.cms1500', text }).claims[0]?.claim;
  const line = claim?.lines[1];
  it('are boxes and lines', () => {
    assert.ok(claim !== undefined && line !== undefined);
    assert.equal(claim.notation.address({ field: 'modifier', line, index: 0 }), 'box 24D line 2');
    assert.equal(claim.notation.address({ field: 'units', line }), 'box 24G line 2');
    assert.equal(claim.notation.address({ field: 'note' }), 'box 19');
  });
});
