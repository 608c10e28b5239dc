import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clausesOf, sentencesOf } from '../../server/src/prose/sentences.js';

const sentences = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));
const clauses = (text: string) =>
  clausesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  const whole = [
    'Orthotic fitting f.u. - device still snug.',
    'Seen by Dr. SAMPLE for the hand.',
    'Pt. tolerated 1.5 h of wear, e.g. at night.',
    'S/p fx of the L. wrist, 0.5 in. strap added.',
    'The patient, who had walked with the brace in the garden for some days,\nreturned for an adjustment.',
  ];
  for (const text of whole) it(`keeps whole: ${text.slice(0, 40)}`, () => { assert.deepEqual(sentences(text), [text]); }); // prettier-ignore

  it('ends at a full stop, also behind an abbreviation that a capital follows', () => {
    assert.deepEqual(sentences('SPLINT TRIMMED. SKIN CLEAR.'), ['SPLINT TRIMMED.', 'SKIN CLEAR.']);
    assert.deepEqual(sentences('Seen for f.u. Strap changed. Worn 2 hrs. No pain.'), [
      'Seen for f.u.',
      'Strap changed.',
      'Worn 2 hrs.',
      'No pain.',
    ]);
  });

  it('ends at questions and where a date or a dose ends the sentence', () => {
    assert.deepEqual(sentences('Follow-up? Yes. Issued on 3/4. Worn 6. Fits'), [
      'Follow-up?',
      'Yes.',
      'Issued on 3/4.',
      'Worn 6.',
      'Fits',
    ]);
  });

  it('ends with each item of a list and each short line', () => {
    assert.deepEqual(sentences('- strap changed\n- edge flared\nskin clear\r\n1. don\n2. doff'), [
      '- strap changed',
      '- edge flared',
      'skin clear',
      '1. don',
      '2. doff',
    ]);
  });
});

describe('clausesOf', () => {
  it('parts at semicolons, dashes, brackets and turns of speech', () => {
    assert.deepEqual(clauses('Seen for f/u; fits - no pain (right hand) but stiff'), [
      'Seen for f/u',
      'fits',
      'no pain',
      'right hand',
      'stiff',
    ]);
  });

  it('parts what was done from what will be', () => {
    assert.deepEqual(clauses('Strap changed and will return in 2 weeks'), ['Strap changed', 'will return in 2 weeks']);
    assert.deepEqual(clauses('Strap changed, f/u in 2 weeks'), ['Strap changed', 'f/u in 2 weeks']);
  });

  it('keeps hyphens, lists and f/u together', () => {
    assert.deepEqual(clauses('re-check of cock-up splint, strap, edge and f/u of skin'), [
      're-check of cock-up splint, strap, edge and f/u of skin',
    ]);
  });
});

it('sentences and clauses survive any text and stay in order inside it', () => {
  const bits = fc.constantFrom(
    'a',
    'B',
    '. ',
    '.',
    '\n',
    '\r\n',
    ' - ',
    '; ',
    '?',
    '(',
    ')',
    ' and will ',
    'Dr',
    'f.u',
    ' 3',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(bits).map((it) => it.join('')),
      ),
      (text) => {
        let last = 0;
        for (const sentence of sentencesOf(text)) {
          assert.ok(last <= sentence.start && sentence.start < sentence.end && sentence.end <= text.length);
          last = sentence.end;
          let at = sentence.start;
          for (const clause of clausesOf(text, sentence)) {
            assert.ok(at <= clause.start && clause.start < clause.end && clause.end <= sentence.end);
            at = clause.end;
          }
        }
      },
    ),
  );
});
