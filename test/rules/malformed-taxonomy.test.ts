import { malformedTaxonomy } from '../../server/src/rules/malformed-taxonomy.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const claim = (taxonomy: string, drawn = '') => `CLM*TEST1*55***11:B:1*Y*A*Y*Y~
NM1*82*1*EXAMPLE*****XX*1245319599~
PRV*PE*PXC*${taxonomy}~${drawn === '' ? '' : `\n           ${'^'.repeat(taxonomy.length)} ${drawn}`}
LX*1~
SV1*HC:97110:GP*55*UN*1***1~`;
const whole = (taxonomy: string, drawn = '') => `ST*837*0001~
HL*1**20*1~
PRV*BI*PXC*${taxonomy}~${drawn === '' ? '' : `\n           ${'^'.repeat(taxonomy.length)} ${drawn}`}
NM1*85*2*EXAMPLE*****XX*1234567893~
HL*2*1*22*0~
CLM*TEST1*55***11:B:1~\nLX*1~\nSV1*HC:97110:GP*55*UN*1***1~
CLM*TEST2*55***11:B:1~\nLX*1~\nSV1*HC:97110:GP*55*UN*1***1~
SE*12*0001~`;
const sheet = (taxonomy: string) => `DOS,CPT,Mod,Units,Taxonomy\n03/02/2026,97110,GP,1,${taxonomy}`;
const message = 'A taxonomy code has ten characters and ends in a letter.';

testRule(malformedTaxonomy, {
  valid: {
    'a physical therapist': { as, text: claim('225100000X') },
    'an occupational therapist': { as, text: claim('225X00000X') },
    'somebody else': { as, text: claim('207X00000X') },
    'a code of the first years': { as, text: claim('203BF0100Y') },
    'in lower case': { as, text: claim('225x00000x') },
    none: { as, text: claim('') },
    'of who bills': { as, text: whole('225100000X') },
    'in a sheet': { as: 'charges.csv', text: sheet('225100000X') },
  },
  invalid: {
    'nine characters': { as, text: claim('22510000X', message) },
    'eleven characters': { as, text: claim('2251000000X', message) },
    'ends with a digit': { as, text: claim('2251000001', message) },
    'four characters': { as, text: claim('207Q', message) },
    'on two claims: told once': { as, text: `${claim('22510000X', message)}\n${claim('22510000X')}` },
    'of who bills, in front of the claims: where it stands, once': { as, text: whole('22510000X', message) },
    'in a sheet': { as: 'charges.csv', text: `${sheet('22510000X')}\n                      ^^^^^^^^^ ${message}` },
  },
});
