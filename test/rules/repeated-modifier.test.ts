import { builtinKnowledge } from '../../server/src/index.js';
import { repeatedModifier } from '../../server/src/rules/repeated-modifier.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

testRule(
  repeatedModifier,
  {
    valid: {
      'each once': `97110,GP KX,2,2026-03-02`,
      none: `97110,,2,2026-03-02`,
      one: `97110,GP,2,2026-03-02`,
      'the same modifier on two lines': `
        97110,GP,2,2026-03-02
        97112,GP,1,2026-03-02
      `,
      'four different ones': `97110,GP KX CQ 59,1,2026-03-02`,
      'one, in an 837': x12({}, 'SV1*HC:97110:GP*90*UN*2***1~'),
      'one, in a note': { text: `Billing: 97110 GP x2`, as: 'note.md' },
    },
    invalid: {
      'side by side': {
        text: `
          97110,GP GP,2,2026-03-02
                   ^^ GP is already on this line.
        `,
        after: `97110,GP,2,2026-03-02`,
      },
      'behind another': {
        text: `
          97110,GP 59 GP,2,2026-03-02
                      ^^ GP is already on this line.
        `,
        after: `97110,GP 59,2,2026-03-02`,
      },
      'once in small letters': `
        97110,GP gp,2,2026-03-02
                 ^^ GP is already on this line.
      `,
      'three times': `
        97110,GP GP GP,2,2026-03-02
                 ^^ GP is already on this line.
                    ^^ GP is already on this line.
      `,
      'a code that is not known': `
        12345,25 25,1,2026-03-02
                 ^^ 25 is already on this line.
      `,
      'in columns': {
        text: `
          cpt,mod1,mod2,units,date
          97110,GP,GP,2,2026-03-02
                   ^^ GP is already on this line.
        `,
        as: 'test.csv',
        after: `
          cpt,mod1,mod2,units,date
          97110,GP,,2,2026-03-02
        `,
      },
      'in an 837': x12({}, 'SV1*HC:97110:GP:GP*90*UN*2***1~\n                ^^ GP is already on this line.'),
    },
  },
  builtinKnowledge(),
);
