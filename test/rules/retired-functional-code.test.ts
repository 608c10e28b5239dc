import { retiredFunctionalCode } from '../../server/src/rules/retired-functional-code.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (procedure: string, payer: string, drawn: string) => `
HL*1**20*1~
SBR*P*18*******${payer}~
CLM*TEST1*55***11:B:1*Y*A*Y*Y~
LX*1~
SV1*HC:${procedure}*55*UN*1***1~${drawn}
DTP*472*D8*20260302~`;

testRule(retiredFunctionalCode, {
  valid: {
    'its last day': `G8978,CJ GP,1,2018-12-31`,
    'its first day': `G8978,CJ GP,1,2013-01-01`,
    'a neighbour before it': `G8977,GP,1,2026-03-02`,
    'a neighbour behind it': `G9000,GP,1,2026-03-02`,
    'no day is told': `G8978,CJ GP,1`,
    'another modifier with C': `97110,CQ GP,1,2026-03-02`,
    'in a claim file, another code': { as, text: file('97110:GP', 'MB', '') },
  },
  invalid: {
    'the first day without it': `
      G8978,CJ GP,1,2019-01-01
      ^^^^^ G8978 is for functional reporting, which ended on 2018-12-31.
    `,
    'the last of the first range': `
      G8999,GN,1,2026-03-02
      ^^^^^ G8999 is for functional reporting, which ended on 2018-12-31.
    `,
    'of the second range': `
      G9158,GN,1,2026-03-02
      ^^^^^ G9158 is for functional reporting, which ended on 2018-12-31.
    `,
    'the one alone': `
      G9186,GN,1,2026-03-02
      ^^^^^ G9186 is for functional reporting, which ended on 2018-12-31.
    `,
    'its modifier on another line': `
      97110,GP CK,1,2026-03-02
               ^^ CK is for functional reporting, which ended on 2018-12-31.
    `,
    'in a claim file to Medicare': {
      as,
      text: file('G8979:CI:GP', 'MB', '\n       ^^^^^ G8979 is for functional reporting, which ended on 2018-12-31.'),
    },
    'in a claim file to somebody else: it depends': {
      as,
      text: file(
        'G8979:CI:GP',
        'CI',
        '\n       ^^^^^ information: G8979 is for functional reporting, which ended on 2018-12-31.',
      ),
    },
  },
});
