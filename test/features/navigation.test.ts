/** Where a pointer and a level lead, what names the same, what can be replaced: at a marked cursor. */
import assert from 'node:assert/strict';
import {
  applyEdits,
  hintsIn,
  placesIn,
  referenceAt,
  renamedAt,
  renamesIn,
  rulesNamed,
  sameAs,
  summaryOf,
  whyNotNamed,
} from '../../server/src/index.js';
import { atCursor } from '../support/cursor.js';

const batch = `ST*837*0001~
HL*1**20*1~
HL*2*1*22*0~
CLM*TEST1*220***11:B:1*Y*A*Y*Y~
HI*ABK:M65311*ABF:M25531~
LX*1~
SV1*HC:97760:GO*165*UN*3***1:2~
DTP*472*D8*20260302~
LX*2~
SV1*HC:97110:GO:59*55*UN*1***2~
DTP*472*D8*20260302~
HL*3*1*22*0~
CLM*TEST2*55***11:B:1*Y*A*Y*Y~
HI*ABK:M65311~
LX*1~
SV1*HC:97110:GO*55*UN*1***1~
DTP*472*D8*20260303~
SE*17*0001~
`;

function marked(text: string, before: string, after: string): string {
  const at = text.indexOf(before + after);
  assert.ok(at >= 0, `${before}${after} is in the text`);
  return `${text.slice(0, at + before.length)}<|>${text.slice(at + before.length)}`;
}

/** What is led to, with the four characters before it. */
function target(text: string, as: string): string | undefined {
  const { analysis, offset } = atCursor(text, { as });
  const reference = referenceAt(analysis.document, analysis.reading, offset);
  return reference && analysis.document.text.slice(Math.max(0, reference.to.start - 4), reference.to.end);
}

describe('a definition', () => {
  it('of a pointer in an 837 is its diagnosis, each of its own claim', () => {
    assert.equal(target(marked(batch, '165*UN*3***', '1:2'), 'a.837'), 'ABK:M65311');
    assert.equal(target(marked(batch, '165*UN*3***1:', '2~'), 'a.837'), 'ABF:M25531');
    assert.equal(target(marked(batch, '55*UN*1***1', '~'), 'a.837'), 'ABK:M65311');
    assert.equal(target(marked(batch, '*55*UN*', '1***2'), 'a.837'), undefined);
  });

  it('of HL02 is the level above that it names, in the same transaction', () => {
    assert.equal(target(marked(batch, 'HL*3*', '1*22'), 'a.837'), '\nHL*1');
    const second = `${batch}ST*837*0002~\nHL*1**20*1~\nHL*2*9*22*0~\nCLM*TEST3*1***11:B:1~\nSE*5*0002~\n`;
    assert.equal(target(marked(second, 'HL*2*', '9*22'), 'a.837'), undefined);
    assert.equal(target(marked(batch, 'HL*1*', '*20'), 'a.837'), undefined);
    assert.equal(target(marked(batch, 'HL*3*1*', '22'), 'a.837'), undefined);
  });

  it('of diagnosisSequence is the diagnosis of that number', () => {
    const claim = JSON.stringify(
      {
        resourceType: 'Claim',
        use: 'claim',
        diagnosis: [
          { sequence: 1, diagnosisCodeableConcept: { coding: [{ code: 'M65.311' }] } },
          { sequence: 2, diagnosisCodeableConcept: { coding: [{ code: 'M25.531' }] } },
        ],
        item: [
          {
            sequence: 1,
            diagnosisSequence: [2],
            productOrService: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '97760' }] },
          },
        ],
      },
      undefined,
      2,
    );
    const at = claim.indexOf('2\n', claim.indexOf('diagnosisSequence'));
    assert.match(target(`${claim.slice(0, at)}<|>${claim.slice(at)}`, 'c.fhir.json') ?? '', /M25\.531$/);
  });

  it('of a letter in box 24E is what box 21 has there', () => {
    const form = `HEALTH INSURANCE CLAIM FORM
21. DIAGNOSIS OR NATURE OF ILLNESS OR INJURY   ICD Ind. 0
A. M65.4     B. M25.531   C. R26.2
24. A. DATE(S) OF SERVICE  B. PLACE OF  D. PROCEDURES
03 02 26 03 02 26 11   97760 GO       AB   110 00  2   1245319599
03 02 26 03 02 26 11 N 97110 GP       C     55 00  1   1245319599
`;
    assert.match(target(marked(form, 'GO       ', 'AB'), 'f.cms1500.txt') ?? '', /M65\.4$/);
    assert.match(target(marked(form, 'GO       A', 'B '), 'f.cms1500.txt') ?? '', /M25\.531$/);
    assert.match(target(marked(form, 'GP       ', 'C '), 'f.cms1500.txt') ?? '', /R26\.2$/);
    const list =
      'box_21:\n  A: M65.4\n  B: M25.531\nbox_24:\n  - date: 2026-03-02\n    code: 97763\n    pointer: A, B\n';
    assert.match(target(marked(list, 'pointer: A, ', 'B'), 'f.cms1500.yaml') ?? '', /M25\.531$/);
  });

  it('of a pointer in a claim.yaml is the diagnosis of that number', () => {
    const claim = 'claim:\n  diagnoses: [M65.311, M25.531]\n  lines:\n    - code: 97760\n      pointers: [2]\n';
    assert.match(target(marked(claim, 'pointers: [', '2]'), 'a.claim.yaml') ?? '', /M25\.531$/);
  });

  it('of a pointer in a charge file is the diagnosis in its column', () => {
    const sheet = 'CPT,Modifier1,Units,DOS,Dx1,Dx2,Pointer\n97760,GO,3,03/02/2026,M65.311,M25.531,2\n';
    assert.match(target(marked(sheet, 'M25.531,', '2\n'), 'charges.csv') ?? '', /M25\.531$/);
  });
});

