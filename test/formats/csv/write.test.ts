import assert from 'node:assert/strict';
import { csv } from '../../../server/src/formats/csv/csv.js';
import { changedLast } from '../../support/writing.js';
import type { Wish } from '../../support/writing.js';

const changed = (text: string, wish: Wish, name: string) => changedLast(csv, name, text, wish);

type Case = readonly [name: string, row: string, wish: Wish, after: string];

function testWrites(title: string, header: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [what, row, wish, after] of cases) {
      it(what, () => {
        const above = `${header}97530,GP,,1,2026-03-02\n`;
        const result = changed(above + row, wish, 'a.csv');
        assert.equal(result, after === 'cannot' ? after : above + after);
      });
    }
  });
}

testWrites('writes into a cell of several modifiers', 'CPT,Mods,Note,Units,DOS\n', [
  ['a code', '97762,GP,,1,2026-03-02', { code: '97763' }, '97763,GP,,1,2026-03-02'],
  ['a code in quotes', '"97762","GP","","1","2026-03-02"', { code: '97763' }, '"97763","GP","","1","2026-03-02"'],
  ['a code that was made a number', '97762.0,GP,,1,2026-03-02', { code: 'G0283' }, 'G0283,GP,,1,2026-03-02'],
  ['a code made text', '="97762",GP,,1,2026-03-02', { code: '97763' }, '="97763",GP,,1,2026-03-02'],
  ['a first modifier', '97110,,,1,2026-03-02', { add: 'GP' }, '97110,GP,,1,2026-03-02'],
  ['a first modifier between quotes', '97110,"","",1,2026-03-02', { add: 'GP' }, '97110,"GP","",1,2026-03-02'],
  ['a second one with a blank', '97110,GP,,1,2026-03-02', { add: '59' }, '97110,GP 59,,1,2026-03-02'],
  ['a third one with the joiner of the cell', '97110,GP:59,,1,2026-03-02', { add: 'KX' }, '97110,GP:59:KX,,1,2026-03-02'],
  ['one behind a comma in quotes', '97110,"GP, 59",,1,2026-03-02', { add: 'KX' }, '97110,"GP, 59, KX",,1,2026-03-02'],
  ['in place of a word that says there is none', '97110,N/A,,1,2026-03-02', { add: 'GP' }, '97110,GP,,1,2026-03-02'],
  ['in place of such a word in quotes', '97110,"NULL",,1,2026-03-02', { add: 'GP' }, '97110,"GP",,1,2026-03-02'],
  ['one into a row that ends before', '97110', { add: 'GP' }, '97110,GP'],
  ['no fifth', '97110,GP 59 KX CQ,,1,2026-03-02', { add: 'XP' }, 'cannot'],
  ['another modifier', '97110,GP 59,,1,2026-03-02', { replace: 1, by: 'XP' }, '97110,GP XP,,1,2026-03-02'],
  ['for a number', '97110,59.0,,1,2026-03-02', { replace: 0, by: 'XP' }, '97110,XP,,1,2026-03-02'],
  ['without the last', '97110,GP:59,,1,2026-03-02', { remove: 1 }, '97110,GP,,1,2026-03-02'],
  ['without the first', '97110,GP:59,,1,2026-03-02', { remove: 0 }, '97110,59,,1,2026-03-02'],
  ['without the middle one', '97110,"GP, 59, KX",,1,2026-03-02', { remove: 1 }, '97110,"GP, KX",,1,2026-03-02'],
  ['without the only one', '97110,GP,,1,2026-03-02', { remove: 0 }, '97110,,,1,2026-03-02'],
  ['without one of two run together', '97110,GP59,,1,2026-03-02', { remove: 0 }, '97110,59,,1,2026-03-02'],
]);

describe('writes with the joiner of the file', () => {
  it('where the cell itself shows none', () => {
    const above = 'CPT,Mods,Units,DOS\n97530,GP:KX,1,2026-03-02\n';
    assert.equal(changed(`${above}97110,GP,1,2026-03-02`, { add: '59' }, 'a.csv'), `${above}97110,GP:59,1,2026-03-02`);
  });
  it('with quotes where the joiner would part the cell', () => {
    const above = 'CPT,Mods,Units,DOS\n97530,"GP,KX",1,2026-03-02\n';
    assert.equal(
      changed(`${above}97110,GP,1,2026-03-02`, { add: '59' }, 'a.csv'),
      `${above}97110,"GP,59",1,2026-03-02`,
    );
  });
});

testWrites('writes into columns of one modifier each', 'CPT,Mod1,Mod2,Units,DOS\n', [
  ['into the first free column', '97110,GP,,1,2026-03-02', { add: '59' }, '97110,GP,59,1,2026-03-02'],
  ['into the first column of none', '97110,NULL,NULL,1,2026-03-02', { add: 'GP' }, '97110,GP,NULL,1,2026-03-02'],
  ['behind one, in place of none', '97110,GP,none,1,2026-03-02', { add: '59' }, '97110,GP,59,1,2026-03-02'],
  ['nothing where no column is free', '97110,GP,59,1,2026-03-02', { add: 'KX' }, 'cannot'],
  ['another modifier', '97110,GP,59,1,2026-03-02', { replace: 1, by: 'XP' }, '97110,GP,XP,1,2026-03-02'],
  ['without one', '97110,GP,59,1,2026-03-02', { remove: 0 }, '97110,,59,1,2026-03-02'],
  ['at the end of the text', '97110,GP', { add: '59' }, '97110,GP,59'],
  ['with CRLF', '97110,GP\r\n', { add: '59' }, '97110,GP,59\r\n'],
]);

describe('writes where there is no column for modifiers', () => {
  const header = 'CPT,Units,DOS\n';
  it('nothing', () => {
    assert.equal(changed(`${header}97110,1,2026-03-02`, { add: 'GP' }, 'a.csv'), 'cannot');
  });
  it('behind others in the cell of the code', () => {
    const after = changed(`${header}97110-GP,1,2026-03-02`, { add: '59' }, 'a.csv');
    assert.equal(after, `${header}97110-GP-59,1,2026-03-02`);
  });
  it('without one of them', () => {
    const after = changed(`${header}97110 GP 59,1,2026-03-02`, { remove: 1 }, 'a.csv');
    assert.equal(after, `${header}97110 GP,1,2026-03-02`);
  });
});

describe('addresses of a sheet', () => {
  const text = 'Example clinic\nCPT,Mod 1,Mod 2,Qty,Svc Date,POS\n97110,,59,1,2026-03-02,11\n\n97140,GP,,2,2026-03-02,11\n';
  const { claims } = csv.read({ name: 'a.csv', text });
  const lines = claims.flatMap((it) => it.claim.lines);
  const address = (line: number, field: 'code' | 'modifier' | 'units' | 'service-date', index?: number) => {
    const of = lines[line];
    assert.ok(of !== undefined);
    return claims[0]?.claim.notation.address({ field, line: of, ...(index === undefined ? {} : { index }) });
  };
  it('name the column as the header does, and the row as a spreadsheet counts', () => {
    assert.equal(address(0, 'code'), 'column CPT, row 3');
    assert.equal(address(0, 'modifier', 0), 'column Mod 2, row 3');
    assert.equal(address(1, 'modifier', 0), 'column Mod 1, row 5');
    assert.equal(address(1, 'units'), 'column Qty, row 5');
    assert.equal(address(1, 'service-date'), 'column Svc Date, row 5');
  });
});
