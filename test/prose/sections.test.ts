import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sectionsOf } from '../../server/src/prose/sections.js';

/** A line a section: its kind, its heading, its words. */
function drawn(text: string): string[] {
  return sectionsOf(text).map(({ section, heading, body }) => {
    const words = text.slice(body.start, body.end).trim().replace(/\s+/g, ' ');
    return `${section} <${text.slice(heading.start, heading.end)}> ${words}`.trim();
  });
}

describe('sectionsOf', () => {
  it('finds headings of Markdown, in bold, in capitals and with a colon', () => {
    assert.deepEqual(drawn('# Plan\none\n**Goals**\ntwo\nHISTORY\nthree\nObjective:\nfour'), [
      'plan <Plan> one',
      'goals <Goals> two',
      'history <HISTORY> three',
      'visit <Objective> four',
    ]);
  });

  it('finds the letters of SOAP in one line', () => {
    assert.deepEqual(drawn('S: no pain. O: splint trimmed. A: fits. P: recheck in 2 weeks.'), [
      'subjective <S> no pain.',
      'visit <O> splint trimmed.',
      'visit <A> fits.',
      'plan <P> recheck in 2 weeks.',
    ]);
  });

  it('finds labels at the start of a line, in bold, in lists and behind a sentence', () => {
    assert.deepEqual(
      drawn('Visit type: recheck\n**Device:** AFO\n- CPT codes: 97760\nTolerated well. Plan: new straps.'),
      [
        'visit-type <Visit type> recheck',
        'visit <Device> AFO',
        'billing <CPT codes> 97760 Tolerated well.',
        'plan <Plan> new straps.',
      ],
    );
  });

  it('keeps a label under Plan in the plan, and lets the next heading end it', () => {
    assert.deepEqual(drawn('## Plan\nDevice: new straps\n## Objective\nDevice: AFO'), [
      'plan <Plan>',
      'plan <Device> new straps',
      'visit <Objective>',
      'visit <Device> AFO',
    ]);
  });

  it('takes a heading it does not know as one that ends the section before it', () => {
    assert.deepEqual(drawn('## Plan\none\n## Kitchen trial\ntwo'), ['plan <Plan> one', 'other <Kitchen trial> two']);
  });

  it('leaves words that only look like headings', () => {
    assert.deepEqual(drawn('a plan was made: rest\nsplint at 10:45\nThe goal is comfort.'), []);
  });

  it('leaves the label Follow-up to whoever reads the sentence, but not the heading', () => {
    assert.deepEqual(drawn('Follow-up: edges flared'), []);
    assert.deepEqual(drawn('Follow-up:\n2 weeks'), ['plan <Follow-up> 2 weeks']);
  });

  it('survives any text, and its sections stand in order inside it', () => {
    const words = fc.constantFrom(
      'Plan',
      ':',
      '\n',
      '# ',
      '**',
      'S:',
      ' ',
      'GOALS',
      '\t',
      'P: ',
      '.',
      '☐',
      '\r\n',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((it) => it.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { heading, body } of sectionsOf(text)) {
            assert.ok(last <= heading.start && heading.start < heading.end);
            assert.ok(heading.end <= body.start && body.start <= body.end && body.end <= text.length);
            last = body.end;
          }
        },
      ),
    );
  });
});
