import assert from 'node:assert/strict';
import { laterEncounter } from '../../server/src/prose/encounter.js';
import { everyday } from './encounter.everyday.js';

const isLater = (text: string) =>
  laterEncounter([{ text, span: { start: 0, end: text.length }, section: 'visit' }]).length > 0;

describe('everyday wording of encounters', () => {
  for (const { kind, later, other } of everyday) {
    describe(kind, () => {
      for (const text of later) it(`is later: ${text}`, () => { assert.ok(isLater(text)); }); // prettier-ignore
      for (const text of other) it(`is not later: ${text}`, () => { assert.ok(!isLater(text)); }); // prettier-ignore
    });
  }
});
