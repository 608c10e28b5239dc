import { untimedCodeWithUnits } from '../../server/src/rules/untimed-code-with-units.js';
import { testRule } from '../support/rule-table.js';

testRule(untimedCodeWithUnits, {
  valid: {
    'one evaluation': `97161,GP,1,2026-03-02`,
    'several units of a timed code': `97110,GP,3,2026-03-02`,
    'no units are said': `97161,GP`,
    'a code nobody knows': `12345,GP,3,2026-03-02`,
    'a code of which it is not known how many can be right': `22222,GO,3,2026-03-02`,
    'units that make no sense: another rule says so': `97161,GP,1.5,2026-03-02`,
    'one each on two lines: another rule adds them up': `97161,GP,1,2026-03-02\n97161,GP,1,2026-03-02`,
    'on a CMS-1500': { text: `05 01 26 05 01 26 11   97161 GP       A     90 00  1`, as: 'form.cms1500' },
    'a template whose units are still to be filled in': {
      text: 'claim:\n  lines:\n    - code: "97161"\n      modifiers: [GP]\n      units: "{{units}}"',
      as: 'test.claim.yaml',
    },
  },
  invalid: {
    'three units of an evaluation': {
      text: `
        97161,GP,3,2026-03-02
                 ^ warning: 97161 is not a timed code: bill 1 unit, not 3.
      `,
      after: `97161,GP,1,2026-03-02`,
    },
    'one more than there can be': `
      33333,GN,2,2026-03-02
               ^ warning: 33333 is not a timed code: bill 1 unit, not 2.
    `,
    'among lines that are right': `
      97110,GP,2,2026-03-02
      97161,GP,2,2026-03-02
               ^ warning: 97161 is not a timed code: bill 1 unit, not 2.
    `,
    'Medicare, on a day its limits speak for': {
      text: `
        Payer,DOS,CPT,Mod,Units
        Medicare,03/02/2026,97161,GP,2
                                     ^ 97161 is not a timed code: bill 1 unit, not 2.
      `,
      as: 'charges.csv',
    },
    'another payer: the code means the same': {
      text: `
        Payer,DOS,CPT,Mod,Units
        Aetna,03/02/2026,97161,GP,2
                                  ^ warning: 97161 is not a timed code: bill 1 unit, not 2.
      `,
      as: 'charges.csv',
    },
    'a date that could not be read: no error': {
      text: `
        Payer,DOS,CPT,Mod,Units
        Medicare,13/42/2026,97161,GP,2
                                     ^ warning: 97161 is not a timed code: bill 1 unit, not 2.
      `,
      as: 'charges.csv',
    },
    'on a CMS-1500': {
      text: `
        05 01 26 05 01 26 11   97161 GP       A     90 00  4
                                                           ^ warning: 97161 is not a timed code: bill 1 unit, not 4.
      `,
      as: 'form.cms1500',
      after: `05 01 26 05 01 26 11   97161 GP       A     90 00  1`,
    },
  },
});
