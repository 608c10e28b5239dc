import { builtinKnowledge } from '../../server/src/index.js';
import { therapyModifierMismatch } from '../../server/src/rules/therapy-modifier-mismatch.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

testRule(
  therapyModifierMismatch,
  {
    valid: {
      'an evaluation with the modifier it goes with': `97165,GO,1,2026-03-02`,
      'the evaluation of the other discipline': `97161,GP,1,2026-03-02`,
      'a code that both disciplines use': `97110,GO,2,2026-03-02`,
      'swallowing treatment by an occupational therapist': `92526,GO,1,2026-03-02`,
      'self-care training in speech therapy': `97535,GN,1,2026-03-02`,
      'two plans: which is wrong is not known': `97165,GP GO,1,2026-03-02`,
      'a day before it was enforced': `97165,GP,1,2017-03-02`,
      'no plan at all is told by another rule': `97165,KX,1,2026-03-02`,
      'the taxonomy and the modifier agree': {
        text: `
          HL*1**20*1~
          SBR*P*18*******MB~
          CLM*TEST1*90***11:B:1*Y*A*Y*Y~
          NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~
          PRV*PE*PXC*225X00000X~
          LX*1~
          SV1*HC:97110:GO*90*UN*2***1~
          DTP*472*D8*20260302~
        `,
        as: 'test.837',
      },
      'a clinic that bills for two disciplines under one taxonomy': {
        text: `
          HL*1**20*1~
          SBR*P*18*******MB~
          CLM*TEST1*90***11:B:1*Y*A*Y*Y~
          NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~
          PRV*PE*PXC*225X00000X~
          LX*1~
          SV1*HC:97110:GO*90*UN*2***1~
          DTP*472*D8*20260302~
          LX*2~
          SV1*HC:97112:GP*90*UN*2***1~
          DTP*472*D8*20260302~
        `,
        as: 'test.837',
      },
    },
    invalid: {
      'an evaluation of occupational therapy under a physical plan': {
        text: `
          97165,GP,1,2026-03-02
                ^^ warning: 97165 goes with GO, not GP.
        `,
        after: `97165,GO,1,2026-03-02`,
      },
      'an evaluation of speech under an occupational plan': `
        92523,GO,1,2026-03-02
              ^^ warning: 92523 goes with GN, not GO.
      `,
      'the first day of enforcement': `
        97162,KX GO,1,2018-01-01
                 ^^ warning: 97162 goes with GP, not GO.
      `,
      'speech treatment under a physical plan: likely': `
        92507,GP,1,2026-03-02
              ^^ warning: 92507 goes with GN, not GP.
      `,
      'exercise under a speech plan: unusual': `
        97110,GN,2,2026-03-02
              ^^ hint: 97110 goes with GP or GO, not GN.
      `,
      'Medicare on a known day: certain': x12(
        {},
        'SV1*HC:97165:GP*90*UN*1***1~\n             ^^ 97165 goes with GO, not GP.',
      ),
      'a commercial payer: it depends': x12(
        { payer: 'CI' },
        'SV1*HC:97165:GP*90*UN*1***1~\n             ^^ information: 97165 goes with GO, not GP.',
      ),
      'the taxonomy names the other discipline': {
        text: `
          HL*1**20*1~
          SBR*P*18*******MB~
          CLM*TEST1*90***11:B:1*Y*A*Y*Y~
          NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~
          PRV*PE*PXC*225X00000X~
          LX*1~
          SV1*HC:97110:GP*90*UN*2***1~
                       ^^ warning: GP on 97110, but the provider's taxonomy goes with GO.
          DTP*472*D8*20260302~
        `,
        as: 'test.837',
      },
      'the revenue code names the other discipline': {
        text: `
          HL*1**20*1~
          SBR*P*18*******MA~
          CLM*TEST1*90***13:A:1*Y*A*Y*Y~
          LX*1~
          SV2*0430*HC:97110:GP*90*UN*2~
                            ^^ warning: GP on 97110, but the revenue code goes with GO.
          DTP*472*D8*20260302~
        `,
        as: 'test.837i',
      },
    },
  },
  builtinKnowledge(),
);
