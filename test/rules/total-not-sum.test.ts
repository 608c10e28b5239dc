import { totalNotSum } from '../../server/src/rules/total-not-sum.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (total: string, charges: readonly string[], drawn = '') =>
  `CLM*TEST1*${total}***11:B:1*Y*A*Y*Y~${drawn === '' ? '' : `\n          ${'^'.repeat(total.length)} ${drawn}`}\n${charges
    .map((it, index) => `LX*${index + 1}~\nSV1*HC:97110:GP*${it}*UN*1***1~`)
    .join('\n')}`;
const sheet = (rows: readonly string[]) => `Claim,DOS,CPT,Mod,Units,Charge,Claim Total\n${rows.join('\n')}`;

testRule(totalNotSum, {
  valid: {
    'one line': { as, text: file('55', ['55']) },
    'two lines': { as, text: file('110', ['55', '55']) },
    'other decimals of the same amount': { as, text: file('110.00', ['55', '55.0']) },
    'cents that a computer cannot add': { as, text: file('0.3', ['0.1', '0.2']) },
    'no total': { as, text: file('', ['55']) },
    'a charge that cannot be read: nobody can tell': { as, text: file('100', ['55', 'X']) },
    'a line without its service: nobody can tell': { as, text: `${file('110', ['55'])}\nLX*2~` },
    'a sheet': { as: 'charges.csv', text: sheet(['A,3/2/2026,97110,GP,1,55,110', 'A,3/2/2026,97760,GP,1,55,110']) },
    'a sheet whose column is of the lines': {
      as: 'charges.csv',
      text: sheet(['A,3/2/2026,97110,GP,1,55,55', 'A,3/2/2026,97760,GP,1,60,60']),
    },
  },
  invalid: {
    'too little': {
      as,
      text: file('100', ['55', '55'], 'The total is 100.00, but the lines add up to 110.00.'),
      after: file('110', ['55', '55']),
    },
    'too much': {
      as,
      text: file('120', ['55', '55'], 'The total is 120.00, but the lines add up to 110.00.'),
      after: file('110', ['55', '55']),
    },
    'a cent off': {
      as,
      text: file('110.01', ['55', '55'], 'The total is 110.01, but the lines add up to 110.00.'),
      after: file('110', ['55', '55']),
    },
    cents: {
      as,
      text: file('110', ['55.25', '55'], 'The total is 110.00, but the lines add up to 110.25.'),
      after: file('110.25', ['55.25', '55']),
    },
    nothing: {
      as,
      text: file('0', ['55'], 'The total is 0.00, but the lines add up to 55.00.'),
      after: file('55', ['55']),
    },
    'a sheet': {
      as: 'charges.csv',
      text: sheet([
        'A,3/2/2026,97110,GP,1,55,100',
        '                         ^^^ warning: The total is 100.00, but the lines add up to 110.00.',
        'A,3/2/2026,97760,GP,1,55,100',
      ]),
    },
  },
});
