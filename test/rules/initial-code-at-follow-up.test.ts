import { initialCodeAtFollowUp } from '../../server/src/rules/initial-code-at-follow-up.js';
import { testRule } from '../support/rule-table.js';

testRule(initialCodeAtFollowUp, {
  valid: {
    'the first visit, in an 837': {
      as: 'test.837',
      text: 'CLM*TEST1*55***11:B:1~\nLX*1~\nSV1*HC:97760:GO*55*UN*1***1~\nDTP*472*D8*20260302~\nNTE*ADD*FIRST VISIT, THUMB ORTHOSIS MADE AND FITTED~',
    },
    'the first visit for the device': `
      code,modifiers,units,date,note
      97760,GO,2,2026-03-02,First visit; thumb orthosis made and fitted
    `,
    'a follow-up is only planned': `
      code,modifiers,units,date,note
      97760,GO,2,2026-03-02,Thumb orthosis; follow up in 2 weeks
      97760,GO,2,2026-03-02,Plan: recheck splint next visit
      97760,GO,2,2026-03-02,Schedule follow-up for orthotic adjustment
    `,
    'a follow-up is denied': `
      code,modifiers,units,date,note
      97760,GO,1,2026-03-02,No follow-up needed for the splint
    `,
    'the code for later encounters': `
      code,modifiers,units,date,note
      97763,GO,1,2026-03-16,Recheck of thumb orthosis; strap replaced
    `,
    'a code that any visit may have': `
      code,modifiers,units,date,note
      97110,GO,1,2026-03-16,Follow-up visit for splint
    `,
    'the last day before the code was for first encounters only': `
      code,modifiers,units,date,note
      97760,GP,1,2017-12-31,Follow-up visit for AFO
    `,
    'the follow-up is of the surgeon': `
      code,modifiers,units,date,note
      97760,GO,1,2026-03-02,Follow-up with the surgeon was yesterday; splint made today
    `,
    'something else was rechecked': `
      code,modifiers,units,date,note
      97760,GP,1,2026-03-02,Rechecked blood pressure before brace training
    `,
    'a new device at a later visit of the therapy': `
      code,modifiers,units,date,note
      97760,GP,2,2026-03-16,Visit 5 of 12; left AFO delivered today and initial fitting done
    `,
    'the other side was looked at again': `
      code,modifiers,units,date,note
      97760,GP,2,2026-03-16,Right AFO recheck; left AFO initial fitting and training
    `,
    'issued on this very day': `
      code,modifiers,units,date,note
      97760,GP,2,2026-03-16,AFO issued 3/16/2026; straps adjusted
    `,
    'the box is not ticked': `
      code,modifiers,units,date,note
      97760,GO,2,2026-03-02,[ ] Follow-up [x] Initial orthotic encounter
    `,
    'an empty field of a form': `
      code,modifiers,units,date,note
      97760,GO,2,2026-03-02,Splint made; follow-up: ____
    `,
    'a rule about billing': `
      code,modifiers,units,date,note
      97760,GO,2,2026-03-02,Follow-up visits must be billed with 97763
    `,
    'no words at all': `97760,GO,2,2026-03-16`,
  },
  invalid: {
    'a later visit, in a note': {
      as: 'visit.note.md',
      text: 'Date of service: 03/16/2026\n\n## Visit\n\nPatient seen today for follow-up; splint strap replaced.\n\n## Billing\n\n97760 GO x1 (15 min)\n^^^^^ 97760 is for the initial encounter; the note describes a later one. Use 97763.',
    },
    'a later visit, in an 837': {
      as: 'test.837',
      text: 'CLM*TEST1*55***11:B:1~\nLX*1~\nSV1*HC:97760:GO*55*UN*1***1~\n       ^^^^^ 97760 is for the initial encounter; the note describes a later one. Use 97763.\nDTP*472*D8*20260316~\nNTE*ADD*RECHECK OF THUMB ORTHOSIS. STRAP REPLACED~',
    },
    'a follow-up visit for the device': {
      text: `
        code,modifiers,units,date,note
        97760,GO,1,2026-03-16,Follow-up visit for wrist splint; strap replaced
        ^^^^^ 97760 is for the initial encounter; the note describes a later one. Use 97763.
      `,
      after: `
        code,modifiers,units,date,note
        97763,GO,1,2026-03-16,Follow-up visit for wrist splint; strap replaced
      `,
    },
    'the first day on which the code was for first encounters only': `
      code,modifiers,units,date,note
      97760,GP,1,2018-01-01,Follow-up visit for AFO
      ^^^^^ 97760 is for the initial encounter; the note describes a later one. Use 97763.
    `,
    'a recheck today and another one planned': `
      code,modifiers,units,date,note
      97760,GO,1,2026-03-16,Recheck of splint today; next recheck in 4 weeks
      ^^^^^ 97760 is for the initial encounter; the note describes a later one. Use 97763.
    `,
    'nothing had to be changed at the follow-up': `
      code,modifiers,units,date,note
      97760,GO,1,2026-03-16,Follow up for orthotic; no changes needed
      ^^^^^ 97760 is for the initial encounter; the note describes a later one. Use 97763.
    `,
    'issued on an earlier day': `
      code,modifiers,units,date,note
      97760,GP,2,2026-03-16,AFO issued 3/2/2026; straps adjusted
      ^^^^^ 97760 is for the initial encounter; the note describes a later one. Use 97763.
    `,
    'a later visit for a prosthesis': {
      text: `
        code,modifiers,units,date,note
        97761,GP,3,2026-03-16,Prosthetic training session 7: curbs and ramp
        ^^^^^ 97761 is for the initial encounter; the note describes a later one. Use 97763.
      `,
      after: `
        code,modifiers,units,date,note
        97763,GP,3,2026-03-16,Prosthetic training session 7: curbs and ramp
      `,
    },
    'the initial fitting was before': `
      code,modifiers,units,date,note
      97760,GO,1,2026-03-16,Three weeks since the initial fitting; splint pad changed
      ^^^^^ 97760 is for the initial encounter; the note describes a later one. Use 97763.
    `,
    'the box is ticked': `
      code,modifiers,units,date,note
      97760,GO,1,2026-03-16,[x] Follow-up [ ] Initial orthotic encounter
      ^^^^^ 97760 is for the initial encounter; the note describes a later one. Use 97763.
    `,
    'telegraphic and in capitals': `
      code,modifiers,units,date,note
      97760,GO,1,2026-03-16,PT SEEN FOR F/U SPLINT CHECK - STRAPS ADJ
      ^^^^^ 97760 is for the initial encounter; the note describes a later one. Use 97763.
    `,
    'one of two lines': `
      code,modifiers,units,date,note
      97760,GP,2,2026-03-16,Right AFO initial fitting
      97760,GP,1,2026-03-16,Left AFO recheck; pad added
      ^^^^^ 97760 is for the initial encounter; the note describes a later one. Use 97763.
    `,
    'only a hint: milder': `
      code,modifiers,units,date,note
      97760,GO,1,2026-03-16,Follow-up
      ^^^^^ information: 97760 is for the initial encounter; the note suggests a later one. Use 97763.
    `,
    'no date of service: the rule of today': `
      code,modifiers,units,date,note
      97760,GO,1,,Follow-up visit for wrist splint
      ^^^^^ 97760 is for the initial encounter; the note describes a later one. Use 97763.
    `,
  },
});
