/** What stands around the services: whom the form is for, who provided, who ordered, and what it comes to. */
import assert from 'node:assert/strict';
import { cms1500 } from '../../../server/src/formats/cms1500/cms1500.js';
import { patientKeyOf } from '../../../server/src/claim/patient-key.js';

const services = '24. A\n03 02 26 03 02 26 11  97760 GO  A  55 00  1   1245319599\n';

/** The only claim of a form with these lines above and below its services. */
function claimOf(above: string, below = '') {
  const text = `${above}\n${services}${below}`;
  const { claims } = cms1500.read({ name: 'a.cms1500.txt', text });
  assert.equal(claims.length, 1);
  const [placed] = claims;
  assert.ok(placed !== undefined);
  for (const { value, span } of placed.claim.npis ?? []) assert.equal(text.slice(span.start, span.end), value);
  return { text, claim: placed.claim };
}

const npisOf = (above: string, below?: string) =>
  (claimOf(above, below).claim.npis ?? []).map((it) => `${it.role} ${it.value} ${it.address}`);

describe('whom a form is for', () => {
  const sam = patientKeyOf({ id: 'TEST-00-1', name: 'Sam Sample', birthDate: '1950-01-02' });
  const same: Readonly<Record<string, string>> = {
    'labels with what they ask for behind them': '1a. INSURED\'S I.D. NUMBER TEST-00-1\n2. PATIENT\'S NAME SAMPLE, SAM   3. PATIENT\'S BIRTH DATE 01 02 1950',
    'labels with it below them': '1. MEDICARE [X]    1a. INSURED\'S I.D. NUMBER (For Program in Item 1)\n                   TEST001\n2. PATIENT\'S NAME (Last Name, First Name)   3. PATIENT\'S BIRTH DATE   SEX\nSAMPLE, SAM                               01 02 1950    M [X] F [ ]',
    'labels that have lost their dots': '1a INSURED\'S ID NUMBER TEST001\n2 PATIENT\'S NAME Sample, Sam\n3 PATIENT\'S BIRTH DATE 01/02/1950',
    'keys by number': 'Box 1a: TEST001\nBox 2: Sam Sample\nBox 3: 1950-01-02',
    'keys by name': 'Insured ID: TEST001\nPatient name: Sample, Sam\nBirth date: 01/02/1950',
  };
  for (const [name, above] of Object.entries(same)) {
    it(`is read from ${name}`, () => {
      assert.equal(claimOf(above).claim.patient, sam);
    });
  }

  it('is another one by another day of birth', () => {
    const { claim } = claimOf('Box 1a: TEST001\nBox 2: Sam Sample\nBox 3: 1950-01-03');
    assert.ok(claim.patient !== undefined && claim.patient !== sam);
  });

  it('is not known from a form left open, nor by a name alone', () => {
    assert.equal(claimOf('Box 1a: ____\nBox 2: {{name}}\nBox 3:').claim.patient, undefined);
    assert.equal(claimOf('Box 2: Sam Sample').claim.patient, undefined);
    assert.equal(claimOf("2. PATIENT'S NAME   3. PATIENT'S BIRTH DATE").claim.patient, undefined);
  });
});

describe('other payers on a form', () => {
  const cases: Readonly<Record<string, readonly string[] | undefined>> = {
    '9d. INSURANCE PLAN NAME OR PROGRAM NAME Medicaid': ['medicaid'],
    '9d. INSURANCE PLAN NAME OR PROGRAM NAME\nMedicaid': ['medicaid'],
    'Box 9d: Sample Mutual': ['unknown'],
    'Box 9d: none': undefined,
    '9d. INSURANCE PLAN NAME OR PROGRAM NAME': undefined,
    '11d. IS THERE ANOTHER HEALTH BENEFIT PLAN? [X] YES [ ] NO': ['unknown'],
    '11d. IS THERE ANOTHER HEALTH BENEFIT PLAN? [ ] YES [X] NO': undefined,
    '11d. IS THERE ANOTHER HEALTH BENEFIT PLAN? YES [ ] NO [X]': undefined,
    '11d: yes': ['unknown'],
  };
  for (const [above, payers] of Object.entries(cases)) {
    it(above.replace('\n', ' / '), () => {
      assert.deepEqual(claimOf(above).claim.otherPayers, payers);
    });
  }
});

describe('who ordered, on a form', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    '17. NAME OF REFERRING PROVIDER OR OTHER SOURCE\nDK EXAMPLE, ERIN': 'named',
    '17. NAME OF REFERRING PROVIDER OR OTHER SOURCE   17b. NPI 1234567893': 'named',
    '17. NAME OF REFERRING PROVIDER OR OTHER SOURCE   17b. NPI\n\n': 'not-named',
    '17. NAME OF REFERRING PROVIDER OR OTHER SOURCE\nDQ EXAMPLE, ERIN': 'not-named',
    'Box 17: Erin Example': 'named',
    'Box 17: {{referring provider}}': 'not-named',
    '19. NONE': undefined,
  };
  for (const [above, ordering] of Object.entries(cases)) {
    it(above.trim().replace('\n', ' / '), () => {
      assert.equal(claimOf(above).claim.ordering, ordering);
    });
  }
});

