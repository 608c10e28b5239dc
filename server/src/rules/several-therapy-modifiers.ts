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
  summary: 'A line has the plan-of-care modifiers of two disciplines.',
  why:
    'GP, GO and GN show which plan of care a service is under, and a service is under only one. Medicare returns a ' +
    'line with two of them. Keep the one for the plan that ordered the service. If two disciplines treated the ' +
    'patient, bill two lines, each with its own minutes.',
  sources: ['cpm-5-20.1', 'cr-10176'],
  examples: { bad: '97110,GP GO,2,2026-03-02', good: '97110,GP,2,2026-03-02' },
  message: ({ code, modifiers }) =>
    `${code} has ${modifiers.join(' and ')}, but a line is under one plan of care only.`,
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
