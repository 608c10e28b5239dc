import { fittingWithinDeviceCode } from '../../server/src/rules/fitting-within-device-code.js';
import { testRule } from '../support/rule-table.js';

const claim = (note: string) =>
  `HL*1**20*1~
SBR*P*18*******MB~
CLM*TEST1*290***11:B:1*Y*A*Y*Y~
LX*1~
SV1*HC:L3908:LT*200*UN*1***1~
DTP*472*D8*20260302~
LX*2~
SV1*HC:97760:GO*90*UN*2***1~
DTP*472*D8*20260302~
${note}`;

testRule(fittingWithinDeviceCode, {
  valid: {
    'minutes of training beside the device': `
      code,modifiers,units,date,note
      L3908,LT,1,2026-03-02,
      97760,GO,1,2026-03-02,15 min training
    `,
    'fitting and training': `
      code,modifiers,units,date,note
      L3908,LT,1,2026-03-02,
      97760,GO,2,2026-03-02,Fitted; 20 min instruction in donning and wear schedule
    `,
    'no device code: the time of fitting counts': `
      code,modifiers,units,date,note
      97760,GO,3,2026-03-02,45 min measuring and moulding
    `,
    'the device was billed on another day': `
      code,modifiers,units,date,note
      L3908,LT,1,2026-03-01,
      97760,GO,2,2026-03-02,30 min measuring and moulding
    `,
    'no words at all': `
      code,modifiers,units,date,note
      L3908,LT,1,2026-03-02,
      97760,GO,2,2026-03-02,
    `,
    'words that say nothing of the work': `
      code,modifiers,units,date,note
      L3908,LT,1,2026-03-02,
      97760,GO,2,2026-03-02,Wrist orthosis
    `,
    'a code for later encounters': `
      code,modifiers,units,date,note
      L3908,LT,1,2026-03-02,
      97763,GO,2,2026-03-02,Fitted
    `,
    'another supply': `
      code,modifiers,units,date,note
      A4467,,1,2026-03-02,
      97760,GO,2,2026-03-02,30 min measuring and moulding
    `,
    'in an 837P': { text: claim('NTE*ADD*TRAINED IN USE~'), as: 'a.837' },
  },
  invalid: {
    'measuring and moulding beside the device': `
      code,modifiers,units,date,note
      L3908,LT,1,2026-03-02,
      97760,GO,2,2026-03-02,30 min measuring and moulding
      ^^^^^ 97760 with L3908: the device code already pays for fitting; only training counts.
    `,
    'the device stands behind it': `
      code,modifiers,units,date,note
      97760,GO,2,2026-03-02,Fabricated and fitted wrist orthosis
      ^^^^^ 97760 with L3908: the device code already pays for fitting; only training counts.
      L3908,LT,1,2026-03-02,
    `,
    'there was no training': `
      code,modifiers,units,date,note
      L3908,LT,1,2026-03-02,
      97760,GO,2,2026-03-02,Fitted only; no training today
      ^^^^^ 97760 with L3908: the device code already pays for fitting; only training counts.
    `,
    'an artificial limb': `
      code,modifiers,units,date,note
      L5301,LT,1,2026-03-02,
      97761,GP,2,2026-03-02,Socket cast and measured
      ^^^^^ 97761 with L5301: the device code already pays for fitting; only training counts.
    `,
    'the day with the device, of two': `
      code,modifiers,units,date,note
      97760,GO,2,2026-03-01,Splint trimmed and fitted
      L3908,LT,1,2026-03-02,
      97760,GO,2,2026-03-02,Splint trimmed and fitted
      ^^^^^ 97760 with L3908: the device code already pays for fitting; only training counts.
    `,
    'in an 837P': {
      text: claim('NTE*ADD*SPLINT MADE AND FITTED~').replace(
        'SV1*HC:97760:GO*90*UN*2***1~\n',
        'SV1*HC:97760:GO*90*UN*2***1~\n       ^^^^^ 97760 with L3908: the device code already pays for fitting; only training counts.\n',
      ),
      as: 'a.837',
    },
  },
});
