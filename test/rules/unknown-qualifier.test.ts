import { unknownQualifier } from '../../server/src/rules/unknown-qualifier.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (header: string) => `
ST*837*0001~
HL*1**20*1~
NM1*85*2*EXAMPLE~
HL*2*1*22*0~
CLM*TEST1*55***11:B:1~
${header}
LX*1~
SV1*HC:99999*55*UN*1***1~
SE*9*0001~`;

testRule(unknownQualifier, {
  valid: {
    'diagnoses of ICD-10-CM': { as, text: file('HI*ABK:M65311*ABF:M25531~') },
    'diagnoses of ICD-9-CM, in an old file': { as, text: file('HI*BK:72703*BF:71943~') },
    'a condition': { as, text: file('HI*BG:17~') },
    'value and occurrence codes of an institution': {
      as: 'test.837i',
      text: file('HI*BE:54:::120*BH:11:D8:20260301~'),
    },
    'a rendering provider': { as, text: file('NM1*82*1*EXAMPLE~') },
    'a referring provider': { as, text: file('NM1*DN*1*EXAMPLE~') },
    'nothing is written there yet': { as, text: file('NM1**1*EXAMPLE~') },
    'a value without its list': { as, text: file('HI*M65311~') },
    'in a fragment': { as, text: 'CLM*TEST1*55***11:B:1~\nHI*AXK:M65311~\nLX*1~\nSV1*HC:99999*55*UN*1***1~' },
  },
  invalid: {
    'of the first diagnosis': {
      as,
      text: file('HI*AXK:M65311~\n   ^^^ AXK is not the qualifier of any code list in a claim file.'),
    },
    'of a further one': {
      as,
      text: file(
        'HI*ABK:M65311*AXF:M25531~\n              ^^^ AXF is not the qualifier of any code list in a claim file.',
      ),
    },
    'of both': {
      as,
      text: file(`HI*QK:M65311*QF:M25531~
   ^^ QK is not the qualifier of any code list in a claim file.
             ^^ QF is not the qualifier of any code list in a claim file.`),
    },
    'of a name': {
      as,
      text: file('NM1*XY*1*EXAMPLE~\n    ^^ XY is not the qualifier of any kind of name in a claim file.'),
    },
    'too long to be one, and not repeated': {
      as,
      text: file('NM1*SAMPLE*1*EXAMPLE~\n    ^^^^^^ This is not the qualifier of any kind of name in a claim file.'),
    },
    'in an institutional claim': {
      as: 'test.837i',
      text: file('NM1*7X*1*EXAMPLE~\n    ^^ 7X is not the qualifier of any kind of name in a claim file.'),
    },
  },
});
