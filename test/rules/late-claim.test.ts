import { lateClaim } from '../../server/src/rules/late-claim.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (date: string, payer = 'MB') => `
HL*1**20*1~
SBR*P*18*******${payer}~
CLM*TEST1*55***11:B:1*Y*A*Y*Y~
LX*1~
SV1*HC:97110:GP*55*UN*1***1~
DTP*472*${date}`;
const late = (date: string) => `${date} is more than 12 months ago, past Medicare's timely filing limit.`;
const sheet = (payer: string, date: string) => `Payer,DOS,CPT,Mod,Units\n${payer},${date},97110,GP,1`;
const form = (year: string) => `1. MEDICARE [X]\n05 01 ${year} 05 01 ${year} 11   97110 GP       A     60 00  1`;

testRule(lateClaim, {
  valid: {
    'of this year': { as, text: file('D8*20260302~') },
    'the last day that Medicare takes it': { as, text: file('D8*20250701~') },
    'another payer': { as, text: file('D8*20240302~', 'CI') },
    'nobody says who pays': { as, text: file('D8*20240302~', 'ZZ') },
    'no day that can be read': { as, text: file('D8*20240231~') },
    'a sheet tells of what was billed long ago': { as: 'charges.csv', text: sheet('Medicare', '03/02/2024') },
    'on a form, in time': { as: 'form.cms1500', text: form('26') },
  },
  invalid: {
    'the first day on which it is late': { as, text: file(`D8*20250630~\n           ^^^^^^^^ ${late('2025-06-30')}`) },
    'years ago': { as, text: file(`D8*20190302~\n           ^^^^^^^^ ${late('2019-03-02')}`) },
    'a range: its first day counts': {
      as,
      text: file(`RD8*20250630-20250702~\n            ^^^^^^^^ ${late('2025-06-30')}`),
    },
    'the oldest of several lines, told once': {
      as,
      text: file(
        `D8*20250302~\nLX*2~\nSV1*HC:97110:GP*55*UN*1***1~\nDTP*472*D8*20250301~\n           ^^^^^^^^ ${late('2025-03-01')}`,
      ),
    },
    'an institution': {
      as: 'test.837i',
      text: file(`D8*20240229~\n           ^^^^^^^^ ${late('2024-02-29')}`, 'MA').replace(
        'SV1*HC:97110:GP*55*UN*1***1',
        'SV2*0420*HC:97110:GP*55*UN*1',
      ),
    },
    'on a form': {
      as: 'form.cms1500',
      text: `${form('24')}\n^^^^^^^^ ${late('2024-05-01')}`,
    },
  },
});
