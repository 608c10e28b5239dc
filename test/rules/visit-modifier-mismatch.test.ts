import { builtinKnowledge } from '../../server/src/index.js';
import { visitModifierMismatch } from '../../server/src/rules/visit-modifier-mismatch.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

testRule(
  visitModifierMismatch,
  {
    valid: {
      '25 on a visit': `
        99213,25,1,2026-03-02
        97597,,1,2026-03-02
      `,
      '57 on a visit': `99215,57,1,2026-03-02`,
      '25 on an eye examination': `92012,25,1,2026-03-02`,
      '59 on a therapy code': `97110,GP 59,1,2026-03-02`,
      '25 on a code of which nothing is known': `12345,25,1,2026-03-02`,
      '25 on a manipulation is not ours to judge': `98940,25,1,2026-03-02`,
      'a visit without modifiers': `99213,,1,2026-03-02`,
      '25 on a visit, in an 837': x12({}, 'SV1*HC:99213:25*90*UN*1***1~'),
    },
    invalid: {
      '25 on an evaluation of therapy': {
        text: `
          97161,GP 25,1,2026-03-02
                   ^^ warning: 25 is for E/M visits only; 97161 is a therapy code.
        `,
        after: `97161,GP,1,2026-03-02`,
      },
      '24 on a treatment': `
        97140,24 GP,1,2026-03-02
              ^^ warning: 24 is for E/M visits only; 97140 is a therapy code.
      `,
      '57 on a treatment': `
        97110,GP 57,1,2026-03-02
                 ^^ warning: 57 is for E/M visits only; 97110 is a therapy code.
      `,
      '59 on a visit': {
        text: `
          99213,59,1,2026-03-02
                ^^ warning: 99213 is an E/M visit: 25, not 59, says that it was separate.
        `,
        after: `99213,25,1,2026-03-02`,
      },
      'Medicare: certain': x12(
        {},
        'SV1*HC:97161:GP:25*90*UN*1***1~\n                ^^ 25 is for E/M visits only; 97161 is a therapy code.',
      ),
      '59 on a visit, in an 837': x12(
        {},
        'SV1*HC:99214:59*90*UN*1***1~\n             ^^ 99214 is an E/M visit: 25, not 59, says that it was separate.',
      ),
    },
  },
  builtinKnowledge(),
);
