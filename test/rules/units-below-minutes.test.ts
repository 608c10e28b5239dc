import { unitsBelowMinutes } from '../../server/src/rules/units-below-minutes.js';
import { testRule } from '../support/rule-table.js';

const medicare = (rows: string) => ({ text: `Payer,DOS,CPT,Mod,Units,Minutes\n${rows}`, as: 'charges.claim.csv' });

testRule(unitsBelowMinutes, {
  valid: {
    'the most minutes of one unit': medicare('Medicare,03/02/2026,97110,GP,1,22'),
    'more units than minutes make: another rule says so': medicare('Medicare,03/02/2026,97110,GP,2,22'),
    'no minutes are given': `97110,GP,1,2026-03-02`,
    'the least minutes of three': medicare('Medicare,03/02/2026,97110,GP,3,38'),
    'seven and seven of two disciplines make nothing': medicare(
      'Medicare,03/02/2026,97110,GP,0,7\nMedicare,03/02/2026,97110,GO,0,7',
    ),
    'nobody says who pays: each code by itself makes no more': `
      code,modifiers,units,minutes,date
      97110,GP,2,33,2026-03-02
      97140,GP,0,7,2026-03-02
    `,
    'the total of the visit on each line': medicare(
      'Medicare,03/02/2026,97112,GP,1,38\nMedicare,03/02/2026,97110,GP,2,38',
    ),
    'a note': { text: 'Date of service: 03/02/2026\nCPT codes:\n97110 GP x2, 37 min', as: 'visit.note.md' },
  },
  invalid: {
    'one minute more than one unit has': {
      text: `
        Payer,DOS,CPT,Mod,Units,Minutes
        Medicare,03/02/2026,97110,GP,1,23
                                     ^ 23 timed minutes support 2 units; only 1 is billed.
      `,
      as: 'charges.claim.csv',
    },
    'minutes left over of two codes add up: the code they would go to': {
      text: `
        Payer,DOS,CPT,Mod,Units,Minutes
        Medicare,03/02/2026,97110,GP,2,33
        Medicare,03/02/2026,97140,GP,0,7
                                     ^ 40 timed minutes support 3 units; only 2 are billed.
      `,
      as: 'charges.claim.csv',
    },
    'either of two codes could have it': {
      text: `
        Payer,DOS,CPT,Mod,Units,Minutes
        Medicare,03/02/2026,97110,GP,1,20
                                     ^ 40 timed minutes support 3 units; only 2 are billed.
        Medicare,03/02/2026,97140,GP,1,20
      `,
      as: 'charges.claim.csv',
    },
    'nobody says who pays, and both methods make more': `
      code,modifiers,units,minutes,date
      97110,GP,1,38,2026-03-02
               ^ 38 timed minutes support 3 units; only 1 is billed.
    `,
    'a commercial payer, and both methods make more': {
      text: `
        Payer,DOS,CPT,Mod,Units,Minutes
        Aetna,03/02/2026,97110,GP,2,45
                                  ^ 45 timed minutes support 3 units; only 2 are billed.
      `,
      as: 'charges.claim.csv',
    },
    'a note': {
      text: `
        Date of service: 03/02/2026
        CPT codes:
        97760 GP x2, 40 min
                  ^ 40 timed minutes support 3 units; only 2 are billed.
      `,
      as: 'visit.note.md',
    },
  },
});
