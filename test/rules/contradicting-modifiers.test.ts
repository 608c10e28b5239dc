import { builtinKnowledge } from '../../server/src/index.js';
import { contradictingModifiers } from '../../server/src/rules/contradicting-modifiers.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

testRule(
  contradictingModifiers,
  {
    valid: {
      'KX alone': `97110,GP KX,2,2026-03-02`,
      'an expected denial with a signed notice': `97110,GP GA,2,2026-03-02`,
      'a voluntary notice for what is no benefit': `97110,GP GX GY,2,2026-03-02`,
      video: `97110,GP 95,2,2026-03-02`,
      '59 alone': `97110,GP 59,2,2026-03-02`,
      'KX and GA on two lines': `
        97110,GP KX,2,2026-03-02
        97112,GP GA,1,2026-03-02
      `,
      'two plans of care are told by another rule': `97110,GP GO,2,2026-03-02`,
      'KX and 59, in an 837': x12({}, 'SV1*HC:97110:GP:KX:59*90*UN*2***1~'),
    },
    invalid: {
      'necessary, and expected to be denied as not necessary': {
        text: `
          97110,GP KX GA,2,2026-03-02
                      ^^ warning: GA cannot be on the same line as KX.
        `,
        after: `97110,GP KX,2,2026-03-02`,
      },
      'necessary, and no benefit at all': `
        97110,GP GY KX,2,2026-03-02
                    ^^ warning: KX cannot be on the same line as GY.
      `,
      'with a notice and without': `
        97110,GA GP GZ,2,2026-03-02
                    ^^ warning: GZ cannot be on the same line as GA.
      `,
      'video and audio': `
        97110,GP 93 95,1,2026-03-02
                    ^^ warning: 95 cannot be on the same line as 93.
      `,
      '59 and what stands in its place': {
        text: `
          97110,GP 59 XS,1,2026-03-02
                      ^^ XS cannot be on the same line as 59.
        `,
        after: `97110,GP 59,1,2026-03-02`,
      },
      'three that exclude each other are told once': `
        97110,KX GA GZ,1,2026-03-02
                 ^^ warning: GA cannot be on the same line as KX.
      `,
      '59 and XU, in an 837': x12(
        {},
        'SV1*HC:97110:XU:GP:59*90*UN*2***1~\n                   ^^ 59 cannot be on the same line as XU.',
      ),
    },
  },
  builtinKnowledge(),
);
