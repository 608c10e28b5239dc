import { builtinKnowledge } from '../../server/src/index.js';
import { separatingModifierWithoutPair } from '../../server/src/rules/separating-modifier-without-pair.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

testRule(
  separatingModifierWithoutPair,
  {
    valid: {
      'group and individual treatment are parted by it': `
        97150,GP,1,2023-03-02
        97110,GP 59,1,2023-03-02
      `,
      'it stands on the other line of the pair': `
        97150,GP 59,1,2023-03-02
        97110,GP,1,2023-03-02
      `,
      'one pair among several lines': `
        97112,GP,1,2023-03-02
        97110,GP 59,1,2023-03-02
        97150,GP,1,2023-03-02
      `,
      'the day before the edit ended': `
        97530,GP,1,2019-12-31
        97116,GP 59,1,2019-12-31
      `,
      'a pair that no modifier parts is told by another rule': `
        97140,GP,1,2023-03-02
        97124,GP 59,1,2023-03-02
      `,
      'a code of which no pair is known': `
        97110,GP 59,1,2023-03-02
        12345,,1,2023-03-02
      `,
      'the same code twice: two parts of the day': `
        97110,GP,1,2023-03-02
        97110,GP 59,1,2023-03-02
      `,
      'another person or another visit may be on another claim': `
        97110,GP XP,1,2023-03-02
        97112,GP XE,1,2023-03-02
      `,
      'no date: edits come and go': `
        97110,GP 59,1
        97112,GP,1
      `,
      'a pair, in an 837': x12({}, 'SV1*HC:97150:GP*90*UN*1***1~', 'SV1*HC:97110:GP:59*90*UN*2***1~'),
    },
    invalid: {
      'codes that no edit names': {
        text: `
          97110,GP 59,1,2023-03-02
                   ^^ 59 is not needed: no NCCI edit is known for 97110 and the other lines.
          97112,GP,1,2023-03-02
        `,
        after: `
          97110,GP,1,2023-03-02
          97112,GP,1,2023-03-02
        `,
      },
      'XS says the same': `
        97110,GP,1,2023-03-02
        97112,GP XS,1,2023-03-02
                 ^^ XS is not needed: no NCCI edit is known for 97112 and the other lines.
      `,
      'an edit that ended: a habit': `
        97530,GP,1,2023-03-02
        97116,GP 59,1,2023-03-02
                 ^^ 59 is not needed: the NCCI edit of 97116 with 97530 ended 2019-12-31.
      `,
      'the line of the pair is of another day': `
        97150,GP,1,2023-03-01
        97112,GP,1,2023-03-02
        97110,GP 59,1,2023-03-02
                 ^^ 59 is not needed: no NCCI edit is known for 97110 and the other lines.
      `,
      'alone on its day: the other line may be on another claim': `
        97110,GP 59,1,2023-03-02
                 ^^ hint: 59 on 97110 is not needed: there is no other line on this day.
      `,
      'in an 837': x12(
        {},
        'SV1*HC:97110:GP:59*90*UN*1***1~\n                ^^ 59 is not needed: no NCCI edit is known for 97110 and the other lines.',
        'SV1*HC:97112:GP*90*UN*2***1~',
      ),
      'a commercial payer: it depends': x12(
        { payer: 'CI' },
        'SV1*HC:97110:GP:59*90*UN*1***1~\n                ^^ information: 59 is not needed: no NCCI edit is known for 97110 and the other lines.',
        'SV1*HC:97112:GP*90*UN*2***1~',
      ),
    },
  },
  builtinKnowledge(),
);
