/** What a template says of the claim as a whole: whose it is, who pays beside the payer, who provides, what it comes to. */
import assert from 'node:assert/strict';
import { template } from '../../../server/src/formats/template/template.js';

function claimOf(above: string, line = '') {
  const text = `claim:\n${above.replace(/^(?=.)/gm, '  ')}\n  lines:\n    - code: 97760\n${line.replace(/^(?=.)/gm, '      ')}\n`;
  const [placed] = template.read({ name: 'a.claim.yaml', text }).claims;
  assert.ok(placed !== undefined);
  const { start, claim } = placed;
  const at = (span: { start: number; end: number }) => text.slice(start + span.start, start + span.end);
  for (const { value, span } of claim.npis ?? []) assert.equal(at(span), value);
  return { at, claim };
}

describe('whose claim a template is', () => {
  const patient = (above: string) => claimOf(above).claim.patient;
  it('is told by a mark that tells patients apart', () => {
    assert.ok(patient('patient: 17') !== undefined);
    assert.equal(patient('patient: 17'), patient('patientId: "17"'));
    assert.equal(patient('patient: 17'), patient('patient: { id: 17 }'));
    assert.notEqual(patient('patient: 17'), patient('patient: 18'));
  });

  it('is not told by a place still to be filled', () => {
    assert.equal(patient('patient: "{{patient}}"'), undefined);
    assert.equal(patient('patient:'), undefined);
    assert.equal(patient('patient: { age: 70 }'), undefined);
  });
});

describe('other payers of a template', () => {
  const cases: Readonly<Record<string, readonly string[] | undefined>> = {
    'otherPayers: [medicaid, Sample Mutual]': ['medicaid', 'unknown'],
    'otherPayer: medicaid': ['medicaid'],
    'secondaryInsurance: "{{plan}}"': undefined,
    'otherPayers: []': undefined,
  };
  for (const [above, payers] of Object.entries(cases)) {
    it(above, () => {
      assert.deepEqual(claimOf(above).claim.otherPayers, payers);
    });
  }
});

describe('the total of a template', () => {
  const total = (above: string) => claimOf(above).claim.totalCharge?.value;
  it('has a key of its own, or stands beside the lines', () => {
    assert.equal(total('totalCharge: 165'), 165);
    assert.equal(total('total: $1,165.50'), 1165.5);
    assert.equal(total('charge: 165'), undefined);
    assert.equal(claimOf('payer: medicare', 'total: 55').claim.lines[0]?.charge?.value, 55);
  });

  it('is unread where it is no amount, and open where it is a slot', () => {
    const { at, claim } = claimOf('totalCharge: about 165');
    assert.deepEqual(claim.unread?.map((it) => [it.field, at(it.span)]), [['total-charge', 'about 165']]);
    assert.equal(claimOf('totalCharge: "{{total}}"').claim.unread, undefined);
  });
});

describe('who provides and who ordered, in a template', () => {
  it('is named by NPI, for the claim and for a line, each once', () => {
    const above = 'billingNpi: 1234567893\nrenderingNpi: "1245319599"\nfacilityNpi: ____\nnpi: 12';
    const { claim } = claimOf(above, 'renderingNpi: 1999999984');
    assert.deepEqual(claim.npis?.map(({ role, value, address }) => [role, value, address]), [
      ['billing', '1234567893', 'billingNpi'],
      ['rendering', '1245319599', 'renderingNpi'],
      ['rendering', '1999999984', 'lines[0].renderingNpi'],
    ]); // prettier-ignore
    assert.equal(claimOf(above, 'renderingNpi: 1245319599').claim.npis?.length, 2);
  });

  const cases: Readonly<Record<string, string | undefined>> = {
    'orderingProvider: Erin Example': 'named',
    'referringNpi: 1234567893': 'named',
    'orderingProvider: none': 'not-named',
    'orderingProvider: "{{provider}}"': undefined,
    'orderingProvider:': undefined,
    'payer: medicare': undefined,
  };
  for (const [above, ordering] of Object.entries(cases)) {
    it(`${above}: ${ordering ?? 'not known'}`, () => {
      assert.equal(claimOf(above).claim.ordering, ordering);
    });
  }
});

describe('a taxonomy in a template', () => {
  it("is the line's, else the claim's, whatever the discipline", () => {
    const { claim } = claimOf('taxonomy: 207X00000X');
    const [line] = claim.lines;
    assert.equal(line?.taxonomy?.value, '207X00000X');
    assert.equal(line.discipline, undefined);
    assert.equal(claim.notation.address({ field: 'taxonomy', line }), 'taxonomy');
    const own = claimOf('taxonomy: 207X00000X', 'taxonomy: 225X00000X').claim;
    assert.equal(own.lines[0]?.taxonomy?.value, '225X00000X');
    assert.equal(own.notation.address({ field: 'taxonomy', line: own.lines[0] }), 'lines[0].taxonomy');
  });
});

describe('the last day of a line in a template', () => {
  it('has a key of its own, or ends a range', () => {
    const last = (line: string) => claimOf('payer: medicare', line).claim.lines[0]?.lastDate?.value;
    assert.equal(last('serviceDate: 2026-03-02\nlastDate: 2026-03-04'), '2026-03-04');
    assert.equal(last('dos: 03/02/2026 - 03/04/2026'), '2026-03-04');
    assert.equal(last('serviceDate: 2026-03-02'), undefined);
  });
});
