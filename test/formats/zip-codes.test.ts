/**
 * Oregon's ZIP codes run from 97001 to 97920, and so do the codes of therapy. In an address, nothing may take the one
 * for the other: nothing is told, offered or reported.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formatOf } from '../../server/src/formats/index.js';
import { Linter, analyze, builtinKnowledge, rules } from '../../server/src/index.js';
import type { Document } from '../../server/src/index.js';

const knowledge = builtinKnowledge();
const linter = new Linter(rules, knowledge);
const zips = knowledge.codes.map((it) => it.code).filter((code) => /^\d{5}$/.test(code) && code >= '97001' && code <= '97920'); // prettier-ignore

const x12 = readFileSync(new URL('x12/professional.837', import.meta.url), 'utf8');

/** A claim or a note of each format with the ZIP code in every place where an address stands. `Z` is the ZIP code. */
const documents: readonly (Document & { readonly format: string })[] = [
  { format: 'x12', name: 'claims.837', text: x12.replaceAll(/HC:\d{5}/g, 'HC:99499').replace(/(N4\*[^*~]*\*)[A-Z]{2}\*\d+/g, '$1OR*Z') },
  {
    format: 'fhir',
    name: 'claim.json',
    text: JSON.stringify(
      {
        resourceType: 'Claim',
        contained: [
          {
            resourceType: 'Patient',
            id: 'p',
            address: [{ line: ['Z NW Example Road'], city: 'Terrebonne', state: 'OR', postalCode: 'Z' }],
          },
        ],
        item: [
          {
            sequence: 1,
            productOrService: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '99499' }] },
            locationAddress: { city: 'Terrebonne', state: 'OR', postalCode: 'Z' },
          },
        ],
      },
      null,
      2,
    ),
  },
  {
    format: 'csv',
    name: 'charges.csv',
    text: 'CPT,Modifier1,Units,DOS,Address,City,State,Zip\n99499,GO,2,2026-03-02,"Z NW Example Road, Terrebonne OR Z",Terrebonne,OR,Z\n',
  },
  {
    format: 'template',
    name: 'visit.claim.yaml',
    text: 'claim:\n  note: Seen at Z NW Example Road, Terrebonne, OR Z.\n  zip: Z\n  address: Terrebonne OR Z\n  lines:\n    - code: 99499\n      units: 1\n',
  },
  {
    format: 'cms1500',
    name: 'form.cms1500.txt',
    text:
      '5. PATIENT ADDRESS   Z SAMPLE ROAD\n   CITY TERREBONNE   STATE OR   ZIP CODE Z\n' +
      '24. A DATE(S) OF SERVICE  B    D             E    F        G  J\n' +
      '03 09 26 03 09 26 11   99499 GO       AB   110 00  2   1245319599\n33. TESTVILLE OR Z\n',
  },
  {
    format: 'note',
    name: 'note.md',
    text: [
      '# OT note for SAMPLE, PAT',
      'Date of service: 2026-03-02',
      'Address: Z NW Example Road, Terrebonne, OR Z',
      'Clinic: 12 Sample Street',
      'Terrebonne OR Z-1234',
      'Terrebonne, Oregon Z',
      'Terrebonne Z',
      'OR Z',
      'Z',
      'ZIP: Z   ZIP code Z   Postal code: Z',
      'Lives at Z Sample Road in Terrebonne, Or. Z. MRN Z, policy # Z, phone 541-555-Z, chart #Z.',
      '',
      'Mail to:',
      '  EXAMPLE CLINIC',
      '  Z SE Test Ave, Suite Z',
      '  Bend, OR  Z',
      '',
      'Billing address: Terrebonne, OR Z',
      '',
      '## Billing',
      '99499 GO x2',
      '',
    ].join('\n'),
  },
];

describe('a ZIP code is no code', () => {
  it('is put to the test with every therapy code that may be one', () => {
    for (const code of ['97110', '97760', '97761', '97763', '97762']) assert.ok(zips.includes(code), code);
  });

  for (const { format, ...document } of documents) {
    // Where the format is not read at all, nothing is shown; where another reads it, that one must be as careful.
    it(`in the addresses of ${document.name}, read as ${format}`, () => {
      const name = formatOf({ ...document, text: document.text.replaceAll(/\bZ\b/g, '97760') })?.id;
      assert.ok(name === format || (format === 'cms1500' && name === 'note'), `it is read as ${name ?? 'nothing'}`);
      for (const zip of zips) assertSilent({ ...document, text: document.text.replaceAll(/\bZ\b/g, zip) }, zip);
    });
  }

  it('makes no note of a letter', () => {
    for (const zip of zips) {
      const text = `EXAMPLE CLINIC\n12 Sample St\nBend, OR ${zip}\n\nDear SAMPLE,\nour practice moves to ${zip} Test Road, Terrebonne ${zip}.\nPlease use ZIP code ${zip} for letters about your splint.\n`;
      assert.equal(formatOf({ name: 'letter.txt', text }), undefined, zip);
      assert.equal(formatOf({ name: '', text }), undefined, zip);
    }
  });
});

function placesOf(text: string, zip: string): readonly number[] {
  return Array.from(text.matchAll(new RegExp(zip, 'g')), (it) => it.index);
}

/** Nothing is told at, offered in, reported of or read from any place where the number stands. */
function assertSilent(document: Document, zip: string): void {
  const analysis = analyze(document, linter);
  if (analysis === undefined) return;
  for (const at of placesOf(document.text, zip)) {
    const where = `${zip} at ${at} of ${document.name}`;
    const isOver = (span: { readonly start: number; readonly end: number }) => span.start < at + 5 && at < span.end;
    assert.ok(!analysis.reading.mentions.some((it) => isOver(it.span)), `${where} is mentioned`);
    const codes: readonly number[] = analysis.reading.claims.flatMap(({ claim, start }) =>
      claim.lines.flatMap((line) => (line.code === undefined ? [] : [start + line.code.span.start])),
    );
    assert.ok(!codes.includes(at), `${where} is billed`);
    assert.ok(!analysis.result.findings.some((it) => isOver(it.span)), `${where} is reported`);
    for (let offset = at; offset <= at + 5; offset++) {
      assert.equal(analysis.hover(offset), undefined, `${where} is told of`);
      assert.equal(analysis.slotAt(offset), undefined, `${where} is a place for a code`);
    }
  }
}

describe('CPT in its other two meanings is no sign of a code', () => {
  const others: Readonly<Record<string, string>> = {
    'a note of Cognitive Processing Therapy':
      'Cognitive Processing Therapy (CPT) progress note\nDate: 03/02/2026\nCPT session 12. CPT 97760 points on the scale.\nStuck points reviewed. CPT: 97110 words of homework.\nUse CPT 97763 times. Bend, OR 97761\n',
    'a psychotherapy note that says CPT only': 'CPT session 7 of 12. CPT 97110.\nCPT worksheets 97140 and 97530.\nCPT:\n',
    'a letter about Curricular Practical Training':
      'F-1 student EXAMPLE, SAMPLE\nCurricular Practical Training (CPT) authorization\nCPT start 97110, CPT 97760, CPT: 97161\nEmployer: EXAMPLE CLINIC, 12 Test St, Terrebonne OR 97760\nSEVIS 97112\n',
  };
  for (const [name, text] of Object.entries(others)) {
    it(name, () => {
      for (const file of ['', 'note.txt', 'letter.md']) {
        assert.equal(formatOf({ name: file, text }), undefined);
        const document = { name: file, text: `${text}CPT ` };
        assert.equal(analyze(document, linter)?.slotAt(document.text.length), undefined);
      }
    });
  }
});
