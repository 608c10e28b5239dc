import { dateInFuture } from '../../server/src/rules/date-in-future.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (date: string) => `
CLM*TEST1*55***11:B:1*Y*A*Y*Y~
LX*1~
SV1*HC:97110:GP*55*UN*1***1~
DTP*472*${date}`;

testRule(dateInFuture, {
  valid: {
    today: `97110,GP,1,2026-07-01`,
    yesterday: `97110,GP,1,2026-06-30`,
    'long ago': `97110,GP,1,1998-03-02`,
    'no day is told': `97110,GP,1`,
    'today, in a claim file': { as, text: file('D8*20260701~') },
    'a range that ends today': { as, text: file('RD8*20260629-20260701~') },
    'a template of next week': {
      as: 'test.claim.yaml',
      text: 'claim:\n  lines:\n    - code: "97110"\n      modifiers: ["{{m}}"]',
    },
  },
  invalid: {
    tomorrow: `
      97110,GP,1,2026-07-02
                 ^^^^^^^^^^ 2026-07-02 is in the future.
    `,
    'a slip of the finger': `
      97110,GP,1,2062-03-02
                 ^^^^^^^^^^ 2062-03-02 is in the future.
    `,
    'each line has a day of its own': `
      97110,GP,1,2026-07-02
                 ^^^^^^^^^^ 2026-07-02 is in the future.
      97760,GP,1,2026-07-03
                 ^^^^^^^^^^ 2026-07-03 is in the future.
    `,
    'tomorrow, in a claim file': { as, text: file('D8*20260702~\n           ^^^^^^^^ 2026-07-02 is in the future.') },
    'a range that ends tomorrow': {
      as,
      text: file('RD8*20260701-20260702~\n                     ^^^^^^^^ 2026-07-02 is in the future.'),
    },
    'of the claim, shared by its lines: told once': {
      as,
      text: `
CLM*TEST1*110***11:B:1*Y*A*Y*Y~
DTP*472*D8*20270302~
           ^^^^^^^^ 2027-03-02 is in the future.
LX*1~
SV1*HC:97110:GP*55*UN*1***1~
LX*2~
SV1*HC:97760:GP*55*UN*1***1~`,
    },
  },
});
