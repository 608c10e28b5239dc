import assert from 'node:assert/strict';
import { serviceDateOf } from '../../server/src/claim/dates.js';
import { builtinKnowledge, createSearch } from '../../server/src/index.js';

const search = createSearch(builtinKnowledge());
const found = (query: string, limit = 5) => search.find(query, limit).map((it) => it.code);

/** What a person types, and the code or modifier it should bring among the first two. */
const judged: Readonly<Record<string, string>> = {
  // The code itself, and its titles and other names.
  '97760': '97760',
  g0283: 'G0283',
  GP: 'GP',
  gp: 'GP',
  'orthotic training': '97760',
  'brace fitting': '97760',
  'brace check': '97763',
  'artificial limb training': '97761',
  'manual therapy': '97140',
  'joint mobilization': '97140',
  'gait training': '97116',
  'dry needling': '20560',
  paraffin: '97018',
  ultrasound: '97035',
  'group therapy': '97150',
  'speech therapy': '92507',
  'wheelchair fitting': '97542',
  'functional capacity evaluation': '97750',
  // Abbreviations.
  TherEx: '97110',
  'ther ex': '97110',
  'ther-ex': '97110',
  TE: '97110',
  'neuro re-ed': '97112',
  'neuro reed': '97112',
  NMR: '97112',
  TA: '97530',
  'ther act': '97530',
  MT: '97140',
  'e-stim': '97014',
  'attended estim': '97032',
  ADL: '97535',
  ADLs: '97535',
  FCE: '97750',
  'OT re-eval': '97168',
  'PT eval low': '97161',
  'W/C training': '97542',
  BPPV: '95992',
  // Words in another order, or only some of them.
  'training brace': '97760',
  'management orthotic': '97760',
  'therapy aquatic': '97113',
  'evaluation occupational low': '97165',
  'limb artificial first': '97761',
  'adjustment splint': '97763',
  'bath wax': '97018',
  'swallow bedside': '92610',
  'assistant pt': 'CQ',
  'left hand thumb': 'FA',
  '97760 training': '97760',
  'check out': '97763',
  'electric stim medicare': 'G0283',
  'subsequent visit orthotic': '97763',
  'knee brace': '97760',
  'OT eval': '97165',
  'caregiver training': '97550',
  telehealth: '95',
  'separate encounter': 'XE',
  // Typing errors.
  'orthotc managment': '97760',
  'brace trainng': '97760',
  'splnit training': '97760',
  'prosthtic training': '97761',
  'theraputic exercise': '97110',
  'massge therapy': '97124',
  'manuel therapy': '97140',
  'neuromuscular reeducaton': '97112',
  'wheelchiar management': '97542',
  iontophoresus: '97033',
  'aquatc therapy': '97113',
  ultrasoud: '97035',
  'gait trianing': '97116',
  'cognitve therapy': '97129',
  'vasopnuematic compression': '97016',
  // Begun words.
  iontoph: '97033',
  parraf: '97018',
  'manual ther': '97140',
  'dry need': '20560',
  'ortho train': '97760',
  '9711': '97110',
};

describe('search', () => {
  for (const [query, code] of Object.entries(judged)) {
    it(`${query} brings ${code}`, () => {
      assert.ok(found(query, 2).includes(code), `came: ${found(query).join(' ')}`);
    });
  }

  it('has at least forty judged queries', () => {
    assert.ok(Object.keys(judged).length >= 40);
  });

  it('puts living codes before deleted ones with the same beginning', () => {
    assert.deepEqual(found('9776'), ['97760', '97761', '97763', '97762']);
  });

  it('puts the living code before the deleted one of the same name', () => {
    const codes = found('O/P checkout');
    assert.equal(codes[0], '97763');
    assert.ok(codes.includes('97762'));
  });

  it('finds a deleted code that is named, and behind it what came after', () => {
    assert.deepEqual(found('97762'), ['97762', '97763']);
    assert.deepEqual(found('97762 97110').slice(0, 3).sort(), ['97110', '97762', '97763']);
    // When it lived, nothing had come after it.
    assert.deepEqual(
      search.find('97762', 5, { on: serviceDateOf(2016, 5, 1) }).map((it) => it.code),
      ['97762'],
    );
  });

  it('puts codes that are gone where they belong when they are asked for', () => {
    assert.equal(found('old OT evaluation code')[0], '97003');
    assert.ok(found('former physical therapy re-evaluation', 2).includes('97002'));
    assert.ok(found('OT evaluation').every((it) => it !== '97003'));
  });

  it('counts a code as living on a day when it lived', () => {
    const [first] = search.find('orthotic checkout', 1, { on: serviceDateOf(2016, 5, 1) });
    assert.equal(first?.code, '97762');
  });

  it('scores the thing itself 1, and everything from 0 to 1, the best first', () => {
    assert.equal(search.find('97760', 1)[0]?.score, 1);
    for (const query of ['orthotc managment', 'therapy', '97', 'left', 'x', 'training brace first']) {
      const scores = search.find(query, 50).map((it) => it.score);
      assert.ok(scores.every((it) => it > 0 && it <= 1));
      assert.deepEqual(
        scores,
        [...scores].sort((a, b) => b - a),
      );
    }
  });

  it('keeps to one kind and to the limit where asked', () => {
    assert.ok(search.find('therapy', 20, { kind: 'modifier' }).every((it) => it.kind === 'modifier'));
    assert.equal(search.find('therapy', 3).length, 3);
  });

  it('brings nothing for nothing, and for what is no word', () => {
    assert.deepEqual(found(''), []);
    assert.deepEqual(found('  -- '), []);
    assert.deepEqual(found('qqqqzzzz'), []);
    assert.deepEqual(found('12345678'), []);
  });
});