describe('places that name the same', () => {
  const same = (text: string, as: string) => {
    const { analysis, offset } = atCursor(text, { as });
    return sameAs(analysis.reading, offset).map(({ span }) => {
      const { text: all } = analysis.document;
      return `${all.slice(0, span.start).split('\n').length}: ${all.slice(span.start, span.end)}`;
    });
  };

  it('are the lines of a code, a modifier and a diagnosis', () => {
    assert.deepEqual(same(marked(batch, 'HC:97', '110:GO:59'), 'a.837'), ['10: 97110', '16: 97110']);
    assert.deepEqual(same(marked(batch, '97110:G', 'O*'), 'a.837'), ['7: GO', '10: GO', '16: GO']);
    assert.deepEqual(same(marked(batch, 'ABF:M255', '31'), 'a.837'), ['5: M25531']);
    assert.deepEqual(same(marked(batch, 'ABK:M65', '311*'), 'a.837'), ['5: M65311', '14: M65311']);
  });

  it('are alike in small letters and, of a diagnosis, without its dot', () => {
    const sheet = 'CPT,Modifier1,Units,DOS,Dx1\n97760,go,1,03/02/2026,M65.311\n97110,G<|>O,1,03/02/2026,M65311\n';
    assert.deepEqual(same(sheet, 'charges.csv'), ['2: go', '3: GO']);
    assert.deepEqual(same(sheet.replace('<|>', '').replace('M65.', 'M6<|>5.'), 'charges.csv'), [
      '2: M65.311',
      '3: M65311',
    ]);
  });

  it('are none where nothing is named', () => {
    assert.deepEqual(same(marked(batch, 'LX', '*1'), 'a.837'), []);
  });
});

describe('another code or modifier', () => {
  const renamed = (text: string, as: string, name: string) => {
    const { analysis, offset } = atCursor(text, { as });
    const meant = renamedAt(analysis.reading, offset);
    if (meant === undefined) return undefined;
    const { document, reading } = analysis;
    return applyEdits(document.text, renamesIn({ text: document.text, reading }, meant, name));
  };

  it('comes wherever claims bill the old one, and nowhere else', () => {
    const text = batch.replace('HL*3', 'N3*97110 SAMPLE ROAD~\nN4*PRINEVILLE*OR*97110~\nHL*3');
    const expected = text.replaceAll('HC:97110', 'HC:97530');
    assert.equal(renamed(marked(text, 'HC:97', '110:GO:59'), 'a.837', '97530'), expected);
  });

  it('is written in capitals, as payers want it', () => {
    const sheet = '97760,g<|>o,1,2026-03-02\n97110,GO,1,2026-03-02';
    assert.equal(renamed(sheet, 'a.claim.csv', 'gp'), '97760,GP,1,2026-03-02\n97110,GP,1,2026-03-02');
  });

  it('comes for no diagnosis and for nothing in prose', () => {
    assert.equal(renamed(marked(batch, 'ABK:M65', '311*'), 'a.837', 'M65312'), undefined);
    const note = '# Visit 2026-03-02\n\nBill 97<|>763 next time, never 97762.\n\n## Billing\n\n- 97760 GO x1\n';
    assert.equal(renamed(note, 'a.note.md', '97110'), undefined);
  });

  it('has the form of its kind', () => {
    assert.equal(whyNotNamed('code', 'l3908'), undefined);
    assert.equal(whyNotNamed('code', '0591T'), undefined);
    assert.match(whyNotNamed('code', 'GP') ?? '', /^A code is five digits/);
    assert.match(whyNotNamed('code', '9711') ?? '', /^A code is five digits/);
    assert.equal(whyNotNamed('modifier', '59'), undefined);
    assert.match(whyNotNamed('modifier', 'GPX') ?? '', /^A modifier is two/);
  });
});

