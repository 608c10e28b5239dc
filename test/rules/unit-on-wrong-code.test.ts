import { unitOnWrongCode } from '../../server/src/rules/unit-on-wrong-code.js';
import { testRule } from '../support/rule-table.js';

const medicare = (rows: string) => ({ text: `Payer,DOS,CPT,Mod,Units,Minutes\n${rows}`, as: 'charges.claim.csv' });

testRule(unitOnWrongCode, {
  valid: {
    'the code with more minutes left over has the unit': medicare(
      'Medicare,03/02/2026,97112,GP,2,24\nMedicare,03/02/2026,97110,GP,1,23',
    ),
    'equals: the first has it': medicare('Medicare,03/02/2026,97112,GP,2,20\nMedicare,03/02/2026,97110,GP,1,20'),
    'equals: the second has it': medicare('Medicare,03/02/2026,97112,GP,1,20\nMedicare,03/02/2026,97110,GP,2,20'),
    'seven minutes win what is left over': medicare(
      'Medicare,03/02/2026,97110,GP,2,33\nMedicare,03/02/2026,97140,GP,1,7',
    ),
    'too many units in all: another rule says so': medicare(
      'Medicare,03/02/2026,97112,GP,2,24\nMedicare,03/02/2026,97110,GP,2,23',
    ),
    'too few units in all: another rule says so': medicare(
      'Medicare,03/02/2026,97112,GP,0,24\nMedicare,03/02/2026,97110,GP,1,23',
    ),
    'no minutes are given': `97112,GP,1,2026-03-02\n97110,GP,2,2026-03-02`,
    'nobody says who pays, and it is right by both methods': `
      code,modifiers,units,minutes,date
      97110,GP,1,16,2026-03-02
      97140,GP,1,8,2026-03-02
      97112,GP,0,7,2026-03-02
    `,
    'a note': {
      text: 'Date of service: 03/02/2026\nCPT codes:\n97112 GP x2, 24 min\n97110 GP x1, 23 min',
      as: 'visit.note.md',
    },
  },
  invalid: {
    'a unit stands on the code with fewer minutes left over': {
      text: `
        Payer,DOS,CPT,Mod,Units,Minutes
        Medicare,03/02/2026,97112,GP,1,24
        Medicare,03/02/2026,97110,GP,2,23
                                     ^ 97110 is billed with 2 units; its share of the 47 minutes is 1.
      `,
      as: 'charges.claim.csv',
    },
    'three quarters of an hour and nothing for the seven minutes': {
      text: `
        Payer,DOS,CPT,Mod,Units,Minutes
        Medicare,03/02/2026,97110,GP,3,33
                                     ^ 97110 is billed with 3 units; its share of the 40 minutes is 2.
        Medicare,03/02/2026,97140,GP,0,7
      `,
      as: 'charges.claim.csv',
    },
    'the shortest of four has a unit that others have earned': {
      text: `
        Payer,DOS,CPT,Mod,Units,Minutes
        Medicare,03/02/2026,97110,GP,1,18
        Medicare,03/02/2026,97140,GP,1,13
        Medicare,03/02/2026,97116,GP,0,10
        Medicare,03/02/2026,97112,GP,1,8
                                     ^ 97112 is billed with 1 unit; its share of the 49 minutes is none.
      `,
      as: 'charges.claim.csv',
    },
    'two of three equals share what one of them and a longer one have earned': {
      text: `
        Payer,DOS,CPT,Mod,Units,Minutes
        Medicare,03/02/2026,97110,GP,0,9
                                     ^ 97110 is billed with 0 units; its share of the 23 minutes is 1.
        Medicare,03/02/2026,97140,GP,1,7
        Medicare,03/02/2026,97112,GP,1,7
      `,
      as: 'charges.claim.csv',
    },
    'nobody says who pays, and it is wrong by both methods': `
      code,modifiers,units,minutes,date
      97112,GP,0,24,2026-03-02
      97110,GP,2,8,2026-03-02
               ^ 97110 is billed with 2 units; its share of the 32 minutes is none.
    `,
    'nobody says who pays, and each code by itself would make no less: told, no more': `
      code,modifiers,units,minutes,date
      97112,GP,1,24,2026-03-02
      97110,GP,2,23,2026-03-02
               ^ information: 97110 is billed with 2 units; its share of the 47 minutes is 1.
    `,
    'a note': {
      text: `
        Payer: Medicare Part B
        Date of service: 03/02/2026
        CPT codes:
        97112 GP x1, 24 min
        97110 GP x2, 23 min
                  ^ 97110 is billed with 2 units; its share of the 47 minutes is 1.
      `,
      as: 'visit.note.md',
    },
  },
});
