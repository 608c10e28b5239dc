import { pairNeverPaid } from '../../server/src/rules/pair-never-paid.js';
import { testRule } from '../support/rule-table.js';

const medicare = (segments: string) => `HL*1**20*1~\nSBR*P*18*******MB~\n${segments}`;

testRule(pairNeverPaid, {
  valid: {
    'each of them alone': `11111,GP,1,2024-08-05`,
    'on different days': `
      11111,GP,1,2024-08-05
      33333,GN,1,2024-08-06
    `,
    'a pair that a modifier can part: another rule asks for it': `
      11111,GP,1,2024-08-05
      22222,GO,1,2024-08-05
    `,
    'a pair that no table names': `
      11111,GP,1,2024-08-05
      99999,,1,2024-08-05
    `,
    'a code that nobody knows': `
      11111,GP,1,2024-08-05
      12345,,1,2024-08-05
    `,
    'two later encounters with a device: the codes exclude each other, and that rule says so': `
      97760,GO,1,2024-08-05
      97763,GO,1,2024-08-05
    `,
    'one line is of a range of days': {
      text: medicare(
        'CLM*TEST1*90***11:B:1*Y*A*Y*Y~\nLX*1~\nSV1*HC:11111:GP*90*UN*1***1~\nDTP*472*RD8*20240801-20240831~\n' +
          'LX*2~\nSV1*HC:33333:GN*90*UN*1***1~\nDTP*472*D8*20240805~',
      ),
      as: 'test.837',
    },
    'a form that lists what may be chosen': {
      text: `
        claim:
          purpose: template
          lines:
            - code: "11111"
              serviceDate: "{{date}}"
            - code: "33333"
              serviceDate: "{{date}}"
      `,
      as: 'test.claim.yaml',
    },
    'an inpatient bill': {
      text: medicare(
        'CLM*TEST1*90***11:A:1*Y*A*Y*Y~\nLX*1~\nSV2*0420*HC:11111*90*UN*1~\nDTP*472*D8*20240805~\n' +
          'LX*2~\nSV2*0440*HC:33333*90*UN*1~\nDTP*472*D8*20240805~',
      ),
      as: 'test.837i',
    },
  },
  invalid: {
    'Medicare, a known day, a table that attests it: certain, at the line that is denied': {
      text: medicare(
        'CLM*TEST1*90***11:B:1*Y*A*Y*Y~\nLX*1~\nSV1*HC:33333:GN*90*UN*1***1~\n' +
          '       ^^^^^ 33333 is never paid with 11111 on the same day; no modifier helps.\n' +
          'DTP*472*D8*20240805~\nLX*2~\nSV1*HC:11111:GP*90*UN*1***1~\nDTP*472*D8*20240805~',
      ),
      as: 'test.837',
    },
    'nobody says who pays': `
      11111,GP,1,2024-08-05
      33333,GN,1,2024-08-05
      ^^^^^ warning: 33333 is never paid with 11111 on the same day; no modifier helps.
    `,
    'a modifier does not help': `
      11111,GP,1,2024-08-05
      33333,GN 59,1,2024-08-05
      ^^^^^ warning: 33333 is never paid with 11111 on the same day; no modifier helps.
    `,
    'two codes that are paid in its place: one finding': `
      11111,GP,1,2024-08-05
      22222,GO 59,1,2024-08-05
      33333,GN,1,2024-08-05
      ^^^^^ warning: 33333 is never paid with 11111 or 22222 on the same day; no modifier helps.
    `,
    'two evaluations of one discipline: the more complex is paid': `
      97162,GP,1,2024-08-05
      97161,GP,1,2024-08-05
      ^^^^^ warning: 97161 is never paid with 97162: one evaluation per discipline a day.
    `,
    'a later encounter with a device on the day of an evaluation': `
      97763,GP,1,2024-08-05
      ^^^^^ warning: 97763 is never paid with 97161 on the same day; no modifier helps.
      97161,GP,1,2024-08-05
    `,
    'days after the newest table: likely': {
      text: medicare(
        'CLM*TEST1*90***11:B:1*Y*A*Y*Y~\nLX*1~\nSV1*HC:66663:GO*90*UN*1***1~\nDTP*472*D8*20260302~\n' +
          'LX*2~\nSV1*HC:22222:GO*90*UN*1***1~\n' +
          '       ^^^^^ warning: 22222 is never paid with 66663 on the same day; no modifier helps.\n' +
          'DTP*472*D8*20260302~',
      ),
      as: 'test.837',
    },
    'a commercial payer: it depends': {
      text: `
        CPT,Modifier,Units,DOS,Payer,Claim
        11111,GP,1,2024-08-05,Aetna,TEST1
        33333,GN,1,2024-08-05,Aetna,TEST1
        ^^^^^ information: 33333 is never paid with 11111 on the same day; no modifier helps.
      `,
      as: 'charges.csv',
    },
    'a note, which is of one visit': {
      text: `
        # Therapy note

        Date of service: 08/05/2024

        ## Billing

        - 11111 GP x1
        - 33333 GN x1
          ^^^^^ warning: 33333 is never paid with 11111 on the same day; no modifier helps.
      `,
      as: 'note.md',
    },
  },
});
