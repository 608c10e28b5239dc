import assert from 'node:assert/strict';
import { builtinKnowledge } from '../../server/src/index.js';
import { serviceDateFrom } from '../../server/src/claim/dates.js';
import type { ServiceDate } from '../../server/src/index.js';

const knowledge = builtinKnowledge();

function day(text: string): ServiceDate {
  const date = serviceDateFrom(text);
  assert.ok(date !== undefined, `${text} is no day`);
  return date;
}

describe('the built-in knowledge', () => {
  describe('says of a deleted code', () => {
    const replacedBy = (code: string, on?: string) =>
      knowledge.deletion(code, on === undefined ? undefined : day(on))?.replacedBy;

    it('nothing on its last valid day, and its successor on the day after', () => {
      assert.equal(replacedBy('97762', '2017-12-31'), undefined);
      assert.deepEqual(replacedBy('97762', '2018-01-01'), ['97763']);
      assert.deepEqual(replacedBy('97762', '2024-05-01'), ['97763']);
    });

    it('the code valid on the day, through two successions', () => {
      assert.deepEqual(replacedBy('97703', '2005-12-31'), undefined);
      assert.deepEqual(replacedBy('97703', '2010-06-01'), ['97762']);
      assert.deepEqual(replacedBy('97703', '2019-06-01'), ['97763']);
    });

    it('each of several successors once', () => {
      assert.deepEqual(replacedBy('97532', '2018-06-01'), ['97127', 'G0515']);
      assert.deepEqual(replacedBy('97532', '2020-01-01'), ['97129', '97130']);
    });

    it('what holds on the newest day known when no day is given', () => {
      assert.deepEqual(replacedBy('97532'), ['97129', '97130']);
      assert.equal(knowledge.deletion('97760', undefined), undefined);
    });

    it('that nothing replaced it, where nothing did', () => {
      assert.deepEqual(replacedBy('64550', '2020-01-01'), []);
    });

    it('the last day it was valid', () => {
      assert.equal(knowledge.deletion('97762', day('2024-05-01'))?.lastValid, '2017-12-31');
    });

    it('nothing of a code it does not know', () => {
      assert.equal(knowledge.deletion('00000', day('2024-05-01')), undefined);
    });
  });

  it('limits 97760 and 97761 to the first encounter from 2018 on', () => {
    for (const code of ['97760', '97761']) {
      assert.equal(knowledge.firstEncounterOnly(code, day('2017-12-31')), undefined);
      const rule = knowledge.firstEncounterOnly(code, day('2018-01-01'));
      assert.equal(rule?.laterCode, '97763');
      assert.equal(rule.from, '2018-01-01');
      assert.ok(rule.sources.length > 0);
    }
    assert.equal(knowledge.firstEncounterOnly('97760', undefined)?.laterCode, '97763');
    assert.equal(knowledge.firstEncounterOnly('97763', undefined), undefined);
  });

  describe('estimates a payment', () => {
    // Figures: total RVU of the year's file times the factor of the day; 97760 in 2024: 1.43 x 32.7442 and 1.43 x 33.2875.
    it('by the factor of the day, which changed on 2024-03-09', () => {
      assert.equal(knowledge.payment('97760', day('2024-03-08'))?.amount, 46.82);
      assert.equal(knowledge.payment('97760', day('2024-03-09'))?.amount, 47.6);
    });

    it('of the newest year when no day is given', () => {
      const payment = knowledge.payment('97760', undefined);
      assert.deepEqual([payment?.year, payment?.workRvu, payment?.totalRvu, payment?.amount], [2026, 0.5, 1.38, 46.09]);
    });

    it('as the published national amounts of 2026 have it', () => {
      const amount = (code: string) => knowledge.payment(code, day('2026-06-30'))?.amount;
      assert.deepEqual(['97110', '97140', '97161', '92507', '97533'].map(amount), [29.06, 27.72, 97.86, 76.15, 60.79]);
    });

    it('but none for a bundled, a non-covered or an unpriced code, nor for a year without figures', () => {
      assert.equal(knowledge.payment('97010', undefined), undefined);
      assert.equal(knowledge.payment('97014', undefined), undefined);
      assert.equal(knowledge.payment('97039', undefined), undefined);
      assert.equal(knowledge.payment('97760', day('2019-06-01')), undefined);
      assert.equal(knowledge.payment('97760', day('2027-01-01')), undefined);
    });
  });

  it('knows the pairs of a code from both sides, those no modifier parts first', () => {
    const pairs = knowledge.pairs('97760', undefined);
    assert.deepEqual(
      pairs.filter((it) => it.indicator === 0).map((it) => [it.column1, it.column2]),
      [['97760', '97763']],
    );
    assert.equal(pairs[0]?.column2, '97763');
    assert.ok(pairs.some((it) => it.column1 === '97760' && it.column2 === '97110' && it.indicator === 1));
    const never = knowledge.pairs('97763', undefined).filter((it) => it.indicator === 0);
    assert.ok(never.some((it) => it.column1 === '97161'));
    assert.deepEqual(knowledge.pairs('00000', undefined), []);
  });

  it('has no pair that was voided or has ended', () => {
    const partners = (code: string) => knowledge.pairs(code, undefined).flatMap((it) => [it.column1, it.column2]);
    for (const [one, other] of [
      ['97530', '97116'],
      ['97530', '97140'],
      ['97161', '97140'],
      ['97112', '97140'],
    ] as const) {
      assert.ok(!partners(one).includes(other), `${one} with ${other}`);
    }
  });

  it('says when a therapy line must name its plan of care', () => {
    const rule = (...asked: Parameters<typeof knowledge.therapyModifierRule>) =>
      knowledge.therapyModifierRule(...asked);
    assert.equal(rule('medicare', day('2017-12-31')), 'no');
    assert.equal(rule('medicare', day('2018-01-01')), 'required');
    assert.equal(rule('medicare', undefined), 'required');
    assert.equal(rule('unknown', day('2025-01-01')), 'likely');
    assert.equal(rule('unknown', day('2017-01-01')), 'no');
    for (const payer of ['commercial', 'medicaid', 'workers-comp', 'other'] as const) {
      assert.equal(rule(payer, day('2025-01-01')), 'varies');
    }
  });

  it('names the plan-of-care modifier of each discipline and the bills that carry therapy', () => {
    assert.deepEqual(knowledge.planOfCareModifiers, { PT: 'GP', OT: 'GO', SLP: 'GN' });
    assert.ok(knowledge.isTherapyBill('131'));
    assert.ok(knowledge.isTherapyBill('74'));
    assert.ok(!knowledge.isTherapyBill('11'));
  });

  it('hands on how sure it is of a therapy status, and knows none where none was verified', () => {
    assert.deepEqual(knowledge.code('97760')?.therapy, { status: 'always', confidence: 'high' });
    assert.deepEqual(knowledge.code('97010')?.therapy, { status: 'always', confidence: 'medium' });
    assert.equal(knowledge.code('29125')?.therapy, undefined);
  });

  it('answers for each code and modifier it lists', () => {
    assert.equal(knowledge.codes.length, 226);
    assert.equal(knowledge.modifiers.length, 426);
    for (const facts of knowledge.codes) assert.equal(knowledge.code(facts.code), facts);
    for (const facts of knowledge.modifiers) assert.equal(knowledge.modifier(facts.modifier), facts);
  });
});
