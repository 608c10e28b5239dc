import { malformedCode } from '../../server/src/rules/malformed-code.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (code: string, drawn = '') => `
CLM*TEST1*55***11:B:1*Y*A*Y*Y~
LX*1~
SV1*HC:${code}:GP*55*UN*1***1~${drawn === '' ? '' : `\n       ${'^'.repeat(code.length)} ${drawn}`}
DTP*472*D8*20260302~`;

testRule(malformedCode, {
  valid: {
    'five digits': `97760,GO,1,2026-03-02`,
    'a HCPCS code': `G0283,GP,1,2026-03-02`,
    'a code of dentists': { as, text: file('D0120') },
    'category II': { as, text: file('1125F') },
    'category III': { as, text: file('0552T') },
    'of a laboratory': { as, text: file('0001U') },
    'in lower case': { as, text: file('g0283') },
    'a local code of old': { as, text: file('W1234') },
    'a code of the house, in a sheet': `1234B,GP,1,2026-03-02`,
    'nothing is written there': { as, text: file('') },
  },
  invalid: {
    'a letter O for a zero': {
      text: `
        9776O,GO,1,2026-03-02
        ^^^^^ This code has a letter O or I in place of a digit.
      `,
      after: `97760,GO,1,2026-03-02`,
    },
    'a letter O for a zero, in a claim file': {
      as,
      text: file('9776O', 'This code has a letter O or I in place of a digit.'),
      after: file('97760'),
    },
    'a letter O behind the letter of HCPCS': {
      as,
      text: file('GO283', 'This code has a letter O or I in place of a digit.'),
      after: file('G0283'),
    },
    'a letter I for a one': {
      as,
      text: file('97I10', 'This code has a letter O or I in place of a digit.'),
      after: file('97110'),
    },
    'a blank': { as, text: file('97 110', 'This code has a space in it.'), after: file('97110') },
    'four digits': { as, text: file('9711', 'A CPT code has five digits; this one has 4.') },
    'six digits': { as, text: file('971100', 'A CPT code has five digits; this one has 6.') },
    letters: {
      as,
      text: file('ABCDE', 'This is not a CPT or HCPCS code: five digits, or a letter and four digits.'),
    },
  },
});
