/** Imported sets answer the questions of the knowledge, each by the day of service. */
import assert from 'node:assert/strict';
import {
  analyze,
  builtinKnowledge,
  explain,
  Linter,
  pageAsText,
  pageOf,
  rules,
  TextImport,
  withImported,
} from '../../server/src/index.js';
import type { KnowledgeSet, Knowledge } from '../../server/src/index.js';
import { serviceDateFrom } from '../../server/src/index.js';
import { corpus } from '../support/fixtures.js';
import * as files from './files.js';

function set(file: string, text: string): KnowledgeSet {
  const table = new TextImport({ file, from: undefined });
  table.push(text);
  const content = table.end();
  assert(content, file);
  return { head: { ...content.head, file, imported: '2026-10-02T08:00:00Z' }, columns: () => content.columns };
}

const day = (text: string) => {
  const date = serviceDateFrom(text);
  assert(date);
  return date;
};

const base = builtinKnowledge();
const knowledge = withImported(base, [
  set('ccipra-v322r0.txt', files.ptp),
  set('Eff_07-01-2026.csv', files.mue),
  set('Eff_10-01-2026.csv', files.mue.replace('99001,12,3', '99001,20,2')),
  set('PPRRVU2025_Oct.csv', files.pprrvu2025),
  set('PPRRVU2026_Jul_nonQPP.csv', files.pprrvu2026),
  set('PPRRVU2026_Jul_QPP.csv', files.pprrvu2026.replace('33.4009', '33.5675')),
  set('HCPC2026_OCT_ANWEB.csv', files.hcpcsCsv),
  set('icd10cm_order_2026.txt', files.icd10cm),
  set('april-2026-addendum-b.csv', files.addendumB),
  set('licensed.csv', files.codeList),
  set('fees.csv', files.fees),
  set('GPCI2026.csv', files.gpci),
]);