describe('NPIs on a form', () => {
  it('stand in 24J, once for each who rendered', () => {
    assert.deepEqual(npisOf('', services), ['rendering 1245319599 box 24J line 1']);
  });

  it('stand in 17b, and the one of a supervisor is nobody who ordered', () => {
    assert.equal(npisOf('17. NAME OF REFERRING PROVIDER   17b. NPI 1234567893')[0], 'ordering 1234567893 box 17b');
    assert.equal(npisOf('Box 17: DQ Erin Example\nBox 17b: 1234567893')[0], 'other 1234567893 box 17b');
  });

  it('stand at the foot of 32 and 33, beside each other', () => {
    const below = [
      '32. SERVICE FACILITY LOCATION INFORMATION   33. BILLING PROVIDER INFO & PH #',
      'EXAMPLE HALL                                SAMPLE CLINIC',
      'a. 1999999984   b.                          a. 1234567893   b. ZZ225X00000X',
    ].join('\n');
    assert.deepEqual(npisOf('', below).slice(0, 2), ['billing 1234567893 box 33a', 'facility 1999999984 box 32a']);
    const alone = below.replace('a. 1999999984', '             ');
    assert.equal(npisOf('', alone)[0], 'billing 1234567893 box 33a');
  });

  it('are read from keys, one digit short too', () => {
    assert.deepEqual(npisOf('', '32a: 1999999984\n33a: 123456789\n').slice(0, 2), [
      'billing 123456789 box 33a',
      'facility 1999999984 box 32a',
    ]);
  });
});

describe('the total of a form', () => {
  const cases: Readonly<Record<string, number | undefined>> = {
    '28. TOTAL CHARGE  165 00': 165,
    '28. TOTAL CHARGE   29. AMOUNT PAID   30. Rsvd for NUCC Use\n$ 165 00           $ 0 00': 165,
    '26. PATIENT\'S ACCOUNT NO.   28. TOTAL CHARGE\nTEST-77                     1,165 50': 1165.5,
    '28: 165.00': 165,
    'Total charge: $1,165.00': 1165,
    '28. TOTAL CHARGE': undefined,
  };
  for (const [below, total] of Object.entries(cases)) {
    it(below.replace('\n', ' / '), () => {
      const { claim } = claimOf('', below);
      assert.equal(claim.totalCharge?.value, total);
      assert.equal(claim.unread, undefined);
    });
  }

  it('is unread where something else stands there', () => {
    const { text, claim } = claimOf('', 'Box 28: 165,O0 x\n');
    assert.equal(claim.totalCharge, undefined);
    assert.deepEqual(claim.unread?.map((it) => [it.field, text.slice(it.span.start, it.span.end)]), [['total-charge', '165,O0 x']]); // prettier-ignore
  });
});

describe('dots in box 21', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    '21. A. M65.4  B. M25.531': 'written',
    '21. A. M654  B. M25531': 'left-out',
    '21. A. M654  B. M25.531': undefined,
    '21. A. I10': undefined,
  };
  for (const [above, dots] of Object.entries(cases)) {
    it(`${above}: ${dots ?? 'not known'}`, () => {
      assert.equal(claimOf(above).claim.diagnosisDots, dots);
    });
  }
});

describe('days in columns', () => {
  const cases: readonly string[] = ['02 30 26', '13/02/2026', '00 00 00', '043126'];
  for (const day of cases) {
    it(`${day} is no day, and its line is one`, () => {
      const text = `${day} ${day} 11  97760 GO  A  55 00  1\n`;
      const [placed] = cms1500.read({ name: 'a.cms1500.txt', text }).claims;
      const [line] = placed?.claim.lines ?? [];
      assert.equal(line?.code?.value, '97760');
      assert.equal(line.serviceDate, undefined);
      assert.deepEqual(line.unread?.map((it) => [it.field, text.slice(it.span.start, it.span.end)]), [['service-date', day]]); // prettier-ignore
    });
  }

  it('a last day that is none leaves the first', () => {
    const text = '03 02 26 02 30 26 11  97760 GO  A  55 00  1\n';
    const [line] = cms1500.read({ name: 'a.cms1500.txt', text }).claims[0]?.claim.lines ?? [];
    assert.equal(line?.serviceDate?.value, '2026-03-02');
    assert.equal(line.lastDate, undefined);
  });
});
