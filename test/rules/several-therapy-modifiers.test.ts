import { builtinKnowledge } from '../../server/src/index.js';
import { severalTherapyModifiers } from '../../server/src/rules/several-therapy-modifiers.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

testRule(
  severalTherapyModifiers,
  {
    valid: {
      'one plan of care': `97110,GP,2,2026-03-02`,
      'none at all is told by another rule': `97110,,2,2026-03-02`,
      'two disciplines on two lines': `
        97110,GP,2,2026-03-02
        97110,GO,1,2026-03-02
      `,
      'the same one twice is a repeat': `97110,GP GP,2,2026-03-02`,
      'a plan and an assistant': `97110,GP CQ,2,2026-03-02`,
      'a code that is not known': `12345,GP GO,2,2026-03-02`,
      'one plan, in an 837': x12({}, 'SV1*HC:97110:GP:KX*90*UN*2***1~'),
    },
    invalid: {
      'two plans; nobody says who pays': {
        text: `
          97110,GP GO,2,2026-03-02
                   ^^ warning: 97110 has GP and GO, but a line is under one plan of care only.
        `,
        after: `97110,GO,2,2026-03-02`,
      },
      'the code goes with one of them, so the other is removed': {
        text: `
          97165,GP GO,1,2026-03-02
                   ^^ warning: 97165 has GP and GO, but a line is under one plan of care only.
        `,
        after: `97165,GO,1,2026-03-02`,
      },
      'in small letters': `
        97110,gp go,2,2026-03-02
                 ^^ warning: 97110 has GP and GO, but a line is under one plan of care only.
      `,
      'not side by side': `
        92507,GN 59 GO,1,2026-03-02
                    ^^ warning: 92507 has GN and GO, but a line is under one plan of care only.
      `,
      'all three': `
        97535,GP GO GN,1,2026-03-02
                 ^^ warning: 97535 has GP and GO and GN, but a line is under one plan of care only.
      `,
      'no date': `
        97110,GP GO,2
                 ^^ warning: 97110 has GP and GO, but a line is under one plan of care only.
      `,
      'Medicare on a known day: certain': x12(
        {},
        'SV1*HC:97110:GP:GO*90*UN*2***1~\n                ^^ 97110 has GP and GO, but a line is under one plan of care only.',
      ),
      'a commercial payer: it depends': x12(
        { payer: 'CI' },
        'SV1*HC:97110:GP:GO*90*UN*2***1~\n                ^^ information: 97110 has GP and GO, but a line is under one plan of care only.',
      ),
    },
  },
  builtinKnowledge(),
);
