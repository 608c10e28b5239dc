import { builtinKnowledge } from '../../server/src/index.js';
import { tooManyModifiers } from '../../server/src/rules/too-many-modifiers.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

testRule(
  tooManyModifiers,
  {
    valid: {
      four: `97110,GP KX CQ RT,1,2026-03-02`,
      one: `97110,GP,1,2026-03-02`,
      none: `97110,,1,2026-03-02`,
      'four on each of two lines': `
        97110,GP KX CQ RT,1,2026-03-02
        97112,GP KX CQ RT,1,2026-03-02
      `,
      'four in columns': { text: 'cpt,mod1,mod2,mod3,mod4,units,date\n97110,GP,KX,CQ,RT,2,2026-03-02', as: 'test.csv' },
      'four and a description, in an 837': x12({}, 'SV1*HC:97110:GP:KX:CQ:RT:TEST*90*UN*2***1~'),
    },
    invalid: {
      five: {
        text: `
          97110,GP KX CQ RT 22,1,2026-03-02
                            ^^ A line has room for 4 modifiers; 22 is one too many.
        `,
        after: `97110,GP KX CQ RT,1,2026-03-02`,
      },
      'five without blanks': `
        97110,GP:KX:CQ:RT:22,1,2026-03-02
                          ^^ A line has room for 4 modifiers; 22 is one too many.
      `,
      'six are told once': `
        97110,GP KX CQ RT 22 23,1,2026-03-02
                          ^^ A line has room for 4 modifiers; 22 is one too many.
      `,
      'no date': `
        97110,GP KX CQ RT 22,1
                          ^^ A line has room for 4 modifiers; 22 is one too many.
      `,
      'a code of which nothing is known': `
        12345,GP KX CQ RT 22,1,2026-03-02
                          ^^ A line has room for 4 modifiers; 22 is one too many.
      `,
      'in a template of YAML': {
        text: `
          claimlint: 1
          lines:
            - code: "97110"
              modifiers: [GP, KX, CQ, RT, "22"]
                                           ^^ A line has room for 4 modifiers; 22 is one too many.
              units: 1
        `,
        as: 'test.claim.yaml',
      },
    },
  },
  builtinKnowledge(),
);
