import assert from 'node:assert/strict';
import { CodeTable, ImportProblem, PairIndex, TextImport } from '../../server/src/index.js';
import type { SetContent } from '../../server/src/index.js';
import * as files from './files.js';

/** Handed over in pieces of this many characters: what is cut in two must read as what is not. */
function taken(file: string, text: string, piece = 97): SetContent | undefined {
  const table = new TextImport({ file, from: undefined });
  for (let at = 0; at < text.length; at += piece) table.push(text.slice(at, at + piece));
  return table.end();
}

function told(file: string, text: string): string {
  const head = taken(file, text)?.head;
  return head === undefined
    ? 'unknown'
    : `${head.kind} ${head.variant || '-'} ${head.from}${head.to === undefined ? '' : ` to ${head.to}`}, ${head.rows} rows`;
}

function table(text: string, file: string): CodeTable {
  const content = taken(file, text);
  assert(content);
  return new CodeTable(content.columns);
}

describe('imports: layouts', () => {
  const cases: Readonly<Record<string, readonly [string, string, string]>> = {
    'pair edits': ['ccipra-v322r0-f1.txt', files.ptp, 'pairs practitioner-f1 2026-07-01, 5 rows'],
    'pair edits of hospitals': ['ccioph-v302r0.txt', files.ptp, 'pairs outpatient 2024-07-01, 5 rows'],
    'pair edits whose name says nothing: the quarter of the youngest edit': [
      'edits.txt',
      files.ptp,
      'pairs practitioner 2020-01-01, 5 rows',
    ],
    'unit limits': [
      'MCR_MUE_PractitionerServices_Eff_07-01-2026.csv',
      files.mue,
      'limits practitioner 2026-07-01, 2 rows',
    ],
    'unit limits by the quarter in the name': ['mue 2026Q3.csv', files.mue, 'limits practitioner 2026-07-01, 2 rows'],
    'relative values of 31 columns': ['a.csv', files.pprrvu2025, 'values - 2025-10-01 to 2025-12-31, 3 rows'],
    'relative values of 32 columns': [
      'PPRRVU2026_Jul_nonQPP.csv',
      files.pprrvu2026,
      'values nonqpp 2026-07-01 to 2026-12-31, 1 rows',
    ],
    'relative values of advanced models': [
      'PPRRVU2026_Jul_QPP.csv',
      files.pprrvu2026,
      'values qpp 2026-07-01 to 2026-12-31, 1 rows',
    ],
    'localities, with a footnote below': ['GPCI.csv', files.gpci, 'localities - 2026-01-01 to 2026-12-31, 2 rows'],
    HCPCS: ['HCPC2026_OCT_ANWEB.csv', files.hcpcsCsv, 'hcpcs - 2026-10-01, 3 rows'],
    'HCPCS of fixed width': ['HCPC2026_OCT_ANWEB.txt', files.hcpcsFixed, 'hcpcs - 2026-10-01, 3 rows'],
    'ICD-10-CM': ['icd10cm_order_2026.txt', files.icd10cm, 'diagnoses - 2025-10-01 to 2026-09-30, 3 rows'],
    'Addendum B': ['april-2026-addendum-b.csv', files.addendumB, 'opps - 2026-04-01, 2 rows'],
    'Addendum B by the year in its title': ['b.csv', files.addendumB, 'opps - 2026-01-01, 2 rows'],
    'a licensed list': ['Our Licensed CPT.csv', files.codeList, 'codes our-licensed-cpt 1900-01-01, 2 rows'],
    'a fee schedule': ['Fees 2026.csv', files.fees, 'fees fees-2026 1900-01-01, 3 rows'],
    'a charge file is no price list': ['charges.csv', 'patient,code,modifier,units\nEXAMPLE,99001,,1\n', 'unknown'],
    'a letter': ['letter.txt', 'Dear Sir or Madam,\n\nthe file is attached.\n', 'unknown'],
    nothing: ['empty.txt', '', 'unknown'],
  };
  for (const [name, [file, text, expected]] of Object.entries(cases)) {
    it(name, () => {
      assert.equal(told(file, text), expected);
    });
  }

  it('reads alike with other line ends and whatever the pieces', () => {
    const whole = taken('ccipra-v322r0-f1.txt', files.ptp, 1e9);
    for (const piece of [1, 7, 64]) assert.deepEqual(taken('ccipra-v322r0-f1.txt', files.ptp, piece), whole);
    assert.deepEqual(taken('ccipra-v322r0-f1.txt', files.ptp.replaceAll('\r', '')), whole);
  });

  it('answers for a pair by the day', () => {
    const content = taken('ccipra-v322r0-f1.txt', files.ptp);
    assert(content);
    const index = new PairIndex(content.columns);
    const indicator = (one: string, other: string, on: string) => index.terms(one, other, on as never)?.indicator;
    assert.equal(indicator('A0001', 'B0003', '2018-06-30'), undefined);
    assert.equal(indicator('A0001', 'B0003', '2019-12-31'), 0);
    assert.equal(indicator('A0001', 'B0003', '2020-02-01'), undefined);
    assert.equal(indicator('A0001', 'B0003', '2020-03-01'), 1);
    assert.equal(indicator('B0003', 'A0001', '2020-03-01'), undefined);
    assert.equal(indicator('A0002', 'A0001', '2020-01-01'), undefined, 'taken back on the day it began');
    assert.deepEqual(
      index.rows('A0001').map((it) => `${it.column1} ${it.column2} ${it.terms.from ?? ''} ${it.terms.to ?? ''}`),
      [
        'A0001 B0002 2018-07-01 ',
        'A0001 B0003 2018-07-01 2019-12-31',
        'A0001 B0003 2020-03-01 ',
        '99001 A0001 1996-01-01 ',
        'A0002 A0001 2020-01-01 2020-01-01',
      ],
    );
  });

  it('keeps what stands in the columns', () => {
    const values = table(files.pprrvu2025, 'PPRRVU2025_Oct.csv');
    assert.deepEqual(
      values
        .rows('99001')
        .map((row) => [values.text('modifier', row), values.number('work', row), values.number('nonFacility', row)]),
      [
        ['', 1.5, 2.6],
        ['26', 1, 1.6],
      ],
    );
    assert.equal(values.number('factor', 0), 32.3465);
    for (const text of [files.hcpcsCsv, files.hcpcsFixed]) {
      const hcpcs = table(text, 'HCPC2026_OCT_ANWEB');
      const [row = -1] = hcpcs.rows('A0001');
      assert.equal(hcpcs.text('long', row), 'Made-up brace, long and told over two records');
      assert.equal(hcpcs.text('added', row), '2010-01-01');
      assert.equal(hcpcs.text('terminated', hcpcs.rows('A0009')[0] ?? -1), '2009-12-31');
      assert.equal(hcpcs.text('long', hcpcs.rows('ZX')[0] ?? -1), 'Made-up modifier');
    }
    const limits = table(files.mue, 'Eff_07-01-2026.csv');
    const [limit = -1] = limits.rows('99001');
    assert.deepEqual([limits.number('units', limit), limits.number('indicator', limit)], [12, 3]);
    const icd = table(files.icd10cm, 'icd10cm_order_2026.txt');
    assert.equal(icd.text('long', icd.rows('A000')[0] ?? -1), 'Made-up ill of a kind, told at length');
    assert.equal(icd.text('billable', icd.rows('A00')[0] ?? -1), '0');
    const rates = table(files.addendumB, 'b.csv');
    assert.equal(rates.number('rate', rates.rows('99001')[0] ?? -1), 1136.02);
    assert.equal(rates.number('rate', rates.rows('A0001')[0] ?? -1), undefined);
    const list = table(files.codeList, 'list.csv');
    assert.equal(list.text('to', list.rows('99009')[0] ?? -1), '2020-12-31');
    const indices = table(files.gpci, 'GPCI2026.csv');
    assert.equal(indices.text('name', indices.rows('0210201')[0] ?? -1), 'SAMPLE CITY');
  });

  const damaged: Readonly<Record<string, readonly [string, string, RegExp]>> = {
    'pair edits that end in the middle of a row': [
      'ccipra-v322r0-f1.txt',
      files.ptp.slice(0, -60),
      /breaks off in line 11/,
    ],
    'pair edits that end in the middle of the last word': [
      'ccipra-v322r0-f1.txt',
      files.ptp.slice(0, -6),
      /breaks off in line 11/,
    ],
    'pair edits with other bytes in the middle': [
      'ccipra-v322r0-f1.txt',
      files.ptp.replace('B0003', '\u0000\u0001'),
      /line 8 is damaged/,
    ],
    'pair edits with a day that does not exist': [
      'ccipra-v322r0-f1.txt',
      files.ptp.replace('20191231', '20191331'),
      /a date in it/,
    ],
    'a header without rows': [
      'HCPC2026_OCT_ANWEB.csv',
      files.hcpcsCsv.slice(0, files.hcpcsCsv.indexOf('\n') + 1),
      /no rows/,
    ],
    'limits that end in the middle of a row': ['Eff_07-01-2026.csv', files.mue.slice(0, -45), /breaks off/],
    'an open quotation mark': ['Eff_07-01-2026.csv', `${files.mue}"A0003,1,2`, /quoted cell/],
    'relative values that end in the middle of a row': [
      'a.csv',
      files.pprrvu2025.slice(0, -70),
      /breaks off in line 13/,
    ],
    'limits of an unknown quarter': ['limits.csv', files.mue, /--from/],
  };
  for (const [name, [file, text, message]] of Object.entries(damaged)) {
    it(`refuses ${name}`, () => {
      assert.throws(
        () => taken(file, text),
        (error) => error instanceof ImportProblem && message.test(error.message),
      );
    });
  }
});
