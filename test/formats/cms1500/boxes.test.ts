import assert from 'node:assert/strict';
import { cms1500 } from '../../../server/src/formats/cms1500/cms1500.js';

/** The only claim of a form with these lines above its services. */
function claimBelow(lines: string) {
  const text = `${lines}\n21. A. M65.4\n03 02 26 03 02 26 11  97760 GO  A  55 00  1\n`;
  const [placed] = cms1500.read({ name: 'a.cms1500.txt', text }).claims;
  assert.ok(placed !== undefined);
  return placed.claim;
}

describe('box 1', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['1. MEDICARE [X] MEDICAID [ ] TRICARE [ ]', 'medicare'],
    ['1. MEDICARE [ ] MEDICAID [X] OTHER [ ]', 'medicaid'],
    ['1. MEDICARE (Medicare#) [X]  MEDICAID (Medicaid#) [ ]', 'medicare'],
    ['1. [X] MEDICARE [ ] MEDICAID', 'medicare'],
    ['1. [ ] MEDICARE [X] MEDICAID', 'medicaid'],
    ['1. TYPE: [X] MEDICARE [ ] MEDICAID', 'medicare'],
    ['1. MEDICARE   MEDICAID   TRICARE   1a. INSURED\'S I.D. NUMBER\n     [ ]         [X]       [ ]', 'medicaid'],
    ['1. MEDICARE   MEDICAID   TRICARE\n [X] (Medicare#) [ ] (Medicaid#) [ ] (ID#/DoD#)', 'medicare'],
    ['1.\n[ ] MEDICARE  [X] MEDICAID  [ ] TRICARE', 'medicaid'],
    ['1. MEDICARE   MEDICAID   TRICARE\n     [ ]         [ ]       [ ]', 'unknown'],
    ['Box 1:\n  Medicare', 'medicare'],
  ];
  for (const [line, payer] of cases) {
    it(line.replace('\n', ' / '), () => {
      assert.equal(claimBelow(line).payer, payer);
    });
  }
});

describe('box 19', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['19. RECHECK OF SPLINT, STRAPS ADJUSTED', ['RECHECK OF SPLINT, STRAPS ADJUSTED']],
    ['BOX 19 RECHECK OF SPLINT', ['RECHECK OF SPLINT']],
    ['19. ADDITIONAL CLAIM INFORMATION: RECHECK OF SPLINT', ['RECHECK OF SPLINT']],
    ['19. ADDITIONAL CLAIM INFORMATION (Designated by NUCC) RECHECK   20. OUTSIDE LAB?', ['RECHECK']],
    ['19. ADDITIONAL CLAIM INFORMATION (Designated by NUCC)   20. OUTSIDE LAB?  $ CHARGES', []],
    ['19. RESERVED FOR LOCAL USE\nRECHECK', ['RECHECK']],
    ['19 ADDITIONAL CLAIM INFORMATION (Designated by NUCC)\nRECHECK', ['RECHECK']],
    ['19 RESERVED FOR LOCAL USE: RECHECK', ['RECHECK']],
    ['19 EXAMPLE STREET', []],
  ];
  for (const [lines, words] of cases) {
    it(lines.replace('\n', ' / '), () => {
      const { passages } = claimBelow(lines);
      assert.deepEqual(passages.map((it) => it.text.trim()), words); // prettier-ignore
      for (const { text, span } of passages) assert.equal(`${lines}\n`.slice(span.start, span.end), text);
    });
  }
});
