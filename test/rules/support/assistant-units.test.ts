/** Which units carry CQ or CO: the worked examples of CMS, and the minutes around each limit. */
import assert from 'node:assert/strict';
import { assistantUnits, builtinKnowledge } from '../../../server/src/index.js';
import { day } from '../../support/knowledge.js';

const knowledge = builtinKnowledge();

/** Of a timed code: how many of its units carry the modifier. */
function timed(units: number, therapist: number, assistant: number, on = '2026-03-02'): number | undefined {
  return assistantUnits(knowledge, { units, isTimed: true, therapist, assistant }, day(on))?.withModifier;
}

describe('units of an assistant', () => {
  it('carry the modifier where the assistant gave more than a tenth of the unit', () => {
    assert.equal(timed(1, 5, 10), 1);
  });
  it('do not where the therapist gave 8 minutes of the last unit', () => {
    assert.equal(timed(1, 8, 7), 0);
    assert.equal(timed(1, 7, 8), 1);
  });
  it('are divided: 23 minutes of an assistant and 13 of a therapist are one of each', () => {
    const of97110 = { units: 2, isTimed: true, therapist: 13, assistant: 23 };
    assert.deepEqual(assistantUnits(knowledge, of97110, day('2026-03-02')), { withModifier: 1, withoutModifier: 1 });
    assert.equal(timed(2, 30, 0), 0);
  });
  it('are divided where two last units are left, 9 to 14 minutes of each', () => {
    assert.equal(timed(2, 12, 14), 1);
    assert.equal(timed(2, 14, 9), 1);
  });
  it('all carry it where no therapist was there', () => {
    assert.equal(timed(3, 0, 45), 3);
    assert.equal(timed(1, 0, 8), 1);
  });
  it('never carry it where no assistant was there', () => {
    assert.equal(timed(3, 40, 0), 0);
  });
  it('count as full quarters of an hour first', () => {
    assert.equal(timed(3, 15, 30), 2);
    assert.equal(timed(2, 22, 1), 1);
  });
  it('carried it before 2022 whatever the therapist gave of the last unit', () => {
    assert.equal(timed(1, 8, 7, '2021-12-31'), 1);
    assert.equal(timed(1, 14, 1, '2021-12-31'), 0);
  });
  it('were not told before 2020', () => {
    assert.equal(timed(1, 0, 15, '2019-12-31'), undefined);
  });
  it('of a code without minutes carry it above a tenth of the whole service', () => {
    const untimed = (therapist: number, assistant: number) =>
      assistantUnits(knowledge, { units: 1, isTimed: false, therapist, assistant }, undefined)?.withModifier;
    assert.equal(untimed(27, 3), 0);
    assert.equal(untimed(26, 4), 1);
  });
});