describe('hints', () => {
  const hints = (text: string, as: string, from = 0, to = text.length) => {
    const { analysis } = atCursor(`${text}<|>`, { as });
    const found = hintsIn(analysis.linter.knowledge, analysis.document, analysis.reading, { start: from, end: to });
    return found.map(({ offset, label }) => `${text.slice(offset - 5, offset)} ${label}`);
  };

  it('say behind a code what it is, and which diagnoses its line points at', () => {
    const [first, second, third, ...others] = hints(batch, 'a.837');
    assert.match(first ?? '', /^97760 \S.* → M65311, M25531$/);
    assert.match(second ?? '', /^97110 \S.* → M25531$/);
    assert.match(third ?? '', /^97110 \S.* → M65311$/);
    assert.deepEqual(others, []);
  });

  it('are those of the stretch asked for, and one a row', () => {
    assert.equal(hints(batch, 'a.837', 0, batch.indexOf('LX*2')).length, 1);
    assert.equal(hints(batch.replaceAll('\n', ''), 'a.837').length, 3);
    const sheet = '97760,GO,1,2026-03-02\n00000,GO,1,2026-03-02\n';
    assert.equal(hints(sheet, 'a.claim.csv').length, 1);
  });

  it('are short', () => {
    for (const it of hints(batch, 'a.837')) assert.ok(it.length < 70, it);
  });
});

describe('names of rules', () => {
  const named = (text: string, name: string) =>
    rulesNamed({ text, name }).map(({ value, span }) => {
      assert.equal(text.slice(span.start, span.end), value);
      return value;
    });

  it('stand in comments that keep them quiet', () => {
    const note = '<!-- claimlint-disable-next-line deleted-code, late-claim: an old-code archive -->\n97762\n';
    assert.deepEqual(named(note, 'a.md'), ['deleted-code', 'late-claim']);
    assert.deepEqual(named('nothing of the kind\n', 'a.md'), []);
  });

  it('stand in a project file, as keys and as values', () => {
    const project = `{ "rules": { "late-claim": "off" },
      "folders": [{ "files": "a/**", "rules": { "deleted-code": "hint" } }],
      "suppress": [{ "rule": "duplicate-line", "files": "b.csv", "reason": "twice a day" }] }`;
    assert.deepEqual(named(project, 'claimlint.json'), ['late-claim', 'deleted-code', 'duplicate-line']);
    assert.deepEqual(named(project, 'other.json'), []);
    assert.deepEqual(named('{ "rules": {', 'claimlint.json'), []);
  });
});

describe('an estimate of what Medicare pays', () => {
  const estimate = (text: string) => {
    const { analysis } = atCursor(`${text}<|>`);
    const [placed] = analysis.reading.claims;
    assert.ok(placed !== undefined);
    const knowledge = analysis.linter.knowledge;
    return { medicare: summaryOf(placed.claim, knowledge).medicare, knowledge };
  };

  it('pays one unit of the day in full and the others with half their practice expense', () => {
    const { medicare, knowledge } = estimate('97110,GO,3,2026-03-02');
    const payment = knowledge.payment('97110', knowledge.asOf);
    assert.ok(payment?.reduced !== undefined && payment.reduced < payment.amount);
    const on = atCursor('97110,GO,3,2026-03-02<|>').analysis.reading.claims[0]?.claim.lines[0]?.serviceDate?.value;
    const ofDay = knowledge.payment('97110', on);
    assert.ok(ofDay?.reduced !== undefined);
    assert.equal(medicare?.amount, Math.round((ofDay.amount + 2 * ofDay.reduced) * 100));
    assert.equal(medicare.year, 2026);
    assert.deepEqual([medicare.priced, medicare.unpriced], [1, 0]);
  });

  it('pays less for what an assistant gave, and says which lines it has no amount for', () => {
    const full = estimate('97110,GO,1,2026-03-02').medicare?.amount ?? 0;
    const { medicare } = estimate('97110,GO CO,1,2026-03-02\n00000,GO,1,2026-03-02');
    assert.equal(medicare?.amount, Math.round(full * 0.85));
    assert.deepEqual([medicare.priced, medicare.unpriced], [1, 1]);
  });

  it('is not made without a day', () => {
    assert.equal(estimate('97110,GO,3').medicare, undefined);
  });
});

describe('places', () => {
  it('stand in the order of the text, each once', () => {
    const { analysis } = atCursor(`${batch}<|>`, { as: 'a.837' });
    const starts = placesIn(analysis.reading).map((it) => it.span.start);
    assert.deepEqual(starts, [...new Set(starts)].sort((a, b) => a - b)); // prettier-ignore
    assert.equal(starts.length, 3 + 3 + 4);
  });
});
