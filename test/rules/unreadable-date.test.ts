import { unreadableDate } from '../../server/src/rules/unreadable-date.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (date: string) => `
CLM*TEST1*55***11:B:1*Y*A*Y*Y~
LX*1~
SV1*HC:97110:GP*55*UN*1***1~
DTP*472*${date}~`;
const message = 'This date of service is not a valid date.';

testRule(unreadableDate, {
  valid: {
    'a day': { as, text: file('D8*20260302') },
    'a leap day': { as, text: file('D8*20240229') },
    'a range': { as, text: file('RD8*20260302-20260304') },
    'a day with a time': { as, text: file('DT*202603021030') },
    'nothing is written there': { as, text: file('D8*') },
    'a day as people write it': { as: 'charges.csv', text: 'DOS,CPT,Mod,Units\n3/2/26,97110,GP,1' },
    'the last of February': { as: 'charges.csv', text: 'DOS,CPT,Mod,Units\n02/28/2026,97110,GP,1' },
    'a template still to be filled in': {
      as: 'test.claim.yaml',
      text: 'claim:\n  date: "{{date}}"\n  lines:\n    - code: "97110"',
    },
  },
  invalid: {
    'a day that February has not': { as, text: file(`D8*20260231~\n           ^^^^^^^^ ${message}`).slice(0, -1) },
    'no leap year': { as, text: file(`D8*20260229~\n           ^^^^^^^^ ${message}`).slice(0, -1) },
    'a thirteenth month': { as, text: file(`D8*20261302~\n           ^^^^^^^^ ${message}`).slice(0, -1) },
    'seven digits': { as, text: file(`D8*2026032~\n           ^^^^^^^ ${message}`).slice(0, -1) },
    'month before year': { as, text: file(`D8*03022026~\n           ^^^^^^^^ ${message}`).slice(0, -1) },
    'the last of a range': {
      as,
      text: file(`RD8*20260302-20260399~\n            ^^^^^^^^^^^^^^^^^ ${message}`).slice(0, -1),
    },
    'of the claim, shared by its lines: told once': {
      as,
      text: `
CLM*TEST1*110***11:B:1*Y*A*Y*Y~
DTP*472*D8*20260231~
           ^^^^^^^^ ${message}
LX*1~
SV1*HC:97110:GP*55*UN*1***1~
LX*2~
SV1*HC:97760:GP*55*UN*1***1~`,
    },
    'in a sheet: people may read what we cannot': {
      as: 'charges.csv',
      text: `
DOS,CPT,Mod,Units
02/31/2026,97110,GP,1
^^^^^^^^^^ warning: ${message}`,
    },
  },
});
