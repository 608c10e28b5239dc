import { controlNumberMismatch } from '../../server/src/rules/control-number-mismatch.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const transaction = (number: string, end = '0001') => `
ST*837*${number}~
HL*1**20*1~
NM1*85*2*EXAMPLE~
HL*2*1*22*0~
CLM*TEST1*55***11:B:1~
LX*1~
SV1*HC:99999*55*UN*1***1~
SE*8*${end}~`;
const isa =
  'ISA*00*          *00*          *ZZ*EXAMPLE        *ZZ*EXAMPLE        *260305*0930*^*00501*000000101*0*T*:~';
const gs = 'GS*HC*EXAMPLE*EXAMPLE*20260305*0930*101*X*005010X222A1~';

testRule(controlNumberMismatch, {
  valid: {
    'ST and SE agree': { as, text: transaction('0001') },
    'letters agree as well': { as, text: transaction('A1', 'A1') },
    'all three pairs agree': { as, text: `${isa}\n${gs}${transaction('0001')}\nGE*1*101~\nIEA*1*000000101~` },
    'numbers of groups and interchanges may have fewer zeros': {
      as,
      text: `${isa}\n${gs}${transaction('0001')}\nGE*1*0101~\nIEA*1*101~`,
    },
    'no end was written yet': { as, text: transaction('0002').replace('SE*8*0001~', '') },
    'a remittance advice is not ours to judge': { as: 'test.835', text: 'ST*835*0001~\nBPR*I*100~\nSE*3*0002~' },
  },
  invalid: {
    'ST and SE differ': {
      as,
      text: `${transaction('0001', '0002')}
     ^^^^ SE02 is 0002, but ST02 is 0001; they must match.`,
      after: transaction('0001'),
    },
    'of transactions the zeros count': {
      as,
      text: `${transaction('0001', '1')}
     ^ SE02 is 1, but ST02 is 0001; they must match.`,
      after: transaction('0001'),
    },
    'GS and GE differ': {
      as,
      text: `${isa}
${gs}${transaction('0001')}
GE*1*102~
     ^^^ GE02 is 102, but GS06 is 101; they must match.
IEA*1*000000101~`,
      after: `${isa}\n${gs}${transaction('0001')}\nGE*1*101~\nIEA*1*000000101~`,
    },
    'ISA and IEA differ': {
      as,
      text: `${isa}
${gs}${transaction('0001')}
GE*1*101~
IEA*1*000000202~
      ^^^^^^^^^ IEA02 is 000000202, but ISA13 is 000000101; they must match.`,
      after: `${isa}\n${gs}${transaction('0001')}\nGE*1*101~\nIEA*1*000000101~`,
    },
    'what is no number is not repeated': {
      as,
      text: `${transaction('0001', 'SAMPLE')}
     ^^^^^^ SE02 does not match the control number in ST02.`,
      after: transaction('0001'),
    },
    'nothing stands there: nothing to change safely': {
      as,
      text: `${transaction('0001', '')}
^^ SE02 does not match the control number in ST02.`,
    },
  },
});
