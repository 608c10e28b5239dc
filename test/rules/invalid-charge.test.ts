import { invalidCharge } from '../../server/src/rules/invalid-charge.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (charge: string, drawn = '', code = '97110') => `
CLM*TEST1*55***11:B:1*Y*A*Y*Y~
LX*1~
SV1*HC:${code}:GP*${charge}*UN*1***1~${drawn === '' ? '' : `\n${' '.repeat(16)}${'^'.repeat(charge.length)} ${drawn}`}
DTP*472*D8*20260302~`;
const sheet = (charge: string) => `DOS,CPT,Mod,Units,Charge\n03/02/2026,97110,GP,1,${charge}`;

testRule(invalidCharge, {
  valid: {
    dollars: { as, text: file('55') },
    'dollars and cents': { as, text: file('55.05') },
    'one decimal': { as, text: file('55.5') },
    'one cent': { as, text: file('0.01') },
    'nothing, for a code of which nothing is known': { as, text: file('0', '', '12345') },
    'nothing, for functional reporting': { as, text: file('0', '', 'G8978') },
    'a large sum': { as, text: file('99999.99') },
    'as a sheet writes it': { as: 'charges.csv', text: sheet('"$1,055.50"') },
    'no charge is given': { as: 'charges.csv', text: sheet('') },
  },
  invalid: {
    negative: { as, text: file('-55', 'A line cannot have a negative charge.') },
    nothing: { as, text: file('0', 'warning: The charge on this line is zero.') },
    'nothing, with decimals': { as, text: file('0.00', 'warning: The charge on this line is zero.') },
    'three decimals': { as, text: file('55.005', 'A charge can have at most two decimal places.') },
    letters: { as, text: file('5S', 'This charge is not a dollar amount.') },
    'a dollar sign in a claim file': { as, text: file('$55', 'This charge is not a dollar amount.') },
    'negative, in a sheet': {
      as: 'charges.csv',
      text: `${sheet('-55.00')}\n                      ^^^^^^ warning: A line cannot have a negative charge.`,
    },
  },
});
