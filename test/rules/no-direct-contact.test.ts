import { noDirectContact } from '../../server/src/rules/no-direct-contact.js';
import { testRule } from '../support/rule-table.js';

const visit = (words: string, bill = '97110 GP x2, 30 min') => ({
  text: `Date of service: 03/02/2026\nObjective: ${words}\nBilling:\n${bill}`,
  as: 'visit.note.md',
});

testRule(noDirectContact, {
  valid: {
    'one-on-one': visit('Exercises one-on-one with the therapist on the bike.'),
    'it is denied': visit('No unsupervised exercises today.'),
    'at home': visit('Performs home exercises independently.'),
    'a level of function': visit('Transfers independently, walks 200 ft.'),
    'what somebody is able to do': visit('Able to do the exercises independently.'),
    'a plan': visit('Skin clear.\nPlan: exercises in a group next visit.'),
    'a goal': visit('Skin clear.\nGoals: performs exercises independently.'),
    'muscles come in groups': visit('Strengthening of each muscle in group.'),
    'a support group': visit('Attends a support group, exercises well.'),
    'an aide at home': visit('Exercises done. Lives with a home health aide.'),
    'the group is billed as a group': visit(
      'Balance exercises in a group of four.',
      '97110 GP 59 x1, 15 min\n97150 GP x1',
    ),
    'no timed code': visit('Exercises unsupervised on the bike.', '97161 GP x1'),
    'a claim without words': `97110,GP,2,2026-03-02`,
    'an instruction': visit('Instructed to do exercises independently.'),
  },
  invalid: {
    'nobody supervised it': {
      text: `
        Date of service: 03/02/2026
        Objective: Exercises on the bike, unsupervised.
        Billing:
        97110 GP x2, 30 min
        ^^^^^ 97110 needs one-on-one contact, but the note describes unsupervised work.
      `,
      as: 'visit.note.md',
    },
    'without supervision': {
      text: `
        Date of service: 03/02/2026
        Objective: Completed circuit without supervision.
        Billing:
        97110 GP x2, 30 min
        ^^^^^ 97110 needs one-on-one contact, but the note describes unsupervised work.
      `,
      as: 'visit.note.md',
    },
    'with a technician': {
      text: `
        Date of service: 03/02/2026
        Objective: Strengthening exercises with rehab tech.
        Billing:
        97110 GP x2, 30 min
        ^^^^^ 97110 needs one-on-one contact, but the note describes work with a technician or aide.
      `,
      as: 'visit.note.md',
    },
    'in a group that is not billed as one': {
      text: `
        Date of service: 03/02/2026
        Objective: Balance exercises in a group of four.
        Billing:
        97112 GP x2, 30 min
        ^^^^^ 97112 needs one-on-one contact, but the note describes group work.
      `,
      as: 'visit.note.md',
    },
    'done alone: told, no more, for it may mean without help': {
      text: `
        Date of service: 03/02/2026
        Objective: Completed all exercises independently.
        Billing:
        97110 GP x2, 30 min
        ^^^^^ information: 97110 needs one-on-one contact, but the note describes work done alone.
      `,
      as: 'visit.note.txt',
    },
    'words beside a line: that line': `
      code,modifiers,units,date,note
      97112,GP,1,2026-03-02,Balance with the therapist
      97110,GP,2,2026-03-02,Exercises unsupervised on the bike
      ^^^^^ 97110 needs one-on-one contact, but the note describes unsupervised work.
    `,
  },
});
