import { unitLimitExceeded } from '../../server/src/rules/unit-limit-exceeded.js';
import { testRule } from '../support/rule-table.js';

const medicare = (segments: string) => `HL*1**20*1~\nSBR*P*18*******MB~\n${segments}`;

testRule(unitLimitExceeded, {
  valid: {
    'just as many as the day has room for': `11111,GP,4,2026-03-02`,
    'as many on several lines': `11111,GP,2,2026-03-02\n11111,GP CQ,2,2026-03-02`,
    'as many on each of two days': `11111,GP,4,2026-03-02\n11111,GP,4,2026-03-03`,
    'as many on each line, where lines are counted': `44445,GP,2,2026-03-02\n44445,GP,2,2026-03-02`,
    'a code without a limit': `97112,GP,40,2026-03-02`,
    'a code nobody knows': `12345,GP,40,2026-03-02`,
    'what is never paid is no question of how many': `99999,,2,2026-03-02`,
    'a line takes back what another bills': `11111,GP,4,2026-03-02\n11111,GP,-4,2026-03-02\n11111,GP,3,2026-03-02`,
    'several units of what has none: another rule says so': `97161,GP,3,2026-03-02`,
    'a facility: its limits are others': {
      text: medicare('CLM*TEST1*90***13:A:1*Y*A*Y*Y~\nLX*1~\nSV2*0420*HC:11111:GP*90*UN*9~\nDTP*472*D8*20260302~'),
      as: 'test.837i',
    },
    'a day that could not be read': `11111,GP,3,2026-13-02\n11111,GP,3,2026-13-02`,
  },
  invalid: {
    'one more than a day pays without records': {
      text: `
        11111,GP,5,2026-03-02
                 ^ warning: 11111 is billed with 5 units on one day; above 4 Medicare wants records.
      `,
      after: `11111,GP,4,2026-03-02`,
    },
    'several lines together: the one with which the limit is passed': `
      11111,GP,2,2026-03-02
      97110,GP,2,2026-03-02
      11111,GP CQ,3,2026-03-02
                  ^ warning: 11111 is billed with 5 units on one day; above 4 Medicare wants records.
    `,
    'twice what has no exceptions: at most a warning where nobody says who pays': `
      97161,GP,1,2026-03-02
      97161,GP,1,2026-03-02
               ^ warning: 97161 is billed with 2 units on one day; Medicare pays at most 1.
    `,
    'Medicare pays': {
      text: `
        HL*1**20*1~
        SBR*P*18*******MB~
        CLM*TEST1*180***11:B:1*Y*A*Y*Y~
        LX*1~
        SV1*HC:97161:GP*90*UN*1***1~
        DTP*472*D8*20260302~
        LX*2~
        SV1*HC:97161:GP:59*90*UN*1***1~
                                 ^ 97161 is billed with 2 units on one day; Medicare pays at most 1.
        DTP*472*D8*20260302~
      `,
      as: 'test.837p',
    },
    'each line by itself, where lines are counted': `
      44445,GP,2,2026-03-02
      44445,GP,3,2026-03-02
               ^ warning: 44445 is billed with 3 units on one line; Medicare pays at most 2.
    `,
    'another payer: told, no more': {
      text: `
        Payer,DOS,CPT,Mod,Units
        Aetna,03/02/2026,11111,GP,5
                                  ^ information: 11111 is billed with 5 units on one day; above 4 Medicare wants records.
      `,
      as: 'charges.csv',
    },
    'no date anywhere: one visit': `
      11111,GP,3
      11111,GP CQ,3
                  ^ warning: 11111 is billed with 6 units on one day; above 4 Medicare wants records.
    `,
    'a day of which the limit is not certain': {
      text: `
        Payer,DOS,CPT,Mod,Units
        Medicare,03/02/2026,97763,GP,7
                                     ^ warning: 97763 is billed with 7 units on one day; above 6 Medicare wants records.
      `,
      as: 'charges.csv',
    },
  },
});
