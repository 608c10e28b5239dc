import assert from 'node:assert/strict';
import fc from 'fast-check';
import { serviceDateFrom } from '../../server/src/claim/dates.js';
import { laterEncounter } from '../../server/src/prose/encounter.js';
import type { Passage, Section } from '../../server/src/prose/passage.js';
import { laterLabels } from '../../server/src/prose/signs.js';
import { laterWording, otherWording, unseenWording } from './encounter.sentences.js';

const passage = (text: string, section: Section = 'visit', start = 0): Passage => ({
  text,
  span: { start, end: start + text.length },
  section,
});

/** What was seen in a text, as `strength label <words>`. */
function seen(text: string, section?: Section, on?: string): string[] {
  const day = on === undefined ? undefined : serviceDateFrom(on);
  return laterEncounter([passage(text, section)], day).map(
    ({ strength, kind, span }) => `${strength} ${kind} <${text.slice(span.start, span.end)}>`,
  );
}

describe('wording of later encounters', () => {
  for (const text of laterWording) it(`is seen: ${text}`, () => { assert.notDeepEqual(seen(text), []); }); // prettier-ignore
  for (const text of otherWording) it(`is not seen: ${text}`, () => { assert.deepEqual(seen(text), []); }); // prettier-ignore
  // Later encounters all of them, but the words say too little without a guess; a miss costs less than a false alarm.
  for (const text of unseenWording) it(`is missed: ${text}`, () => { assert.deepEqual(seen(text), []); }); // prettier-ignore
});

describe('evidence of a later encounter', () => {
  it('is stated where the words are about this visit and a device, with the span of the words', () => {
    assert.deepEqual(seen('Seen for recheck of thumb splint.'), ['stated reworked <recheck>']);
  });

  it('is only hinted where no device is named, or a number alone says it', () => {
    assert.deepEqual(seen('Follow-up.'), ['hinted follow-up <Follow-up>']);
    assert.deepEqual(seen('Visit 4 of 12\nAFO gait on ramp'), [
      'hinted numbered <Visit 4 of 12>'.replace(' of 12', ' of 12'),
    ]);
  });

  it('depends on the section the words stand in', () => {
    assert.notDeepEqual(seen('recheck of splint', 'visit'), []);
    assert.deepEqual(seen('recheck of splint', 'plan'), []);
    assert.deepEqual(seen('recheck of splint', 'goals'), []);
    assert.deepEqual(seen('recheck of splint', 'history'), []);
  });

  it('is taken back by a first encounter anywhere in the same words', () => {
    assert.deepEqual(seen('Left AFO recheck. Right AFO delivered today, initial fitting.'), []);
  });

  it('knows the date of service: what was issued that day is new', () => {
    assert.deepEqual(seen('Splint issued 3/16, straps adjusted.', 'visit', '2026-03-16'), []);
    assert.notDeepEqual(seen('Splint issued 3/2, straps adjusted.', 'visit', '2026-03-16'), []);
  });

  it('has spans in the coordinates of the passage', () => {
    const [evidence] = laterEncounter([passage('nothing', 'visit', 5), passage('AFO recheck', 'visit', 100)]);
    assert.deepEqual(evidence?.span, { start: 104, end: 111 });
  });

  it('survives any text; its spans stay inside and its labels are ours', () => {
    const bits = fc.constantFrom(
      'follow-up', 'f/u', ' ', '\n', 'splint', 'recheck', '.', ':', '[x]', '[ ]', '{{a}}', 'Plan:', 'issued', '3/4', 'no', '#', '2', '(', '****', 'not', ',', 'Visit',
    ); // prettier-ignore
    const labels = new Set<string>(Object.values(laterLabels));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(bits).map((it) => it.join(' ')),
        ),
        (text) => {
          for (const { span, label } of laterEncounter([passage(text, 'visit', 7)])) {
            assert.ok(7 <= span.start && span.start < span.end && span.end <= 7 + text.length);
            assert.ok(labels.has(label));
          }
        },
      ),
    );
  });
});
