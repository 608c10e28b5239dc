import assert from 'node:assert/strict';
import { template } from '../../../server/src/formats/template/template.js';
import { printLine } from '../../support/claim-print.js';
import { changedLast } from '../../support/writing.js';

/** Lists of modifiers that are still being typed, and what their line reads to. */
const unfinished: readonly (readonly [modifiers: string, line: string])[] = [
  ['[', '97760 (modifiers: placeholder)'],
  ['[59, ', '97760 59 (modifiers: placeholder)'],
  ['[59', '97760 59 (modifiers: placeholder)'],
  ['["59', '97760 59 (modifiers: placeholder)'],
  ['[59, \n    units: 2\n', '97760 59 (modifiers: placeholder) x2'],
  ['[\n    units: 2\n', '97760 (modifiers: placeholder) x2'],
];

describe('a list of modifiers that is not closed yet', () => {
  const name = 'a.claim.yaml';
  for (const [modifiers, line] of unfinished) {
    const above = 'claimlint: 1\nlines:\n  - code: 97760\n    modifiers: ';
    it(`${JSON.stringify(modifiers)} is open, and nothing is written into it`, () => {
      const text = above + modifiers;
      const read = template.read({ name, text }).claims.flatMap(({ claim }) => claim.lines.map(printLine));
      assert.deepEqual(read, [line]);
      assert.equal(changedLast(template, name, text, { add: 'GO' }), 'cannot');
      if (line.includes('59 ')) assert.equal(changedLast(template, name, text, { remove: 0 }), 'cannot');
    });
  }
});
