import { builtinKnowledge } from '../../server/src/index.js';
import { malformedModifier } from '../../server/src/rules/malformed-modifier.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

const template = (modifiers: string, message?: string) =>
  [
    'claimlint: 1',
    'lines:',
    '  - code: 97110',
    `    modifiers: ${modifiers}`,
    ...(message === undefined ? [] : [`                ^^^^ ${message}`]),
  ].join('\n');

const resource = (modifier: string) =>
  `{"resourceType":"Claim","item":[{"productOrService":{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"97110"}]},"modifier":[{"coding":[{"code":"${modifier}"}]}]}]}`;

testRule(
  malformedModifier,
  {
    valid: {
      'two characters': `97110,GP,2,2026-03-02`,
      'two modifiers that the format parts itself': `97110,GP59,2,2026-03-02`,
      'half typed': x12({}, 'SV1*HC:97110:G*90*UN*2***1~'),
      'blanks around it': x12({}, 'SV1*HC:97110: GP *90*UN*2***1~'),
      none: x12({}, 'SV1*HC:97110*90*UN*2***1~'),
      'a code of which nothing is known': x12({}, 'SV1*HC:12345:ABCD*90*UN*2***1~'),
      'each in its place': x12({}, 'SV1*HC:97110:GP:59*90*UN*2***1~'),
    },
    invalid: {
      'a hyphen in it': {
        ...x12(
          {},
          'SV1*HC:97110:G-P*90*UN*2***1~\n             ^^^ The modifier is just GP: two characters and nothing else.',
        ),
        after: x12({}, 'SV1*HC:97110:GP*90*UN*2***1~').text,
      },
      'a hyphen before it': {
        ...x12(
          {},
          'SV1*HC:97110:-59*90*UN*2***1~\n             ^^^ The modifier is just 59: two characters and nothing else.',
        ),
        after: x12({}, 'SV1*HC:97110:59*90*UN*2***1~').text,
      },
      'a blank in it': x12(
        {},
        'SV1*HC:97110:G P*90*UN*2***1~\n             ^^^ The modifier is just GP: two characters and nothing else.',
      ),
      'two written together': {
        ...x12(
          {},
          'SV1*HC:97110:GP59*90*UN*2***1~\n             ^^^^ GP and 59 share one field; each modifier needs its own.',
        ),
        after: x12({}, 'SV1*HC:97110:GP:59*90*UN*2***1~').text,
      },
      'two written together before another': {
        ...x12(
          {},
          'SV1*HC:97110:GP-59:KX*90*UN*2***1~\n             ^^^^^ GP and 59 share one field; each modifier needs its own.',
        ),
        after: x12({}, 'SV1*HC:97110:GP:59:KX*90*UN*2***1~').text,
      },
      'two written together, on a form': {
        as: 'box24.cms1500.txt',
        text: `
          24A: 03/02/2026
          24B: 11
          24D: 97760 GO59
                     ^^^^ GO and 59 share one field; each modifier needs its own.
          24G: 2
        `,
        after: `
          24A: 03/02/2026
          24B: 11
          24D: 97760 GO 59
          24G: 2
        `,
      },
      'two written together, in the columns of a form': {
        as: 'box24.cms1500.txt',
        text: `
          03 02 26 03 02 26 11   97530 GO       A    55 00   1
          03 02 26 03 02 26 11   97760 GO59     AB   110 00  2
                                       ^^^^ GO and 59 share one field; each modifier needs its own.
        `,
        after: `
          03 02 26 03 02 26 11   97530 GO       A    55 00   1
          03 02 26 03 02 26 11   97760 GO 59    AB   110 00  2
        `,
      },
      'two written together, in a template': {
        as: 'visit.claim.yaml',
        text: template('[GP59]', 'GP and 59 share one field; each modifier needs its own.'),
        after: template('[GP, 59]'),
      },
      'two written together, each in a field of its own': {
        as: 'visit.claim.yaml',
        text: `
          claimlint: 1
          lines:
            - code: 97110
              modifier1: GPKX
                         ^^^^ GP and KX share one field; each modifier needs its own.
              modifier2: 59
        `,
        after: `
          claimlint: 1
          lines:
            - code: 97110
              modifier1: GP
              modifier2: 59
              modifier3: KX
        `,
      },
      'two written together, in FHIR': {
        as: 'claim.json',
        text: `
          ${resource('GP-59')}
          ${' '.repeat(resource('').indexOf('"}]}]'))}^^^^^ GP and 59 share one field; each modifier needs its own.
        `,
        after: resource('GP"}]},{"coding":[{"code":"59'),
      },
      'three letters': x12(
        {},
        'SV1*HC:97110:GPX*90*UN*2***1~\n             ^^^ A modifier has two characters; this one has 3.',
      ),
      'three letters, in a list': `
        97110,GP KXX,2,2026-03-02
                 ^^^ A modifier has two characters; this one has 3.
      `,
    },
  },
  builtinKnowledge(),
);
