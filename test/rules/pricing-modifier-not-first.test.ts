import { builtinKnowledge } from '../../server/src/index.js';
import { pricingModifierNotFirst } from '../../server/src/rules/pricing-modifier-not-first.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

const message = (modifier: string, before: string) =>
  `${modifier} sets the price; payers that check the order want it before ${before}.`;

testRule(
  pricingModifierNotFirst,
  {
    valid: {
      'first, as it should be': `L3908,NU LT,1,2026-03-02`,
      alone: `L3908,NU,1,2026-03-02`,
      'none that sets a price': `97110,GP 59 KX,2,2026-03-02`,
      'an assistant behind the plan of care': `97110,GP CQ,2,2026-03-02`,
      'an assistant behind 59: no order is set for therapy': `97110,GP 59 CQ,2,2026-03-02`,
      'behind the plan of care alone': `97110,GP 52,2,2026-03-02`,
      'month and rental, which belong together': `E0110,KH RR,1,2026-03-02`,
      'in a note, which is no claim yet': {
        as: 'visit.note.md',
        text: 'Date of service: 03/02/2026\n\n## Billing\n\nL3908 LT NU x1',
      },
      'first, in an 837': x12({}, 'SV1*HC:L3908:NU:LT*90*UN*1***1~'),
    },
    invalid: {
      'behind the side': `
        L3908,LT NU,1,2026-03-02
                 ^^ ${message('NU', 'LT')}
      `,
      'behind KX': `
        E0110,KX RR,1,2026-03-02
                 ^^ ${message('RR', 'KX')}
      `,
      'in small letters': `
        L3908,rt nu,1,2026-03-02
                 ^^ ${message('NU', 'RT')}
      `,
      'told once a line': `
        99213,25 26 52,1,2026-03-02
                 ^^ ${message('26', '25')}
      `,
      'behind the plan of care and another': `
        97597,GP 59 52,1,2026-03-02
                    ^^ ${message('52', '59')}
      `,
      'in an 837': x12({}, `SV1*HC:L3908:LT:UE*90*UN*1***1~\n                ^^ ${message('UE', 'LT')}`),
    },
  },
  builtinKnowledge(),
);
