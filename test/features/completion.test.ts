import assert from 'node:assert/strict';
import { builtinKnowledge } from '../../server/src/index.js';
import { applyEdits } from '../../server/src/index.js';
import type { Completion } from '../../server/src/index.js';
import { atCursor, completeAtCursor } from '../support/cursor.js';

function items(marked: string): readonly Completion[] {
  return completeAtCursor(marked)?.items ?? [];
}

function values(marked: string): readonly string[] {
  return items(marked).map((it) => it.value);
}

describe('completion of codes', () => {
  it('goes on from the digits that stand there, living codes first', () => {
    assert.deepEqual(values('9776<|>,GP,1,2026-03-02'), ['97760', '97761', '97763', '97762']);
  });

  it('says of a deleted code since when and what replaces it', () => {
    const last = items('9776<|>,GP,1,2026-03-02').at(-1);
    assert.match(last?.detail ?? '', /^deleted after 2017-12-31, now 97763 · /);
  });

  it('goes by the day of the line', () => {
    const offered = items('9776<|>,GP,1,2016-03-02');
    assert.deepEqual(
      offered.map((it) => it.value),
      ['97760', '97761', '97762', '97763'],
    );
    assert.match(offered.at(-1)?.detail ?? '', /^new on 2018-01-01 · /);
  });

  it('offers what replaces a deleted code where that stands', () => {
    assert.deepEqual(values('97762<|>,GP,1,2026-03-02'), ['97763', '97762']);
  });

  it('finds codes by words and by misspelled words', () => {
    const shorthand = (word: string) => `${word}<|>,GP,1,2026-03-02\n97110,GP,1,2026-03-02`;
    assert.ok(values(shorthand('parafin')).slice(0, 2).includes('97018'));
    assert.ok(values(shorthand('TherEx')).slice(0, 2).includes('97110'));
    assert.ok(values(shorthand('iontopho')).slice(0, 2).includes('97033'));
  });

  it('keeps what the search found from being hidden by the editor', () => {
    for (const it of items('parafin<|>,GP,1,2026-03-02\n97110,GP,1,2026-03-02')) {
      assert.ok(it.filterText.startsWith('PARAFIN'));
    }
    assert.equal(completeAtCursor('parafin<|>,GP,1,2026-03-02\n97110,GP,1,2026-03-02')?.isIncomplete, true);
  });

  it('offers the codes in daily use where nothing is typed, and says that there are more', () => {
    const offered = completeAtCursor('<|>,GP,1,2026-03-02\n97110,GP,1,2026-03-02');
    assert.equal(offered?.items[0]?.value, '97760');
    assert.equal(offered.items.length, 60);
    assert.equal(offered.isIncomplete, true);
  });

  it('replaces exactly the token, and stands in the order of merit', () => {
    const marked = '9776<|>0,GP,1,2026-03-02';
    const offered = items(marked);
    const text = atCursor(marked).analysis.document.text;
    assert.deepEqual(
      offered.map((it) => applyEdits(text, [it])),
      ['97760,GP,1,2026-03-02'],
    );
    const order = items('977<|>,GP,1,2026-03-02').map((it) => it.sortText);
    assert.deepEqual(order, [...order].sort());
  });

  it('describes an entry when asked', () => {
    const [first] = items('97762<|>,GP,1,2026-03-02');
    assert.match(first?.documentation()[0]?.lines.join(' ') ?? '', /each later encounter/);
  });
});

describe('completion of modifiers', () => {
  it('puts the plan of care first, then what the guide of the code names', () => {
    assert.deepEqual(values('97760,<|>,1,2026-03-02').slice(0, 5), ['GP', 'GO', 'KX', '59', 'RT']);
  });

  it('offers the one plan of care that the code demands', () => {
    const offered = values('97161,<|>,1,2026-03-02');
    assert.equal(offered[0], 'GP');
    assert.ok(!offered.includes('GO') && !offered.includes('GN'));
  });

  it('leaves out what is there, and puts what does not go with it behind', () => {
    const offered = values('97760,GO <|>,1,2026-03-02');
    assert.equal(offered[0], 'CO');
    for (const modifier of ['GO', 'GP', 'GN', 'CQ']) assert.ok(!offered.includes(modifier), modifier);
  });

  it('offers the modifier itself where it is typed', () => {
    assert.deepEqual(values('97760,KX GO<|>,1,2026-03-02'), ['GO']);
  });

  it('offers first whatever modifier is typed to the end, lest Enter put another in its place', () => {
    for (const { modifier } of builtinKnowledge().modifiers) {
      assert.equal(values(`97110,${modifier}<|>,1,2026-03-02`)[0], modifier);
    }
  });

  it('goes on from one letter', () => {
    const offered = values('97760,G<|>,1,2026-03-02');
    assert.deepEqual(offered.slice(0, 3), ['GP', 'GO', 'GA']);
    assert.ok(offered.every((it) => it.startsWith('G')));
  });

  it('puts the usual ones of therapy first where no guide speaks of the code', () => {
    assert.ok(values('29125,<|>,1,2026-03-02').slice(0, 8).includes('GP'));
  });
});

describe('completion elsewhere', () => {
  it('offers nothing', () => {
    assert.equal(completeAtCursor('97760,GP,1<|>,2026-03-02'), undefined);
    assert.equal(completeAtCursor('97760,GP,1,2026-03-0<|>2'), undefined);
  });
});
