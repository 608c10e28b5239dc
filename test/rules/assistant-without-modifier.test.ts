import { builtinKnowledge } from '../../server/src/index.js';
import { assistantWithoutModifier } from '../../server/src/rules/assistant-without-modifier.js';
import { testRule } from '../support/rule-table.js';

/** An 837P with somebody of this taxonomy as who rendered all lines. */
function renderedBy(taxonomy: string, date: string, ...procedures: readonly string[]) {
  const head = [
    'HL*1**20*1~',
    'SBR*P*18*******MB~',
    'CLM*TEST1*90***11:B:1*Y*A*Y*Y~',
    'NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~',
    `PRV*PE*PXC*${taxonomy}`,
  ];
  const lines = procedures.flatMap((it, index) => [
    `LX*${String(index + 1)}~`,
    `SV1*${it}*90*UN*1***1~`,
    `DTP*472*D8*${date}~`,
  ]);
  return { text: [...head, ...lines].join('\n'), as: 'test.837' };
}

const drawn = (taxonomy: string, message: string) => `${taxonomy}~\n           ^^^^^^^^^^ ${message}`;

testRule(
  assistantWithoutModifier,
  {
    valid: {
      'the assistant is told': renderedBy('225200000X~', '20260302', 'HC:97110:GP:CQ'),
      'a therapist': renderedBy('225100000X~', '20260302', 'HC:97110:GP'),
      'the day before assistants were told': renderedBy('225200000X~', '20191231', 'HC:97110:GP'),
      'an evaluation: no modifier would mend it': renderedBy('225200000X~', '20260302', 'HC:97161:GP'),
      'no therapy': renderedBy('225200000X~', '20260302', 'HC:99213'),
      'the assistant of the other discipline is told by another rule': renderedBy(
        '224Z00000X~',
        '20260302',
        'HC:97110:GO:CQ',
      ),
      'in columns': {
        text: 'cpt,modifier,units,date,taxonomy\n97110,GP CQ,2,2026-03-02,225200000X',
        as: 'test.csv',
      },
    },
    invalid: {
      'an assistant of a physical therapist': {
        ...renderedBy(
          drawn('225200000X', "The provider's taxonomy is an assistant's, but 97110 has no CQ."),
          '20260302',
          'HC:97110:GP',
        ),
        after: renderedBy('225200000X~', '20260302', 'HC:97110:GP:CQ').text,
      },
      'an assistant of an occupational therapist': renderedBy(
        drawn('224Z00000X', "The provider's taxonomy is an assistant's, but 97530 has no CO."),
        '20260302',
        'HC:97530:GO',
      ),
      'a specialty of assistants': renderedBy(
        drawn('224ZR0403X', "The provider's taxonomy is an assistant's, but 97530 has no CO."),
        '20260302',
        'HC:97530:GO',
      ),
      'several lines are told once': renderedBy(
        drawn('225200000X', "The provider's taxonomy is an assistant's, but 97110 has no CQ."),
        '20260302',
        'HC:97110:GP',
        'HC:97112:GP',
      ),
      'one line of two': renderedBy(
        drawn('225200000X', "The provider's taxonomy is an assistant's, but 97112 has no CQ."),
        '20260302',
        'HC:97110:GP:CQ',
        'HC:97112:GP',
      ),
      'in columns': {
        text: `
          cpt,modifier,units,date,taxonomy
          97110,GP,2,2026-03-02,225200000X
                                ^^^^^^^^^^ The provider's taxonomy is an assistant's, but 97110 has no CQ.
        `,
        as: 'test.csv',
      },
    },
  },
  builtinKnowledge(),
);
