import { builtinKnowledge } from '../../server/src/index.js';
import { kxEarlyInYear } from '../../server/src/rules/kx-early-in-year.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

testRule(
  kxEarlyInYear,
  {
    valid: {
      'later in January': `97110,GP KX,2,2026-01-11`,
      'later in the year': `97110,GP KX,2,2026-10-05`,
      'early, without KX': `97110,GP,2,2026-01-05`,
      'KX on a device says something else': `L3908,LT KX,1,2026-01-05`,
      'a year whose amount is not known': `97110,GP KX,2,2031-01-05`,
      'no date': `97110,GP KX,2`,
      'the last day of the year, in an 837': x12({ date: '20261231' }, 'SV1*HC:97110:GP:KX*90*UN*2***1~'),
    },
    invalid: {
      'the fifth of January': {
        text: `
          97110,GP KX,2,2026-01-05
                   ^^ KX this early in 2026: the $2,480 threshold is probably not reached yet.
        `,
        after: `97110,GP,2,2026-01-05`,
      },
      'the last early day': `
        97110,GP KX,2,2026-01-10
                 ^^ KX this early in 2026: the $2,480 threshold is probably not reached yet.
      `,
      'the first day of the year': `
        97110,KX GP,2,2026-01-01
              ^^ KX this early in 2026: the $2,480 threshold is probably not reached yet.
      `,
      'occupational therapy, another year': `
        97530,GO KX,2,2024-01-03
                 ^^ KX this early in 2024: the $2,330 threshold is probably not reached yet.
      `,
      'speech therapy': `
        92507,GN KX,1,2025-01-08
                 ^^ KX this early in 2025: the $2,410 threshold is probably not reached yet.
      `,
      'in an 837': x12(
        { date: '20260105' },
        'SV1*HC:97110:GP:KX*90*UN*2***1~\n                ^^ KX this early in 2026: the $2,480 threshold is probably not reached yet.',
      ),
    },
  },
  builtinKnowledge(),
);
