import { wrongCount } from '../../server/src/rules/wrong-count.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const transaction = (count: string) => `
ST*837*0001~
HL*1**20*1~
NM1*85*2*EXAMPLE~
HL*2*1*22*0~
CLM*TEST1*55***11:B:1~
LX*1~
SV1*HC:99999*55*UN*1***1~
SE*${count}*0001~`;
const isa =
  'ISA*00*          *00*          *ZZ*EXAMPLE        *ZZ*EXAMPLE        *260305*0930*^*00501*000000101*0*T*:~';
const gs = 'GS*HC*EXAMPLE*EXAMPLE*20260305*0930*101*X*005010X222A1~';

testRule(wrongCount, {
  valid: {
    'all are counted, ST and SE too': { as, text: transaction('8') },
    'with zeros before it': { as, text: transaction('008') },
    'an envelope of one group with one transaction': {
      as,
      text: `${isa}\n${gs}${transaction('8')}\nGE*1*101~\nIEA*1*000000101~`,
    },
    'two transactions in a group': {
      as,
      text: `${isa}\n${gs}${transaction('8')}${transaction('8')}\nGE*2*101~\nIEA*1*000000101~`,
    },
    'no end was written yet': { as, text: transaction('9').replace('SE*9*0001~', '') },
    'a remittance advice is not ours to judge': { as: 'test.835', text: 'ST*835*0001~\nBPR*I*100~\nSE*9*0001~' },
    'a segment that is lost is told where it should stand': {
      as,
      text: transaction('8').replace('NM1*85*2*EXAMPLE~\n', ''),
    },
    'a segment too many is told where it stands': { as, text: transaction('8').replace('LX*1~', 'LX*1~\nZZZ*1~') },
  },
  invalid: {
    'one too few': {
      as,
      text: `${transaction('7')}
   ^ SE01 says 7, but there are 8 segments from ST to SE.`,
      after: transaction('8'),
    },
    'one too many': {
      as,
      text: `${transaction('9')}
   ^ SE01 says 9, but there are 8 segments from ST to SE.`,
      after: transaction('8'),
    },
    'no number at all': {
      as,
      text: `${transaction('EIGHT')}
   ^^^^^ SE01 is not a count, but there are 8 segments from ST to SE.`,
      after: transaction('8'),
    },
    'nothing stands there: nothing to change safely': {
      as,
      text: `${transaction('')}
^^ SE01 is not a count, but there are 8 segments from ST to SE.`,
    },
    'transactions of a group': {
      as,
      text: `${isa}
${gs}${transaction('8')}
GE*3*101~
   ^ GE01 says 3, but there is 1 transaction in the group.
IEA*1*000000101~`,
      after: `${isa}\n${gs}${transaction('8')}\nGE*1*101~\nIEA*1*000000101~`,
    },
    'groups of an interchange': {
      as,
      text: `${isa}
${gs}${transaction('8')}
GE*1*101~
IEA*2*000000101~
    ^ IEA01 says 2, but there is 1 group in the interchange.`,
      after: `${isa}\n${gs}${transaction('8')}\nGE*1*101~\nIEA*1*000000101~`,
    },
  },
});
