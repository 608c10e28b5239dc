import { timedCodeSplitOverLines } from '../../server/src/rules/timed-code-split-over-lines.js';
import { testRule } from '../support/rule-table.js';

testRule(timedCodeSplitOverLines, {
  valid: {
    'all on one line': `97110,GP,3,2026-03-02`,
    'an assistant did part of it': `97110,GP,2,2026-03-02\n97110,GP CQ,1,2026-03-02`,
    'separate time': `97110,GP,2,2026-03-02\n97110,GP 59,1,2026-03-02`,
    'the yearly amount is passed between them': `97110,GP,2,2026-03-02\n97110,GP KX,1,2026-03-02`,
    'two disciplines': `97110,GP,2,2026-03-02\n97110,GO,1,2026-03-02`,
    'two days': `97110,GP,2,2026-03-02\n97110,GP,1,2026-03-03`,
    'two codes': `97110,GP,2,2026-03-02\n97112,GP,1,2026-03-02`,
    'no unit of time': `97161,GP,1,2026-03-02\n97161,GP,1,2026-03-02`,
    'before contractors rejected it': `97110,GP,2,2021-04-18\n97110,GP,1,2021-04-18`,
    'one takes the other back': `97110,GP,2,2026-03-02\n97110,GP,-2,2026-03-02`,
    'no column for modifiers': {
      text: 'DOS,CPT,Units\n03/02/2026,97110,2\n03/02/2026,97110,1',
      as: 'charges.claim.csv',
    },
    'a line without units is no second one': {
      text: 'Date of service: 03/02/2026\n97110 GP x2\nCPT: 97110 GP',
      as: 'visit.note.md',
    },
  },
  invalid: {
    'two lines alike': `
      97110,GP,2,2026-03-02
      97110,GP,1,2026-03-02
      ^^^^^ 97110 is on 2 lines on one day with the same modifiers; put all units on one.
    `,
    'three lines alike: told once': `
      97110,GP,1,2026-03-02
      97110,GP,1,2026-03-02
      97110,GP,1,2026-03-02
      ^^^^^ 97110 is on 3 lines on one day with the same modifiers; put all units on one.
    `,
    'the same modifiers in another order': `
      97110,GP KX,2,2026-03-02
      97110,KX GP,1,2026-03-02
      ^^^^^ 97110 is on 2 lines on one day with the same modifiers; put all units on one.
    `,
    'other lines between them': `
      97110,GP,1,2026-03-02
      97112,GP,1,2026-03-02
      97110,GP,1,2026-03-02
      ^^^^^ 97110 is on 2 lines on one day with the same modifiers; put all units on one.
    `,
    'two lines with separate time are alike, too': `
      97110,GP,1,2026-03-02
      97110,GP 59,1,2026-03-02
      97110,GP 59,1,2026-03-02
      ^^^^^ 97110 is on 2 lines on one day with the same modifiers; put all units on one.
    `,
    'the first day on which contractors rejected it': `
      97110,GP,1,2021-04-19
      97110,GP,1,2021-04-19
      ^^^^^ 97110 is on 2 lines on one day with the same modifiers; put all units on one.
    `,
    'another payer: told, no more': {
      text: `
        Payer,DOS,CPT,Mod,Units
        Aetna,03/02/2026,97110,GP,2
        Aetna,03/02/2026,97110,GP,1
                         ^^^^^ information: 97110 is on 2 lines on one day with the same modifiers; put all units on one.
      `,
      as: 'charges.claim.csv',
    },
    'in an 837P': {
      text: `
        HL*1**20*1~
        SBR*P*18*******MB~
        CLM*TEST1*180***11:B:1*Y*A*Y*Y~
        LX*1~
        SV1*HC:97110:GP*90*UN*1***1~
        DTP*472*D8*20260302~
        LX*2~
        SV1*HC:97110:GP*90*UN*1***1~
               ^^^^^ 97110 is on 2 lines on one day with the same modifiers; put all units on one.
        DTP*472*D8*20260302~
      `,
      as: 'test.837p',
    },
  },
});
