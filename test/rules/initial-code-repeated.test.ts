import { initialCodeRepeated } from '../../server/src/rules/initial-code-repeated.js';
import { testRule } from '../support/rule-table.js';

/** A batch of two professional claims of invented people, each with one line. */
function batch(first: string, second: string, { id = 'TEST01', diagnosis = 'S62501D' } = {}): string {
  const claim = (member: string, hl: number, line: string, diagnosed: string) =>
    [
      `HL*${hl}*1*22*0~`,
      'SBR*P*18*******CI~',
      `NM1*IL*1*SAMPLE*ALPHA****MI*${member}~`,
      `CLM*TEST${hl}*90***11:B:1*Y*A*Y*Y~`,
      `HI*ABK:${diagnosed}~`,
      'LX*1~',
      line,
    ].join('\n');
  return ['HL*1**20*1~', claim('TEST01', 2, first, 'S62501D'), claim(id, 3, second, diagnosis)].join('\n');
}

const early = 'SV1*HC:97760:GO*90*UN*2***1~\nDTP*472*D8*20260302~';

testRule(initialCodeRepeated, {
  valid: {
    'the later one has the code for later ones': `
      code,modifiers,units,date,patient
      97760,GO,2,2026-03-02,SAMPLE1
      97763,GO,1,2026-03-16,SAMPLE1
    `,
    'another patient': `
      code,modifiers,units,date,patient
      97760,GO,2,2026-03-02,SAMPLE1
      97760,GO,2,2026-03-16,SAMPLE2
    `,
    'nobody says who the patients are': `
      code,modifiers,units,date
      97760,GO,2,2026-03-02
      97760,GO,2,2026-03-16
    `,
    'the other side': `
      code,modifiers,units,date,patient
      97760,GP RT,2,2026-02-02,SAMPLE1
      97760,GP LT,2,2026-03-16,SAMPLE1
    `,
    'a splint of the hand and a brace of the foot, under two plans of care': `
      code,modifiers,units,date,patient
      97760,GO,2,2026-03-02,SAMPLE1
      97760,GP,2,2026-03-16,SAMPLE1
    `,
    'an orthosis and a prosthesis': `
      code,modifiers,units,date,patient
      97760,GP,2,2026-03-02,SAMPLE1
      97761,GP,2,2026-03-16,SAMPLE1
    `,
    'both lines are of one day': `
      code,modifiers,units,date,patient
      97760,GO RT,2,2026-03-02,SAMPLE1
      97760,GO,1,2026-03-02,SAMPLE1
    `,
    'the words name devices of different places': `
      code,modifiers,units,date,patient,note
      97760,GO,2,2026-03-02,SAMPLE1,Thumb spica made and fitted
      97760,GO,2,2026-03-16,SAMPLE1,Elbow orthosis made and fitted
    `,
    'the words name both sides': `
      code,modifiers,units,date,patient,note
      97760,GO,2,2026-03-02,SAMPLE1,Left thumb spica made and fitted
      97760,GO,2,2026-03-16,SAMPLE1,Right thumb spica made and fitted
    `,
    'before 2018 later encounters had it, too': `
      code,modifiers,units,date,patient
      97760,GO,2,2017-03-02,SAMPLE1
      97760,GO,1,2017-03-16,SAMPLE1
    `,
    'the words tell of a later encounter: another rule says so': `
      code,modifiers,units,date,patient,note
      97760,GO,2,2026-03-02,SAMPLE1,Thumb orthosis made and fitted
      97760,GO,1,2026-03-16,SAMPLE1,Recheck of thumb orthosis; strap replaced
    `,
    'the patient of the second claim is another': { text: batch(early, early.replace('0302', '0316'), { id: 'TEST02' }), as: 'a.837' }, // prettier-ignore
    'no diagnosis in common': { text: batch(early, early.replace('0302', '0316'), { diagnosis: 'M21371' }), as: 'a.837' }, // prettier-ignore
  },
  invalid: {
    'the same code two weeks later, and nothing tells the devices apart': {
      text: `
        code,modifiers,units,date,patient
        97760,GO,2,2026-03-02,SAMPLE1
        97760,GO,1,2026-03-16,SAMPLE1
        ^^^^^ 97760 is for the initial encounter; 97760 was billed 14 days before. Use 97763.
      `,
      after: `
        code,modifiers,units,date,patient
        97760,GO,2,2026-03-02,SAMPLE1
        97763,GO,1,2026-03-16,SAMPLE1
      `,
    },
    'the same side, in a file that is not in the order of its days': `
      code,modifiers,units,date,patient
      97760,GO RT,1,2026-03-03,SAMPLE1
      ^^^^^ 97760 is for the initial encounter; 97760 was billed the day before. Use 97763.
      97110,GO,1,2026-03-03,SAMPLE1
      97760,GO RT,2,2026-03-02,SAMPLE1
    `,
    'a prosthesis': `
      code,modifiers,units,date,patient
      97761,GP,2,2026-03-02,SAMPLE1
      97761,GP,1,2026-03-16,SAMPLE1
      ^^^^^ 97761 is for the initial encounter; 97761 was billed 14 days before. Use 97763.
    `,
    'after a later encounter of the same side': `
      code,modifiers,units,date,patient
      97763,GO LT,1,2026-03-02,SAMPLE1
      97760,GO LT,1,2026-03-16,SAMPLE1
      ^^^^^ 97760 is for the initial encounter; 97763 was billed 14 days before. Use 97763.
    `,
    'after a later encounter of which nothing more is known': `
      code,modifiers,units,date,patient
      97763,GO,1,2026-03-02,SAMPLE1
      97760,GO,1,2026-03-16,SAMPLE1
      ^^^^^ information: 97760 is for the initial encounter; 97763 was billed 14 days before. Use 97763.
    `,
    'a side on one of the two': `
      code,modifiers,units,date,patient
      97760,GO,2,2026-03-02,SAMPLE1
      97760,GO LT,1,2026-03-16,SAMPLE1
      ^^^^^ information: 97760 is for the initial encounter; 97760 was billed 14 days before. Use 97763.
    `,
    'a replacement is disputed': `
      code,modifiers,units,date,patient,note
      97760,GO,2,2026-03-02,SAMPLE1,Thumb orthosis made and fitted
      97760,GO,2,2026-05-16,SAMPLE1,Replacement of lost thumb orthosis made and fitted
      ^^^^^ hint: 97760 is for the initial encounter; 97760 was billed 75 days before. Use 97763.
    `,
    'made and fitted a second time, nobody says why': `
      code,modifiers,units,date,patient,note
      97760,GO,2,2026-03-02,SAMPLE1,Thumb orthosis made and fitted
      97760,GO,2,2026-03-16,SAMPLE1,Thumb orthosis fabricated and fitted
      ^^^^^ hint: 97760 is for the initial encounter; 97760 was billed 14 days before. Use 97763.
    `,
    'two years later': `
      code,modifiers,units,date,patient
      97760,GO,2,2024-03-02,SAMPLE1
      97760,GO,2,2026-03-02,SAMPLE1
      ^^^^^ hint: 97760 is for the initial encounter; 97760 was billed 730 days before. Use 97763.
    `,
    'each of three, by the one before it': `
      code,modifiers,units,date,patient
      97760,GO RT,2,2026-03-02,SAMPLE1
      97760,GO RT,1,2026-03-09,SAMPLE1
      ^^^^^ 97760 is for the initial encounter; 97760 was billed 7 days before. Use 97763.
      97760,GO RT,1,2026-03-16,SAMPLE1
      ^^^^^ 97760 is for the initial encounter; 97760 was billed 7 days before. Use 97763.
    `,
    'two claims of a batch': {
      text: batch(
        early,
        early.replace('0302', '0316').split('\n').join('\n       ^^^^^ 97760 is for the initial encounter; 97760 was billed 14 days before. Use 97763.\n'), // prettier-ignore
      ),
      as: 'a.837',
    },
  },
});
