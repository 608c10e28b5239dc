import { unknownSegment } from '../../server/src/rules/unknown-segment.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (more: string) => `
ST*837*0001~
HL*1**20*1~
NM1*85*2*EXAMPLE~
HL*2*1*22*0~
CLM*TEST1*55***11:B:1~
LX*1~${more}
SV1*HC:99999*55*UN*1***1~
SE*9*0001~`;

testRule(unknownSegment, {
  valid: {
    'a segment that claims may have': { as, text: file('\nNTE*ADD*SAMPLE~') },
    'a segment that few claims have': { as, text: file('\nK3*SAMPLE~') },
    'in lower case': { as, text: file('\nnte*ADD*SAMPLE~') },
    'of an institutional claim': { as: 'test.837i', text: file('\nCL1*1*7*30~') },
    'in a transaction that has no end yet': { as, text: file('\nZZZ*1~').replace('SE*9*0001~', '') },
    'in a fragment': { as, text: 'CLM*TEST1*55***11:B:1~\nLX*1~\nZZZ*1~\nSV1*HC:99999*55*UN*1***1~' },
    'in a remittance advice': { as: 'test.835', text: 'ST*835*0001~\nBPR*I*100~\nZZZ*1~\nSE*4*0001~' },
  },
  invalid: {
    'nobody knows it': { as, text: file('\nZZZ*1~\n^^^ ZZZ is not a segment of a claim file (837).') },
    'a slip of the finger': { as, text: file('\nNTW*ADD*SAMPLE~\n^^^ NTW is not a segment of a claim file (837).') },
    'in lower case, told in upper': { as, text: file('\nzzz*1~\n^^^ ZZZ is not a segment of a claim file (837).') },
    'of a remittance advice': {
      as,
      text: file('\nSVC*HC:99999*55*40~\n^^^ SVC belongs to another transaction, not to a claim file (837).'),
    },
    'of a status report': {
      as,
      text: file('\nSTC*A1~\n^^^ STC belongs to another transaction, not to a claim file (837).'),
    },
    'in an institutional claim': {
      as: 'test.837i',
      text: file('\nCLP*TEST1*1~\n^^^ CLP belongs to another transaction, not to a claim file (837).'),
    },
  },
});
