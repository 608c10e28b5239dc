import assert from 'node:assert/strict';
import { unitsOfVisit } from '../../server/src/index.js';
import { testKnowledge } from '../support/knowledge.js';

describe('minutes of a visit as units', () => {
  it('adds up minutes of one code', () => {
    const visit = unitsOfVisit(testKnowledge, [
      { code: '97110', minutes: 13 },
      { code: '97140', minutes: 30 },
      { code: '97110', minutes: 23 },
    ]);
    assert.deepEqual(visit.timed, [
      { code: '97110', minutes: 36 },
      { code: '97140', minutes: 30 },
    ]);
    assert.deepEqual([visit.minutes, visit.byTotal.units, visit.byMidpoint.units], [66, 4, 4]);
  });

  it('nothing is no unit', () => {
    const visit = unitsOfVisit(testKnowledge, []);
    assert.deepEqual([visit.minutes, visit.byTotal.units, visit.byMidpoint.units, visit.notCounted], [0, 0, 0, []]);
  });

  it('leaves out what has no unit of time, and says so', () => {
    const visit = unitsOfVisit(testKnowledge, [
      { code: '97161', minutes: 30 },
      { code: '97110', minutes: 8 },
      { code: '12345', minutes: 8 },
    ]);
    assert.equal(visit.byTotal.units, 1);
    assert.deepEqual(
      visit.notCounted.map((it) => [it.code, it.why]),
      [
        ['97161', 'untimed'],
        ['12345', 'not-known'],
      ],
    );
  });

  it('seven, seven and seven: any one of them, and none by itself', () => {
    const visit = unitsOfVisit(
      testKnowledge,
      ['97110', '97112', '97140'].map((code) => ({ code, minutes: 7 })),
    );
    assert.equal(visit.byTotal.splits.length, 3);
    assert.equal(visit.byMidpoint.units, 0);
  });
});
