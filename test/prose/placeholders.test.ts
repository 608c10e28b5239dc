import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blanked, boxesOf, isPlaceholder, placeholdersOf } from '../../server/src/prose/placeholders.js';

const marksIn = (text: string) =>
  placeholdersOf(text).map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`);

describe('placeholders', () => {
  const slots =
    '{{side}} ${side} {Side:12345} *** @NAME@ %SIDE% [DATE] [insert side] [**Name**] ____ ........ <side> <<side>> .splintnote'.match(
      /\[insert side\]|\S+/g,
    ) ?? [];
  for (const slot of slots) {
    it(`${slot} is a slot`, () => {
      assert.deepEqual(marksIn(`Device: ${slot}`), [`slot ${slot}`]);
      assert.ok(isPlaceholder(slot));
    });
  }

  for (const box of ['[x]', '[X]', '(X)', '☑', '☒', '✓', '_X_', '__x__']) {
    it(`${box} is a ticked box`, () => {
      assert.deepEqual(marksIn(`${box} Follow-up`), [`ticked ${box}`]);
      assert.ok(!isPlaceholder(box));
    });
  }

  for (const box of ['[ ]', '[]', '[_]', '( )', '☐', '□']) {
    it(`${box} is a box not ticked`, () => {
      assert.deepEqual(marksIn(`${box} Follow-up`), [`unticked ${box}`]);
    });
  }

  for (const words of [
    'ROM < 90 degrees and > 45',
    'a 0.5 inch strap, 1.5 h',
    'see [the guide](guide.md)',
    '**bold** and _thin_',
    'name@example.org',
    '20% of 30%',
    'an <b>edge</b>',
    'tolerated .Then home',
    '(right)',
  ]) {
    it(`nothing is left open in: ${words}`, () => {
      assert.deepEqual(marksIn(words), []);
      assert.ok(!isPlaceholder(words));
    });
  }

  it('a value is a placeholder only where nothing else stands in it', () => {
    assert.ok(isPlaceholder(' {{code}} '));
    assert.ok(isPlaceholder('{{a}} / ____'.replace('/', ' ')));
    assert.ok(!isPlaceholder('97760 {{modifier}}'));
    assert.ok(!isPlaceholder(''));
  });

  it('blanks spans without moving anything', () => {
    assert.equal(blanked('a {{b\n}} c', [{ start: 2, end: 8 }]), 'a    \n   c');
  });
});

describe('boxesOf', () => {
  const drawn = (text: string) =>
    boxesOf(text).map(
      ({ isTicked, option }) => `${isTicked ? '+' : '-'}${text.slice(option.start, option.end).trim()}`,
    );

  it('reads boxes before their words', () => {
    assert.deepEqual(drawn('Visit: [ ] Follow-up  [x] Initial'), ['-Follow-up', '+Initial']);
    assert.deepEqual(drawn('- [x] new\n- [ ] recheck'), ['+new', '-recheck']);
  });

  it('reads boxes behind their words', () => {
    assert.deepEqual(drawn('Initial ☐  Follow-up ☑'), ['-Initial', '+Follow-up']);
  });

  it('takes a bare rule as a box where another rule of the line is ticked', () => {
    assert.deepEqual(drawn('___ Initial  _X_ Follow-up'), ['-Initial', '+Follow-up']);
    assert.deepEqual(drawn('Follow-up: ____'), []);
  });
});

it('placeholders and boxes survive any text and stay inside it', () => {
  const marks = fc.constantFrom(
    '[x]',
    '[ ]',
    '{{',
    '}}',
    '___',
    '_x_',
    '☑',
    'a',
    ' ',
    '\n',
    '\r\n',
    '<',
    '>',
    '***',
    ':',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(marks).map((it) => it.join('')),
      ),
      (text) => {
        let last = 0;
        for (const { span } of placeholdersOf(text)) {
          assert.ok(last <= span.start && span.start < span.end && span.end <= text.length);
          last = span.end;
        }
        for (const { option } of boxesOf(text)) assert.ok(0 <= option.start && option.start <= option.end && option.end <= text.length); // prettier-ignore
      },
    ),
  );
});
