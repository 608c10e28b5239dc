import { builtinKnowledge } from '../../server/src/index.js';
import { mistakenDisciplineModifier } from '../../server/src/rules/mistaken-discipline-modifier.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

testRule(
  mistakenDisciplineModifier,
  {
    valid: {
      'the modifier of the plan': `97110,GP,2,2026-03-02`,
      'no modifier at all is told by another rule': `97110,,2,2026-03-02`,
      'PT where it belongs: a screening that became a treatment': `45380,PT,1,2026-03-02`,
      'ST on a service that is no therapy': `99283,ST,1,2026-03-02`,
      'an assistant': `97110,GP CQ,2,2026-03-02`,
      speech: `92507,GN,1,2026-03-02`,
      'the modifier of the plan, in an 837': x12({}, 'SV1*HC:97110:GO*90*UN*2***1~'),
    },
    invalid: {
      'PT for physical therapy': {
        text: `
          97110,PT,2,2026-03-02
                ^^ warning: PT means a screening turned treatment, not a discipline; the plan-of-care modifier is GP.
        `,
        after: `97110,GP,2,2026-03-02`,
      },
      'OT for occupational therapy': {
        text: `
          97530,KX OT,2,2026-03-02
                   ^^ warning: OT is not a modifier; the plan-of-care modifier is GO.
        `,
        after: `97530,KX GO,2,2026-03-02`,
      },
      'ST for speech therapy': {
        text: `
          92507,ST,1,2026-03-02
                ^^ warning: ST means a trauma, not a discipline; the plan-of-care modifier is GN.
        `,
        after: `92507,GN,1,2026-03-02`,
      },
      'in small letters': `
        97110,pt,2,2026-03-02
              ^^ warning: PT means a screening turned treatment, not a discipline; the plan-of-care modifier is GP.
      `,
      'beside the right one': `
        97110,GP PT,2,2026-03-02
                 ^^ warning: PT means a screening turned treatment, not a discipline; the plan-of-care modifier is GP.
      `,
      'Medicare on a known day, and no plan: certain': x12(
        {},
        'SV1*HC:97110:PT*90*UN*2***1~\n             ^^ PT means a screening turned treatment, not a discipline; the plan-of-care modifier is GP.',
      ),
      'a sometimes-therapy code': x12(
        {},
        'SV1*HC:97597:PT*90*UN*1***1~\n             ^^ warning: PT means a screening turned treatment, not a discipline; the plan-of-care modifier is GP.',
      ),
    },
  },
  builtinKnowledge(),
);
