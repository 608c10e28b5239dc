import { invalidUnits } from '../../server/src/rules/invalid-units.js';
import { testRule } from '../support/rule-table.js';

const claim = (sv1: string) => `HL*1**20*1~\nSBR*P*18*******MB~\nCLM*TEST1*90***11:B:1*Y*A*Y*Y~\nLX*1~\n${sv1}~\nDTP*472*D8*20260302~`; // prettier-ignore

testRule(invalidUnits, {
  valid: {
    'one unit': `97110,GP,1,2026-03-02`,
    'the most that a line holds': `97110,GP,999,2026-03-02`,
    'written as a whole number with a point': `97110,GP,2.0,2026-03-02`,
    'a line that takes another one back': {
      text: 'DOS,CPT,Mod,Units,Charge\n03/02/2026,97110,GP,-1,-90',
      as: 'charges.csv',
    },
    'a note need not say units': { text: 'Date of service: 03/02/2026\nCPT: 97110 GP', as: 'visit.note.md' },
    'a fraction of a code that is not counted as therapy': `A0425,,7.5,2026-03-02`,
    'thousands of a code that is not counted as therapy': `99999,,4000,2026-03-02`,
    'an 837P with units': { text: claim('SV1*HC:97110:GP*90*UN*1***1'), as: 'test.837p' },
    'an 837P with minutes in their place': { text: claim('SV1*HC:97110:GP*90*MJ*30***1'), as: 'test.837p' },
    'a line of an 837P that is still being typed': { text: claim('SV1*HC:97110:GP'), as: 'test.837p' },
  },
  invalid: {
    zero: `
      97110,GP,0,2026-03-02
               ^ 0 units are billed; bill at least 1, or remove the line.
    `,
    negative: `
      97110,GP,-1,2026-03-02
               ^^ Units are negative but the charge is not; only a reversal has negative units.
    `,
    'a fraction': `
      97110,GP,1.5,2026-03-02
               ^^^ Only whole units can be billed.
    `,
    'one more than a line holds': `
      97110,GP,1000,2026-03-02
               ^^^^ A line can have at most 999 units.
    `,
    'an 837P without units': {
      text: `
        HL*1**20*1~
        SBR*P*18*******MB~
        CLM*TEST1*90***11:B:1*Y*A*Y*Y~
        LX*1~
        SV1*HC:97110:GP*90*UN****1~
               ^^^^^ This line has no units; bill at least 1.
        DTP*472*D8*20260302~
      `,
      as: 'test.837p',
    },
    'something that is no number': {
      text: `
        DOS,CPT,Mod,Units
        03/02/2026,97110,GP,two
                            ^^^ The units are not a number.
      `,
      as: 'charges.csv',
    },
    'a template': {
      text: `
        claim:
          lines:
            - code: "97110"
              modifiers: [GP]
              units: 0
                     ^ 0 units are billed; bill at least 1, or remove the line.
      `,
      as: 'test.claim.yaml',
    },
  },
});
