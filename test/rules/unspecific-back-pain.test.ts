import { unspecificBackPain } from '../../server/src/rules/unspecific-back-pain.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (diagnoses: string, date = '20211001') => `
CLM*TEST1*55***11:B:1*Y*A*Y*Y~
${diagnoses}
LX*1~
SV1*HC:97110:GP*55*UN*1***1~
DTP*472*D8*${date}~`;
const sheet = (diagnosis: string, date = '2026-03-02') => `CPT,Mod,Units,DOS,Dx1\n97110,GP,1,${date},${diagnosis}`;
const message = 'M54.5 is not a valid code on this date. Use M5450, M5451 or M5459.';

testRule(unspecificBackPain, {
  valid: {
    'the last day of the short code': { as, text: file('HI*ABK:M545~', '20210930') },
    'not further said': { as, text: file('HI*ABK:M5450~') },
    'of the end plates': { as, text: file('HI*ABK:M5451~') },
    other: { as, text: file('HI*ABK:M5459~') },
    'a neighbour of it': { as, text: file('HI*ABK:M546~') },
    'no day is told': { as, text: file('HI*ABK:M545~').replace('DTP*472*D8*20211001~', '') },
    'with a dot, before that day': { as: 'charges.csv', text: sheet('M54.5', '2021-03-02') },
  },
  invalid: {
    'the first day': { as, text: file(`HI*ABK:M545~\n       ^^^^ ${message}`), after: file('HI*ABK:M5450~') },
    'years later': { as, text: file(`HI*ABK:M545~\n       ^^^^ ${message}`, '20260302') },
    'as the second diagnosis': { as, text: file(`HI*ABK:M25511*ABF:M545~\n                  ^^^^ ${message}`) },
    'in lower case': { as, text: file(`HI*ABK:m545~\n       ^^^^ ${message}`) },
    'with a dot: so is the fix': {
      as: 'charges.csv',
      text: `${sheet('M54.5')}
                      ^^^^^ M54.5 is not a valid code on this date. Use M54.50, M54.51 or M54.59.`,
      after: sheet('M54.50'),
    },
    'without a dot': { as: 'charges.csv', text: `${sheet('M545')}\n                      ^^^^ ${message}` },
  },
});
