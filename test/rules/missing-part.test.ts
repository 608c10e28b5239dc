import { missingPart } from '../../server/src/rules/missing-part.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const provider = 'HL*1**20*1~\nNM1*85*2*EXAMPLE~\nHL*2*1*22*0~';
const claim = 'CLM*TEST1*55***11:B:1~\nLX*1~\nSV1*HC:99999*55*UN*1***1~';
const file = (...parts: readonly string[]) => ['ST*837*0001~', ...parts, 'SE*9*0001~'].join('\n');

testRule(missingPart, {
  valid: {
    'all is there': { as, text: file(provider, claim) },
    'two claims of one provider': { as, text: file(provider, claim, claim) },
    'two lines': { as, text: file(provider, claim, 'LX*2~\nSV1*HC:99999*55*UN*1***1~') },
    'an institution': { as: 'test.837i', text: file(provider, claim.replace('SV1*HC', 'SV2*0420*HC')) },
    'lines without LX': { as, text: file(provider, claim.replace('LX*1~\n', '')) },
    'a fragment without a header': { as, text: 'LX*1~\nSV1*HC:99999*55*UN*1***1~' },
    'in a transaction that has no end yet': { as, text: `ST*837*0001~\n${claim}` },
    'an unknown segment may be what the line lacks': { as, text: file(provider, claim.replace('SV1', 'SX1')) },
  },
  invalid: {
    'no billing provider': {
      as,
      text: file(
        'HL*1**20*1~\nHL*2*1*22*0~\nCLM*TEST1*55***11:B:1~\n^^^ No billing provider (NM1*85) is named before this claim.',
        'LX*1~\nSV1*HC:99999*55*UN*1***1~',
      ),
    },
    'no billing provider of several claims: told once': {
      as,
      text: file(
        'HL*1**20*1~\nHL*2*1*22*0~\nCLM*TEST1*55***11:B:1~\n^^^ No billing provider (NM1*85) is named before this claim.',
        'LX*1~\nSV1*HC:99999*55*UN*1***1~',
        claim,
      ),
    },
    'no claim, and diagnoses begin': {
      as,
      text: file(
        provider,
        'HI*ABK:M65311~\n^^ Service lines start here with no claim (CLM) before them.',
        'LX*1~\nSV1*HC:99999*55*UN*1***1~',
      ),
    },
    'no claim, and a line begins': {
      as,
      text: file(
        provider,
        'LX*1~\n^^ Service lines start here with no claim (CLM) before them.',
        'SV1*HC:99999*55*UN*1***1~',
      ),
    },
    'a line without its service': {
      as,
      text: file(provider, claim, 'LX*2~\n^^^^ This line has no service (SV1 or SV2).'),
    },
    'a claim without a line': {
      as,
      text: file(provider, 'CLM*TEST1*55***11:B:1~\n^^^ This line has no service (SV1 or SV2).', claim),
    },
    'an institution': {
      as: 'test.837i',
      text: file(
        provider,
        claim.replace('SV1*HC', 'SV2*0420*HC'),
        'LX*2~\n^^^^ This line has no service (SV1 or SV2).',
      ),
    },
  },
});
