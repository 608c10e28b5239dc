import assert from 'node:assert/strict';
import type { Hover } from '../../server/src/index.js';
import { hoverAtCursor, printSections } from '../support/cursor.js';
import { dedent } from '../support/rule-table.js';

/** The title and the opening lines: what is read first. */
function opening(marked: string): string {
  const hover = hoverAtCursor(marked);
  assert.ok(hover !== undefined, 'there is no hover');
  return printSections(
    hover.title,
    hover.sections.filter((it) => it.title === ''),
  );
}

function section(hover: Hover | undefined, title: string): readonly string[] | undefined {
  return hover?.sections.find((it) => it.title === title)?.lines;
}

function expectOpening(marked: string, expected: string): void {
  assert.equal(opening(marked), dedent(expected));
}

describe('hover on a code', () => {
  it('tells what it is, which encounter it is for, its minutes and its therapy status', () => {
    expectOpening(
      '97760<|>,GO,1,2026-03-02',
      `
      97760 · Brace or splint (orthosis) fitting and training, first encounter
      First visit with a brace or splint: assess, fit, adjust and teach its use.
      First encounter for a device only, since 2018-01-01; each later encounter is 97763.
      Timed: 15 minutes a unit. Medicare limit 6 units a day; more can be paid with records (table of 2024-07-01).
      Always therapy under Medicare: needs GP or GO.
      `,
    );
  });

  it('tells of a later encounter which codes the first one has', () => {
    expectOpening(
      '9776<|>3,GP,1,2024-03-08',
      `
      97763 · Brace, splint or artificial-limb follow-up, later encounter
      Follow-up visit to adjust, check or retrain on a brace, splint or artificial limb.
      For each later encounter for a device; the first is 97760 or 97761.
      Timed: 15 minutes a unit. Medicare limit 6 units a day; more can be paid with records (table of 2024-07-01).
      Always therapy under Medicare: needs GP or GO.
      `,
    );
  });

  it('goes by the day of the line: before 2018 there was no limit to the first encounter', () => {
    assert.match(opening('97760<|>,GO,1,2017-12-31'), /not yet limited to the first encounter; it is since 2018-01-01/);
    assert.match(opening('97760<|>,GO,1,2018-01-01'), /First encounter for a device only/);
  });

  it('says first that a code was deleted and what replaced it', () => {
    expectOpening(
      '<|>97762,GP,1,2024-05-01',
      `
      97762 · Brace or artificial-limb check visit (old)
      Deleted: last valid day 2017-12-31. Replaced by 97763.
      Former follow-up check of a brace or limb.
      Timed: 15 minutes a unit.
      `,
    );
    assert.match(opening('97532<|>,GO,1,2019-05-01'), /Replaced by 97127 or G0515\./);
    assert.match(opening('97532<|>,GO,1,2020-05-01'), /Replaced by 97129 or 97130\./);
    assert.match(opening('64550<|>,GP,1,2020-05-01'), /No code replaces it\./);
  });

  it('says that a deleted code was still valid on an earlier day', () => {
    assert.match(opening('97762<|>,GP,1,2016-05-01'), /Valid on this day; deleted after 2017-12-31, then 97763\./);
  });

  it('says that a code was not yet valid', () => {
    assert.match(opening('98985<|>,GP,1,2025-12-31'), /Not yet valid: new on 2026-01-01\./);
    assert.doesNotMatch(opening('98985<|>,GP,1,2026-01-01'), /Not yet valid/);
  });

  it('says how sure a therapy status is, and nothing where none was verified', () => {
    assert.match(opening('97010<|>,GP,1,2025-01-01'), /Always therapy under Medicare: .* Not confirmed/);
    assert.doesNotMatch(opening('29125<|>,,1,2025-01-01'), /therapy under Medicare/);
    assert.match(opening('97161<|>,GP,1,2025-01-01'), /needs GP\.$/);
  });

  it('names the code that an add-on needs', () => {
    assert.match(opening('97130<|>,GO,1,2025-01-01'), /Add-on: only together with 97129\./);
  });

  it('estimates the payment by the factor of the day', () => {
    const lines = (date: string) => section(hoverAtCursor(`97760<|>,GO,1,${date}`), 'Medicare payment, estimated');
    assert.deepEqual(lines('2024-03-08'), [
      '2024: $46.82 a unit, national estimate before local adjustment and reductions.',
      'Work RVU 0.50, total RVU 1.43 outside facilities, conversion factor $32.7442.',
    ]);
    assert.match(lines('2024-03-09')?.[0] ?? '', /^2024: \$47\.60 /);
    assert.match(lines('')?.[0] ?? '', /^2026: \$46\.09 /);
    assert.deepEqual(lines('2017-03-09')?.slice(0, 1), ['No figures for 2017; those of 2026:']);
  });

  it('estimates no payment of a code that Medicare does not pay', () => {
    for (const code of ['97010', '97014', '97762']) {
      const hover = hoverAtCursor(`${code}<|>,GP,1,2025-01-01`);
      assert.ok(hover !== undefined);
      assert.equal(section(hover, 'Medicare payment, estimated'), undefined);
    }
  });

  it('names the codes that are never paid with it first, and how many more there are', () => {
    const lines = section(hoverAtCursor('97760<|>,GO,1,2026-03-02'), 'On the same day, by Medicare pair edits') ?? [];
    assert.equal(lines[0], 'Never paid together with 97763; no modifier helps.');
    assert.match(
      lines[1] ?? '',
      /^Denied beside 97760 unless 59, XE, XP, XS or XU says it was separate: .*97110.* and \d+ more\.$/,
    );
    assert.equal(lines[1]?.match(/\b\d{5}\b/g)?.length, 13);
  });

  it('leaves out pairs that were not yet in force', () => {
    const never = (date: string) =>
      section(hoverAtCursor(`97763<|>,GO,1,${date}`), 'On the same day, by Medicare pair edits')?.join(' ') ?? '';
    // The pair of 97760 with 97110 was taken out for 2020 and came back on 2020-10-01.
    assert.match(never('2020-10-01'), /97110/);
    assert.doesNotMatch(never('2020-09-30'), /97110/);
  });

  it('lists usual modifiers, documentation and other codes', () => {
    const hover = hoverAtCursor('97760<|>,GO,1,2026-03-02');
    assert.ok(section(hover, 'Usual modifiers')?.some((it) => it.startsWith('GO: ')));
    assert.ok(section(hover, 'What to document')?.some((it) => it.startsWith('Device type')));
    assert.ok(section(hover, 'Not for')?.some((it) => it.endsWith('→ 97763')));
  });

  it('ends with the source and the day of the data', () => {
    const hover = hoverAtCursor('97760<|>,GO,1,2026-03-02');
    assert.equal(hover?.sections.at(-1)?.title, 'Source');
    assert.match(hover.sections.at(-1)?.lines[0] ?? '', /^Data as of 2026-07-01, pairs as of 2024-07-01\.$/);
    const later = hoverAtCursor('97760<|>,GO,1,2027-03-02');
    assert.match(later?.sections.at(-1)?.lines[0] ?? '', /What changed later is not known\.$/);
  });

  it('says of a code it does not have that it does not have it', () => {
    expectOpening('99213<|>,25,1,2025-01-01', '99213\nNot among the codes of the built-in data (as of 2026-07-01).');
  });

  it('says nothing of what has not the shape of a code', () => {
    assert.equal(hoverAtCursor('9776<|>,GO,1,2025-01-01\n97110,GP,1,2025-01-01'), undefined);
  });

  it('covers the code, from its first edge to its last', () => {
    for (const marked of ['<|>97760,GO,1,2026-03-02', '97760<|>,GO,1,2026-03-02']) {
      assert.deepEqual(hoverAtCursor(marked)?.span, { start: 0, end: 5 });
    }
    const second = hoverAtCursor('97110,GP,1,2026-03-02\n\n97<|>760,GO,1,2026-03-02');
    assert.deepEqual(second?.span, { start: 23, end: 28 });
  });

  it('is absent elsewhere', () => {
    assert.equal(hoverAtCursor('97760,GO,1<|>,2026-03-02'), undefined);
    assert.equal(hoverAtCursor('97760,GO,1,2026-<|>03-02'), undefined);
  });
});

