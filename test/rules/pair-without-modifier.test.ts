import { pairWithoutModifier } from '../../server/src/rules/pair-without-modifier.js';
import { testRule } from '../support/rule-table.js';

const medicare = (segments: string) => `HL*1**20*1~\nSBR*P*18*******MB~\n${segments}`;

testRule(pairWithoutModifier, {
  valid: {
    '59 on the code that is denied without it': `
      11111,GP,1,2024-08-05
      22222,GO 59,1,2024-08-05
    `,
    'an X modifier, in lower case': `
      11111,GP,1,2024-08-05
      22222,GO xu,1,2024-08-05
    `,
    'on the other line of the two, which payers take as well': `
      11111,GP 59,1,2024-08-05
      22222,GO,1,2024-08-05
    `,
    'a side of the body': `
      97760,GP RT,1,2024-08-05
      97116,GP LT,1,2024-08-05
    `,
    'on different days': `
      11111,GP,1,2024-08-05
      22222,GO,1,2024-08-06
    `,
    'a pair that no modifier parts: another rule says so': `
      11111,GP,1,2024-08-05
      33333,GN,1,2024-08-05
    `,
    'beside a code that is not paid itself': `
      11111,GP,1,2024-08-05
      33333,GN,1,2024-08-05
      88888,GN,1,2024-08-05
    `,
    'a modifier that is still being typed': `
      11111,GP,1,2024-08-05
      22222,GO 5,1,2024-08-05
    `,
    'a charge export that has no column for modifiers': {
      text: `
        DOS,CPT,Units,Claim
        08/05/2024,11111,1,TEST1
        08/05/2024,22222,1,TEST1
      `,
      as: 'charges.csv',
    },
    'a visit and an evaluation by two providers, as their taxonomies say': {
      text: medicare(
        'CLM*TEST1*90***11:B:1*Y*A*Y*Y~\nLX*1~\nSV1*HC:97161:GP*90*UN*1***1~\nDTP*472*D8*20240805~\n' +
          'NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~\nPRV*PE*PXC*225100000X~\n' +
          'LX*2~\nSV1*HC:99213*90*UN*1***1~\nDTP*472*D8*20240805~\n' +
          'NM1*82*1*EXAMPLE*PHYSICIAN****XX*1245319599~\nPRV*PE*PXC*207Q00000X~',
      ),
      as: 'test.837',
    },
  },
  invalid: {
    'no modifier parts them': {
      text: `
        11111,GP,1,2024-08-05
        22222,GO,1,2024-08-05
        ^^^^^ 22222 is denied with 11111 unless 59 or an X modifier says it was separate.
      `,
      after: `
        11111,GP,1,2024-08-05
        22222,GO 59,1,2024-08-05
      `,
    },
    'the code that is denied stands first': `
      22222,GO KX,1,2024-08-05
      ^^^^^ 22222 is denied with 11111 unless 59 or an X modifier says it was separate.
      11111,GP,1,2024-08-05
    `,
    'group and individual treatment': `
      97150,GP,1,2024-08-05
      97110,GP,2,2024-08-05
      ^^^^^ 97110 with group code 97150 needs 59 or an X modifier, and its own minutes.
    `,
    'two codes that are paid in its place: one finding': `
      97150,GP,1,2024-08-05
      97760,GP,1,2024-08-05
      97110,GP,2,2024-08-05
      ^^^^^ 97110 is denied with 97150 or 97760 unless 59 or an X modifier says it was separate.
    `,
    'one of the two is parted': `
      97150,GP 59,1,2024-08-05
      97760,GP,1,2024-08-05
      97110,GP,2,2024-08-05
      ^^^^^ 97110 is denied with 97760 unless 59 or an X modifier says it was separate.
    `,
    'gait training beside an orthotic code': `
      97760,GP,1,2024-08-05
      97116,GP,1,2024-08-05
      ^^^^^ 97116 with 97760 needs 59 or an X modifier, and another limb or separate time.
    `,
    'a splint put on beside an orthotic code': `
      97760,GO,1,2024-08-05
      29125,GO,1,2024-08-05
      ^^^^^ 29125 is part of 97760 for the same limb and session; use 59 only if separate.
    `,
    'a visit beside an evaluation: it depends on who gave them': {
      text: `
        97161,GP,1,2024-08-05
        99213,,1,2024-08-05
        ^^^^^ information: 99213 is denied with 97161 unless 25 says that the visit was separate.
      `,
      after: `
        97161,GP,1,2024-08-05
        99213,25,1,2024-08-05
      `,
    },
    'four slots are full: no fix': `
      11111,GP,1,2024-08-05
      22222,GO KX CO GY,1,2024-08-05
      ^^^^^ 22222 is denied with 11111 unless 59 or an X modifier says it was separate.
    `,
    'an electronic claim': {
      text: medicare(
        'CLM*TEST1*90***11:B:1*Y*A*Y*Y~\nLX*1~\nSV1*HC:97760:GO*90*UN*1***1~\nDTP*472*D8*20240805~\n' +
          'LX*2~\nSV1*HC:97110:GO*90*UN*1***1~\n' +
          '       ^^^^^ 97110 is denied with 97760 unless 59 or an X modifier says it was separate.\n' +
          'DTP*472*D8*20240805~',
      ),
      as: 'test.837',
      after: medicare(
        'CLM*TEST1*90***11:B:1*Y*A*Y*Y~\nLX*1~\nSV1*HC:97760:GO*90*UN*1***1~\nDTP*472*D8*20240805~\n' +
          'LX*2~\nSV1*HC:97110:GO:59*90*UN*1***1~\nDTP*472*D8*20240805~',
      ),
    },
    'a note': {
      text: `
        # Therapy note

        Date of service: 08/05/2024

        ## Billing

        - 97760 GO x2
        - 97110 GO x1
          ^^^^^ 97110 is denied with 97760 unless 59 or an X modifier says it was separate.
      `,
      as: 'note.md',
    },
  },
});
