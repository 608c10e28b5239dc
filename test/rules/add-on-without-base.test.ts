import { addOnWithoutBase } from '../../server/src/rules/add-on-without-base.js';
import { testRule } from '../support/rule-table.js';

testRule(addOnWithoutBase, {
  valid: {
    'beside its base': `
      11111,GP,1,2024-08-05
      13131,GP,2,2024-08-05
    `,
    'in front of its base': `
      13131,GP,2,2024-08-05
      11111,GP,1,2024-08-05
    `,
    'the base alone': `11111,GP,1,2024-08-05`,
    'neither has a date: they are of one visit': `
      11111,GP,1
      13131,GP,2
    `,
    'the day cannot be read': `13131,GP,2,2024-08-05x`,
    'the base is of a day that is not told': `
      11111,GP,1
      13131,GP,2,2024-08-05
    `,
    'a line whose code is still to be typed may be the base': {
      text: `
        CPT,Modifier,Units,DOS,Claim
        ,GP,1,08/05/2024,TEST1
        13131,GP,2,08/05/2024,TEST1
      `,
      as: 'charges.csv',
    },
    'monitoring: the first stretch is of the same month': `
      98980,GP,1,2024-08-05
      98981,GP,1,2024-08-30
    `,
    'a form that lists what may be chosen': {
      text: `
        claim:
          purpose: template
          lines:
            - code: "13131"
              serviceDate: "{{date}}"
      `,
      as: 'test.claim.yaml',
    },
  },
  invalid: {
    alone: `
      13131,GP,2,2024-08-05
      ^^^^^ 13131 is an add-on code, never billed alone; 11111 is missing on this day.
    `,
    'beside other codes': `
      22222,GO,1,2024-08-05
      13131,GO,2,2024-08-05
      ^^^^^ 13131 is an add-on code, never billed alone; 11111 is missing on this day.
    `,
    'the base is of the day before': `
      11111,GP,1,2024-08-04
      13131,GP,2,2024-08-05
      ^^^^^ 13131 is an add-on code, never billed alone; 11111 is missing on this day.
    `,
    'without a date: less sure': `
      13131,GP,2
      ^^^^^ warning: 13131 is an add-on code, never billed alone; 11111 is missing on this day.
    `,
    'monitoring: the first stretch is of the month before, or on an earlier claim': `
      98980,GP,1,2024-07-31
      98981,GP,1,2024-08-01
      ^^^^^ warning: 98981 is an add-on code, never billed alone; 98980 is missing this month.
    `,
    'an electronic claim': {
      text: `
        HL*1**20*1~
        SBR*P*18*******CI~
        CLM*TEST1*90***11:B:1*Y*A*Y*Y~
        LX*1~
        SV1*HC:13131:GP*90*UN*1***1~
               ^^^^^ 13131 is an add-on code, never billed alone; 11111 is missing on this day.
        DTP*472*D8*20240805~
      `,
      as: 'test.837',
    },
  },
});
