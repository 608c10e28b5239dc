import { missingOfPlan, planOfCareIn } from '../prose/plan-of-care.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import { either } from './support/words.js';

interface Facts {
  readonly missing: readonly string[];
}

export const incompletePlanOfCare = defineRule<Facts>({
  id: 'incomplete-plan-of-care',
  category: 'coverage',
  severity: 'information',
  binds: 'medicare',
  since: '0.1.0',
  summary: "An evaluation's plan of care does not say how often, how long, or toward which goals.",
  why:
    'A plan of care contains the diagnoses, the long-term goals, and the type, amount, duration and frequency of ' +
    'therapy. It is certified within 30 days of the first treatment, or from 2025 is sent to whoever gave a signed ' +
    'order. Without these parts it cannot be certified. Add them. The text does not show whether the plan was ' +
    'signed.',
  sources: ['bpm-15-220.1', 'cfr-410.61'],
  examples: {
    as: 'note.md',
    bad:
      'Date of service: 03/02/2026\n\n## Assessment\n\nRight wrist stiffness after fracture, M25.631.\n\n' +
      '## Plan of care\n\nTherapeutic exercise and manual therapy. Goal: full grasp for work.\n\n## Billing\n\n97165 GO x1',
    good:
      'Date of service: 03/02/2026\n\n## Assessment\n\nRight wrist stiffness after fracture, M25.631.\n\n' +
      '## Plan of care\n\nTherapeutic exercise and manual therapy, 2x/week for 6 weeks. Goal: full grasp for work.\n\n' +
      '## Billing\n\n97165 GO x1',
  },
  message: ({ missing }) => `The plan of care does not say ${either(missing)}.`,
  check: {
    concerns: ({ code }, knowledge) => code !== undefined && isEvaluation(code, knowledge),
    claim({ format, purpose, lines, passages }, { knowledge, report }) {
      // A form is filled in by those who know what else it goes with.
      if (format !== 'note' || purpose === 'template') return;
      const evaluation = lines.find((it) => it.code !== undefined && isEvaluation(it.code.value, knowledge));
      if (evaluation?.code === undefined) return;
      const plan = planOfCareIn(passages);
      if (plan === undefined) return;
      const missing = missingOfPlan(passages);
      if (missing.length === 0) return;
      const { code } = evaluation;
      report(
        { span: code.span, place: { field: 'code', line: evaluation }, code: code.value },
        { missing },
        { related: [{ message: 'The plan of care begins here.', span: plan }] },
      );
    },
  },
});

/** The first of physical or occupational therapy. */
function isEvaluation(code: string, knowledge: Knowledge): boolean {
  return knowledge.isIn('first-evaluation-pt', code) || knowledge.isIn('first-evaluation-ot', code);
}
