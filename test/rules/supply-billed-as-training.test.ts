import { supplyBilledAsTraining } from '../../server/src/rules/supply-billed-as-training.js';
import { testRule } from '../support/rule-table.js';

const claim = (note: string) =>
  `HL*1**20*1~
CLM*TEST1*90***11:B:1*Y*A*Y*Y~
LX*1~
SV1*HC:97760:GO*90*UN*2***1~
DTP*472*D8*20260302~
NTE*ADD*${note}~`;

testRule(supplyBilledAsTraining, {
  valid: {
    'fitting and training': `
      code,modifiers,units,date,note
      97760,GO,1,2026-03-02,Splint fitting and training
    `,
    'the supply is named beside the work': `
      code,modifiers,units,date,note
      97760,GO,1,2026-03-02,Splint fabricated; splint material billed apart
    `,
    'the supply has its own code': `
      code,modifiers,units,date,note
      L3908,LT,1,2026-03-02,Splint supply
    `,
    'a code for later encounters': `
      code,modifiers,units,date,note
      97763,GO,1,2026-03-02,Splint supply
    `,
    'no words': `
      code,modifiers,units,date,note
      97760,GO,1,2026-03-02,
    `,
    'the device alone is named': `
      code,modifiers,units,date,note
      97760,GO,1,2026-03-02,Wrist splint
    `,
    'in an 837P': { text: claim('SPLINT TRAINING'), as: 'a.837' },
  },
  invalid: {
    'a splint supply': `
      code,modifiers,units,date,note
      97760,GO,1,2026-03-02,Splint supply
      ^^^^^ 97760 is for time with the patient, but the note names a supply.
    `,
    'cost of the brace': `
      code,modifiers,units,date,note
      97760,GP,1,2026-03-02,Cost of the brace
      ^^^^^ 97760 is for time with the patient, but the note names a supply.
    `,
    'orthosis materials': `
      code,modifiers,units,date,note
      97760,GO,1,2026-03-02,Orthosis materials
      ^^^^^ 97760 is for time with the patient, but the note names a supply.
    `,
    'a prosthesis charge': `
      code,modifiers,units,date,note
      97761,GP,1,2026-03-02,PROSTHESIS CHARGE
      ^^^^^ 97761 is for time with the patient, but the note names a supply.
    `,
    'thermoplastic material': `
      code,modifiers,units,date,note
      97110,GO,1,2026-03-02,Pinch exercises
      97760,GO,1,2026-03-02,Thermoplastic material
      ^^^^^ 97760 is for time with the patient, but the note names a supply.
    `,
    'in an 837P': {
      text: claim('SPLINT SUPPLY').replace('2***1~\n', '2***1~\n       ^^^^^ 97760 is for time with the patient, but the note names a supply.\n'), // prettier-ignore
      as: 'a.837',
    },
  },
});
