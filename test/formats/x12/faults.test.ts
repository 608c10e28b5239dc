/** One change to a whole 837P that makes it wrong: one fault each, at the place of the change. Fragments have none. */
import assert from 'node:assert/strict';
import { x12 } from '../../../server/src/formats/x12/x12.js';

const whole = [
  'ISA*00*          *00*          *ZZ*EXAMPLESENDER  *ZZ*EXAMPLEPAYER   *260302*0930*^*00501*000000101*0*T*:',
  'GS*HC*EXAMPLESENDER*EXAMPLEPAYER*20260302*0930*101*X*005010X222A1',
  'ST*837*0001*005010X222A1',
  'BHT*0019*00*REF1*20260302*0930*CH',
  'NM1*41*2*EXAMPLE SENDER*****46*TEST1',
  'NM1*40*2*EXAMPLE PAYER*****46*TEST2',
  'HL*1**20*1',
  'NM1*85*2*EXAMPLE HAND THERAPY*****XX*1234567893',
  'N3*1 TEST STREET',
  'N4*TESTTOWN*TX*79401',
  'HL*2*1*22*0',
  'SBR*P*18*******MB',
  'NM1*IL*1*SAMPLE*PATIENT****MI*TEST0001',
  'DMG*D8*19700102*F',
  'CLM*TEST1*165***11:B:1*Y*A*Y*Y',
  'HI*ABK:M65311*ABF:M25531',
  'NM1*82*1*SAMPLE*THERAPIST****XX*1234567893',
  'LX*1',
  'SV1*HC:97760:GO*110*UN*2***1:2',
  'DTP*472*D8*20260302',
  'LX*2',
  'SV1*HC:97110:GO:59*55*UN*1***1',
  'DTP*472*RD8*20260302-20260304',
  'SE*22*0001',
  'GE*1*101',
  'IEA*1*000000101',
];
const text = whole.join('~\n') + '~\n';

interface Case {
  readonly from: string;
  readonly to: string;
  /** `kind at address: the characters it stands at`; what would be right. */
  readonly fault: string;
}

const mutations: Readonly<Record<string, Case>> = {
  'a wrong count of segments': { from: 'SE*22', to: 'SE*21', fault: 'segment-count at SE01: 21 (22)' },
  'a wrong count of transactions': { from: 'GE*1*', to: 'GE*2*', fault: 'transaction-count at GE01: 2 (1)' },
  'a wrong count of groups': { from: 'IEA*1*', to: 'IEA*3*', fault: 'group-count at IEA01: 3 (1)' },
  'ST and SE that differ': { from: 'SE*22*0001', to: 'SE*22*0002', fault: 'control-number at SE02: 0002 (0001)' },
  'GS and GE that differ': { from: 'GE*1*101', to: 'GE*1*102', fault: 'control-number at GE02: 102 (101)' },
  'ISA and IEA that differ': {
    from: 'IEA*1*000000101',
    to: 'IEA*1*000000102',
    fault: 'control-number at IEA02: 000000102 (000000101)',
  },
  'a list of codes that nobody knows': { from: 'ABF:', to: 'XXX:', fault: 'unknown-qualifier at 2300 HI02-1: XXX' },
  'an entity that nobody knows': { from: 'NM1*82', to: 'NM1*8$', fault: 'unknown-qualifier at NM101: 8$' },
  'a billing provider by a wrong name': { from: 'NM1*85', to: 'NM1*8#', fault: 'unknown-qualifier at NM101: 8#' },
  'a segment that nobody knows': { from: 'DTP*472*D8', to: 'DXP*472*D8', fault: 'unknown-segment at : DXP' },
  'one more of them': { from: 'LX*1~', to: 'LX*1~\nQQQ*1~', fault: 'unknown-segment at : QQQ' },
  'a segment of another transaction': { from: 'LX*1~', to: 'LX*1~\nCLP*TEST1*1*165~', fault: 'foreign-segment at : CLP' },
  'one in place of another': { from: 'DTP*472*D8*', to: 'SVC*HC:97110*', fault: 'foreign-segment at : SVC' },
  'no service on a line': {
    from: 'SV1*HC:97760:GO*110*UN*2***1:2~\n',
    to: '',
    fault: 'missing-service-line at 2400 SV1: LX*1',
  },
  'no service on the last line, the count put right': {
    from: 'SV1*HC:97110:GO:59*55*UN*1***1~\nDTP*472*RD8*20260302-20260304~\nSE*22',
    to: 'DTP*472*RD8*20260302-20260304~\nSE*21',
    fault: 'missing-service-line at 2400 SV1: LX*2',
  },
  'a parent that is not there': { from: 'HL*2*1*22', to: 'HL*2*7*22', fault: 'missing-parent at HL02: 7' },
  'no billing provider': {
    from: 'NM1*85*2*EXAMPLE HAND THERAPY*****XX*1234567893~\n',
    to: '',
    fault: 'missing-billing-provider at 2010AA NM1: CLM',
  },
  'no claim': { from: 'CLM*TEST1*165***11:B:1*Y*A*Y*Y~\n', to: '', fault: 'missing-claim at 2300 CLM: HI' },
};

function faultsIn(document: string): string[] {
  const { faults = [] } = x12.read({ name: 'a.837', text: document });
  return faults.map(({ kind, address, span, expected }) => {
    const right = expected === undefined ? '' : ` (${expected})`;
    return `${kind} at ${address}: ${document.slice(span.start, span.end)}${right}`;
  });
}

