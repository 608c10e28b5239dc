import { builtinKnowledge } from '../../server/src/index.js';
import { chargeOfOneUnit } from '../../server/src/rules/charge-of-one-unit.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

const sheet = (...rows: readonly string[]) => ['code,modifiers,units,charge,date', ...rows].join('\n');
const one = '97110,GP,1,55,2026-03-02';

testRule(
  chargeOfOneUnit,
  {
    valid: {
      'each unit is charged': sheet(one, '97110,GP,2,110,2026-03-04'),
      'no line of one unit tells what one is charged': sheet('97110,GP,2,55,2026-03-02', '97110,GP,3,55,2026-03-04'),
      'another code has that charge': sheet('97140,GP,1,55,2026-03-02', '97110,GP,2,55,2026-03-04'),
      'one unit is charged in two ways': sheet(one, '97110,GP,1,60,2026-03-03', '97110,GP,2,55,2026-03-04'),
      'an untimed code may be charged by the visit': sheet('97150,GP,1,40,2026-03-02', '97150,GP,2,40,2026-03-04'),
      'nothing is charged': sheet('97110,GP,1,0,2026-03-02', '97110,GP,2,0,2026-03-04'),
      'a little more': sheet(one, '97110,GP,2,55.01,2026-03-04'),
      'each unit is charged, in an 837': x12({}, 'SV1*HC:97110:GP*45*UN*1***1~', 'SV1*HC:97110:GP:KX*90*UN*2***1~'),
    },
    invalid: {
      'two at the charge of one': `
        code,modifiers,units,charge,date
        97110,GP,1,55,2026-03-02
        97110,GP,2,55,2026-03-04
                   ^^ 2 units of 97110 have the same charge as 1 unit on another line.
      `,
      'the line of one stands behind': `
        code,modifiers,units,charge,date
        97110,GP,3,55,2026-03-02
                   ^^ 3 units of 97110 have the same charge as 1 unit on another line.
        97110,GP,1,55,2026-03-04
      `,
      'written with cents': `
        code,modifiers,units,charge,date
        97110,GP,1,55.00,2026-03-02
        97110,GP,2,$55,2026-03-04
                   ^^^ 2 units of 97110 have the same charge as 1 unit on another line.
      `,
      'with other modifiers': `
        code,modifiers,units,charge,date
        97140,GP,1,48,2026-03-02
        97140,GP 59,2,48,2026-03-04
                      ^^ 2 units of 97140 have the same charge as 1 unit on another line.
      `,
      'on two lines': `
        code,modifiers,units,charge,date
        97530,GO,2,50,2026-03-02
                   ^^ 2 units of 97530 have the same charge as 1 unit on another line.
        97530,GO,1,50,2026-03-04
        97530,GO,2,50,2026-03-09
                   ^^ 2 units of 97530 have the same charge as 1 unit on another line.
      `,
      'in an 837': x12(
        {},
        'SV1*HC:97110:GP*45*UN*1***1~',
        'SV1*HC:97110:GP:KX*45*UN*2***1~\n                   ^^ 2 units of 97110 have the same charge as 1 unit on another line.',
      ),
    },
  },
  builtinKnowledge(),
);
