import { invalidNpi } from '../../server/src/rules/invalid-npi.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (names: string, date = '20260302') => `
CLM*TEST1*55***11:B:1*Y*A*Y*Y~
${names}
LX*1~
SV1*HC:97110:GP*55*UN*1***1~
DTP*472*D8*${date}~`;
const sheet = (npi: string) => `DOS,CPT,Mod,Units,Rendering NPI\n03/02/2026,97110,GP,1,${npi}`;
const claim = (npi: string) =>
  `CLM*TEST1*55***11:B:1~\nNM1*82*1*EXAMPLE*****XX*${npi}~\nLX*1~\nSV1*HC:97110:GP*55*UN*1***1~`;
const whole = (biller: string) =>
  `ST*837*0001~\nHL*1**20*1~\n${biller}\nHL*2*1*22*0~\n${claim('1245319599')}\n${claim('1245319599')}\nSE*13*0001~`;

testRule(invalidNpi, {
  valid: {
    'the example of the standard': { as, text: file('NM1*82*1*EXAMPLE*****XX*1234567893~') },
    'begins with 2': { as, text: file('NM1*82*1*EXAMPLE*****XX*2000000002~') },
    'a number of another kind': { as, text: file('NM1*82*1*EXAMPLE*****24*123456789~') },
    'the number of a patient is none of ours': { as, text: file('NM1*QC*1*SAMPLE*****MI*1234567890~') },
    'before there were NPIs': { as, text: file('NM1*82*1*EXAMPLE*****XX*1234567890~', '20050302') },
    'nothing is written there': { as, text: file('NM1*82*1*EXAMPLE*****XX*~') },
    'of who bills': { as, text: whole('NM1*85*2*EXAMPLE*****XX*1234567893~') },
    'of who bills, before there were NPIs': {
      as,
      text: whole('NM1*85*2*EXAMPLE*****XX*1234567890~')
        .replaceAll('***1~', '***1~\nDTP*472*D8*20050302~')
        .replace('SE*13', 'SE*15'),
    },
    'of who bills, a tax number': { as, text: whole('NM1*85*2*EXAMPLE*****24*123456789~') },
    'in a sheet': { as: 'charges.csv', text: sheet('1245319599') },
  },
  invalid: {
    'the last digit is wrong': {
      as,
      text: file(
        'NM1*82*1*EXAMPLE*****XX*1234567890~\n                        ^^^^^^^^^^ The NPI of the rendering provider fails the check digit test.',
      ),
    },
    'two digits changed places': {
      as,
      text: file(
        'NM1*DN*1*EXAMPLE*****XX*1234567839~\n                        ^^^^^^^^^^ The NPI of the ordering or referring provider fails the check digit test.',
      ),
    },
    'nine digits': {
      as,
      text: file(
        'NM1*77*2*EXAMPLE*****XX*123456789~\n                        ^^^^^^^^^ The NPI of the facility is not ten digits starting with 1 or 2.',
      ),
    },
    'begins with 3': {
      as,
      text: file(
        'NM1*82*1*EXAMPLE*****XX*3234567891~\n                        ^^^^^^^^^^ The NPI of the rendering provider is not ten digits starting with 1 or 2.',
      ),
    },
    'on two claims: told once': {
      as,
      text: `${claim('1234567890')}\n${claim('1234567890')}`.replace(
        '1234567890~',
        '1234567890~\n                        ^^^^^^^^^^ The NPI of the rendering provider fails the check digit test.',
      ),
    },
    'of who bills, in front of the claims: where it stands, once': {
      as,
      text: whole(
        'NM1*85*2*EXAMPLE*****XX*1234567890~\n                        ^^^^^^^^^^ The NPI of the billing provider fails the check digit test.',
      ),
    },
    'of who bills, named with each claim: told where it stands first': {
      as,
      text: `${whole(
        'NM1*85*2*EXAMPLE*****XX*1234567890~\n                        ^^^^^^^^^^ The NPI of the billing provider fails the check digit test.',
      )}\n${whole('NM1*85*2*EXAMPLE*****XX*1234567890~')}`,
    },
    'of who bills, nine digits': {
      as,
      text: whole(
        'NM1*85*2*EXAMPLE*****XX*123456789~\n                        ^^^^^^^^^ The NPI of the billing provider is not ten digits starting with 1 or 2.',
      ),
    },
    'in a sheet': {
      as: 'charges.csv',
      text: `${sheet('1245319598')}\n                      ^^^^^^^^^^ The NPI of the rendering provider fails the check digit test.`,
    },
  },
});
