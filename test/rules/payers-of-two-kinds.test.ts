import { payersOfTwoKinds } from '../../server/src/rules/payers-of-two-kinds.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (first: string, second: string, line = 'SV1*HC:97110:GP*55*UN*1***1~') => `
HL*1**20*1~
SBR*P*18*******${first}~
CLM*TEST1*55***11:B:1*Y*A*Y*Y~
${second === '' ? '' : `SBR*S*18*******${second}~\n`}LX*1~
${line}
DTP*472*D8*20260302~`;
const found = (message: string) => `SV1*HC:97110:GP*55*UN*1***1~\n       ^^^^^ ${message}`;
const sheet = (first: string, second: string, more = '') =>
  `Primary Insurance,Secondary Insurance,CPT,Mod,Units,DOS\n${first},${second},97110,GP,1,2026-03-02${more}`;

testRule(payersOfTwoKinds, {
  valid: {
    'one payer': { as, text: file('MB', '') },
    'two of one kind': { as, text: file('CI', 'BL') },
    'the second is not known': { as, text: file('MB', 'ZZ') },
    'the first is not known': { as, text: file('ZZ', 'MB') },
    'the second is of no kind that we know': { as, text: file('MB', 'VA') },
    'no therapy': { as, text: file('MB', 'CI', 'SV1*HC:99999*55*UN*1***1~') },
    'a sheet with one payer': { as: 'charges.csv', text: sheet('Medicare', '') },
  },
  invalid: {
    'Medicare and Medicaid': {
      as,
      text: file('MB', 'MC', found('Checked by Medicare rules; the other payer is Medicaid.')),
    },
    'Medicare and commercial': {
      as,
      text: file('MB', 'CI', found('Checked by Medicare rules; the other payer is commercial insurance.')),
    },
    'commercial and Medicare': {
      as,
      text: file('BL', 'MB', found('Checked by commercial insurance rules; the other payer is Medicare.')),
    },
    "workers' compensation and commercial": {
      as,
      text: file('WC', 'CI', found("Checked by workers' compensation rules; the other payer is commercial insurance.")),
    },
    'told once, at the first therapy': {
      as,
      text: file(
        'MB',
        'MC',
        `${found('Checked by Medicare rules; the other payer is Medicaid.')}\nLX*2~\nSV1*HC:97110:GP*55*UN*1***1~`,
      ),
    },
    'a sheet with two payers': {
      as: 'charges.csv',
      text: sheet(
        'Medicare',
        'Medicaid',
        '\n                  ^^^^^ Checked by Medicare rules; the other payer is Medicaid.',
      ),
    },
  },
});
