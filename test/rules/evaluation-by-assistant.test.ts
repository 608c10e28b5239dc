import { builtinKnowledge } from '../../server/src/index.js';
import { evaluationByAssistant } from '../../server/src/rules/evaluation-by-assistant.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

testRule(
  evaluationByAssistant,
  {
    valid: {
      'a therapist evaluates': `97161,GP,1,2026-03-02`,
      'a therapist evaluates anew': `97168,GO,1,2026-03-02`,
      'an assistant treats': `97110,GP CQ,2,2026-03-02`,
      'the assistant treats on the day of the evaluation': `
        97161,GP,1,2026-03-02
        97110,GP CQ,1,2026-03-02
      `,
      'the day before assistants were told': `97164,GP CQ,1,2019-12-31`,
      'a test is no evaluation': `97750,GP CQ,2,2026-03-02`,
      'a therapist evaluates, in an 837': x12({}, 'SV1*HC:97161:GP*90*UN*1***1~'),
    },
    invalid: {
      'a first evaluation': {
        text: `
          97161,GP CQ,1,2026-03-02
                   ^^ warning: 97161 is an evaluation; assistants may not evaluate, so CQ cannot be here.
        `,
        after: `97161,GP,1,2026-03-02`,
      },
      'a re-evaluation': `
        97164,CQ GP,1,2026-03-02
              ^^ warning: 97164 is an evaluation; assistants may not evaluate, so CQ cannot be here.
      `,
      'occupational therapy': `
        97166,GO CO,1,2026-03-02
                 ^^ warning: 97166 is an evaluation; assistants may not evaluate, so CO cannot be here.
      `,
      'in small letters': `
        97168,go co,1,2026-03-02
                 ^^ warning: 97168 is an evaluation; assistants may not evaluate, so CO cannot be here.
      `,
      'no date': `
        97163,GP CQ,1
                 ^^ warning: 97163 is an evaluation; assistants may not evaluate, so CQ cannot be here.
      `,
      'Medicare on a known day: certain': x12(
        {},
        'SV1*HC:97161:GP:CQ*90*UN*1***1~\n                ^^ 97161 is an evaluation; assistants may not evaluate, so CQ cannot be here.',
      ),
      'a commercial payer: it depends': x12(
        { payer: 'CI' },
        'SV1*HC:97161:GP:CQ*90*UN*1***1~\n                ^^ information: 97161 is an evaluation; assistants may not evaluate, so CQ cannot be here.',
      ),
    },
  },
  builtinKnowledge(),
);
