/** What is typed into each snippet, the document it then stands in, and what that is read as. Everybody here is invented. */
import type { Typed } from '../support/snippet.js';

interface Sample {
  /** The document's name, as a person would call it. */
  readonly as: string;
  readonly kind: string;
  /** Codes with their modifiers, as they are billed. */
  readonly lines: readonly string[];
  readonly typed: Typed;
  /** What is typed too where this choice is taken: GN goes with another code. */
  readonly besides?: Readonly<Record<string, Typed>>;
  /** The rest of the document, where the snippet is a part of one. */
  readonly around?: (snippet: string) => string;
}

const note = { as: 'visit.note.md', kind: 'note' };
const sheet = { as: 'march.csv', kind: 'charge CSV' };

export const samples: Readonly<Record<string, Sample>> = {
  'Physical therapy note': { ...note, lines: ['97110 GP', '97530 GP'], typed: {} },
  'Occupational therapy note': { ...note, lines: ['97530 GO', '97535 GO'], typed: {} },
  'Speech-language pathology note': { ...note, lines: ['92507 GN'], typed: {} },
  'Physical therapy evaluation': { ...note, lines: ['97161 GP'], typed: {} },
  'Occupational therapy evaluation': { ...note, lines: ['97165 GO'], typed: {} },
  'Speech-language pathology evaluation': { ...note, lines: ['92521 GN'], typed: {} },
  'First visit with an orthosis': {
    ...note,
    lines: ['97760 GO'],
    typed: {
      3: 'referred by the hand surgeon after a fracture of the thumb; pain with pinch',
      4: 'thumb spica, custom made',
      5: 'thumb',
      7: 'protects the fracture',
      8: 'no pressure areas, straps trimmed',
      9: 'putting on and taking off, washing, looking for red skin',
      10: 'at all times but for washing',
      11: 'writing and grasp, two cues needed',
      12: 'edges had to be moulded twice to keep the web space free',
      13: 'writing without pain in six weeks',
      14: 'in two weeks',
    },
  },
  'Later visit with an orthosis': { ...note, lines: ['97763 GO'], typed: { 3: 'thumb orthosis', 4: '02/16/2026' } },
  'Billing line of a note': {
    ...note,
    lines: ['97110 GP'],
    besides: { GN: { 1: '92507', 3: '1' } },
    typed: {},
    around: (it) => `Date of service: 03/02/2026\n\nBilling:\n${it}\n`,
  },
  'Professional service line': {
    as: 'a.837',
    kind: '837P',
    lines: ['97012 GP', '97110 GP'],
    besides: { GN: { 2: '92507' } },
    typed: { 1: '2' },
    around: (it) => professional(`${claim(2)}LX*1~\nSV1*HC:97012:GP*100*UN*1***1~\nDTP*472*D8*20260302~\n${it}\n`),
  },
  'Institutional service line': {
    as: 'a.837',
    kind: '837I',
    lines: ['97110 GP'],
    besides: { '0440': { 3: '92507' } },
    typed: {},
    around: (it) => institutional(it),
  },
  'Professional claim': {
    as: 'a.837',
    kind: '837P',
    lines: ['97110 GP'],
    besides: { '235Z00000X': { 12: '92507' } },
    typed: {
      1: 'TEST1',
      4: 'M25561',
      5: 'EXAMPLE',
      6: 'PHYSICIAN',
      7: '1679576722',
      8: 'EXAMPLE',
      9: 'THERAPIST',
      10: '1245319599',
    },
    around: (it) => professional(`${it}\n`),
  },
  'Note to a line or a claim': {
    as: 'a.837',
    kind: '837P',
    lines: ['97530 GP'],
    typed: {},
    around: (it) => professional(`${claim(1)}LX*1~\nSV1*HC:97530:GP*100*UN*1***1~\nDTP*472*D8*20260302~\n${it}\n`),
  },
  'Claim template': {
    as: 'a.claim.yaml',
    kind: 'claim template',
    lines: ['97110 GP'],
    besides: { GN: { 5: '92507' } },
    typed: {},
  },
  'Service line of a claim template': {
    as: 'a.claim.yaml',
    kind: 'claim template',
    lines: ['97110 GP'],
    besides: { GN: { 1: '92507' } },
    typed: {},
    around: (it) => `claim:\n  payer: medicare\n  diagnoses: [M25.561]\n  lines:\n${indented(it, 4)}\n`,
  },
  'Claim template for a first visit with an orthosis': {
    as: 'a.claim.yaml',
    kind: 'claim template',
    lines: ['97760 GO'],
    typed: {},
  },
  'Header of a charge sheet': {
    ...sheet,
    lines: ['97110 GP'],
    besides: { GN: { 5: '92507', 7: '1' } },
    typed: { 1: 'TEST1', 2: 'SAMPLE-01' },
  },
  'Item of a FHIR Claim': {
    as: 'a.json',
    kind: 'FHIR Claim',
    lines: ['97110 GP'],
    besides: { GN: { 2: '92507' } },
    typed: {},
    around: (it) => `{
  "resourceType": "Claim",
  "status": "active",
  "use": "claim",
  "patient": { "reference": "Patient/example" },
  "diagnosis": [{ "sequence": 1, "diagnosisCodeableConcept": { "coding": [{ "code": "M25.561" }] } }],
  "item": [${it}]
}`,
  },
};

function indented(text: string, by: number): string {
  return text.replace(/^/gm, ' '.repeat(by));
}

/** The head of a claim of so many lines of 100 dollars. */
function claim(lines: number): string {
  return `CLM*TEST1*${lines * 100}***11:B:1*Y*A*Y*Y~
HI*ABK:M25561~
NM1*DN*1*EXAMPLE*PHYSICIAN****XX*1679576722~
NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~
PRV*PE*PXC*225100000X~
`;
}

function professional(claims: string): string {
  return interchange('005010X222A1', 'MB', claims);
}

function institutional(lines: string): string {
  const head = 'CLM*TEST1*100***13:A:1**A*Y*Y~\nHI*ABK:M25561~\nNM1*71*1*EXAMPLE*PHYSICIAN****XX*1679576722~\n';
  return interchange('005010X223A2', 'MA', `${head}${lines}\n`);
}

function interchange(guide: string, filing: string, claims: string): string {
  const transaction = `ST*837*0001*${guide}~
BHT*0019*00*REF1*20260302*0930*CH~
NM1*41*2*EXAMPLE THERAPY*****46*999999999~
PER*IC*EXAMPLE CONTACT*TE*5550100000~
NM1*40*2*EXAMPLE PAYER*****46*111222333~
HL*1**20*1~
NM1*85*2*EXAMPLE THERAPY*****XX*1234567893~
N3*1 SAMPLE STREET~
N4*SAMPLETOWN*OR*97000~
REF*EI*123456789~
HL*2*1*22*0~
SBR*P*18*******${filing}~
NM1*IL*1*SAMPLE*ALFA****MI*TEST0001~
N3*2 SAMPLE STREET~
N4*SAMPLETOWN*OR*97000~
DMG*D8*19500101*F~
NM1*PR*2*EXAMPLE PAYER*****PI*11122333~
${claims}`;
  const count = transaction.split('~').length;
  return `ISA*00*          *00*          *ZZ*EXAMPLECLINIC  *ZZ*EXAMPLEPAYER   *260302*0930*^*00501*000000101*0*T*:~
GS*HC*EXAMPLECLINIC*EXAMPLEPAYER*20260302*0930*101*X*${guide}~
${transaction}SE*${count}*0001~
GE*1*101~
IEA*1*000000101~
`;
}