describe('imports: knowledge', () => {
  it('is the built-in one where nothing is imported, and answers alike where nothing was said', () => {
    assert.equal(withImported(base, []), base);
    assert.equal(knowledge.code('97760'), base.code('97760'));
    assert.deepEqual(knowledge.deletion('97762', day('2018-01-01')), base.deletion('97762', day('2018-01-01')));
    assert.deepEqual(knowledge.rvus('97110'), base.rvus('97110'));
    assert.equal(knowledge.code('99998'), undefined);
    assert.equal(knowledge.status('99998', undefined).kind, 'not-known');
    assert.notEqual(knowledge.version, base.version);
  });

  it('knows what codes are and when they were valid', () => {
    assert.equal(knowledge.code('A0001')?.plain, 'Made-up brace, long and told over two records');
    assert.equal(knowledge.status('A0001', day('2009-12-31')).kind, 'not-yet');
    assert.equal(knowledge.status('A0001', day('2010-01-01')).kind, 'valid');
    assert.equal(knowledge.deletion('A0009', day('2009-12-31')), undefined);
    const deletion = knowledge.deletion('A0009', day('2010-01-01'));
    assert.deepEqual([deletion?.lastValid, deletion?.replacedBy], ['2009-12-31', ['A0001']]);
    assert.equal(knowledge.modifier('ZX')?.title, 'Made-up');
    assert.equal(knowledge.deletion('99009', day('2021-01-01'))?.lastValid, '2020-12-31');
    assert(knowledge.codes.some((it) => it.code === 'A0001') && knowledge.codes.some((it) => it.code === '97760'));
  });

  it('takes the limit of the quarter', () => {
    const limit = (on: string) => {
      const found = knowledge.unitLimit('99001', day(on));
      return found && [found.units, found.indicator, found.basis.asOf, found.basis.confidence, found.basis.isBeyond];
    };
    assert.deepEqual(limit('2026-06-30'), undefined);
    assert.deepEqual(limit('2026-07-01'), [12, 3, '2026-07-01', 'high', false]);
    assert.deepEqual(limit('2026-09-30'), [12, 3, '2026-07-01', 'high', false]);
    assert.deepEqual(limit('2026-10-01'), [20, 2, '2026-10-01', 'high', false]);
    assert.deepEqual(limit('2027-01-01'), [20, 2, '2026-10-01', 'medium', true]);
  });

  it('takes the pair of the day, in whichever order the codes are named', () => {
    const told = (one: string, other: string, on: string) => {
      const verdict = knowledge.pair(one, other, day(on));
      return verdict.kind === 'edit' ? `${verdict.column1} ${verdict.column2} ${verdict.indicator}` : `${verdict.kind} ${verdict.kind === 'none' ? (verdict.ended ?? '') : ''}`; // prettier-ignore
    };
    assert.equal(told('A0001', 'B0003', '2019-12-31'), 'A0001 B0003 0');
    assert.equal(told('B0003', 'A0001', '2019-12-31'), 'A0001 B0003 0');
    assert.equal(told('A0001', 'B0003', '2020-02-01'), 'none 2019-12-31');
    assert.equal(told('A0001', 'B0003', '2026-08-01'), 'A0001 B0003 1');
    assert.equal(told('A0002', 'A0001', '2020-01-01'), 'none ');
    assert.deepEqual(
      knowledge.pairs('A0001', day('2026-08-01')).map((it) => `${it.column1} ${it.column2} ${it.indicator}`),
      ['99001 A0001 0', 'A0001 B0002 1', 'A0001 B0003 1'],
    );
  });

  it('says nothing of a pair that stands in a part that was not imported', () => {
    const part = withImported(base, [set('ccipra-v322r0-f1.txt', files.ptp)]);
    assert.equal(part.pair('A0001', 'A0002', day('2026-08-01')).kind, 'none');
    assert.equal(part.pair('A0001', 'J0001', day('2026-08-01')).kind, 'not-known');
  });

  it('takes relative values and price of the year, outside advanced payment models', () => {
    assert.deepEqual(
      knowledge.rvus('99001').map((it) => [it.year, it.status, it.work, it.total, it.facilityTotal]),
      [
        [2025, 'A', 1.5, 2.6, 2.2],
        [2026, 'A', 1.6, 2.7, 2.3],
      ],
    );
    // 2.60 times 32.3465, 2.70 times 33.4009.
    assert.equal(knowledge.payment('99001', day('2025-03-01'))?.amount, 84.1);
    assert.equal(knowledge.payment('99001', day('2026-03-01'))?.amount, 90.18);
    assert.equal(knowledge.payment('99001', day('2024-12-31')), undefined);
    assert.equal(knowledge.payment('A0001', day('2025-03-01')), undefined);
    assert.equal(knowledge.medicareStatus('A0001', day('2025-03-01'))?.status, 'X');
  });

  it('answers what only imported data can', () => {
    const { imported } = knowledge;
    assert.deepEqual(imported?.diagnosis('a00.0', undefined)?.description, 'Made-up ill of a kind, told at length');
    assert.equal(imported.diagnosis('A00', undefined)?.isBillable, false);
    assert.equal(imported.diagnosis('M54.50', day('2026-03-01'))?.code, 'M54.50');
    assert.equal(imported.diagnosis('Z99', undefined), undefined);
    assert.deepEqual(imported.ownFees('99001', day('2026-03-01')).map((it) => [it.modifier, it.amount]), [[undefined, 120], ['26', 80]]); // prettier-ignore
    assert.equal(imported.outpatientStatus('99001', day('2026-05-01'))?.rate, 1136.02);
    assert.equal(imported.outpatientStatus('99001', day('2026-03-31')), undefined);
    assert.equal(imported.licensed('99001', undefined)?.text, 'Made-up visit, of our own licence');
    assert.deepEqual(imported.localities(undefined).map((it) => [it.locality, it.name, it.work]), [['0210201', 'SAMPLE CITY', 1.5], ['1011200', 'EXAMPLE STATE', 1]]); // prettier-ignore
  });

  it('prices a code for a locality, where parts and indices of the year are known', () => {
    const { imported } = knowledge;
    assert(imported);
    // (1.60 × 1.5 + 1.00 × 1.081 + 0.10 × 0.592) × 33.4009 = 3.5402 × 33.4009
    const local = imported.localPayment('99001', day('2026-03-01'), '0210201');
    assert.deepEqual([local?.amount, local?.year, local?.locality.name], [118.25, 2026, 'SAMPLE CITY']);
    assert.equal(imported.localPayment('99001', undefined, '0210201')?.amount, 118.25);
    // (1.60 × 1 + 1.00 × 0.869 + 0.10 × 0.575) × 33.4009 = 2.5265 × 33.4009
    assert.equal(imported.localPayment('99001', undefined, '1011200')?.amount, 84.39);
    // 97110 of the built-in data: (0.45 × 1.5 + 0.41 × 1.081 + 0.01 × 0.592) × 33.4009 = 1.12413 × 33.4009
    assert.equal(imported.localPayment('97110', undefined, '0210201')?.amount, 37.55);
    assert.equal(imported.localPayment('99001', day('2025-03-01'), '0210201'), undefined, 'no indices of 2025');
    assert.equal(imported.localPayment('99001', undefined, '9999999'), undefined);
    assert.equal(imported.localPayment('A0001', undefined, '0210201'), undefined, 'no price anywhere');
  });

  it('tells the price of a locality on the page, or why it is not known', () => {
    const told = (on: string, locality: string) => {
      const page = pageOf(knowledge, '99001', day(on), locality);
      return page && /Local estimate: (.*)/.exec(pageAsText(page, (it) => it).replace(/\n {4,}/g, ' '))?.[1];
    };
    assert.equal(told('2026-03-01', '0210201'), 'SAMPLE CITY, ZZ (locality 0210201), 2026: $118.25 a unit, (1.6 × 1.5 + 1 × 1.081 + 0.1 × 0.592) × $33.4009.'); // prettier-ignore
    assert.equal(told('2025-03-01', '0210201'), 'Not known for locality 0210201: no indices (GPCI) of 2025 are imported for it.'); // prettier-ignore
    assert.equal(told('2026-03-01', '9999999'), 'Not known for locality 9999999: no indices (GPCI) of 2026 are imported for it.'); // prettier-ignore
  });

  const claim = (code: string, on: string) =>
    `HL*1**20*1~\nSBR*P*18*******MB~\nCLM*TEST1*90***11:B:1*Y*A*Y*Y~\nHI*ABK:A000~\nLX*1~\nSV1*HC:${code}*90*UN*1***1~\nDTP*472*D8*${on}~\n`;
  const analysed = (text: string, known: Knowledge) => {
    const analysis = analyze({ name: 'test.837', text }, new Linter(rules, known));
    assert(analysis);
    return analysis;
  };

  it('makes a rule see a code that was deleted', () => {
    const found = (known: Knowledge, on: string) =>
      analysed(claim('A0009', on), known).result.findings.map((it) => it.message);
    assert.deepEqual(found(base, '20100105'), []);
    assert.deepEqual(found(knowledge, '20091231'), []);
    assert.deepEqual(found(knowledge, '20100105'), ['A0009 was deleted; last valid day 2009-12-31. Use A0001.']);
  });

  it('is told in hovers of codes and diagnoses', () => {
    const text = claim('99001', '20260801');
    const analysis = analysed(text, knowledge);
    const code = analysis.hover(text.indexOf('99001') + 1);
    assert.equal(code?.title, '99001 · Made-up visit');
    const titles = code.sections.map((it) => it.title);
    for (const title of ['Your own price', 'By your licence', 'Medicare', 'Medicare payment, estimated'])
      assert(titles.includes(title), title);
    const diagnosis = analysis.hover(text.indexOf('A000') + 1);
    assert.equal(diagnosis?.title, 'A00.0 · Made-up ill of a kind, told at length');
    assert.equal(analysed(text, base).hover(text.indexOf('A000') + 1), undefined);
  });

  it('tells the price of the locality in the hover, and nothing where it is not known', () => {
    const text = claim('99001', '20260301');
    const hovered = (locality: string) => {
      const lines = analysed(text, knowledge)
        .hover(text.indexOf('99001'), { locality })
        ?.sections.flatMap((it) => it.lines);
      return lines?.filter((it) => it.includes('locality '));
    };
    assert.match(hovered('0210201')?.join() ?? '', /^SAMPLE CITY, ZZ \(locality 0210201\), 2026: \$118\.25 a unit/);
    assert.deepEqual(hovered('9999999'), []);
  });

  it('leaves out a set that cannot be read', () => {
    const broken: KnowledgeSet = { head: set('fees.csv', files.fees).head, columns: () => ({}) };
    assert.deepEqual(withImported(base, [broken]).imported?.ownFees('99001', undefined), []);
  });
});

const official = corpus('official', /\.(csv|txt)$/).filter(
  (it) => !/modifiers|code_status|therapy_pairs/.test(it.name),
);
if (official.length > 0) {
  describe('imports: the published files', () => {
    let known: Knowledge;
    before(() => {
      known = withImported(
        base,
        official.map((it) => set(it.name.replace(/.*\//, ''), it.text)),
      );
    });
    it('are all known', () => {
      assert.equal(official.length, 5);
    });
    it('tell of codes far outside therapy', () => {
      assert.equal(known.payment('99213', day('2025-11-03'))?.totalRvu, 2.75);
      assert.equal(known.unitLimit('27447', day('2024-08-01'))?.units, 1);
      assert.equal(known.rvus('27447')[0]?.total, undefined, 'it is not done outside facilities');
      assert.equal(known.code('E0118')?.code, 'E0118');
      assert.equal(known.imported?.diagnosis('M54.50', day('2026-01-05'))?.isBillable, true);
      assert.equal(known.imported.outpatientStatus('99213', day('2026-05-01'))?.status, 'B');
      assert.match(JSON.stringify(explain(known, 'M5450')), /billable diagnosis/);
    });
  });
}
