import { missingTreatmentMinutes } from '../../server/src/rules/missing-treatment-minutes.js';
import { testRule } from '../support/rule-table.js';

const note = (time: string, bill = 'CPT: 97110 GP x2') => ({
  text: `Date of service: 03/02/2026\nPT daily note. Gait and stairs with the new brace, skin clear, good balance throughout the visit.\n${time}\n${bill}`,
  as: 'visit.note.md',
});

testRule(missingTreatmentMinutes, {
  valid: {
    'both totals': note('Timed minutes: 30. Total minutes: 34.'),
    'minutes at the line': note('', 'CPT: 97110 GP x2, 30 min'),
    'minutes in the story': note("Gait 15' and balance 15'."),
    'when it began and ended': note('Time in 9:00, time out 9:34'),
    'an hour': note('Seen for 1 hour.'),
    'only what has no unit of time': note('', 'CPT: 97161 GP x1'),
    'no units are billed': note('', 'CPT: 97110 GP'),
    'a list of codes is no record of a visit': {
      text: 'Date of service: 03/02/2026\nCPT: 97110 GP x2',
      as: 'visit.note.md',
    },
    'a form that is still to be filled in': {
      text: 'Date of service: ____\nPT daily note. Gait and stairs with the new brace, skin clear, good balance throughout the visit: ____\nCPT: 97110 GP x2',
      as: 'visit.note.md',
    },
    'a claim is no record of a visit': `97110,GP,2,2026-03-02`,
    'a charge export with a note': {
      text: 'DOS,CPT,Mod,Units,Note\n03/02/2026,97110,GP,2,Gait and stairs with the new brace and skin clear and good balance throughout the visit',
      as: 'charges.csv',
    },
  },
  invalid: {
    'a story and units, and no word of time': {
      text: `
        Date of service: 03/02/2026
        PT daily note. Gait and stairs with the new brace, skin clear, good balance throughout the visit.
        CPT: 97110 GP x2
             ^^^^^ 97110 is billed by time, but the note has no timed or total treatment minutes.
      `,
      as: 'visit.note.md',
    },
    'several codes: told once': {
      text: `
        Date of service: 03/02/2026
        PT daily note. Gait and stairs with the new brace, skin clear, good balance throughout the visit.
        Billing:
        97760 GP x2
        ^^^^^ 97760 is billed by time, but the note has no timed or total treatment minutes.
        97110 GP x1
      `,
      as: 'visit.note.md',
    },
    'beside an evaluation, at the first timed code': {
      text: `
        Date of service: 03/02/2026
        PT daily note. Gait and stairs with the new brace, skin clear, good balance throughout the visit.
        Billing:
        97161 GP x1
        97110 GP x1
        ^^^^^ 97110 is billed by time, but the note has no timed or total treatment minutes.
      `,
      as: 'visit.note.md',
    },
    'repetitions and pounds are no minutes': {
      text: `
        Date of service: 03/02/2026
        PT daily note. Leg press 3 x 10 at 40 lb, gait and stairs with the new brace, good balance throughout.
        CPT: 97110 GP x2
             ^^^^^ 97110 is billed by time, but the note has no timed or total treatment minutes.
      `,
      as: 'visit.note.txt',
    },
    'another payer: told, no more': {
      text: `
        Payer: Aetna
        Date of service: 03/02/2026
        PT daily note. Gait and stairs with the new brace, skin clear, good balance throughout the visit.
        CPT: 97110 GP x2
             ^^^^^ information: 97110 is billed by time, but the note has no timed or total treatment minutes.
      `,
      as: 'visit.note.md',
    },
    'Medicare: a warning, and no error': {
      text: `
        Payer: Medicare Part B
        Date of service: 03/02/2026
        PT daily note. Gait and stairs with the new brace, skin clear, good balance throughout the visit.
        CPT: 97110 GP x2
             ^^^^^ 97110 is billed by time, but the note has no timed or total treatment minutes.
      `,
      as: 'visit.note.txt',
    },
  },
});
