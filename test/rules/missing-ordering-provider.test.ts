import { missingOrderingProvider } from '../../server/src/rules/missing-ordering-provider.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const message = 'This therapy claim has no referring provider (NM1*DN, item 17).';
const file = (more: string, line: string, payer = 'MB', date = '20260302') => `
HL*1**20*1~
NM1*85*2*EXAMPLE*****XX*1234567893~
HL*2*1*22*0~
SBR*P*18*******${payer}~
CLM*TEST1*55***11:B:1*Y*A*Y*Y~
${more}LX*1~
${line}
DTP*472*D8*${date}~`;
const therapy = 'SV1*HC:97110:GP*55*UN*1***1~';
const found = `${therapy}\n       ^^^^^ ${message}`;

testRule(missingOrderingProvider, {
  valid: {
    'a referring provider is named': { as, text: file('NM1*DN*1*EXAMPLE*PHYSICIAN****XX*1679576722~\n', therapy) },
    'an ordering provider is named on the line': {
      as,
      text: file('', `${therapy}\nNM1*DK*1*EXAMPLE*PHYSICIAN****XX*1679576722~`),
    },
    'another payer': { as, text: file('', therapy, 'CI') },
    'nobody says who pays': { as, text: file('', therapy, 'ZZ') },
    'a piece of a file, which does not say who bills': {
      as,
      text: file('', therapy).replace('NM1*85*2*EXAMPLE*****XX*1234567893~\n', ''),
    },
    'no therapy': { as, text: file('', 'SV1*HC:99999*55*UN*1***1~') },
    'before Medicare asked for it': { as, text: file('', therapy, 'MB', '20120302') },
    'a sometimes-therapy code, and nothing says that a therapist billed it': {
      as,
      text: file('', 'SV1*HC:88888*55*UN*1***1~'),
    },
    'an institution names who attends': {
      as: 'test.837i',
      text: file('', 'SV2*0420*HC:97110:GP*55*UN*1~', 'MA').replace('11:B', '13:A'),
    },
    'a sheet that has no column for it': {
      as: 'charges.csv',
      text: 'Payer,CPT,Mod,Units,DOS\nMedicare,97110,GP,1,2026-03-02',
    },
  },
  invalid: {
    'nobody is named': { as, text: file('', found) },
    'only who renders is named': { as, text: file('NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~\n', found) },
    'only who supervises is named': { as, text: file('NM1*DQ*1*EXAMPLE*PHYSICIAN****XX*1679576722~\n', found) },
    'Medicare of a railroad or by another letter': { as, text: file('', found, '16') },
    'told once, at the first therapy': {
      as,
      text: file('', `SV1*HC:99999*55*UN*1***1~\nLX*2~\n${found}\nLX*3~\n${therapy}`),
    },
    'a therapist bills a sometimes-therapy code': {
      as,
      text: file(
        'NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~\nPRV*PE*PXC*225100000X~\n',
        `SV1*HC:88888:GP*55*UN*1***1~\n       ^^^^^ ${message}`,
      ),
    },
  },
});
