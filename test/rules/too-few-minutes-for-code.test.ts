import { tooFewMinutesForCode } from '../../server/src/rules/too-few-minutes-for-code.js';
import { testRule } from '../support/rule-table.js';

const rows = (text: string) => `code,modifiers,units,minutes,date\n${text}`;

testRule(tooFewMinutesForCode, {
  valid: {
    'more than half of the first half hour': rows('97550,GO,1,16,2026-03-02'),
    'the first half hour and eight minutes more': rows('97550,GO,1,30,2026-03-02\n97551,GO,1,8,2026-03-02'),
    'an hour and a half and a minute, by the hour': rows('96125,GN,2,91,2026-03-02'),
    'no minutes are given': `97550,GO,1,2026-03-02`,
    'only one of the two codes has minutes': rows('97550,GO,1,30,2026-03-02\n97551,GO,1,,2026-03-02'),
    'minutes that are added up over the day: another rule': rows('97129,GN,1,5,2026-03-02'),
    'a quarter of an hour of a code by the quarter': rows('97110,GP,1,5,2026-03-02'),
    'in a note': { text: 'Date of service: 03/02/2026\nBilling:\n97550 GO x1, 30 min', as: 'visit.note.md' },
    'of a month: this is one day of it': rows('98980,GP,1,5,2026-03-02'),
  },
  invalid: {
    'half of the half hour and no more': `
      code,modifiers,units,minutes,date
      97550,GO,1,15,2026-03-02
               ^ 97550 needs at least 16 minutes; it has 15.
    `,
    'seven minutes beyond the first half hour': `
      code,modifiers,units,minutes,date
      97550,GO,1,30,2026-03-02
      97551,GO,1,7,2026-03-02
               ^ 97551 needs at least 38 minutes; it has 37.
    `,
    'a quarter of an hour beyond it, billed as two': `
      code,modifiers,units,minutes,date
      97550,GO,1,30,2026-03-02
      97551,GO,2,15,2026-03-02
               ^ 97551 is billed with 2 units; 45 minutes support 1.
    `,
    'half an hour of a code by the hour': `
      code,modifiers,units,minutes,date
      96125,GN,1,30,2026-03-02
               ^ 96125 needs at least 31 minutes; it has 30.
    `,
    'an hour and a half, billed as two hours': `
      code,modifiers,units,minutes,date
      96125,GN,2,90,2026-03-02
               ^ 96125 is billed with 2 units; 90 minutes support 1.
    `,
    'in a note': {
      text: `
        Date of service: 03/02/2026
        Billing:
        97550 GO x1, 12 min
                  ^ 97550 needs at least 16 minutes; it has 12.
      `,
      as: 'visit.note.md',
    },
  },
});
