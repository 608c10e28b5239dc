import { codeNotYetValid } from '../../server/src/rules/code-not-yet-valid.js';
import { testRule } from '../support/rule-table.js';

testRule(codeNotYetValid, {
  valid: {
    'the first day': `44445,GP,1,2020-01-01`,
    'long after': `44445,GP,1,2026-03-02`,
    'no date: today is meant': `44445,GP,1`,
    'a date that cannot be read': `44445,GP,1,2019-13-31`,
    'a code that was there before anybody wrote it down': `11111,GP,1,1999-03-02`,
    'a code that nobody knows': `12345,,1,1999-03-02`,
    'a deleted code: another rule says so': `44444,GP,1,2026-03-02`,
  },
  invalid: {
    'the day before; the code of that day is offered': {
      text: `
        44445,GP,1,2019-12-31
        ^^^^^ 44445 was not valid yet on this date; its first valid day is 2020-01-01.
      `,
      after: `44444,GP,1,2019-12-31`,
    },
    'long before': `
      77778,GP,1,2012-03-02
      ^^^^^ 77778 was not valid yet on this date; its first valid day is 2018-01-01.
    `,
    'each line by its own date': `
      44445,GP,1,2020-01-01
      44446,GP,1,2019-12-30
      ^^^^^ 44446 was not valid yet on this date; its first valid day is 2020-01-01.
    `,
    'no code of that day is known: no fix': `
      97760,GP,1,2005-12-31
      ^^^^^ 97760 was not valid yet on this date; its first valid day is 2006-01-01.
    `,
    'the code before it was itself new then': {
      text: `
        66663,GP,1,2010-01-01
        ^^^^^ 66663 was not valid yet on this date; its first valid day is 2020-01-01.
      `,
      after: `66662,GP,1,2010-01-01`,
    },
    'an electronic claim': {
      text: `
        CLM*TEST1*90***11:B:1*Y*A*Y*Y~
        LX*1~
        SV1*HC:97763:GP*90*UN*1***1~
               ^^^^^ 97763 was not valid yet on this date; its first valid day is 2018-01-01.
        DTP*472*D8*20170501~
      `,
      as: 'test.837',
      after: `
        CLM*TEST1*90***11:B:1*Y*A*Y*Y~
        LX*1~
        SV1*HC:97762:GP*90*UN*1***1~
        DTP*472*D8*20170501~
      `,
    },
  },
});
