/** The day of service decides: what the knowledge answers on both sides of each day that changed something. */
import assert from 'node:assert/strict';
import { builtinKnowledge } from '../../server/src/index.js';
import { serviceDateFrom } from '../../server/src/claim/dates.js';
import type { PairVerdict, ServiceDate } from '../../server/src/index.js';

const knowledge = builtinKnowledge();

describe('the built-in knowledge on the day asked about', () => {
  it('has 97762 on 2017-12-31 and no more on 2018-01-01', () => {
    const status = (on: string) => knowledge.status('97762', day(on));
    assert.equal(status('2005-12-31').kind, 'not-yet');
    assert.equal(status('2006-01-01').kind, 'valid');
    assert.equal(status('2017-12-31').kind, 'valid');
    const after = status('2018-01-01');
    assert.equal(after.kind, 'deleted');
    assert.deepEqual(after.replacedBy, ['97763']);
    assert.equal(after.basis.confidence, 'high');
  });

  it('has 97763 from 2018-01-01 on', () => {
    assert.equal(knowledge.status('97763', day('2017-12-31')).kind, 'not-yet');
    assert.equal(knowledge.status('97763', day('2018-01-01')).kind, 'valid');
  });

  it('says nothing of a code it does not have', () => {
    assert.deepEqual(knowledge.status('99999', day('2025-01-01')), { kind: 'not-known' });
  });

  it('is less sure of a code after the data ends, and says so', () => {
    const told = (on: string) => {
      const status = knowledge.status('97110', day(on));
      return status.kind === 'valid' ? [status.basis.confidence, status.basis.isBeyond] : status.kind;
    };
    assert.deepEqual(told('2026-07-01'), ['high', false]);
    assert.deepEqual(told('2026-07-02'), ['medium', true]);
    assert.deepEqual(told('2015-03-04'), ['medium', false]);
  });

  it('parts 97530 and 97116 in 2019 and no more from 2020 on', () => {
    const verdict = (on: string) => briefly(knowledge.pair('97116', '97530', day(on)));
    assert.equal(verdict('2019-06-03'), '97530 pays, 97116 1, 2019-12-31, medium');
    assert.equal(verdict('2019-12-31'), '97530 pays, 97116 1, 2019-12-31, high');
    assert.equal(verdict('2020-01-01'), 'none since 2019-12-31, high');
    assert.equal(verdict('2020-02-01'), 'none since 2019-12-31, high');
    assert.equal(verdict('2021-06-01'), 'none since 2019-12-31, high');
  });

  it('parts 97760 and 97110 but for the nine months of 2020 in which no reinstated edit held', () => {
    const verdict = (on: string) => briefly(knowledge.pair('97760', '97110', day(on)));
    assert.equal(verdict('2019-12-31'), '97760 pays, 97110 1, 2019-12-31, high');
    assert.equal(verdict('2020-09-30'), 'none since 2019-12-31, high');
    assert.equal(verdict('2020-10-01'), '97760 pays, 97110 1, open, high');
    assert.equal(verdict('2024-09-30'), '97760 pays, 97110 1, open, high');
    assert.equal(verdict('2024-10-01'), '97760 pays, 97110 1, open, medium, beyond');
  });

  it('never had a pair that was withdrawn to its first day', () => {
    for (const on of ['2019-06-01', '2020-01-01', '2020-10-01', '2024-07-01']) {
      assert.equal(knowledge.pair('97161', '97140', day(on)).kind, 'none', on);
    }
  });

  it('has a pair of two codes only while both exist', () => {
    assert.equal(knowledge.pair('97161', '97763', day('2017-06-01')).kind, 'none');
    assert.equal(briefly(knowledge.pair('97161', '97763', day('2024-08-01'))), '97161 pays, 97763 0, open, high');
  });

  it('does not know of pairs outside the part of the table that was read', () => {
    for (const [one, other] of [
      ['29125', '29126'],
      ['99213', '99214'],
      ['97110', '27447'],
      ['97110', '97110'],
      ['98979', '97110'],
    ] as const) {
      assert.equal(knowledge.pair(one, other, day('2024-08-01')).kind, 'not-known', `${one} ${other}`);
    }
    assert.equal(knowledge.pair('97112', '97140', day('2024-08-01')).kind, 'none');
  });

  it('keeps 97763 from 97760 by instruction from 2018 on, whatever the tables say', () => {
    const held = (on: string) =>
      knowledge
        .exclusions('97760', day(on))
        .filter((it) => it.codes.includes('97763') && it.basis.confidence === 'high');
    assert.equal(held('2017-12-31').length, 0);
    assert.equal(held('2018-01-01').length, 1);
    assert.equal(held('2020-05-01').length, 1);
  });

  it('changes the conversion factor on 2024-03-09', () => {
    const factor = (on: string) => knowledge.conversionFactor(day(on))?.value;
    assert.deepEqual(['2024-03-08', '2024-03-09'].map(factor), [32.7442, 33.2875]);
    assert.deepEqual(['2019-12-31', '2020-01-01', '2025-12-31', '2026-01-01', '2027-01-01'].map(factor), [undefined, 36.0896, 32.3465, 33.4009, undefined]); // prettier-ignore
  });

  it('has the threshold of each year, and none of a year it does not know', () => {
    const amounts = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027].map(
      (year) => knowledge.threshold('PT+SLP', day(`${year}-06-01`))?.amount,
    );
    assert.deepEqual(amounts, [undefined, 2080, 2110, 2150, 2230, 2330, 2410, 2480, undefined]);
    assert.equal(knowledge.threshold('OT', day('2026-06-01'))?.amount, 2480);
    assert.equal(knowledge.threshold('OT', day('2026-06-01'))?.review, 3000);
  });

  it('has unit limits of one quarter, and is less sure before and after', () => {
    const limit = (on: string) => {
      const { units, indicator, basis } = knowledge.unitLimit('97760', day(on)) ?? {};
      return [units, indicator, basis?.confidence, basis?.isBeyond];
    };
    assert.deepEqual(limit('2024-06-30'), [6, 3, 'medium', false]);
    assert.deepEqual(limit('2024-07-01'), [6, 3, 'high', false]);
    assert.deepEqual(limit('2024-09-30'), [6, 3, 'high', false]);
    assert.deepEqual(limit('2025-01-01'), [6, 3, 'medium', true]);
    assert.equal(knowledge.unitLimit('97010', day('2024-07-01'))?.units, 0);
    assert.equal(knowledge.unitLimit('97762', day('2017-01-01')), undefined);
  });

  it('has relative values of seven years and the status letter of each', () => {
    const years = knowledge.rvus('97760');
    assert.deepEqual(years.map((it) => [it.year, it.total]), [[2020, 1.4], [2021, 1.44], [2022, 1.44], [2023, 1.45], [2024, 1.43], [2025, 1.42], [2026, 1.38]]); // prettier-ignore
    assert.deepEqual([years.at(-1)?.work, years.at(-1)?.practiceExpense, years.at(-1)?.malpractice], [0.5, 0.87, 0.01]);
    const status = (code: string, on: string) => knowledge.medicareStatus(code, day(on));
    assert.equal(status('97010', '2024-05-01')?.status, 'B');
    assert.equal(status('97014', '2026-05-01')?.status, 'I');
    assert.equal(status('97760', '2028-05-01')?.basis.isBeyond, true);
    assert.equal(status('97760', '2019-05-01'), undefined);
  });

  it('halves the practice expense of a further unit', () => {
    // 97760 in 2026: (0.50 + 0.435 + 0.01) x 33.4009; 97110: (0.45 + 0.205 + 0.01) x 33.4009.
    assert.equal(knowledge.payment('97760', day('2026-06-01'))?.reduced, 31.56);
    assert.equal(knowledge.payment('97110', day('2026-06-01'))?.reduced, 22.21);
  });

  it('asks for assistants from 2020, pays less from 2022, and lets therapists use video until the end of 2027', () => {
    const holds = (id: Parameters<typeof knowledge.requirement>[0], on: string) =>
      knowledge.requirement(id, day(on)) !== undefined;
    assert.deepEqual(['2019-12-31', '2020-01-01'].map((on) => holds('assistant-modifier', on)), [false, true]); // prettier-ignore
    assert.deepEqual(['2027-12-31', '2028-01-01'].map((on) => holds('telehealth-by-therapists', on)), [true, false]); // prettier-ignore
    assert.deepEqual(['2018-12-31', '2019-01-01'].map((on) => holds('functional-reporting', on)), [true, false]); // prettier-ignore
    assert.equal(knowledge.figure('assistant-payment', day('2021-12-31')), undefined);
    assert.equal(knowledge.figure('assistant-payment', day('2022-01-01'))?.value, 0.85);
  });

  it('knows sets by member and by range', () => {
    assert.ok(knowledge.isIn('evaluation-and-management', '99213'));
    assert.ok(!knowledge.isIn('evaluation-and-management', '97110'));
    assert.ok(knowledge.isIn('orthotic-device', 'L3908'));
    assert.ok(!knowledge.isIn('orthotic-device', 'L4632'));
    assert.ok(!knowledge.isIn('orthotic-device', 'K0001'));
    assert.ok(knowledge.isIn('individual', '97110') && !knowledge.isIn('individual', '97150'));
  });
});

/** `97760 pays, 97110 1, open, high`: who pays, who is denied with which indicator, last day, how sure. */
function briefly(verdict: PairVerdict): string {
  switch (verdict.kind) {
    case 'edit': {
      const { column1, column2, indicator, until, basis } = verdict;
      const beyond = basis.isBeyond ? ', beyond' : '';
      return `${column1} pays, ${column2} ${indicator}, ${until ?? 'open'}, ${basis.confidence}${beyond}`;
    }
    case 'none':
      return `none since ${verdict.ended ?? 'ever'}, ${verdict.basis.confidence}`;
    case 'not-known':
      return 'not known';
  }
}

function day(text: string): ServiceDate {
  const date = serviceDateFrom(text);
  assert.ok(date !== undefined, `${text} is no day`);
  return date;
}
