import { mutuallyExclusiveCodes } from '../../server/src/rules/mutually-exclusive-codes.js';
import { testRule } from '../support/rule-table.js';

const claim = (first: string, second: string) =>
  'HL*1**20*1~\nSBR*P*18*******CI~\nCLM*TEST1*90***11:B:1*Y*A*Y*Y~\n' +
  `LX*1~\nSV1*HC:97760:GO*90*UN*1***1~\nDTP*472*D8*${first}~\n` +
  `LX*2~\nSV1*HC:97763:GO*90*UN*1***1~\n%DTP*472*D8*${second}~`;

testRule(mutuallyExclusiveCodes, {
  valid: {
    'one of the two': `77777,GP,1,2024-08-05`,
    'on different days': `
      77777,GP,1,2024-08-05
      77778,GP,1,2024-08-06
    `,
    'an instruction that is a pair edit: that rule reports it': `
      97161,GP,1,2024-08-05
      97763,GP,1,2024-08-05
    `,
    'the thirtieth day after': `
      14142,GP,1,2026-03-01
      14141,GP,1,2026-03-31
    `,
    'another month': `
      14143,GP,1,2026-03-31
      14144,GP,1,2026-04-01
    `,
    'one line has no date': `
      77777,GP,1,2024-08-05
      77778,GP,1
    `,
    'a date that cannot be read': `
      77777,GP,1,2024-08-05
      77778,GP,1,2024-08-05x
    `,
    'an electronic claim of two days': { text: claim('20260302', '20260316').replace('%', ''), as: 'test.837' },
  },
  invalid: {
    'on one day': `
      77777,GP,1,2024-08-05
      77778,GP,1,2024-08-05
      ^^^^^ 77778 and 77777 cannot both be billed on the same day; bill one.
    `,
    'a modifier does not help, nor does the order': `
      97763,GO 59,1,2026-03-02
      ^^^^^ 97763 and 97760 cannot both be billed on the same day; bill one.
      97760,GO,1,2026-03-02
    `,
    'without dates: of one visit, less sure': `
      77777,GP,1
      77778,GP,1
      ^^^^^ warning: 77778 and 77777 cannot both be billed on the same day; bill one.
    `,
    'an instruction that is less sure': `
      12123,GP,1,2026-03-02
      ^^^^^ warning: 12123 and 12124 cannot both be billed on the same day; bill one.
      12124,GP,1,2026-03-02
    `,
    'the twenty-ninth day after, over the end of a month': `
      14142,GP,1,2026-02-10
      14141,GP,1,2026-03-11
      ^^^^^ 14141 and 14142 cannot both be billed within 30 days; bill one.
    `,
    'the first and the last day of a month': `
      14143,GP,1,2026-03-31
      ^^^^^ 14143 and 14144 cannot both be billed in the same month; bill one.
      14144,GP,1,2026-03-01
    `,
    'whoever pays: it is what the codes are': {
      text: claim('20260302', '20260302').replace(
        '%',
        '       ^^^^^ 97763 and 97760 cannot both be billed on the same day; bill one.\n',
      ),
      as: 'test.837',
    },
    'a note': {
      text: `
        # Therapy note

        Date of service: 08/05/2024

        ## Billing

        - 97760 GO x2
        - 97763 GO x1
          ^^^^^ 97763 and 97760 cannot both be billed on the same day; bill one.
      `,
      as: 'note.md',
    },
  },
});
