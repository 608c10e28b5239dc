import { therapistAtInpatient } from '../../server/src/rules/therapist-at-inpatient.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (place: string, taxonomy: string, drawn = '', payer = 'MB') => `
HL*1**20*1~
SBR*P*18*******${payer}~
CLM*TEST1*55***${place}:B:1*Y*A*Y*Y~${drawn === '' ? '' : `\n               ^^ ${drawn}`}
NM1*82*1*EXAMPLE*****XX*1245319599~
PRV*PE*PXC*${taxonomy}~
LX*1~
SV1*HC:97110:GP*55*UN*1***1~
DTP*472*D8*20260302~`;
const message = 'Place of service 21 is inpatient: Medicare does not pay therapists separately there.';
const line = 'SV1*HC:97110:GP*55*UN*1***1~';

testRule(therapistAtInpatient, {
  valid: {
    'in the office': { as, text: file('11', '225100000X') },
    'hospital outpatient': { as, text: file('22', '225100000X') },
    'a physician': { as, text: file('21', '207X00000X') },
    'nobody says who it was': { as, text: file('21', '225100000X').replace('PRV*PE*PXC*225100000X~\n', '') },
    'no therapy': { as, text: file('21', '225100000X').replace('97110', '99999') },
    'an institution': {
      as: 'test.837i',
      text: file('21', '225100000X')
        .replace(':B:', ':A:')
        .replace('SV1*HC:97110:GP*55*UN*1***1', 'SV2*0420*HC:97110:GP*55*UN*1'),
    },
  },
  invalid: {
    'a physical therapist': { as, text: file('21', '225100000X', message) },
    'an occupational therapist': { as, text: file('21', '225X00000X', message) },
    'a speech-language pathologist': { as, text: file('21', '235Z00000X', message) },
    'another payer: it depends': { as, text: file('21', '225100000X', `information: ${message}`, 'CI') },
    'of the line alone': {
      as,
      text: file('11', '225100000X').replace(
        line,
        `SV1*HC:97110:GP*55*UN*1*21**1~\n                        ^^ ${message}`,
      ),
    },
    'of the claim, shared by its lines: told once': {
      as,
      text: `${file('21', '225100000X', message)}\nLX*2~\n${line}`,
    },
  },
});
