/** What each format makes of a date of service: the day, nothing, or `unread` where what is written is no date. */
import assert from 'node:assert/strict';
import { analyze, Linter } from '../../server/src/index.js';
import type { Analysis } from '../../server/src/index.js';
import { unreadOf } from '../../server/src/claim/unread.js';
import { rules } from '../../server/src/rules/index.js';
import { testKnowledge } from '../support/knowledge.js';

function analysisOf(name: string, text: string): Analysis {
  const analysis = analyze({ name, text }, new Linter(rules, testKnowledge));
  assert.ok(analysis !== undefined, 'no format reads this document');
  return analysis;
}

function datesIn(name: string, text: string): string[] {
  const { claims } = analysisOf(name, text).reading;
  const lines = claims.flatMap(({ claim }) => claim.lines);
  return lines.map((it) => (unreadOf(it, 'service-date') ? 'unread' : (it.serviceDate?.value ?? 'none')));
}

const envelope = (type: 'P' | 'I', segments: string) =>
  `ST*837*0001*005010X22${type === 'P' ? '2A1' : '3A2'}~${segments}SE*9*0001~`;
const professional = (date: string) => envelope('P', `CLM*TEST1*60***11:B:1~LX*1~SV1*HC:97762*60*UN*1***1~${date}`);
const institutional = (date: string, lineDate = '') =>
  envelope('I', `CLM*TEST1*60***13:A:1~${date}LX*1~SV2*0430*HC:97762*60*UN*1~${lineDate}`);
const fhirClaim = (item: string, claim = '') =>
  `{"resourceType":"Claim",${claim}"item":[{"sequence":1,${item}"productOrService":{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"97762"}]}}]}`;

const cases: Readonly<Record<string, readonly [name: string, text: string, date: string]>> = {
  'x12 six digits': ['a.837', professional('DTP*472*D8*171230~'), 'unread'],
  'x12 a day that does not exist': ['a.837', professional('DTP*472*D8*20181345~'), 'unread'],
  'x12 nothing in the segment': ['a.837', professional('DTP*472*D8*~'), 'none'],
  'x12 statement of several days': ['a.837', institutional('DTP*434*RD8*20171102-20171104~'), '2017-11-02'],
  'x12 statement of a day': ['a.837', institutional('DTP*434*D8*20171102~'), '2017-11-02'],
  'x12 a line date before the statement': [
    'a.837',
    institutional('DTP*434*D8*20171102~', 'DTP*472*D8*20171103~'),
    '2017-11-03',
  ],
  'x12 an unread line date, whatever the statement says': [
    'a.837',
    institutional('DTP*434*D8*20171102~', 'DTP*472*D8*1103~'),
    'unread',
  ],
  'fhir a year': ['a.json', fhirClaim('"servicedDate":"2016",'), 'unread'],
  'fhir a month': ['a.json', fhirClaim('"servicedPeriod":{"start":"2016-05"},'), 'unread'],
  'fhir a placeholder': ['a.json', fhirClaim('"servicedDate":"{{date}}",'), 'none'],
  'fhir several days': [
    'a.json',
    fhirClaim('"servicedPeriod":{"start":"2016-05-02","end":"2016-05-09"},'),
    '2016-05-02',
  ],
  'fhir billable period': [
    'a.json',
    fhirClaim('', '"billablePeriod":{"start":"2016-05-02","end":"2016-05-09"},'),
    '2016-05-02',
  ],
  'fhir an unread billable period': ['a.json', fhirClaim('', '"billablePeriod":{"start":"2016"},'), 'unread'],
  'template no date': ['a.claim.yaml', 'lines:\n  - code: "97762"\n    serviceDate: sometime 2016\n', 'unread'],
  'template of the claim': [
    'a.claim.yaml',
    'serviceDate: "13/45/2017"\nlines:\n  - code: "97762"\n    units: 1\n',
    'unread',
  ],
  'template in words': ['a.claim.yaml', 'lines:\n  - code: "97762"\n    serviceDate: Nov 2, 2017\n', '2017-11-02'],
  'template a placeholder': ['a.claim.yaml', 'lines:\n  - code: "97762"\n    serviceDate: "{{DOS}}"\n', 'none'],
  'note no date': ['a.md', 'OT note\nDOS: 13/45/2017\n\nCPT 97762 GO x 1\n', 'unread'],
  'note a year': ['a.md', 'OT note\nDate of service: 2016\n\nCPT 97762 GO x 1\n', 'unread'],
  'note in words': ['a.md', 'OT note\nDOS: 16-Nov-17\n\nCPT 97762 GO x 1\n', '2017-11-16'],
  'note a range': ['a.md', 'OT note\nDOS: 11/02/2017-11/02/2017\n\nCPT 97762 GO x 1\n', '2017-11-02'],
  'note left open': ['a.md', 'OT note\nDOS: ____\n\nCPT 97762 GO x 1\n', 'none'],
  'cms1500 in keys': ['a.cms1500', '24A: 171230\n24D: 97762 GO\n24F: 60.00\n24G: 1\n', 'unread'],
};

