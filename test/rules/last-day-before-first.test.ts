import { lastDayBeforeFirst } from '../../server/src/rules/last-day-before-first.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (date: string) => `
CLM*TEST1*55***11:B:1*Y*A*Y*Y~
LX*1~
SV1*HC:97110:GP*55*UN*1***1~
DTP*472*${date}`;
const sheet = (first: string, last: string) => `DOS From,DOS To,CPT,Mod,Units\n${first},${last},97110,GP,1`;

testRule(lastDayBeforeFirst, {
  valid: {
    'one day': { as, text: file('D8*20260302~') },
    'a range of one day': { as, text: file('RD8*20260302-20260302~') },
    'a range of two days': { as, text: file('RD8*20260302-20260303~') },
    'over the end of a year': { as, text: file('RD8*20251231-20260101~') },
    'the same day twice': { as: 'charges.csv', text: sheet('03/02/2026', '03/02/2026') },
    'no last day': { as: 'charges.csv', text: sheet('03/02/2026', '') },
  },
  invalid: {
    'the day before': {
      as,
      text: file(
        'RD8*20260302-20260301~\n                     ^^^^^^^^ The end date, 2026-03-01, is before the start date, 2026-03-02.',
      ),
    },
    'of the month before': {
      as,
      text: file(
        'RD8*20260302-20260228~\n                     ^^^^^^^^ The end date, 2026-02-28, is before the start date, 2026-03-02.',
      ),
    },
    'of the year before': {
      as,
      text: file(
        'RD8*20260102-20250103~\n                     ^^^^^^^^ The end date, 2025-01-03, is before the start date, 2026-01-02.',
      ),
    },
    'in an institutional claim': {
      as: 'test.837i',
      text: file(
        'RD8*20260302-20260301~\n                     ^^^^^^^^ The end date, 2026-03-01, is before the start date, 2026-03-02.',
      ).replace('SV1*HC:97110:GP*55*UN*1***1', 'SV2*0420*HC:97110:GP*55*UN*1'),
    },
    'in a sheet': {
      as: 'charges.csv',
      text: `${sheet('03/02/2026', '03/01/2026')}
           ^^^^^^^^^^ The end date, 2026-03-01, is before the start date, 2026-03-02.`,
    },
    'in a sheet, in another year': {
      as: 'charges.csv',
      text: `${sheet('2026-03-02', '2025-03-02')}
           ^^^^^^^^^^ The end date, 2025-03-02, is before the start date, 2026-03-02.`,
    },
  },
});
