import assert from 'node:assert/strict';
import type { PayerKind } from '../../../server/src/claim/claim.js';
import { payerNamed } from '../../../server/src/formats/support/payer-name.js';
import { analyze, builtinKnowledge, Linter, rules } from '../../../server/src/index.js';

const names: Readonly<Record<string, PayerKind | undefined>> = {
  'Medicare': 'medicare',
  'MEDICARE PART B': 'medicare',
  'Original Medicare (primary)': 'medicare',
  'Railroad Medicare': 'medicare',
  'Medicare - Noridian': 'medicare',
  'MB': 'medicare',
  'Medicare Advantage': 'other',
  'Humana Medicare': 'other',
  'AARP Medicare Complete': 'other',
  'Medicare Plus Blue': 'other',
  'Medicare / Example supplement': 'other',
  'Medicare and Medicaid': undefined,
  'Oregon Medicaid': 'medicaid',
  'Medi-Cal': 'medicaid',
  'OHP': 'medicaid',
  "Workers' Comp": 'workers-comp',
  'Workman’s Compensation': 'workers-comp',
  'Work comp - SAIF': 'workers-comp',
  'L & I': 'workers-comp',
  'WC': 'workers-comp',
  'BCBSIL PPO': 'commercial',
  'Blue Cross of Example': 'commercial',
  'UnitedHealthcare': 'commercial',
  'United Health Care': 'commercial',
  'Tricare': 'other',
  'WellCare': 'other',
  'AHCCCS': 'medicaid',
  'Novitas Medicare': 'medicare',
  'VA': 'other',
  'self-pay': 'other',
  'Nevada Example Mutual': undefined,
  'Invalid': undefined,
  '': undefined,
};

describe('names of payers', () => {
  for (const [name, kind] of Object.entries(names)) {
    it(`${JSON.stringify(name)} is ${kind ?? 'unknown'}`, () => {
      assert.equal(payerNamed(name), kind);
    });
  }
});

/** One name where it is all that a document says of the payer. */
const documents: Readonly<Record<string, (payer: string) => string>> = {
  'note.md': (payer) => `PT note\nDOS: 2026-03-02\nInsurance: ${payer}\n97110 GP x2\n`,
  'charges.csv': (payer) => `dos,cpt,modifiers,units,payer\n2026-03-02,97110,GP,2,${payer}\n`,
  'visit.claim.yaml': (payer) => `claimlint: 1\npayer: ${payer}\nlines:\n  - code: 97110\n    modifiers: [GP]\n`,
  'claim.json': (payer) =>
    JSON.stringify({
      resourceType: 'Claim',
      insurance: [{ focal: true, coverage: { display: payer } }],
      item: [{ productOrService: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '97110' }] } }],
    }),
  'claim.837': (payer) =>
    `ST*837*0001*005010X222A1~BHT*0019*00*1*20260302*1200*CH~HL*1**20*1~HL*2*1*22*0~SBR*P*18*******ZZ~NM1*PR*2*${payer}*****PI*1~CLM*1*100***11:B:1*Y*A*Y*Y~LX*1~SV1*HC:97110:GP*100*UN*2***1~DTP*472*D8*20260302~SE*10*0001~`,
};

describe('the name of a payer in every format', () => {
  const linter = new Linter(rules, builtinKnowledge());
  for (const [file, write] of Object.entries(documents)) {
    for (const name of ['Medicare', 'Humana Medicare', 'SAIF', 'Aetna', 'Example Mutual']) {
      it(`${file}: ${name}`, () => {
        const payer = analyze({ name: file, text: write(name) }, linter)?.reading.claims[0]?.claim.payer;
        assert.equal(payer, payerNamed(name) ?? 'unknown');
      });
    }
  }
});
