import { unitsExceedMinutes } from '../../server/src/rules/units-exceed-minutes.js';
import { testRule } from '../support/rule-table.js';

const medicare = (rows: string) => ({ text: `Payer,DOS,CPT,Mod,Units,Minutes\n${rows}`, as: 'charges.claim.csv' });

testRule(unitsExceedMinutes, {
  valid: {
    'the least minutes for two units': medicare('Medicare,03/02/2026,97110,GP,2,23'),
    'three units of two codes': medicare('Medicare,03/02/2026,97112,GP,2,24\nMedicare,03/02/2026,97110,GP,1,23'),
    'no minutes are given': `97110,GP,4,2026-03-02`,
    'minutes of a code that has no units of time': medicare('Medicare,03/02/2026,97161,GP,2,10'),
    'two disciplines on one day, each by itself': medicare(
      'Medicare,03/02/2026,97110,GP,1,8\nMedicare,03/02/2026,97110,GO,1,8',
    ),
    'two days, each by itself': medicare('Medicare,03/02/2026,97110,GP,1,8\nMedicare,03/03/2026,97110,GP,1,8'),
    'one of the lines has no minutes: not judged': medicare(
      'Medicare,03/02/2026,97112,GP,2,10\nMedicare,03/02/2026,97110,GP,2,',
    ),
    'a charge export that repeats the total of the visit on each line': medicare(
      'Medicare,03/02/2026,97112,GP,1,38\nMedicare,03/02/2026,97110,GP,2,38',
    ),
    'a code that nobody knows': medicare('Medicare,03/02/2026,12345,GP,4,10'),
    'a commercial payer: right by the midpoint of each code': {
      text: 'Payer,DOS,CPT,Mod,Units,Minutes\nAetna,03/02/2026,97112,GP,2,24\nAetna,03/02/2026,97110,GP,2,23',
      as: 'charges.claim.csv',
    },
    'a note whose minutes make its units': {
      text: `
        Payer: Medicare Part B
        Date of service: 03/02/2026
        CPT codes:
        97110 GP x2, 30 min
      `,
      as: 'visit.note.md',
    },
    'a note that states just the minutes its units need': {
      text: 'Payer: Medicare\nDate of service: 03/02/2026\nTimed minutes: 38, total 45\nBilling:\n97110 GP x2\n97112 GP x1',
      as: 'visit.note.md',
    },
    'a total of timed minutes without that word, and one of something else': {
      text: 'Payer: Medicare\nDate of service: 03/02/2026\nTotal timed: 23   Total treatment: 30\nTotal timed walk: 12\nBilling:\n97110 GP x2',
      as: 'visit.note.md',
    },
    'a test that has a name of its own states no total': {
      text: 'Payer: Medicare\nDate of service: 03/02/2026\nTimed 25-foot walk 8 sec. Timed up and go 12 sec.\nBilling:\n97110 GP x2',
      as: 'visit.note.md',
    },
    'minutes without a unit of time are no timed ones': {
      text: 'Payer: Medicare\nDate of service: 03/02/2026\nUntimed minutes: 15\nBilling:\n97110 GP x2',
      as: 'visit.note.md',
    },
    'a line of reversal': medicare('Medicare,03/02/2026,97110,GP,-2,20'),
  },
  invalid: {
    'one minute too few for two units': {
      text: `
        Payer,DOS,CPT,Mod,Units,Minutes
        Medicare,03/02/2026,97110,GP,2,22
                                     ^ 97110 is billed with 2 units; 22 minutes support 1.
      `,
      as: 'charges.claim.csv',
      after: `
        Payer,DOS,CPT,Mod,Units,Minutes
        Medicare,03/02/2026,97110,GP,1,22
      `,
    },
    'seven minutes alone are no unit': {
      text: `
        Payer,DOS,CPT,Mod,Units,Minutes
        Medicare,03/02/2026,97110,GP,1,7
                                     ^ 97110 is billed with 1 unit; 7 minutes are too few for 1.
      `,
      as: 'charges.claim.csv',
    },
    'two codes whose minutes make one unit less: the one with more than its share': {
      text: `
        Payer,DOS,CPT,Mod,Units,Minutes
        Medicare,03/02/2026,97112,GP,2,24
        Medicare,03/02/2026,97110,GP,2,23
                                     ^ 4 timed units are billed; 47 total minutes support 3.
      `,
      as: 'charges.claim.csv',
      after: `
        Payer,DOS,CPT,Mod,Units,Minutes
        Medicare,03/02/2026,97112,GP,2,24
        Medicare,03/02/2026,97110,GP,1,23
      `,
    },
    'nobody says who pays: no error': `
      code,modifiers,units,minutes,date
      97110,GP,2,22,2026-03-02
               ^ warning: 97110 is billed with 2 units; 22 minutes support 1.
    `,
    'nobody says who pays, and the midpoint of each code would do: told as that': `
      code,modifiers,units,minutes,date
      97112,GP,2,24,2026-03-02
      97110,GP,2,23,2026-03-02
               ^ information: 4 timed units fit the midpoint rule; for Medicare the 47 minutes support 3.
    `,
    'a commercial payer: wrong by both methods': {
      text: `
        Payer,DOS,CPT,Mod,Units,Minutes
        Aetna,03/02/2026,97110,GP,4,22
                                  ^ warning: 97110 is billed with 4 units; 22 minutes support 1.
      `,
      as: 'charges.claim.csv',
    },
    'one code on two lines of the day': {
      text: `
        Payer,DOS,CPT,Mod,Units,Minutes
        Medicare,03/02/2026,97110,GP,1,12
        Medicare,03/02/2026,97110,GP CQ,1,10
                                        ^ 97110 is billed with 2 units; 22 minutes support 1.
      `,
      as: 'charges.claim.csv',
    },
    'a line without its own discipline joins the only one of the day': {
      text: `
        Payer,DOS,CPT,Mod,Units,Minutes
        Medicare,03/02/2026,97110,GP,1,10
        Medicare,03/02/2026,97140,,1,10
                                   ^ 2 timed units are billed; 20 total minutes support 1.
      `,
      as: 'charges.claim.csv',
    },
    'a note that states the total of its timed minutes': {
      text: `
        Payer: Medicare
        Date of service: 03/02/2026
        Timed 45, total 52
        Billing:
        97110 GP x2
        97112 GP x2
                  ^ 4 timed units are billed; 45 total minutes support 3.
      `,
      as: 'visit.note.md',
    },
    'a note that states it, and nobody says who pays': {
      text: `
        Date of service: 03/02/2026
        Total timed minutes: 22
        Billing:
        97110 GP x3
                  ^ warning: 97110 is billed with 3 units; 22 minutes support 1.
      `,
      as: 'visit.note.txt',
    },
    'a note': {
      text: `
        Payer: Medicare Part B
        Date of service: 03/02/2026
        CPT codes:
        97760 GP x2, 22 min
                  ^ 97760 is billed with 2 units; 22 minutes support 1.
      `,
      as: 'visit.note.md',
      after: `
        Payer: Medicare Part B
        Date of service: 03/02/2026
        CPT codes:
        97760 GP x1, 22 min
      `,
    },
  },
});
