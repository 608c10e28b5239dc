/** The example workspace, judged with the built-in knowledge: what is said of each file, and nothing more. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyze, builtinKnowledge, Linter, rules } from '../../server/src/index.js';
import { day } from '../support/knowledge.js';

const folder = new URL('../../examples/', import.meta.url);
const linter = new Linter(rules, builtinKnowledge(), { today: day('2026-07-01') });

/** Line, severity, rule and address of each finding, by hand. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'box24.cms1500.txt': ['9 warning initial-code-at-follow-up (box 24D line 1)'],
  'charges.csv': [
    '4 warning initial-code-at-follow-up (column CPT, row 4)',
    '5 error missing-therapy-modifier (column CPT, row 5)',
  ],
  'claims-march.837': [
    '31 error missing-therapy-modifier (2400 SV101-2)',
    '46 warning initial-code-at-follow-up (2400 SV101-2)',
    '50 error deleted-code (2400 SV101-2)',
  ],
  'combinations.claim.csv': [
    '3 error pair-never-paid (column CPT, row 3)',
    '6 warning pair-without-modifier (column CPT, row 6)',
    '9 error mutually-exclusive-codes (column CPT, row 9)',
    '11 error add-on-without-base (column CPT, row 11)',
    '14 warning duplicate-line (column CPT, row 14)',
    '16 error code-not-yet-valid (column CPT, row 16)',
    '18 error code-of-another-payer (column CPT, row 18)',
    '19 warning never-paid-code (column CPT, row 19)',
  ],
  'orthotic-first-visit.note.md': ['20 warning incomplete-orthotic-note (billing line 1, code)'],
  'evaluation.note.md': ['18 information incomplete-plan-of-care (billing line 1, code)'],
  'modifiers.claim.csv': [
    '2 error several-therapy-modifiers (column Mod, row 2)',
    '4 error therapy-modifier-mismatch (column Mod, row 4)',
    '6 error mistaken-discipline-modifier (column Mod, row 6)',
    '8 error unpaired-assistant-modifier (column Mod, row 8)',
    '10 error evaluation-by-assistant (column Mod, row 10)',
    '12 warning assistant-without-modifier (column Taxonomy, row 12)',
    '14 warning contradicting-modifiers (column Mod, row 14)',
    '15 hint kx-early-in-year (column Mod, row 15)',
    '17 warning separating-modifier-without-pair (column Mod, row 17)',
    '20 error visit-modifier-mismatch (column Mod, row 20)',
    '22 warning hands-on-by-telehealth (column CPT, row 22)',
    '23 information half-told-telehealth (column POS, row 23)',
    '24 error date-in-future (column DOS, row 24)',
    '24 warning telehealth-past-its-end (column DOS, row 24)',
    '26 information side-disagrees-with-note (column Mod, row 26)',
    '28 error repeated-modifier (column Mod, row 28)',
    '29 warning lower-case-modifier (column Mod, row 29)',
    '30 warning too-many-modifiers (column Mod, row 30)',
    '31 information unknown-modifier (column Mod, row 31)',
    '32 error malformed-modifier (column Mod, row 32)',
    '34 hint pricing-modifier-not-first (column Mod, row 34)',
  ],
  'orthotic-note.md': [
    '21 warning initial-code-at-follow-up (billing line 1, code)',
    '22 error missing-therapy-modifier (billing line 2, code)',
  ],
  'orthotic-visit.claim.yaml': ['14 warning missing-therapy-modifier (lines[1].code)'],
  'orthotics.claim.csv': [
    '3 warning initial-code-repeated (column CPT, row 3)',
    '6 warning fitting-within-device-code (column CPT, row 6)',
    '7 warning supply-billed-as-training (column CPT, row 7)',
  ],
  'paperwork.claim.837': [
    '13 error missing-parent (HL02)',
    '17 warning therapist-at-inpatient (2300 CLM05-1)',
    '18 error malformed-diagnosis (2300 HI01-2)',
    '18 warning unspecific-back-pain (2300 HI02-2)',
    '18 error unknown-qualifier (2300 HI03-1)',
    '19 error invalid-npi (2310B NM109)',
    '25 warning missing-ordering-provider (2300 CLM)',
    '25 information payers-of-two-kinds (2300 CLM)',
    '25 error broken-diagnosis-pointer (2400 SV107-2)',
    '26 information late-claim (2400 DTP03)',
    '28 error malformed-code (2400 SV101-2)',
    '28 error invalid-charge (2400 SV102)',
    '29 error last-day-before-first (2400 DTP03)',
    '31 warning unknown-place-of-service (2400 SV105)',
    '32 error unreadable-date (2400 DTP03)',
    '34 warning gap-before-modifier (2400 SV101-4)',
    '35 error date-in-future (2400 DTP03)',
    '37 information malformed-taxonomy (PRV03)',
    '39 warning retired-functional-code (2400 SV101-2)',
    '41 error unknown-segment ()',
    '42 error missing-part (2400 SV1)',
    '43 error total-not-sum (2300 CLM02)',
    '59 warning line-of-another-claim (2400 SV101-2)',
    '61 error wrong-count (SE01)',
    '61 error control-number-mismatch (SE02)',
    '62 error wrong-count (GE01)',
  ],
  'therapy-claim.fhir.json': ['44 warning missing-therapy-modifier (Claim.item[1].productOrService)'],
  'therapy-visit.note.md': [
    '11 warning missing-treatment-minutes (billing line 1, code)',
    '11 warning no-direct-contact (billing line 1, code)',
  ],
  'units.claim.csv': [
    '2 error units-exceed-minutes (column Units, row 2)',
    '4 information units-below-minutes (column Units, row 4)',
    '7 warning unit-on-wrong-code (column Units, row 7)',
    '9 warning untimed-code-with-units (column Units, row 9)',
    '10 error invalid-units (column Units, row 10)',
    '12 warning unit-limit-exceeded (column Units, row 12)',
    '15 warning timed-code-split-over-lines (column CPT, row 15)',
    '17 warning first-unit-repeated (column Units, row 17)',
    '19 warning too-few-minutes-for-code (column Units, row 19)',
    '22 information charge-of-one-unit (column Charge, row 22)',
  ],
};

describe('the example workspace', () => {
  for (const name of readdirSync(folder)) {
    it(name, () => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const analysis = analyze({ name, text }, linter);
      const found = analysis?.result.findings.map((it) => {
        const line = text.slice(0, it.span.start).split('\n').length;
        return `${line} ${it.severity} ${it.rule} (${it.address ?? ''})`;
      });
      assert.deepEqual(found, expected[name]);
    });
  }

  it('breaks every rule at least once', () => {
    const broken = new Set(Object.values(expected).flatMap((it) => it.map((line) => line.split(' ')[2])));
    assert.deepEqual(rules.filter((it) => !broken.has(it.id)).map((it) => it.id), []);
  });
});
