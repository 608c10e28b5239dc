import { builtinKnowledge } from '../../server/src/index.js';
import { unknownPlaceOfService } from '../../server/src/rules/unknown-place-of-service.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (claim: string, line = '') => `
CLM*TEST1*55***${claim}:B:1*Y*A*Y*Y~
LX*1~
SV1*HC:97110:GP*55*UN*1*${line}**1~
DTP*472*D8*20260302~`;
const drawn = (place: string, message: string) =>
  file(place).replace('~\nLX', `~\n               ${'^'.repeat(place.length)} ${message}\nLX`);
const sheet = (place: string) => `DOS,CPT,Mod,Units,POS\n03/02/2026,97110,GP,1,${place}`;

testRule(
  unknownPlaceOfService,
  {
    valid: {
      office: { as, text: file('11') },
      telehealth: { as, text: file('10') },
      'a place where no therapy is given': { as, text: file('41') },
      'other place': { as, text: file('99') },
      'of the line': { as, text: file('11', '12') },
      'a type of bill is none': {
        as: 'test.837i',
        text: file('13').replace(':B:', ':A:').replace('SV1*HC:97110:GP*55*UN*1***1', 'SV2*0420*HC:97110:GP*55*UN*1'),
      },
      'a zero that a spreadsheet took off': { as: 'charges.csv', text: sheet('2') },
      'a name in a sheet': { as: 'charges.csv', text: sheet('Office') },
    },
    invalid: {
      'not given out': { as, text: drawn('98', '98 is not a known place of service.') },
      zero: { as, text: drawn('00', '00 is not a known place of service.') },
      'between two that are': { as, text: drawn('28', '28 is not a known place of service.') },
      'one digit': { as, text: drawn('1', 'A place of service is two digits.') },
      'of the line': {
        as,
        text: file('11', '77').replace('**1~', '**1~\n                        ^^ 77 is not a known place of service.'),
      },
      'of the claim, shared by its lines: told once': {
        as,
        text: `${drawn('98', '98 is not a known place of service.')}\nLX*2~\nSV1*HC:97110:GP*55*UN*1***1~`,
      },
      'in a sheet': {
        as: 'charges.csv',
        text: `${sheet('88')}\n                      ^^ 88 is not a known place of service.`,
      },
    },
  },
  builtinKnowledge(),
);