describe('faults of an 837', () => {
  it('are none where it is whole', () => {
    assert.deepEqual(faultsIn(text), []);
  });

  for (const [name, { from, to, fault }] of Object.entries(mutations)) {
    const changed = text.replace(from, to);
    it(`${name}: one`, () => {
      assert.notEqual(changed, text);
      assert.deepEqual(faultsIn(changed), [fault]);
    });
    it(`${name}: none while it is typed`, () => {
      const open = changed.slice(0, changed.indexOf('SE*'));
      assert.deepEqual(faultsIn(open), []);
    });
    it(`${name}: the same where the change is read alone`, () => {
      const before = x12.read({ name: 'a.837', text });
      const start = text.indexOf(from);
      const change = { start, removed: from.length, added: to.length };
      const again = x12.read({ name: 'a.837', text: changed }, { reading: before, change });
      assert.deepEqual(again.faults, x12.read({ name: 'a.837', text: changed }).faults);
      const back = { start, removed: to.length, added: from.length };
      assert.deepEqual(x12.read({ name: 'a.837', text }, { reading: again, change: back }).faults, []);
    });
  }

  it('are none in fragments, and none of what is no 837', () => {
    assert.deepEqual(faultsIn('CLM*TEST1*165***11:B:1~LX*1~QQQ*1~LX*2~'), []);
    assert.deepEqual(faultsIn('ST*835*0001~BPR*I*1~SE*9*0002~'), []);
  });

  it('of a fragment are what is wrong with the NPI of who bills, once it has all its digits', () => {
    const fragment = text.slice(text.indexOf('HL*1'), text.indexOf('SE*'));
    const fault = (npi: string) => faultsIn(fragment.replace('HAND THERAPY*****XX*1234567893', `X*****XX*${npi}`));
    assert.deepEqual(fault('1234567890'), ['billing-npi at 2010AA NM109: 1234567890']);
    assert.deepEqual(fault('12345678'), []);
    assert.deepEqual(fault('1234567893'), []);
    const begun = text.slice(0, text.indexOf('SE*')).replace('XX*1234567893', 'XX*1234567890');
    assert.deepEqual(faultsIn(begun), ['billing-npi at 2010AA NM109: 1234567890']);
    const broken = text.replace('ST*837*0001*005010X222A1~\n', '').replace('XX*1234567893', 'XX*1234567890');
    assert.ok(faultsIn(broken).includes('billing-npi at 2010AA NM109: 1234567890'));
  });

  it('keep a parent that stands above another branch', () => {
    const odd = text.replace('HL*2*1*22', 'HL*9*1*20*1~\nNM1*85*2*EXAMPLE*****XX*1234567893~\nHL*2*1*22');
    assert.deepEqual(faultsIn(odd.replace('SE*22', 'SE*24')), []);
  });
});

describe('whose claim an 837 holds', () => {
  const patientIn = (document: string) => x12.read({ name: 'a.837', text: document }).claims[0]?.claim.patient;
  const patient = patientIn(text);
  it('is told by number, name and birth date, whatever their case', () => {
    assert.ok(patient !== undefined);
    assert.equal(patientIn(text.replace('SAMPLE*PATIENT', 'Sample*Patient')), patient);
    assert.notEqual(patientIn(text.replace('19700102', '19700103')), patient);
    assert.notEqual(patientIn(text.replace('SAMPLE*PATIENT', 'SAMPLE*CHILD')), patient);
    assert.notEqual(patientIn(text.replace('TEST0001', 'TEST0002')), patient);
  });
  it('is the patient where he is not the insured', () => {
    const child = 'HL*3*2*23*0~\nPAT*19~\nNM1*QC*1*SAMPLE*CHILD~\nDMG*D8*20150102*M~\nCLM*TEST1';
    const other = patientIn(text.replace('CLM*TEST1', child));
    assert.ok(other !== undefined && other !== patient);
    assert.equal(other, patientIn(text.replace('CLM*TEST1', child.replace('CHILD', 'Child'))));
  });
  it('is told anew where the insured is changed and the claim is not', () => {
    const before = x12.read({ name: 'a.837', text });
    const changed = text.replace('TEST0001', 'TEST0002');
    const change = { start: text.indexOf('TEST0001'), removed: 8, added: 8 };
    const again = x12.read({ name: 'a.837', text: changed }, { reading: before, change });
    assert.equal(again.claims[0]?.claim.patient, patientIn(changed));
  });
});

describe('what could not be read in an 837', () => {
  const claimIn = (from: string, to: string) => x12.read({ name: 'a.837', text: text.replace(from, to) }).claims[0]?.claim;
  const unreadIn = (from: string, to: string) => {
    const claim = claimIn(from, to);
    return [...(claim?.unread ?? []), ...(claim?.lines ?? []).flatMap((it) => it.unread ?? [])].map((it) => it.field);
  };
  it('is told by its place', () => {
    assert.deepEqual(unreadIn('TEST1*165', 'TEST1*1G5'), ['total-charge']);
    assert.deepEqual(unreadIn('GO*110', 'GO*11O'), ['charge']);
    assert.deepEqual(unreadIn('UN*2', 'UN*two'), ['units']);
    assert.deepEqual(unreadIn('***1:2', '***A:B'), ['pointer']);
    assert.deepEqual(unreadIn('D8*20260302', 'D8*20260230'), ['service-date']);
    assert.deepEqual(unreadIn('20260302-20260304', '20260302-20260334'), ['service-date']);
    assert.deepEqual(unreadIn('SV1*HC:97760:GO*110*UN*2***1:2~\n', ''), ['charge']);
    assert.deepEqual(unreadIn('x', 'y'), []);
  });
  it('leaves a diagnosis its number where its list is misnamed', () => {
    assert.deepEqual(
      claimIn('ABK:', 'AXK:')?.diagnoses.map((it) => it.value),
      ['M65311', 'M25531'],
    );
  });
});
