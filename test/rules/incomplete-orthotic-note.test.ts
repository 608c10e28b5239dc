import { incompleteOrthoticNote } from '../../server/src/rules/incomplete-orthotic-note.js';
import { testRule } from '../support/rule-table.js';

interface Parts {
  readonly subjective?: string;
  readonly objective?: string;
  readonly plan?: string;
  readonly billing?: string;
}

const subjective = 'Referred by the surgeon after thumb fracture of the right hand; pain with pinch and grip.';
const made = 'Thumb spica orthosis fabricated and fitted one-on-one by the therapist; straps trimmed.';
const taught = 'Patient instructed in wear schedule, care and skin checks.';
const trained = 'Trained in writing and pinch in the orthosis; tolerated well.';
const plan = 'Goal: pinch without pain for dressing. Recheck in two weeks.';

function note({
  subjective: s = subjective,
  objective = `${made} ${taught} ${trained}`,
  plan: p = plan,
  billing = '97760 GO x2 (30 min)',
}: Parts = {}): string {
  // prettier-ignore
  return `Date of service: 03/02/2026\n\n## Subjective\n\n${s}\n\n## Objective\n\n${objective}\n\n## Plan\n\n${p}\n\n## Billing\n\n${billing}`;
}

/** The same with a finding drawn under its code. */
function drawn(message: string, parts: Parts = {}): string {
  return note({ ...parts, billing: `97760 GO x2 (30 min)\n^^^^^ ${message}` });
}

const as = 'visit.note.md';
const form = `# Orthotic visit\n\nDate of service: ____\nDevice: ____\nSide: ____\nDiagnosis: ____\n\n## Objective\n\nFitting: ____\nInstruction and wear schedule: ____\nFunctional training and response: ____\nOne-on-one minutes: ____\n\n## Plan\n\nGoals: ____\n\n## Billing\n\n- 97760 GO x__`; // prettier-ignore

testRule(incompleteOrthoticNote, {
  valid: {
    'all is there': { text: note(), as },
    'a few words beside the code are no record of a visit': {
      text: 'Date of service: 03/02/2026\n\n## Objective\n\nThumb splint made.\n\n## Billing\n\n97760 GO x2 (30 min)',
      as,
    },
    'a claim, whatever its note says': `
      code,modifiers,units,date,note
      97760,GO,2,2026-03-02,Thumb spica made
    `,
    'an ordinary visit': {
      text: note({
        objective: 'Gait and stairs in the brace, twenty minutes, no pain throughout.',
        billing: '97116 GP x2 (30 min)',
      }),
      as,
    },
    'a later encounter has a code of its own': { text: note({ objective: made, billing: '97763 GO x2 (30 min)' }), as },
    'the code is wrong, and another rule says so': {
      text: note({ objective: 'Follow-up visit for the thumb orthosis. Edges flared, strap moved, skin clear.' }),
      as,
    },
    'only one-on-one contact is not spelled out': {
      text: note({ objective: `Thumb spica orthosis fabricated and fitted; straps trimmed. ${taught} ${trained}` }),
      as,
    },
    'instruction under a heading of its own': {
      text: note({ objective: `${made} ${trained}\n\n## Education\n\nWear schedule and skin checks.` }),
      as,
    },
    'no goal beside an evaluation, whose plan of care has them': {
      text: note({ plan: 'Recheck in two weeks.', billing: '97165 GO x1\n97760 GO x2 (30 min)' }),
      as,
    },
    'a template with a field for each': { text: form, as },
    'before 2018': { text: note({ objective: made }).replace('2026', '2017'), as },
  },
  invalid: {
    'nothing of instruction': {
      text: drawn('The record for 97760 is missing: instruction.', { objective: `${made} ${trained}` }),
      as,
    },
    'no training': {
      text: drawn('The record for 97760 is missing: functional training.', { objective: `${made} ${taught}` }),
      as,
    },
    'training is only planned': {
      text: drawn('The record for 97760 is missing: functional training.', {
        objective: `${made} ${taught}`,
        plan: `${plan} Train writing and pinch next time.`,
      }),
      as,
    },
    'neither side nor reason': {
      text: drawn('The record for 97760 is missing: side, reason.', {
        subjective: 'New to the clinic today, arrived with a friend, in good spirits and on time.',
        plan: 'Goal: dressing. Recheck in two weeks.',
      }),
      as,
    },
    'more than a line holds': {
      text: drawn('The record for 97760 is missing: device, side, instruction, functional training and 1 more.', {
        subjective:
          'Referred by the surgeon after fracture; pain at night and at work, none at rest, sleeps well otherwise.',
        objective: 'Therapist worked one-on-one; edges smooth, no pressure areas, skin clear, color good afterwards.',
      }),
      as,
    },
    'the goal alone: milder': {
      text: drawn('information: The record for 97760 is missing: goal.', { plan: 'Recheck in two weeks.' }),
      as,
    },
    'a field that was left empty': {
      text: drawn('The record for 97760 is missing: instruction.', {
        objective: `${made} ${trained}\n\nWear schedule: ____\nSkin check: ____\n\nSkin clear.`,
      }),
      as,
    },
    'a template without a field for it': {
      text: form
        .replace('Instruction and wear schedule: ____\n', '')
        .replace('97760 GO x__', '97760 GO x__\n  ^^^^^ The record for 97760 is missing: instruction.'),
      as,
    },
    'a template without a field for minutes': {
      text: form
        .replace('One-on-one minutes: ____\n', 'One-on-one contact: ____\n')
        .replace('Side: ____\n', '')
        .replace('97760 GO x__', '97760 GO x__\n  ^^^^^ The record for 97760 is missing: side, minutes.'),
      as,
    },
  },
});
