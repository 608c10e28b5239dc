import { codeOfAnotherPayer } from '../../server/src/rules/code-of-another-payer.js';
import { testRule } from '../support/rule-table.js';

const paidBy = (payer: string, line: string) =>
  `CLM*TEST1*90***11:B:1*Y*A*Y*Y~\nLX*1~\n${line}\nDTP*472*D8*20240805~`.replace(
    /^/,
    `HL*1**20*1~\nSBR*P*18*******${payer}~\n`,
  );

testRule(codeOfAnotherPayer, {
  valid: {
    'what Medicare wants': { text: paidBy('MB', 'SV1*HC:12124:GP*90*UN*1***1~'), as: 'test.837' },
    'the common code, for a commercial payer': { text: paidBy('CI', 'SV1*HC:12123:GP*90*UN*1***1~'), as: 'test.837' },
    'what Medicare wants, for Medicaid, of which nothing is known': {
      text: paidBy('MC', 'SV1*HC:12124:GP*90*UN*1***1~'),
      as: 'test.837',
    },
    'nobody says who pays, and Medicare takes it': `12124,GP,1,2024-08-05`,
    'both on one day: they exclude each other, and that rule says so': `
      12123,GP,1,2024-08-05
      12124,GP,1,2024-08-05
    `,
    'a form that is for every payer': {
      text: `
        claim:
          purpose: template
          lines:
            - code: "12123"
              serviceDate: "{{date}}"
      `,
      as: 'test.claim.yaml',
    },
    'a code that everybody takes': `11111,GP,1,2024-08-05`,
  },
  invalid: {
    'Medicare has another': {
      text: paidBy(
        'MB',
        'SV1*HC:12123:GP*90*UN*1***1~\n       ^^^^^ Medicare does not accept 12123. Use 12124 or 12125.',
      ),
      as: 'test.837',
      after: paidBy('MB', 'SV1*HC:12124:GP*90*UN*1***1~'),
    },
    'nobody says who pays: it depends': {
      text: `
        12123,GP,1,2024-08-05
        ^^^^^ information: Medicare does not accept 12123. Use 12124 or 12125.
      `,
      after: `12124,GP,1,2024-08-05`,
    },
    'without a date': `
      12123,GP,1
      ^^^^^ information: Medicare does not accept 12123. Use 12124 or 12125.
    `,
    'what Medicare wants, on another day': `
      12123,GP,1,2024-08-05
      ^^^^^ information: Medicare does not accept 12123. Use 12124 or 12125.
      12124,GP,1,2024-08-06
    `,
    'what Medicare wants, for a commercial payer: it depends': {
      text: paidBy(
        'CI',
        'SV1*HC:12124:GP*90*UN*1***1~\n' +
          '       ^^^^^ information: Many payers other than Medicare want 12123 instead of 12124.',
      ),
      as: 'test.837',
      after: paidBy('CI', 'SV1*HC:12123:GP*90*UN*1***1~'),
    },
    'a note that says who pays': {
      text: `
        # Therapy note

        Insurance: Medicare
        Date of service: 08/05/2024

        ## Billing

        - 12123 GP x1
          ^^^^^ Medicare does not accept 12123. Use 12124 or 12125.
      `,
      as: 'note.md',
    },
  },
});
