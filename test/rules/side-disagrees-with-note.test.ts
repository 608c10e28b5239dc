import { builtinKnowledge } from '../../server/src/index.js';
import { sideDisagreesWithNote } from '../../server/src/rules/side-disagrees-with-note.js';
import { testRule } from '../support/rule-table.js';

const sheet = (line: string) => ({ text: `cpt,modifier,units,date,note\n${line}`, as: 'test.csv' });

testRule(
  sideDisagreesWithNote,
  {
    valid: {
      'both say right': sheet('97760,GO RT,2,2026-03-02,right wrist splint made and fitted'),
      'the words name no side': sheet('97760,GO RT,2,2026-03-02,wrist splint made and fitted'),
      'the words name both': sheet('97760,GO RT,2,2026-03-02,right wrist splint made; left wrist is free'),
      bilateral: sheet('97760,GO RT,2,2026-03-02,bilateral splints; left wrist first'),
      'left is a verb': sheet('97760,GO RT,2,2026-03-02,patient left the clinic with the splint on'),
      'right away': sheet('97760,GO LT,2,2026-03-02,splint put on right away'),
      'no side on the line': sheet('97760,GO,2,2026-03-02,left wrist splint made'),
      'no device': sheet('97110,GO RT,2,2026-03-02,left wrist strengthening'),
      'the note of an 837 agrees': {
        text: `
          HL*1**20*1~
          SBR*P*18*******MB~
          CLM*TEST1*90***11:B:1*Y*A*Y*Y~
          LX*1~
          SV1*HC:97760:GP:LT*90*UN*2***1~
          DTP*472*D8*20260302~
          NTE*ADD*LEFT ANKLE ORTHOSIS FITTED~
        `,
        as: 'test.837',
      },
    },
    invalid: {
      'LT and a right wrist': {
        text: `
          cpt,modifier,units,date,note
          97760,GO LT,2,2026-03-02,right wrist splint made
                   ^^ LT is billed, but the note names the right side.
        `,
        as: 'test.csv',
      },
      'RT and a left foot': {
        text: `
          cpt,modifier,units,date,note
          97763,GP RT,1,2026-03-02,strap of the left AFO shortened
                   ^^ RT is billed, but the note names the left side.
        `,
        as: 'test.csv',
      },
      'words between the side and the device': {
        text: `
          cpt,modifier,units,date,note
          97760,GO RT,2,2026-03-02,Left resting hand splint made
                   ^^ RT is billed, but the note names the left side.
        `,
        as: 'test.csv',
      },
      'a device code': {
        text: `
          cpt,modifier,units,date,note
          L3908,RT,1,2026-03-02,left wrist orthosis
                ^^ RT is billed, but the note names the left side.
        `,
        as: 'test.csv',
      },
      'an artificial limb': {
        text: `
          cpt,modifier,units,date,note
          97761,GP LT,2,2026-03-02,training with the right below-knee prosthesis
                   ^^ LT is billed, but the note names the right side.
        `,
        as: 'test.csv',
      },
      'in an 837': {
        text: `
          HL*1**20*1~
          SBR*P*18*******MB~
          CLM*TEST1*90***11:B:1*Y*A*Y*Y~
          LX*1~
          SV1*HC:97760:GP:RT*90*UN*2***1~
                          ^^ RT is billed, but the note names the left side.
          DTP*472*D8*20260302~
          NTE*ADD*LEFT ANKLE ORTHOSIS FITTED~
        `,
        as: 'test.837',
      },
    },
  },
  builtinKnowledge(),
);
