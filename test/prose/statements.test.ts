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

/** Fields of templates beside a billed device, in which nobody has said anything. */
const open: readonly string[] = [
  '**Follow-up**: ____',
  '**Follow-up:** ____',
  '| Follow-up | ____ |',
  '| Follow-up | *** | Plan | |',
  'Visit: ○ Initial ○ Follow-up',
  'Visit: ◯ Initial ◯ Follow-up',
  'Visit: ● Initial ○ Follow-up',
  'Visit: ( ) Initial ( ) Follow-up',
  'Visit: [ ] Initial [ ] Follow-up',
  'Visit: ☐ Initial ☐ Follow-up',
  'Visit: □ Initial □ Follow-up',
  'Visit: Initial ✓ Follow-up ☐',
  'Visit:\n○ Initial\n○ Follow-up',
  'Visit:\n● Initial\n○ Follow-up',
  'Visit type: Initial, follow-up, discharge (delete as needed)',
  'Visit type: Initial, follow-up, discharge',
  'Visit type: Initial eval, re-eval, follow-up or discharge',
  'Initial / Follow-up / Discharge (circle one)',
  'Visit type (circle one): Initial Follow-up Discharge',
  'CORRECTED CLAIM FOLLOW UP TO CLAIM 123',
];

/** The same fields, filled in. */
const filled: readonly string[] = [
  '**Follow-up**: splint rechecked',
  'Visit: ○ Initial ● Follow-up',
  'Visit: ( ) Initial (x) Follow-up',
  'Visit: [ ] Initial [x] Follow-up',
  'Visit: ☐ Initial ☑ Follow-up',
  'Visit: ☐ Initial ☒ Follow-up',
  'Visit: □ Initial ✔ Follow-up',
  'Visit: Initial ☐ Follow-up ✓',
  'Visit:\n○ Initial\n● Follow-up\n○ Discharge',
  'Visit type: Follow-up',
  'Visit type: follow-up, splint rechecked',
  'Initial or subsequent: subsequent',
  '● Splint rechecked, strap replaced.\n  ○ Skin clear.',
  '○ Splint rechecked, strap replaced.',
];

describe('fields of templates', () => {
  const evidence = (field: string) => {
    const text = `OT note\nThumb splint.\n${field}\n`;
    return laterEncounter([{ text, span: { start: 0, end: text.length }, section: 'visit' }]);
  };
  for (const field of open)
    it(`say nothing while open: ${field}`, () => {
      assert.deepEqual(evidence(field), []);
    });
  for (const field of filled)
    it(`say what is chosen: ${field}`, () => {
      assert.ok(evidence(field).length > 0);
    });
});
