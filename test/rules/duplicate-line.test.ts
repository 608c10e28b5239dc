import { duplicateLine } from '../../server/src/rules/duplicate-line.js';
import { testRule } from '../support/rule-table.js';

const claim = (second: string) =>
  'CLM*TEST1*90***11:B:1*Y*A*Y*Y~\nLX*1~\nSV1*HC:12124:GP*90*UN*1***1~\nDTP*472*D8*20240805~\n' +
  `LX*2~\n${second}\nDTP*472*D8*20240805~`;

testRule(duplicateLine, {
  valid: {
    'another day': `
      12124,GP,1,2024-08-05
      12124,GP,1,2024-08-06
    `,
    'another modifier': `
      12124,GP,1,2024-08-05
      12124,GP CQ,1,2024-08-05
    `,
    'other units': `
      12124,GP,1,2024-08-05
      12124,GP,2,2024-08-05
    `,
    'another code': `
      12124,GP,1,2024-08-05
      22222,GP,1,2024-08-05
    `,
    'no date, so nothing says that they are of one day': `
      12124,GP,1
      12124,GP,1
    `,
    'a code that nobody knows': `
      12345,,1,2024-08-05
      12345,,1,2024-08-05
    `,
    'counted by the finger': `
      29130,GO,1,2024-08-05
      29130,GO,1,2024-08-05
    `,
    'another charge': { text: claim('SV1*HC:12124:GP*80*UN*1***1~'), as: 'test.837' },
    'a timed code: the rule of one line a day says so': `
      11111,GP,1,2024-08-05
      11111,GP,1,2024-08-05
    `,
    'more units than are paid: the rule of limits says so': `
      33333,GN,1,2024-08-05
      33333,GN,1,2024-08-05
    `,
    'a note may name a service more than once': {
      text: `
        # Therapy note

        Date of service: 08/05/2024

        ## Billing

        - 12124 GP x1
        - 12124 GP x1
      `,
      as: 'note.md',
    },
  },
  invalid: {
    'the same line again': `
      12124,GP,1,2024-08-05
      12124,GP,1,2024-08-05
      ^^^^^ This 12124 line is the same as another on this day; payers deny the second.
    `,
    'with other lines in between': `
      12124,GP,1,2024-08-05
      22222,GO,1,2024-08-05
      12124,GP,1,2024-08-05
      ^^^^^ This 12124 line is the same as another on this day; payers deny the second.
    `,
    'modifiers in another order and case': `
      12124,GP CQ,1,2024-08-05
      12124,cq GP,1,2024-08-05
      ^^^^^ This 12124 line is the same as another on this day; payers deny the second.
    `,
    'a third time': `
      12124,GP,1,2024-08-05
      12124,GP,1,2024-08-05
      ^^^^^ This 12124 line is the same as another on this day; payers deny the second.
      12124,GP,1,2024-08-05
      ^^^^^ This 12124 line is the same as another on this day; payers deny the second.
    `,
    'a timed code, before it belonged on one line': `
      11111,GP,1,2019-08-05
      11111,GP,1,2019-08-05
      ^^^^^ This 11111 line is the same as another on this day; payers deny the second.
    `,
    'dates written in two ways': {
      text: `
        CPT,Modifier,Units,DOS,Claim
        12124,GP,1,08/05/2024,TEST1
        12124,GP,1,2024-08-05,TEST1
        ^^^^^ This 12124 line is the same as another on this day; payers deny the second.
      `,
      as: 'charges.csv',
    },
    'an electronic claim': {
      text: claim(
        'SV1*HC:12124:GP*90*UN*1***1~\n' +
          '       ^^^^^ This 12124 line is the same as another on this day; payers deny the second.',
      ),
      as: 'test.837',
    },
  },
});
