import { defineRule } from './rule.js';
import { carries } from './support/kinds.js';
import { modifiersThat, plansOn, removal, targetOf } from './support/modifiers.js';

/** A patient seen twice a day would not reach the yearly amount by then. */
const lastEarlyDay = '01-10';

export const kxEarlyInYear = defineRule<{ readonly amount: number; readonly year: number }>({
  id: 'kx-early-in-year',
  category: 'modifier',
  severity: 'hint',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'KX is on a therapy line in the first days of January, when the yearly threshold is rarely reached.',
  why:
    "KX says that the patient's therapy for the year is above the KX threshold and still medically necessary. The " +
    'count starts over every January 1. PT and speech therapy share one threshold; OT has its own. KX on every ' +
    'line invites medical review. Remove KX unless the patient is already over the threshold.',
  sources: ['cpm-5-10.3'],
  examples: { bad: '97110,GP KX,2,2026-01-05', good: '97110,GP,2,2026-01-05' },
  message: ({ amount, year }) =>
    `KX this early in ${String(year)}: the $${amount.toLocaleString('en-US')} threshold is probably not reached yet.`,
  check: {
    concerns: (kind) => carries(kind, (it) => it === 'KX'),
    line(line, _, { knowledge, report }) {
      const date = line.serviceDate?.value;
      if (line.modifiers.length < 2 || date?.slice(5, 7) !== '01' || date.slice(5) > lastEarlyDay) return;
      const [kx] = modifiersThat(line, (it) => it === 'KX');
      const [plan] = plansOn(line);
      if (kx === undefined || plan === undefined) return;
      const threshold = knowledge.threshold(plan.value === knowledge.planOfCareModifiers.OT ? 'OT' : 'PT+SLP', date);
      if (threshold === undefined) return;
      report(
        targetOf(line, kx),
        { amount: threshold.amount, year: threshold.year },
        { fixes: () => [removal(line, kx, 'if the threshold is not reached yet')] },
      );
    },
  },
});
