import { builtinKnowledge } from '../../server/src/index.js';
import { unpairedAssistantModifier } from '../../server/src/rules/unpaired-assistant-modifier.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

testRule(
  unpairedAssistantModifier,
  {
    valid: {
      'CQ with GP': `97530,GP CQ,2,2026-03-02`,
      'CO with GO, the other way round': `97530,CO GO,2,2026-03-02`,
      'no assistant': `97530,GO,2,2026-03-02`,
      'the day before it was asked': `97530,GO CQ,2,2019-12-31`,
      'no plan at all: the line lacks GP or GO, and another rule says so': `97530,CQ,2,2026-03-02`,
      'two plans: which is wrong is not known': `97530,GP GO CQ,2,2026-03-02`,
      'an evaluation is wrong whatever stands beside it': `97161,GO CQ,1,2026-03-02`,
      'CQ with GP, in an 837': x12({}, 'SV1*HC:97110:GP:CQ*90*UN*2***1~'),
    },
    invalid: {
      'CQ under an occupational plan': {
        text: `
          97530,GO CQ,2,2026-03-02
                   ^^ warning: CQ goes with GP, but the line has GO.
        `,
        after: `97530,GO CO,2,2026-03-02`,
      },
      'CO under a physical plan': {
        text: `
          97110,CO GP,2,2026-03-02
                ^^ warning: CO goes with GO, but the line has GP.
        `,
        after: `97110,CQ GP,2,2026-03-02`,
      },
      'speech therapy has no assistants on claims': {
        text: `
          92507,GN CQ,1,2026-03-02
                   ^^ warning: CQ goes with GP, but the line has GN.
        `,
        after: `92507,GN,1,2026-03-02`,
      },
      'both assistants under one plan': {
        text: `
          97110,GP CQ CO,2,2026-03-02
                      ^^ warning: CO goes with GO, but the line has GP.
        `,
        after: `97110,GP CQ,2,2026-03-02`,
      },
      'only the assistant shows that it is therapy': {
        text: `
          97597,CQ,1,2026-03-02
                ^^ warning: CQ needs GP on the same line.
        `,
        after: `97597,CQ GP,1,2026-03-02`,
      },
      'no date': `
        97530,GO CQ,2
                 ^^ warning: CQ goes with GP, but the line has GO.
      `,
      'Medicare from the first day on: certain': x12(
        { date: '20200101' },
        'SV1*HC:97530:GO:CQ*90*UN*2***1~\n                ^^ CQ goes with GP, but the line has GO.',
      ),
    },
  },
  builtinKnowledge(),
);
