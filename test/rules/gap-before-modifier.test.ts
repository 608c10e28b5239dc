import { builtinKnowledge } from '../../server/src/index.js';
import { gapBeforeModifier } from '../../server/src/rules/gap-before-modifier.js';
import { testRule } from '../support/rule-table.js';
import { x12 } from '../support/x12-picture.js';

const message = (modifier: string) => `The field before ${modifier} is empty; payers may not read past it.`;
const service = (procedure: string) => `SV1*${procedure}*90*UN*2***1~`;
/** `drawn` stands under the modifier. */
const loud = (procedure: string, drawn: string) => x12({}, `${service(procedure)}\n${drawn}`);
const after = (procedure: string) => x12({}, service(procedure)).text;

testRule(
  gapBeforeModifier,
  {
    valid: {
      'from the first place on': x12({}, service('HC:97110:GP:59')),
      'blanks around a modifier': x12({}, service('HC:97110: GP :59')),
      none: x12({}, service('HC:97110')),
      'empty places behind the last': x12({}, service('HC:97110:GP:::')),
      'empty places before a description': x12({}, service('HC:97110:GP::::EXAMPLE')),
      'empty places and a description alone': x12({}, service('HC:97110:::::EXAMPLE')),
      'something that is too long has another finding': x12({}, service('HC:97110::GPKX')),
      'half typed': x12({}, service('HC:97110::G')),
      'a list of codes that is not ours': x12({}, service('ZZ:97110::GP')),
      'an empty column of a sheet': {
        as: 'charges.csv',
        text: 'DOS,CPT,Modifier1,Modifier2,Units\n03/02/2026,97110,,GP,2',
      },
    },
    invalid: {
      'the first place': {
        ...loud('HC:97110::GP', `              ^^ ${message('GP')}`),
        after: after('HC:97110:GP'),
      },
      'the second': {
        ...loud('HC:97110:GP::59', `                 ^^ ${message('59')}`),
        after: after('HC:97110:GP:59'),
      },
      'the first and the second': {
        ...loud('HC:97110:::KX', `               ^^ ${message('KX')}`),
        after: after('HC:97110:KX'),
      },
      'a blank in the place': {
        ...loud('HC:97110: :GP', `               ^^ ${message('GP')}`),
        after: after('HC:97110:GP'),
      },
      'told once, with another behind it': {
        ...loud('HC:97110::GP:59', `              ^^ ${message('GP')}`),
        after: after('HC:97110:GP:59'),
      },
      'the first and the third': {
        ...loud('HC:97110::GP::59', `              ^^ ${message('GP')}`),
        after: after('HC:97110:GP::59'),
      },
      'a description, which must not move': loud('HC:97110::GP:::EXAMPLE', `              ^^ ${message('GP')}`),
      'of an institutional claim': {
        as: 'test.837',
        text: `CLM*TEST1*90***13:A:1*Y*A*Y*Y~\nLX*1~\nSV2*0420*HC:97110::GP*90*UN*2~\n                   ^^ ${message('GP')}\nDTP*472*D8*20260302~`,
      },
    },
  },
  builtinKnowledge(),
);
