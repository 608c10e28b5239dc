import { builtinKnowledge } from '../../server/src/index.js';
import { unknownModifier } from '../../server/src/rules/unknown-modifier.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

testRule(
  unknownModifier,
  {
    valid: {
      'a modifier of HCPCS': `97110,GP,2,2026-03-02`,
      'a modifier of CPT': `97110,59,2,2026-03-02`,
      'in small letters': `97110,gp,2,2026-03-02`,
      'another trade has others': `98940,ZZ,1,2026-03-02`,
      'half typed': `97110,G,2,2026-03-02`,
      'a code of which nothing is known': `12345,ZZ,1,2026-03-02`,
      'OT on a therapy line has a rule of its own': `97110,OT,2,2026-03-02`,
      'a local modifier of a state': `97110,GP U1,2,2026-03-02`,
      'in an 837': x12({}, 'SV1*HC:97110:GP:KX*90*UN*2***1~'),
    },
    invalid: {
      'two letters': `
        97110,ZZ,2,2026-03-02
              ^^ ZZ is not in the modifier list of mid-2024.
      `,
      'behind others': `
        97110,GP ZQ,2,2026-03-02
                 ^^ ZQ is not in the modifier list of mid-2024.
      `,
      'two digits': `
        97110,GP 49,2,2026-03-02
                 ^^ 49 is not in the modifier list of mid-2024.
      `,
      'in small letters': `
        97110,zz,2,2026-03-02
              ^^ ZZ is not in the modifier list of mid-2024.
      `,
      'each of several': `
        97110,ZZ YY,2,2026-03-02
              ^^ ZZ is not in the modifier list of mid-2024.
                 ^^ YY is not in the modifier list of mid-2024.
      `,
      'in an 837': x12(
        {},
        'SV1*HC:97110:GP:ZZ*90*UN*2***1~\n                ^^ ZZ is not in the modifier list of mid-2024.',
      ),
    },
  },
  builtinKnowledge(),
);
