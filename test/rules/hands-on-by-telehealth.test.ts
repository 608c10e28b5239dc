import { builtinKnowledge } from '../../server/src/index.js';
import { handsOnByTelehealth } from '../../server/src/rules/hands-on-by-telehealth.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

testRule(
  handsOnByTelehealth,
  {
    valid: {
      'hands in the office': { text: 'cpt,modifier,units,date,pos\n97140,GP,1,2026-03-02,11', as: 'test.csv' },
      'hands at home': { text: 'cpt,modifier,units,date,pos\n97140,GP,1,2026-03-02,12', as: 'test.csv' },
      'exercise by video': { text: 'cpt,modifier,units,date,pos\n97110,GP 95,1,2026-03-02,10', as: 'test.csv' },
      'no place told': `97140,GP,1,2026-03-02`,
      'a code of which nothing is known': `12345,95,1,2026-03-02`,
      'speech by video, in an 837': x12({ place: '10' }, 'SV1*HC:92507:GN:95*90*UN*1***1~'),
      'hands in the office, in an 837': x12({}, 'SV1*HC:97140:GP*90*UN*1***1~'),
    },
    invalid: {
      'manual therapy to a home': {
        text: `
          cpt,modifier,units,date,pos
          97140,GP,1,2026-03-02,10
          ^^^^^ 97140 needs hands or a device on the patient, but it is billed as telehealth.
        `,
        as: 'test.csv',
      },
      'massage elsewhere': {
        text: `
          cpt,modifier,units,date,pos
          97124,GP,1,2026-03-02,02
          ^^^^^ 97124 needs hands or a device on the patient, but it is billed as telehealth.
        `,
        as: 'test.csv',
      },
      'ultrasound by video': `
        97035,GP 95,1,2026-03-02
        ^^^^^ 97035 needs hands or a device on the patient, but it is billed as telehealth.
      `,
      'traction by telephone': `
        97012,GP 93,1,2026-03-02
        ^^^^^ 97012 needs hands or a device on the patient, but it is billed as telehealth.
      `,
      'wound care by the older modifier': `
        97597,GP GT,1,2026-03-02
        ^^^^^ 97597 needs hands or a device on the patient, but it is billed as telehealth.
      `,
      'in an 837, told once': x12(
        { place: '10' },
        'SV1*HC:97140:GP:95*90*UN*1***1~\n       ^^^^^ 97140 needs hands or a device on the patient, but it is billed as telehealth.',
      ),
    },
  },
  builtinKnowledge(),
);
