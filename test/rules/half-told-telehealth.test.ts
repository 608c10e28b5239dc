import { builtinKnowledge } from '../../server/src/index.js';
import { halfToldTelehealth } from '../../server/src/rules/half-told-telehealth.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

testRule(
  halfToldTelehealth,
  {
    valid: {
      'both say it': { text: 'cpt,modifier,units,date,pos\n97110,GP 95,1,2026-03-02,10', as: 'test.csv' },
      'neither says it': { text: 'cpt,modifier,units,date,pos\n97110,GP,1,2026-03-02,11', as: 'test.csv' },
      'Medicare kept 95 for therapy in any place': {
        text: 'cpt,modifier,units,date,pos\n97110,GP 95,1,2026-03-02,11',
        as: 'test.csv',
      },
      'the habit of the pandemic, in its time': {
        text: 'cpt,modifier,units,date,pos\n97110,GP 93,1,2023-12-31,11',
        as: 'test.csv',
      },
      'what takes hands is told as that': {
        text: 'cpt,modifier,units,date,pos\n97140,GP,1,2026-03-02,10',
        as: 'test.csv',
      },
      'no place told': `97110,GP 93,1,2026-03-02`,
      'no therapy': x12({ place: '10' }, 'SV1*HC:99213*90*UN*1***1~'),
      'both say it, in an 837': x12({ place: '02' }, 'SV1*HC:92507:GN:95*90*UN*1***1~'),
    },
    invalid: {
      'the place alone': {
        text: `
          cpt,modifier,units,date,pos
          97110,GP,1,2026-03-02,10
                                ^^ Place of service 10 is telehealth; some payers also want 95 (video) or 93 (audio).
        `,
        as: 'test.csv',
      },
      'the place alone, away from home': {
        text: `
          cpt,modifier,units,date,pos
          92507,GN,1,2026-03-02,02
                                ^^ Place of service 02 is telehealth; some payers also want 95 (video) or 93 (audio).
        `,
        as: 'test.csv',
      },
      'audio in the office': {
        text: `
          cpt,modifier,units,date,pos
          97110,GP 93,1,2026-03-02,11
                   ^^ 93 says telehealth, but place of service 11 does not.
        `,
        as: 'test.csv',
      },
      'video of no plan of care': {
        text: `
          cpt,modifier,units,date,pos
          97129,95,1,2026-03-02,11
                ^^ 95 says telehealth, but place of service 11 does not.
        `,
        as: 'test.csv',
      },
      'the first day on which the place counts': {
        text: `
          cpt,modifier,units,date,pos
          97110,GP 93,1,2024-01-01,12
                   ^^ 93 says telehealth, but place of service 12 does not.
        `,
        as: 'test.csv',
      },
      'in an 837': x12(
        {},
        'SV1*HC:97110:GP:93*90*UN*1***1~\n                ^^ 93 says telehealth, but place of service 11 does not.',
      ),
    },
  },
  builtinKnowledge(),
);
