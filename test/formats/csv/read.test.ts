import assert from 'node:assert/strict';
import { csv } from '../../../server/src/formats/csv/csv.js';
import { printReading } from '../../support/claim-print.js';

function readsTo(text: string, print: string, name = 'a.csv'): void {
  assert.equal(printReading(csv.read({ name, text })), print);
}

describe('a sheet is grouped into claims', () => {
  const row = '97110,GP,1,2026-03-02\n';
  const header = 'CPT,Mod,Units,DOS\n';
  const groups = (text: string, name = 'a.csv') =>
    csv
      .read({ name, text })
      .claims.map(({ claim }) => `${claim.payer}: ${claim.lines.map((line) => line.code?.value).join(' ')}`);
  it('row by row, where nothing tells claims or people apart', () => {
    assert.equal(csv.read({ name: 'a.csv', text: header + row.repeat(2) }).claims.length, 2);
  });
  it('whole, where its name says so and an 837P could carry it', () => {
    assert.equal(csv.read({ name: 'a.claim.csv', text: header + row.repeat(50) }).claims.length, 1);
    assert.equal(csv.read({ name: 'a.claim.csv', text: header + row.repeat(51) }).claims.length, 51);
  });
  it('at blank lines, where its name says so', () => {
    const text = `${header}${row}${row}\n${row},,,\n${row}`;
    assert.equal(csv.read({ name: 'a.claim.csv', text }).claims.length, 3);
  });
  it('by payer, also where its name says so', () => {
    const text = 'CPT,DOS,Payer\n97161,2026-03-02,Medicare\n97530,2026-03-02,Aetna\n97110,2026-03-02,Medicare\n';
    assert.deepEqual(groups(text, 'a.claim.csv'), ['medicare: 97161 97110', 'commercial: 97530']);
  });
  it('by payer, however a clinic abbreviates insurance', () => {
    for (const name of ['Ins', 'Primary Ins', 'Ins Name', 'Ins Co', 'FinClass']) {
      const text = `CPT,DOS,${name}\n97161,2026-03-02,Medicare\n97530,2026-03-02,Aetna\n`;
      assert.deepEqual(groups(text, 'a.claim.csv'), ['medicare: 97161', 'commercial: 97530'], name);
    }
  });
  it('never by the number of a visit, which counts anew for each patient', () => {
    const text =
      'Patient,Visit No,CPT,Mod1,DOS,Payer,Notes\nA,1,97161,GP,2026-03-02,Medicare,\n' +
      'B,1,97530,,2026-03-02,Aetna,\nC,1,97110,,2026-03-05,Workers Comp,\n';
    assert.deepEqual(groups(text), ['medicare: 97161', 'commercial: 97530', 'workers-comp: 97110']);
    assert.equal(csv.read({ name: 'a.csv', text: text.replaceAll(/^[^,]*,/gm, '') }).claims.length, 3);
  });
  it('by claim and patient, where both are named', () => {
    const text = 'Claim,Patient,CPT,DOS\n1,A,97161,2026-03-02\n1,B,97530,2026-03-02\n1,A,97110,2026-03-04\n';
    assert.deepEqual(groups(text), ['unknown: 97161 97110', 'unknown: 97530']);
  });
  it('by payer and type of bill within a claim', () => {
    const text =
      'Claim,CPT,DOS,Payer,Bill Type\n1,97161,2026-03-02,Medicare,131\n1,97530,2026-03-02,Aetna,131\n' +
      '1,97110,2026-03-02,medicare,131\n1,97112,2026-03-02,Medicare,221\n';
    assert.deepEqual(groups(text), ['medicare: 97161 97110', 'commercial: 97530', 'medicare: 97112']);
  });
  it('not by words that say that no claim, patient or day is named', () => {
    const text =
      'Claim,Patient,CPT,DOS\nNULL,A,97161,2026-03-02\nNULL,B,97530,2026-03-02\n,N/A,97110,2026-03-02\n' +
      ',N/A,97112,2026-03-02\n,A,97116,2026-03-02\n,A,97140,\n,A,97150,null\n';
    assert.deepEqual(groups(text), [
      'unknown: 97161 97116',
      'unknown: 97530',
      'unknown: 97110',
      'unknown: 97112',
      'unknown: 97140',
      'unknown: 97150',
    ]);
  });
  it('by patient and day, where no claim is named, wherever the rows stand', () => {
    const text = 'Chart,CPT,Mod,DOS\nTEST-1,97110,GP,3/2/2026\nTEST-2,97140,GP,3/2/2026\nTEST-1,97112,GP,3/2/2026\n';
    readsTo(
      `${text}TEST-1,97116,GP,3/4/2026\n`,
      [
        'charge CSV',
        'claim claim unknown payer=unknown patient=A',
        '  97110 GP 2026-03-02',
        '  97112 GP 2026-03-02',
        'claim claim unknown payer=unknown patient=B',
        '  97140 GP 2026-03-02',
        'claim claim unknown payer=unknown patient=A',
        '  97116 GP 2026-03-04',
      ].join('\n'),
    );
  });
});

