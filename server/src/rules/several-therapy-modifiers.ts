import { isPlanOfCare } from '../claim/discipline.js';
import { defineRule } from './rule.js';
import { carries } from './support/kinds.js';
import { plansOn, removal, targetOf } from './support/modifiers.js';

interface Facts {
  readonly code: string;
  readonly modifiers: readonly string[];
}

export const severalTherapyModifiers = defineRule<Facts>({
  id: 'several-therapy-modifiers',
  category: 'modifier',
  severity: 'error',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'A line stands under the plans of care of two disciplines at once.',
  why:
    'GP, GO and GN name the plan of care a service was given under, and a service is given under one. ' +
    'Medicare returns a line with two of them. Keep the one whose plan orders the service; what two disciplines gave ' +
    'is billed on two lines, each with its own minutes.',
  sources: ['cpm-5-20.1', 'cr-10176'],
  examples: { bad: '97110,GP GO,2,2026-03-02', good: '97110,GP,2,2026-03-02' },
  message: ({ code, modifiers }) => `${code} carries ${modifiers.join(' and ')}; a line has one plan of care.`,
  check: {
    concerns: (kind) => kind.modifiers.length > 1 && carries(kind, isPlanOfCare),
    line(line, _, { knowledge, report }) {
      if (line.modifiers.length < 2 || line.code === undefined) return;
      const plans = plansOn(line);
      const [first] = plans;
      const second = plans.find((it) => it.value !== first?.value);
      if (first === undefined || second === undefined) return;
      const facts = knowledge.code(line.code.value);
      if (facts === undefined) return;
      const modifiers = [...new Set(plans.map((it) => it.value))];
      const date = line.serviceDate?.value;
      const isEnforced = knowledge.requirement('discipline-modifier', date) !== undefined && date !== undefined;
      const fitting = facts.requiredModifier;
      report(
        targetOf(line, second),
        { code: facts.code, modifiers },
        {
          severity: isEnforced ? 'error' : 'warning',
          fixes: () =>
            plans.map((it) => {
              const fix = removal(line, it, `keeps ${modifiers.filter((kept) => kept !== it.value).join(' and ')}`);
              return { ...fix, preferred: modifiers.length === 2 && fitting !== undefined && it.value !== fitting };
            }),
        },
      );
    },
  },
});
