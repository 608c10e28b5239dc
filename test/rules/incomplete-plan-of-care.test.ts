import { builtinKnowledge } from '../../server/src/index.js';
import { incompletePlanOfCare } from '../../server/src/rules/incomplete-plan-of-care.js';
import { testRule } from '../support/rule-table.js';

const note = (plan: string, code = '97161 GP x1', drawn = '') =>
  `Date of service: 03/02/2026\n\n## Assessment\n\nStiff knee, M25.561.\n\n${plan}\n\n## Billing\n\n${code}${drawn}`;
const loud = (missing: string) => `\n^^^^^ The plan of care does not say ${missing}.`;
const as = 'visit.note.md';

testRule(
  incompletePlanOfCare,
  {
    valid: {
      'all of it': { as, text: note('## Plan of care\n\n2x/week for 6 weeks. Goal: stairs without a rail.') },
      'visits in a row': { as, text: note('## Plan of care\n\n3w2, 2w4. LTG: walk 500 feet.') },
      'fields of a form': {
        as,
        text: note('## Plan of care\n\nFrequency: ______\nDuration: ______\nGoals: ______').replace(
          '03/02/2026',
          '______',
        ),
      },
      'words that say what to write there': {
        as,
        text: note('Plan of care: how often, for how long, which services\n\nGoals: what, by when'),
      },
      'a form without a field for the goals': {
        as,
        text: note('## POC\n\nFrequency: ______\nDuration: ______').replace('03/02/2026', '______'),
      },
      ...Object.fromEntries(
        [
          '2x/wk x 6-8 wks',
          'twice weekly for the next two months',
          '1-2 times a week, 12 therapy visits',
          'PT 3 times per week, 60 days',
          'once a week until discharge',
          '2 visits/week, 03/02/2026 - 04/13/2026',
          'every other week over a 12-week period',
          'q2wk x6',
          'one-time visit, evaluation only',
        ].map((told) => [told, { as, text: note(`## Plan of care\n\nExercise, ${told}. Goal: stairs.`) }]),
      ),
      'told under headings of their own': {
        as,
        text: note('## Goals\n\nStairs in 6 weeks.\n\n## Plan of care\n\nExercise, once weekly, 6 visits.'),
      },
      'no plan of care in this document': { as, text: note('## Plan\n\nExercise and manual therapy.') },
      'it stands in another document': { as, text: note('## Plan of care\n\nPlan of care: see the certified plan.') },
      'a treatment visit': { as, text: note('## Plan of care\n\nExercise.', '97110 GP x2 (30 min)') },
      'a re-evaluation, which may leave the plan as it was': {
        as,
        text: note('## Plan of care\n\nExercise.', '97164 GP x1'),
      },
      'in plain text': {
        as: 'visit.note.txt',
        text: 'OT evaluation\nDate of service: 03/02/2026\nPLAN OF CARE:\n2 times per week x 8 weeks, goals as agreed.\nBilling:\n97166 GO x1',
      },
    },
    invalid: {
      'neither how often nor how long': {
        as,
        text: note(
          '## Plan of care\n\nExercise. Goal: stairs without a rail.',
          '97161 GP x1',
          loud('how often or how long'),
        ),
      },
      'not how long': {
        as,
        text: note('## Plan of care\n\nExercise twice a week. Goal: stairs.', '97162 GP x1', loud('how long')),
      },
      'not how often': {
        as,
        text: note('## Plan of care\n\nExercise for 6 weeks. Goal: stairs.', '97163 GP x1', loud('how often')),
      },
      'no goals': {
        as,
        text: note('## Plan of care\n\nExercise 2x/wk x 6 wks.', '97165 GO x1', loud('the goals')),
      },
      'nothing at all': {
        as,
        text: note(
          '**Plan of Care:**\n\nExercise and manual therapy.',
          '97161 GP x1',
          loud('how often, how long or the goals'),
        ),
      },
      'visits, but only how often': {
        as,
        text: note('## Plan of care\n\n3 visits per week. Goal: stairs.', '97161 GP x1', loud('how long')),
      },
      'in plain text': {
        as: 'visit.note.txt',
        text: `OT evaluation\nDate of service: 03/02/2026\nPLAN OF CARE:\n2 times per week, goals as agreed.\nBilling:\n97166 GO x1${loud('how long')}`,
      },
    },
  },
  builtinKnowledge(),
);
