import { builtinKnowledge } from '../../server/src/index.js';
import { telehealthPastItsEnd } from '../../server/src/rules/telehealth-past-its-end.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

testRule(
  telehealthPastItsEnd,
  {
    valid: {
      'the last day': `97110,GP 95,1,2027-12-31`,
      'in the gap that was cured afterwards': `97110,GP 95,1,2026-02-03`,
      'later, in person': `97110,GP,1,2028-01-01`,
      'later, and no therapist': `99213,95,1,2028-01-01`,
      'no date': `97110,GP 95,1`,
      'the last day, in an 837': x12({ date: '20271231', place: '10' }, 'SV1*HC:97110:GP*90*UN*1***1~'),
    },
    invalid: {
      'the first day without': `
        97110,GP 95,1,2028-01-01
                      ^^^^^^^^^^ By the law as last known, Medicare pays therapists for telehealth only through 2027-12-31.
      `,
      'by telephone': `
        97110,GP 93,1,2028-03-02
                      ^^^^^^^^^^ By the law as last known, Medicare pays therapists for telehealth only through 2027-12-31.
      `,
      'occupational therapy': `
        97530,GO 95,1,2028-03-02
                      ^^^^^^^^^^ By the law as last known, Medicare pays therapists for telehealth only through 2027-12-31.
      `,
      'speech therapy': `
        92507,GN GT,1,2028-03-02
                      ^^^^^^^^^^ By the law as last known, Medicare pays therapists for telehealth only through 2027-12-31.
      `,
      'the place alone tells': {
        text: `
          cpt,modifier,units,date,pos
          97110,GP,1,2028-03-02,02
                     ^^^^^^^^^^ By the law as last known, Medicare pays therapists for telehealth only through 2027-12-31.
        `,
        as: 'test.csv',
      },
      'in an 837': {
        text: `
          HL*1**20*1~
          SBR*P*18*******MB~
          CLM*TEST1*90***10:B:1*Y*A*Y*Y~
          LX*1~
          SV1*HC:97110:GP*90*UN*2***1~
          DTP*472*D8*20280302~
                     ^^^^^^^^ By the law as last known, Medicare pays therapists for telehealth only through 2027-12-31.
        `,
        as: 'test.837',
      },
    },
  },
  builtinKnowledge(),
);
