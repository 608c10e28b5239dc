import { firstUnitRepeated } from '../../server/src/rules/first-unit-repeated.js';
import { testRule } from '../support/rule-table.js';

testRule(firstUnitRepeated, {
  valid: {
    'the first once, and the rest with the other code': `97129,GN,1,2026-03-02\n97130,GN,3,2026-03-02`,
    'once on each of two days': `97129,GN,1,2026-03-02\n97129,GN,1,2026-03-03`,
    'several of the code for further time': `97130,GN,3,2026-03-02`,
    'an hour and another one, which have the same code': `96125,GN,2,2026-03-02`,
    'a code that has no first stretch': `97110,GP,3,2026-03-02`,
    'no units are said': `97129,GN`,
    'a day that could not be read': `97129,GN,2,2026-13-02`,
    'on a CMS-1500': { text: `05 01 26 05 01 26 11   97129 GN       A     90 00  1`, as: 'form.cms1500' },
  },
  invalid: {
    'three quarters of an hour as three firsts': {
      text: `
        97129,GN,3,2026-03-02
                 ^ warning: 97129 covers the first 15 minutes of a day: bill 1 unit, the rest as 97130.
      `,
      after: `97129,GN,1,2026-03-02`,
    },
    'two of half an hour': `
      97550,GO,2,2026-03-02
               ^ warning: 97550 covers the first 30 minutes of a day: bill 1 unit, the rest as 97551.
    `,
    'one more than there can be, beside the other code': `
      97129,GN,2,2026-03-02
               ^ warning: 97129 covers the first 15 minutes of a day: bill 1 unit, the rest as 97130.
      97130,GN,1,2026-03-02
    `,
    'on two lines of one day: the second': `
      97129,GN,1,2026-03-02
      97129,GN 59,1,2026-03-02
                  ^ warning: 97129 covers the first 15 minutes of a day: bill 1 unit, the rest as 97130.
    `,
    'no date anywhere: one visit': `
      97129,GN,2
               ^ warning: 97129 covers the first 15 minutes of a day: bill 1 unit, the rest as 97130.
    `,
    'of a month': `
      98980,GP,2,2026-03-02
               ^ warning: 98980 covers the first 20 minutes of a month: bill 1 unit, the rest as 98981.
    `,
    'of a month, with no other code': `
      98979,GP,2,2026-03-02
               ^ warning: 98979 is billed once a month: bill 1 unit, not 2.
    `,
    'Medicare, on a day its limit speaks for': {
      text: `
        Payer,DOS,CPT,Mod,Units
        Medicare,03/02/2026,97129,GN,2
                                     ^ 97129 covers the first 15 minutes of a day: bill 1 unit, the rest as 97130.
      `,
      as: 'charges.csv',
    },
    'on a CMS-1500': {
      text: `
        05 01 26 05 01 26 11   97129 GN       A     90 00  2
                                                           ^ warning: 97129 covers the first 15 minutes of a day: bill 1 unit, the rest as 97130.
      `,
      as: 'form.cms1500',
      after: `05 01 26 05 01 26 11   97129 GN       A     90 00  1`,
    },
  },
});
