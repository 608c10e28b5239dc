/** Who is named in FHIR beside the lines, what the claim comes to, and lines that the payer added. */
import assert from 'node:assert/strict';
import { fhir } from '../../../server/src/formats/fhir/fhir.js';
import { patientKeyOf } from '../../../server/src/claim/patient-key.js';
import type { Claim } from '../../../server/src/index.js';

type Json = Readonly<Record<string, unknown>>;

const cpt = (code: string) => ({ coding: [{ system: 'http://www.ama-assn.org/go/cpt', code }] });
const coded = (code: string) => ({ coding: [{ code }] });
const npi = (value: string) => ({ identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value } });
const taxonomy = (code: string) => ({ coding: [{ system: 'http://nucc.org/provider-taxonomy', code }] });
const line = { sequence: 1, productOrService: cpt('97760') };

interface Read {
  readonly claim: Claim;
  /** The characters that a span of the claim stands on. */
  readonly at: (span: Claim['span']) => string;
}

/** The claims of a bundle of these resources, or of the only resource. */
function readAll(...resources: readonly Json[]): Read[] {
  const [only] = resources;
  const bundle = { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
  const text = JSON.stringify(resources.length === 1 ? only : bundle);
  return fhir.read({ name: 'a.json', text }).claims.map(({ start, claim }) => ({
    claim,
    at: (span) => text.slice(start + span.start, start + span.end),
  }));
}

function read(fields: Json, ...others: readonly Json[]): Read {
  const [found] = readAll({ resourceType: 'Claim', type: coded('professional'), item: [line], ...fields }, ...others);
  assert.ok(found !== undefined);
  return found;
}

const benefit = (fields: Json) => read({ resourceType: 'ExplanationOfBenefit', ...fields });

describe('the patient of a FHIR claim', () => {
  const patient = (fields: Json, ...others: readonly Json[]) => read(fields, ...others).claim.patient;
  const sam = {
    resourceType: 'Patient',
    id: 'p1',
    identifier: [{ value: 'TEST-0001' }],
    name: [{ family: 'Sample', given: ['Sam'] }],
    birthDate: '1950-01-02',
  };

  it('is the resource that came along', () => {
    const key = patientKeyOf({ id: 'TEST0001', name: 'SAMPLE, SAM', birthDate: '01/02/1950' });
    assert.equal(patient({ patient: { reference: 'Patient/p1' } }, sam), key);
    assert.equal(patient({ patient: { reference: '#p1' }, contained: [sam] }), key);
    const inWords = { ...sam, name: [{ text: 'Sam Sample' }] };
    assert.equal(patient({ patient: { reference: 'Patient/p1' } }, inWords), key);
  });

  it('is the reference where nothing came along, equal from claim to claim', () => {
    const claim = (reference: string) => ({ resourceType: 'Claim', item: [line], patient: { reference } });
    const [a, b, c] = readAll(claim('Patient/1'), claim('Patient/1'), claim('Patient/2')).map((it) => it.claim.patient);
    assert.ok(a !== undefined);
    assert.equal(a, b);
    assert.notEqual(a, c);
  });

  it('is not known by a name of this claim alone, or by a slot', () => {
    assert.equal(patient({ patient: { reference: '#somebody' } }), undefined);
    assert.equal(patient({ patient: { reference: '{{patient}}' } }), undefined);
    assert.equal(patient({}), undefined);
  });
});

describe('the total of a FHIR claim', () => {
  it('stands in total, of whatever version', () => {
    assert.equal(read({ total: { value: 165, currency: 'USD' } }).claim.totalCharge?.value, 165);
    assert.equal(read({ totalCost: { value: 165, code: 'USD' } }).claim.totalCharge?.value, 165);
    const { claim, at } = read({ total: { value: 165.5 } });
    assert.equal(claim.totalCharge && at(claim.totalCharge.span), '165.5');
  });

  it('is the sum submitted, where a payer tells several', () => {
    const sum = (category: string, value: number) => ({ category: coded(category), amount: { value } });
    assert.equal(benefit({ total: [sum('benefit', 80), sum('submitted', 165)] }).claim.totalCharge?.value, 165);
    assert.equal(benefit({ total: [sum('benefit', 80)] }).claim.totalCharge, undefined);
  });

  it('is not in another currency, and unread where it is no number', () => {
    assert.equal(read({ total: { value: 165, currency: 'EUR' } }).claim.totalCharge, undefined);
    const { claim, at } = read({ total: { value: 'a lot' } });
    assert.equal(claim.totalCharge, undefined);
    assert.deepEqual(claim.unread?.map((it) => [it.field, at(it.span)]), [['total-charge', 'a lot']]); // prettier-ignore
  });
});

describe('NPIs in FHIR', () => {
  it('are those of who bills, of the place and of the care team', () => {
    const { claim, at } = read({
      provider: npi('1234567893'),
      facility: npi('1999999984'),
      careTeam: [
        { sequence: 1, provider: npi('1245319599'), role: coded('rendering') },
        { sequence: 2, provider: npi('1111111112'), role: coded('referring') },
        { sequence: 3, provider: npi('1222222220'), role: coded('supervisor') },
      ],
    });
    assert.deepEqual(claim.npis?.map(({ role, value, address }) => [role, value, address]), [
      ['billing', '1234567893', 'Claim.provider'],
      ['facility', '1999999984', 'Claim.facility'],
      ['rendering', '1245319599', 'Claim.careTeam[0].provider'],
      ['ordering', '1111111112', 'Claim.careTeam[1].provider'],
      ['other', '1222222220', 'Claim.careTeam[2].provider'],
    ]); // prettier-ignore
    for (const { value, span } of claim.npis ?? []) assert.equal(at(span), value);
  });

  it('of a resource outside of the claim are pointed at by their reference', () => {
    const organization = {
      resourceType: 'Organization',
      id: 'o1',
      identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' }],
    };
    const { claim, at } = read({ provider: { reference: 'Organization/o1' } }, organization);
    const [only] = claim.npis ?? [];
    assert.equal(only?.value, '1234567893');
    assert.equal(at(only.span), 'Organization/o1');
  });

  it('are no other numbers, and no slots', () => {
    const other = { identifier: { system: 'http://example.org/ids', value: '1234567893' } };
    assert.equal(read({ provider: other, facility: npi('{{npi}}') }).claim.npis, undefined);
  });
});

describe('who ordered, in FHIR', () => {
  it('is named by a referral or in the care team', () => {
    assert.equal(read({ referral: { reference: 'ServiceRequest/1' } }).claim.ordering, 'named');
    assert.equal(read({ careTeam: [{ sequence: 1, role: coded('ordering') }] }).claim.ordering, 'named');
    assert.equal(read({ careTeam: [{ sequence: 1, role: coded('rendering') }] }).claim.ordering, 'not-named');
  });
});

describe('other payers in FHIR', () => {
  const coverage = (display: string) => ({ coverage: { display } });
  it('are the coverages beside the one that is marked', () => {
    const insurance = [
      { ...coverage('Medicare'), focal: true },
      { ...coverage('Medicaid'), focal: false },
      { ...coverage('Sample Mutual'), focal: false },
    ];
    const { claim } = read({ insurance });
    assert.equal(claim.payer, 'medicare');
    assert.deepEqual(claim.otherPayers, ['medicaid', 'unknown']);
  });

  it('are not told where none is marked, or there is one alone', () => {
    assert.equal(read({ insurance: [coverage('Medicare'), coverage('Medicaid')] }).claim.otherPayers, undefined);
    assert.equal(read({ insurance: [{ ...coverage('Medicare'), focal: true }] }).claim.otherPayers, undefined);
  });
});

describe('taxonomies in FHIR', () => {
  const careTeam = [
    { sequence: 1, role: coded('rendering'), qualification: taxonomy('207X00000X') },
    { sequence: 2, role: coded('assist'), qualification: taxonomy('224Z00000X') },
  ];
  const ofLine = (item: Json) => read({ careTeam, item: [{ ...line, ...item }] }).claim.lines[0];

  it('are of the member the line calls, else of who rendered, of any trade', () => {
    assert.equal(ofLine({ careTeamSequence: [2] })?.taxonomy?.value, '224Z00000X');
    assert.equal(ofLine({})?.taxonomy?.value, '207X00000X');
    assert.equal(ofLine({})?.discipline, undefined);
    assert.equal(ofLine({ careTeamSequence: [9] })?.taxonomy, undefined);
  });
});

describe('what a payer added to a claim in FHIR', () => {
  it('is a line, named as what it is', () => {
    const { claim, at } = benefit({ addItem: [{ productOrService: cpt('97110'), modifier: [coded('GO')] }] });
    assert.deepEqual(claim.lines.map((it) => it.code?.value), ['97760', '97110']); // prettier-ignore
    const added = claim.lines[1];
    assert.ok(added?.code !== undefined);
    assert.equal(at(added.code.span), '97110');
    assert.equal(
      claim.notation.address({ field: 'code', line: added }),
      'ExplanationOfBenefit.addItem[0].productOrService',
    );
  });
});

describe('a stay in a hospital, in FHIR', () => {
  const institutional = { type: coded('institutional') };
  const cases: Readonly<Record<string, [Json, string | undefined]>> = {
    'by its sub-type': [{ subType: coded('inpatient') }, '11'],
    'by the words of its sub-type': [{ subType: { text: 'Inpatient stay' } }, '11'],
    'by its profile': [{ meta: { profile: ['http://example.org/C4BB-ExplanationOfBenefit-Inpatient-Institutional|2.0.0'] } }, '11'], // prettier-ignore
    'not by another sub-type': [{ subType: coded('outpatient') }, undefined],
    'not by another profile': [{ meta: { profile: ['http://example.org/C4BB-ExplanationOfBenefit-Outpatient-Institutional'] } }, undefined], // prettier-ignore
  };
  for (const [name, [fields, billType]] of Object.entries(cases)) {
    it(name, () => {
      assert.equal(read({ ...institutional, ...fields }).claim.billType?.value, billType);
    });
  }

  it('not where the claim is of a professional', () => {
    assert.equal(read({ subType: coded('inpatient') }).claim.billType, undefined);
  });
});