/** Rules about what is missing or cannot be read, the date itself among it. */
const ofPaperwork: ReadonlySet<string> = new Set(
  rules.filter((it) => it.category === 'coverage' || it.category === 'file').map((it) => it.id),
);

describe('a date of service', () => {
  for (const [what, [name, text, date]] of Object.entries(cases)) {
    it(`${what}: ${date}`, () => {
      assert.deepEqual(datesIn(name, text), [date]);
    });
    if (date !== 'unread') continue;
    it(`${what}: nothing is reported that depends on it`, () => {
      const { result } = analysisOf(name, text);
      assert.deepEqual(result.findings.filter((it) => !ofPaperwork.has(it.rule)), []);
      assert.ok(result.notChecked.some((it) => it.reason === 'The date of service could not be read.'));
    });
  }

  it('that is missing: the code is reported, and nothing says it was not checked', () => {
    const { result } = analysisOf('a.claim.csv', '97762,GP,1\n');
    assert.deepEqual(
      result.findings.map((it) => it.rule),
      ['deleted-code'],
    );
    assert.deepEqual(result.notChecked, []);
  });
});

describe('x12', () => {
  it('reads a qualifier with blanks around it', () => {
    const text = envelope('P', 'CLM*TEST1*60***11:B:1~LX*1~SV1* HC : 97760 : GO *60*UN*1~');
    const [line] = analysisOf('a.837', text).reading.claims.flatMap(({ claim }) => claim.lines);
    assert.equal(line?.code?.value, '97760');
    assert.deepEqual(
      line.modifiers.map((it) => it.value),
      ['GO'],
    );
  });

  it('says so where an 837 has no claim that could be read', () => {
    const { problems } = analysisOf('a.837', envelope('P', 'HL*1**20*1~NM1*85*2*SAMPLE CLINIC~')).reading;
    assert.deepEqual(problems, [
      { message: 'This is an 837, and not one claim in it could be read.', span: { start: 0, end: 2 } },
    ]);
  });
});

describe('fhir', () => {
  for (const what of ['"status":"cancelled",', '"status":"entered-in-error",', '"use":"predetermination",']) {
    it(`judges nothing where it says ${what}`, () => {
      const { reading, result } = analysisOf('a.json', fhirClaim('', what));
      assert.deepEqual(reading.claims, []);
      assert.deepEqual(
        reading.mentions.map((it) => `${it.kind} ${it.value} ${it.role}`),
        ['code 97762 transaction'],
      );
      assert.deepEqual(result.findings, []);
    });
  }

  it('takes an institutional claim for a stay in a hospital where its subtype says so', () => {
    const coding = (code: string) => `{"coding":[{"code":"${code}"}]}`;
    const text = fhirClaim('', `"type":${coding('institutional')},"subType":${coding('inpatient')},`);
    assert.equal(analysisOf('a.json', text).reading.claims[0]?.claim.billType?.value, '11');
  });
});
