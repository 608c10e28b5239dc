import { neverPaidCode } from '../../server/src/rules/never-paid-code.js';
import { testRule } from '../support/rule-table.js';

const paidBy = (payer: string, line: string) =>
  `HL*1**20*1~\nSBR*P*18*******${payer}~\nCLM*TEST1*90***11:B:1*Y*A*Y*Y~\nLX*1~\n${line}\nDTP*472*D8*20240805~`;

testRule(neverPaidCode, {
  valid: {
    'a code that is paid': `11111,GP,1,2024-08-05`,
    'a commercial payer, who may pay it': { text: paidBy('CI', 'SV1*HC:12121:GP*90*UN*1***1~'), as: 'test.837' },
    'a denial is expected, as the modifier says': `12121,GP GY,1,2024-08-05`,
    'not valid for Medicare, which wants another: that rule says so': `12123,GP,1,2024-08-05`,
    'excluded from the fee schedule, and nobody says who pays': `12126,GP,1,2024-08-05`,
    'a code that nobody knows': `12345,,1,2024-08-05`,
    'an inpatient bill': {
      text: paidBy('MA', 'SV2*0420*HC:12121*90*UN*1~').replace('11:B:1', '11:A:1'),
      as: 'test.837i',
    },
    'a form that is for every payer': {
      text: `
        claim:
          purpose: template
          lines:
            - code: "12121"
              serviceDate: "{{date}}"
      `,
      as: 'test.claim.yaml',
    },
  },
  invalid: {
    'Medicare folds it into other services': {
      text: paidBy(
        'MB',
        'SV1*HC:12121:GP*90*UN*1***1~\n' +
          '       ^^^^^ Medicare never pays 12121, alone or with others: remove it or expect no payment.',
      ),
      as: 'test.837',
    },
    'Medicare does not cover it': {
      text: paidBy(
        'MB',
        'SV1*HC:12122:GP*90*UN*1***1~\n       ^^^^^ Medicare does not cover 12122: remove it, or add GY to say so.',
      ),
      as: 'test.837',
    },
    'excluded from the fee schedule': {
      text: paidBy(
        'MB',
        "SV1*HC:12126:GP*90*UN*1***1~\n       ^^^^^ Medicare's fee schedule excludes 12126: expect no payment.",
      ),
      as: 'test.837',
    },
    'nobody says who pays: it depends': `
      12121,GP,1,2024-08-05
      ^^^^^ information: Medicare never pays 12121, alone or with others: remove it or expect no payment.
    `,
    'beside codes that are paid; other modifiers expect no denial': `
      11111,GP,1,2024-08-05
      12122,GP KX,1,2024-08-05
      ^^^^^ information: Medicare does not cover 12122: remove it, or add GY to say so.
    `,
    'a note that says who pays': {
      text: `
        # Therapy note

        Insurance: Medicare
        Date of service: 08/05/2024

        ## Billing

        - 12121 GP x1
          ^^^^^ Medicare never pays 12121, alone or with others: remove it or expect no payment.
      `,
      as: 'note.md',
    },
  },
});