describe('a claim is held together', () => {
  const groups = (text: string) =>
    csv
      .read({ name: 'a.csv', text })
      .claims.map(({ claim }) => `${claim.payer}: ${claim.lines.map((line) => line.code?.value).join(' ')}`);
  it('by a day, however it is written', () => {
    const days = ['2026-03-02', '3/2/2026', '03/02/26', '20260302', 'Mar 2 2026', '02-Mar-26', '46083'];
    const rows = days.map((day) => `TEST-1,97110,1,${day}`).join('\n');
    assert.equal(groups(`Chart,CPT,Units,DOS\n${rows}\nTEST-1,97112,1,3/3/2026\n`).length, 2);
  });
  it('where one row leaves out who pays, be it the first or a later one', () => {
    const header = 'Claim,CPT,DOS,Payer\n';
    assert.deepEqual(groups(`${header}1,97161,2026-03-02,Medicare\n1,97530,2026-03-02,\n`), ['medicare: 97161 97530']);
    assert.deepEqual(groups(`${header}1,97161,2026-03-02,NULL\n1,97530,2026-03-02,Medicare\n`), [
      'medicare: 97161 97530',
    ]);
    assert.deepEqual(groups(`${header}1,97161,2026-03-02,\n1,97530,2026-03-02,Medicare\n1,97110,2026-03-02,Aetna\n`), [
      'medicare: 97161 97530',
      'commercial: 97110',
    ]);
  });
});

describe('what a sheet says of a whole claim', () => {
  const header =
    'Claim,Patient ID,DOB,CPT,Units,DOS From,DOS To,Charge,Claim Total,Payer,Secondary Payer,Rendering NPI,Billing NPI,Referring Provider';
  it('is read from the columns that other rows repeat', () => {
    const row = (claim: string, code: string, rest: string) => `${claim},TEST-1,01/02/1970,${code},1,3/2/2026,${rest}`;
    readsTo(
      [
        header,
        row('1', '97110', '3/4/2026,60,115,Medicare,State Medicaid,1234567893,1245319599.0,'),
        row('1', '97140', ',55,115,Medicare,State Medicaid,1234567893,1245319599.0,DR EXAMPLE'),
        row('2', '97140', '3/2/2026,55,$55.00,Medicare,A PLAN,,,'),
      ].join('\n'),
      [
        'charge CSV',
        'claim claim unknown payer=medicare others=medicaid patient=A total=$115 rendering=1234567893 (column Rendering NPI) billing=1245319599 (column Billing NPI) ordering=named',
        '  97110 (modifiers: no-field) x1 2026-03-02..2026-03-04 $60',
        '  97140 (modifiers: no-field) x1 2026-03-02 $55',
        'claim claim unknown payer=medicare others=unknown patient=A total=$55 ordering=not-named',
        '  97140 (modifiers: no-field) x1 2026-03-02 $55',
      ].join('\n'),
    );
  });
  it('is not a total where rows of one claim disagree about it', () => {
    const text = 'Claim,CPT,DOS,Units,Claim Total\n1,97110,3/2/2026,1,60\n1,97140,3/2/2026,1,55\n';
    readsTo(text, 'charge CSV\nclaim claim unknown payer=unknown\n  97110 (modifiers: no-field) x1 2026-03-02\n  97140 (modifiers: no-field) x1 2026-03-02');
  });
  it('is unread where a cell is filled with something else', () => {
    readsTo(
      'Claim,CPT,DOS,Units,Minutes,POS,Charge,Dx Pointer,Dx1,Claim Total\n1,97110,13/45/2026,two,long,1A,free,one,knee,???\n',
      'charge CSV\nclaim claim unknown payer=unknown unread=total-charge,diagnosis\n' +
        '  97110 (modifiers: no-field) unread=pointer,service-date,units,minutes,place-of-service,charge',
    );
  });
  it('is not unread where a cell is left open or says that it is empty', () => {
    readsTo(
      'Claim,CPT,DOS,Units,Minutes,POS,Charge,Dx Pointer,Dx1\n1,97110,{{date}},__,N/A,Main Clinic,$,NULL,-\n',
      'charge CSV\nclaim claim unknown payer=unknown\n  97110 (modifiers: no-field)',
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
    'and of two letters': ['97110,NA,1,2026-03-02', '97110 x1 2026-03-02'],
    'no code, said in words': ['NULL,GP,1,2026-03-02', '(no code) GP x1 2026-03-02'],
    'a day that does not exist': ['97110,GP,1,2026-02-30', '97110 GP x1 unread=service-date'],
    'a day and month the other way round': ['97110,GP,1,23/02/2026', '97110 GP x1 unread=service-date'],
    'words for units': ['97110,GP,two,2026-03-02', '97110 GP 2026-03-02 unread=units'],
    'more cells than columns': ['97110,GP,1,2026-03-02,x,y', '97110 GP x1 2026-03-02'],
  };
  for (const [name, [row, line]] of Object.entries(cases)) {
    it(name, () => {
      readsTo(row, `charge CSV\nclaim claim unknown payer=unknown\n  ${line}`, 'a.claim.csv');
    });
  }

  const unread = (row: string) => {
    const { claims } = csv.read({ name: 'a.csv', text: `Service Date,Claim Start Date,CPT,Mod\n${row}` });
    return claims.map(({ claim }) => claim.lines.map((it) => (it.unread ? 'unread' : (it.serviceDate?.value ?? 'no day'))));
  };
  it('a day that cannot be read is not a day that is not there', () => {
    assert.deepEqual(unread('2026-02-30,,97110,GP'), [['unread']]);
    assert.deepEqual(unread('some day,2026-03-02,97110,GP'), [['unread']]);
    assert.deepEqual(unread('NULL,,97110,GP'), [['no day']]);
    assert.deepEqual(unread('N/A,2026-03-02,97110,GP'), [['2026-03-02']]);
  });

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
