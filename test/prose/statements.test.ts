import assert from 'node:assert/strict';
import { laterEncounter } from '../../server/src/prose/encounter.js';
import { statementsOf } from '../../server/src/prose/statements.js';

describe('statements', () => {
  // Each word is read beside all others of its sentence, so work grows with the square of a sentence and with nothing else.
  const endless = {
    'one clause': 'splint f/u '.repeat(2000),
    'many clauses': 'splint f/u; '.repeat(2000),
    'a long clause among short ones': `splint f/u; ${'f/u '.repeat(1000)}; ok; ${'splint worn '.repeat(500)}`,
  };
  for (const [name, text] of Object.entries(endless)) {
    it(`of a sentence without end are read in stretches: ${name}`, () => {
      const statements = statementsOf(text, 'visit');
      assert.ok(statements.every((it) => it.words.length <= 150 && it.sentence.length <= 150));
      assert.equal(
        statements.flatMap((it) => it.words).length,
        Array.from(text.matchAll(/splint|f\/u|ok|worn/g)).length,
        'words are lost',
      );
    });
  }

  it('are found behind a sentence without end', () => {
    const text = `${'leg raise, '.repeat(1000)}\nSplint rechecked today, strap replaced.`;
    const found = laterEncounter([{ text, span: { start: 0, end: text.length }, section: 'visit' }]);
    assert.equal(found[0]?.strength, 'stated');
  });
});
