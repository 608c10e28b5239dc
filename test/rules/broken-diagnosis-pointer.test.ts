import { brokenDiagnosisPointer } from '../../server/src/rules/broken-diagnosis-pointer.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (pointers: string, drawn = '', diagnoses = 'HI*ABK:M65311*ABF:M25531~') => `
CLM*TEST1*55***11:B:1*Y*A*Y*Y~
${diagnoses}
LX*1~
SV1*HC:97110:GP*55*UN*1***${pointers}~${drawn}
DTP*472*D8*20260302~`;
const sheet = (pointer: string) => `CPT,Mod,Units,DOS,Pointer,Dx1,Dx2\n97110,GP,1,2026-03-02,${pointer},M65311,M25531`;

testRule(brokenDiagnosisPointer, {
  valid: {
    'to the first diagnosis': { as, text: file('1') },
    'to the last diagnosis': { as, text: file('2') },
    'to both': { as, text: file('1:2') },
    'four pointers': { as, text: file('1:2:3:4', '', 'HI*ABK:M65311*ABF:M25531*ABF:M25532*ABF:M25541~') },
    'to the twelfth of twelve': {
      as,
      text: file('12', '', `HI*ABK:M65311${'*ABF:M25531'.repeat(11)}~`),
    },
    'the claim names no diagnosis: another rule of the payer': { as, text: file('1', '', 'REF*F8*1~') },
    'a list that is misnamed holds a diagnosis all the same': { as, text: file('2', '', 'HI*ABK:M65311*AXF:M25531~') },
    'an institution points to none': {
      as: 'test.837i',
      text: file('').replace('SV1*HC:97110:GP*55*UN*1***', 'SV2*0420*HC:97110:GP*55*UN*1'),
    },
    'letters of the paper form': { as: 'charges.csv', text: sheet('B') },
    'a sheet without pointers': `97110,GP,1,2026-03-02`,
  },
  invalid: {
    'behind the last diagnosis': {
      as,
      text: file('3', '\n                          ^ Points to diagnosis 3, but the claim has only 2.'),
    },
    'the second of two': {
      as,
      text: file('1:3', '\n                            ^ Points to diagnosis 3, but the claim has only 2.'),
    },
    zero: { as, text: file('0', '\n                          ^ There is no diagnosis 0: pointers start at 1.') },
    'five pointers': {
      as,
      text: file(
        '1:2:3:4:5',
        '\n                                  ^ 5 diagnosis pointers; a line can have at most 4.',
        `HI*ABK:M65311${'*ABF:M25531'.repeat(11)}~`,
      ),
    },
    'no pointer': { as, text: file('', '\n       ^^^^^ This line has no diagnosis pointer.') },
    'no number': { as, text: file('X', '\n                          ^ This is not a diagnosis pointer.') },
    'a letter of a sheet, behind the last diagnosis': {
      as: 'charges.csv',
      text: `${sheet('C')}
                      ^ warning: Points to diagnosis 3, but the claim has only 2.`,
    },
  },
});
