import { missingParent } from '../../server/src/rules/missing-parent.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const claim = 'CLM*TEST1*55***11:B:1~\nLX*1~\nSV1*HC:99999*55*UN*1***1~';
const file = (levels: string, end = 'SE*9*0001~') => `
ST*837*0001~
HL*1**20*1~
NM1*85*2*EXAMPLE~
${levels}
${claim}
${end}`;

testRule(missingParent, {
  valid: {
    'a subscriber under the provider': { as, text: file('HL*2*1*22*0~') },
    'a patient under the subscriber': { as, text: file('HL*2*1*22*1~\nHL*3*2*23*0~') },
    'two patients under one subscriber': { as, text: file(`HL*2*1*22*1~\nHL*3*2*23*0~\n${claim}\nHL*4*2*23*0~`) },
    'two subscribers under one provider': { as, text: file(`HL*2*1*22*0~\n${claim}\nHL*3*1*22*0~`) },
    'no parent is named': { as, text: file('HL*2**22*0~') },
    'in a fragment': { as, text: `HL*2*1*22*0~\n${claim}` },
    'in a transaction that has no end yet': { as, text: file('HL*2*9*22*0~', '') },
    'of an institution': { as: 'test.837i', text: file('HL*2*1*22*0~') },
  },
  invalid: {
    'of a subscriber': {
      as,
      text: file('HL*2*9*22*0~\n     ^ HL02 names parent level 9, but there is no such level above it.'),
    },
    'of a patient': {
      as,
      text: file('HL*2*1*22*1~\nHL*3*7*23*0~\n     ^ HL02 names parent level 7, but there is no such level above it.'),
    },
    itself: { as, text: file('HL*2*3*22*0~\n     ^ HL02 names parent level 3, but there is no such level above it.') },
    'of the second subscriber': {
      as,
      text: file(`HL*2*1*22*0~
${claim}
HL*3*8*22*0~
     ^ HL02 names parent level 8, but there is no such level above it.`),
    },
    'what is no number is not repeated': {
      as,
      text: file('HL*2*X*22*0~\n     ^ HL02 names a parent level that is not above it.'),
    },
    'of an institution': {
      as: 'test.837i',
      text: file('HL*2*9*22*0~\n     ^ HL02 names parent level 9, but there is no such level above it.'),
    },
  },
});
