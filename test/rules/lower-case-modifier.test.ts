import { builtinKnowledge } from '../../server/src/index.js';
import { lowerCaseModifier } from '../../server/src/rules/lower-case-modifier.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

testRule(
  lowerCaseModifier,
  {
    valid: {
      'in capitals': `97110,GP,2,2026-03-02`,
      'digits have no case': `97110,59,2,2026-03-02`,
      none: `97110,,2,2026-03-02`,
      'nothing that is known: another rule tells': `97110,zq,2,2026-03-02`,
      'half typed': `97110,g,2,2026-03-02`,
      'in capitals, in an 837': x12({}, 'SV1*HC:97110:GP:KX*90*UN*2***1~'),
    },
    invalid: {
      'the plan of care': {
        text: `
          97110,gp,2,2026-03-02
                ^^ Modifiers are written in capital letters: GP.
        `,
        after: `97110,GP,2,2026-03-02`,
      },
      'one letter of two': `
        97110,Gp,2,2026-03-02
              ^^ Modifiers are written in capital letters: GP.
      `,
      'a letter beside a digit': `
        29130,GO f1,1,2026-03-02
                 ^^ Modifiers are written in capital letters: F1.
      `,
      'each of several': `
        97110,gp kx,2,2026-03-02
              ^^ Modifiers are written in capital letters: GP.
                 ^^ Modifiers are written in capital letters: KX.
      `,
      'a code that is not known': `
        12345,rt,1,2026-03-02
              ^^ Modifiers are written in capital letters: RT.
      `,
      'in an 837': x12(
        {},
        'SV1*HC:97110:go*90*UN*2***1~\n             ^^ Modifiers are written in capital letters: GO.',
      ),
      'in a note: for people': {
        text: `
          Billing: 97110-gp x2
                         ^^ hint: Modifiers are written in capital letters: GP.
        `,
        as: 'note.md',
        after: `Billing: 97110-GP x2`,
      },
    },
  },
  builtinKnowledge(),
);