describe('hover on a modifier', () => {
  it('tells what it means, what it needs and what it excludes', () => {
    expectOpening(
      '97760,GO C<|>O,1,2026-03-02',
      `
      CO · OT assistant furnished all or more than 10% of the service
      Required since 2020-01-01 on OT lines furnished in whole or in part by an OTA; pays 85% from 2022-01-01. Valid only together with GO on the same line.
      Not together with CQ, GP or GN on one line.
      `,
    );
  });

  it('tells when it stands with the code of its line', () => {
    const lines = section(hoverAtCursor('97760,G<|>O,1,2026-03-02'), 'With 97760');
    assert.deepEqual(lines, ['the line is under an occupational therapy plan of care']);
    assert.equal(section(hoverAtCursor('97760,T<|>1,1,2026-03-02'), 'With 97760'), undefined);
  });

  it('knows it in small letters', () => {
    assert.match(opening('97760,g<|>o,1,2026-03-02'), /^GO · /);
  });

  it('says of one it does not have that it does not have it', () => {
    assert.match(opening('97760,7<|>Y,1,2026-03-02'), /^7Y\nNot among the modifiers of the built-in data/);
  });
});

describe('hover in FHIR', () => {
  const claim = (code: string) =>
    JSON.stringify({
      resourceType: 'Claim',
      item: [
        {
          sequence: 1,
          productOrService: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code }] },
          modifier: [{ coding: [{ code: 'GO' }] }],
          servicedDate: '2017-05-01',
        },
      ],
    });

  it('goes by the day of the item', () => {
    const hover = hoverAtCursor(claim('977<|>60'), { as: 'claim.json' });
    assert.match(hover?.sections[0]?.lines.join(' ') ?? '', /On this day not yet limited to the first encounter/);
  });
});
