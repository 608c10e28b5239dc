import assert from 'node:assert/strict';
import { foldsOf } from '../../../server/src/index.js';
import { analysisOf, everyText } from '../../support/every-text.js';
import { dedent } from '../../support/rule-table.js';

/** The text with `>` before each line that can be folded and the numbers of the lines that go with it, from 1. */
function folds(text: string, name: string): readonly string[] {
  const analysis = analysisOf({ text: dedent(text), name });
  assert.ok(analysis !== undefined, 'no format reads this document');
  return foldsOf(analysis).map(({ firstLine, lastLine }) => `${firstLine + 1}-${lastLine + 1}`);
}

describe('folding', () => {
  it('takes in interchange, group, transaction, claim and line', () => {
    const text = `
      ISA*00*          *00*          *ZZ*EXAMPLECLINIC  *ZZ*EXAMPLEPAYER   *260305*0930*^*00501*000000101*0*T*:~
      GS*HC*EXAMPLECLINIC*EXAMPLEPAYER*20260305*0930*101*X*005010X222A1~
      ST*837*0001*005010X222A1~
      CLM*TEST1*110***11:B:1~
      LX*1~
      SV1*HC:97110:GP*55*UN*1***1~
      DTP*472*D8*20260302~
      LX*2~
      SV1*HC:97140:GP*55*UN*1***1~
      SE*7*0001~
      GE*1*101~
      IEA*1*000000101~
    `;
    assert.deepEqual(folds(text, 'test.837'), ['1-12', '2-11', '3-10', '4-9', '5-7', '8-9']);
  });

  it('takes in nothing of a file on one line', () => {
    assert.deepEqual(folds('CLM*T*55***11:B:1~LX*1~SV1*HC:97110:GP*55*UN*1***1~', 'test.837'), []);
  });

  it('takes in claim and item of a resource', () => {
    const text = `
      {
        "resourceType": "Claim", "use": "claim",
        "item": [
          {
            "sequence": 1,
            "productOrService": { "coding": [{ "system": "http://www.ama-assn.org/go/cpt", "code": "97110" }] }
          }
        ]
      }
    `;
    assert.deepEqual(folds(text, 'claim.fhir.json'), ['1-9', '4-7']);
  });

  it('takes in every list and map of a template, as indentation does', () => {
    const text = `
      claim:
        payer: medicare
        lines:
          - code: 97110
            units: 1
          - code: 97140
      note: |
        First visit.
        Second line.
    `;
    assert.deepEqual(folds(text, 'visit.claim.yaml'), ['1-9', '2-6', '3-6', '4-5', '7-9']);
  });

  it('takes in the sections of a note', () => {
    const text = `
      # Visit
      Date of service: 03/02/2026

      ## Objective
      Exercise.

      ## Billing
      97110 GP x2
      97140 GP x1
    `;
    assert.deepEqual(folds(text, 'visit.note.md'), ['1-9', '4-5', '7-9']);
  });

  it('takes in the rows of a claim where they stand together', () => {
    const sheet = ['Claim,CPT,Units,DOS', 'A,97110,1,2026-03-02', 'A,97140,1,2026-03-02', 'B,97110,1,2026-03-03'];
    assert.deepEqual(folds(sheet.join('\n'), 'charges.csv'), ['2-3']);
  });

  it('takes in claims alone where there are many', () => {
    const claim = 'CLM*TEST1*55***11:B:1~\nLX*1~\nSV1*HC:97110:GP*55*UN*1***1~\n';
    assert.equal(folds(claim.repeat(1000), 'test.837').length, 2000);
    assert.equal(folds(claim.repeat(2000), 'test.837').length, 2000);
    assert.equal(folds(claim.repeat(6000), 'test.837').length, 5000);
  });

  it('never takes in half of another, in every text there is', () => {
    for (const document of everyText()) {
      const analysis = analysisOf(document);
      const found = analysis === undefined ? [] : foldsOf(analysis);
      const lines = document.text.split(/\r\n|\r|\n/).length;
      found.forEach((fold, index) => {
        assert.ok(fold.firstLine < fold.lastLine && fold.lastLine < lines, document.name);
        for (const later of found.slice(index + 1)) {
          const isWithin = later.firstLine > fold.firstLine && later.lastLine <= fold.lastLine;
          assert.ok(isWithin || later.firstLine > fold.lastLine, `${document.name}: ${fold.firstLine}`);
        }
      });
    }
  });
});
