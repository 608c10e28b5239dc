import assert from 'node:assert/strict';
import { csv } from '../../../server/src/formats/csv/csv.js';
import { printReading } from '../../support/claim-print.js';

function readsTo(text: string, print: string, name = 'a.csv'): void {
  assert.equal(printReading(csv.read({ name, text })), print);
}

describe('a sheet is grouped into claims', () => {
  const row = '97110,GP,1,2026-03-02\n';
  const header = 'CPT,Mod,Units,DOS\n';
  it('whole, where nothing tells claims or people apart and an 837P could carry it', () => {
    assert.equal(csv.read({ name: 'a.csv', text: header + row.repeat(50) }).claims.length, 1);
  });
  it('row by row, where it is longer', () => {
    assert.equal(csv.read({ name: 'a.csv', text: header + row.repeat(51) }).claims.length, 51);
  });
  it('at blank lines', () => {
    assert.equal(csv.read({ name: 'a.csv', text: `${header}${row}${row}\n${row},,,\n${row}` }).claims.length, 3);
  });
  it('by patient and day, where no claim is named, wherever the rows stand', () => {
    const text = 'Chart,CPT,Mod,DOS\nTEST-1,97110,GP,3/2/2026\nTEST-2,97140,GP,3/2/2026\nTEST-1,97112,GP,3/2/2026\n';
    readsTo(
      `${text}TEST-1,97116,GP,3/4/2026\n`,
      [
        'charge CSV',
        'claim claim unknown payer=unknown',
        '  97110 GP 2026-03-02',
        '  97112 GP 2026-03-02',
        'claim claim unknown payer=unknown',
        '  97140 GP 2026-03-02',
        'claim claim unknown payer=unknown',
        '  97116 GP 2026-03-04',
      ].join('\n'),
    );
  });
});

describe('a cell that a spreadsheet or a hurry has spoilt', () => {
  const cases: Readonly<Record<string, readonly [row: string, line: string]>> = {
    'a longer number is of another code system': ['185345009,,1,2026-03-02', '(no code) x1 2026-03-02'],
    'a number lost its last digit': ['9776,,1,2026-03-02', '(no code) x1 2026-03-02'],
    'a code in lower case stays as typed': ['g0283,gp,1,2026-03-02', 'g0283 gp x1 2026-03-02'],
    'a placeholder leaves the modifiers open': ['97110,{{modifier}},1,2026-03-02', '97110 (modifiers: placeholder) x1 2026-03-02'],
    'no modifier, said in words': ['97110,None,1,2026-03-02', '97110 x1 2026-03-02'],
    'a day that does not exist': ['97110,GP,1,2026-02-30', '97110 GP x1'],
    'a day and month the other way round': ['97110,GP,1,23/02/2026', '97110 GP x1'],
    'words for units': ['97110,GP,two,2026-03-02', '97110 GP 2026-03-02'],
    'more cells than columns': ['97110,GP,1,2026-03-02,x,y', '97110 GP x1 2026-03-02'],
  };
  for (const [name, [row, line]] of Object.entries(cases)) {
    it(name, () => {
      readsTo(row, `charge CSV\nclaim claim unknown payer=unknown\n  ${line}`, 'a.claim.csv');
    });
  }

  it('a quote left open takes no row below with it', () => {
    readsTo(
      '97110,"GP,1,2026-03-02\n97140,GP,1,2026-03-02',
      'charge CSV\nclaim claim unknown payer=unknown\n  97110 GP x1 2026-03-02\n  97140 GP x1 2026-03-02\nproblem: A quoted cell is not closed.',
      'a.claim.csv',
    );
  });
});

describe('who pays', () => {
  const payers: Readonly<Record<string, string>> = {
    'Medicare Part B': 'medicare',
    'Humana Medicare Advantage': 'other',
    'Medicare / Medicaid': 'unknown',
    'STATE MEDICAID': 'medicaid',
    "Workers' Compensation": 'workers-comp',
    'Blue Cross of Testland': 'commercial',
    'Self-pay': 'other',
    'Automation Guild': 'unknown',
    '': 'unknown',
  };
  for (const [cell, kind] of Object.entries(payers)) {
    it(`${cell || 'an empty cell'} is ${kind}`, () => {
      const { claims } = csv.read({ name: 'a.csv', text: `CPT,Units,DOS,Payer\n97110,1,2026-03-02,${cell}\n` });
      assert.equal(claims[0]?.claim.payer, kind);
    });
  }
});
