import { defineRule } from './rule.js';
import { carries } from './support/kinds.js';
import {
  hasModifier,
  isAssistant,
  modifiersThat,
  plansOn,
  removal,
  replacement,
  targetOf,
} from './support/modifiers.js';
import type { Standing } from './support/modifiers.js';
import type { ServiceLine } from '../claim/claim.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Fix } from './rule.js';

interface Facts {
  readonly modifier: string;
  readonly needed: string;
  /** The plan of care on the line; `undefined`: none. */
  readonly plan: string | undefined;
}

export const unpairedAssistantModifier = defineRule<Facts>({
  id: 'unpaired-assistant-modifier',
  category: 'modifier',
  severity: 'error',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'An assistant modifier is on a line without the plan-of-care modifier it goes with.',
  why:
    'CQ is for physical therapist assistants and goes with GP; CO is for occupational therapy assistants and goes ' +
    'with GO. For dates of service from 2020-01-01 Medicare rejects any other combination. There is no assistant ' +
    'modifier for speech-language pathology.',
  sources: ['cpm-5-20.1-assistants', 'cms-cq-co'],
  examples: { bad: '97530,GO CQ,2,2026-03-02', good: '97530,GP CQ,2,2026-03-02' },
  message: ({ modifier, needed, plan }) =>
    plan === undefined
      ? `${modifier} needs ${needed} on the same line.`
      : `${modifier} goes with ${needed}, but the line has ${plan}.`,
  check: {
    concerns: (kind) => carries(kind, isAssistant),
    line(line, _, { knowledge, report }) {
      if (line.modifiers.length === 0 || line.code === undefined || line.modifiersOpen !== undefined) return;
      const assistants = modifiersThat(line, isAssistant);
      if (assistants.length === 0) return;
      const date = line.serviceDate?.value;
      if (knowledge.requirement('assistant-modifier', date) === undefined) return;
      const facts = knowledge.code(line.code.value);
      // An evaluation by an assistant is wrong whatever stands beside it.
      if (facts === undefined || knowledge.isIn('evaluation', facts.code)) return;
      const plans = new Set(plansOn(line).map((it) => it.value));
      if (plans.size > 1) return;
      const [plan] = plans;
      // Without any, the line lacks GP or GO, and that is what is told; but where only an assistant shows that it is therapy.
      if (plan === undefined && (facts.therapy?.status !== 'sometimes' || line.discipline !== undefined)) return;
      for (const standing of assistants) {
        const needed = knowledge.modifier(standing.value)?.requires[0];
        if (needed === undefined || needed === plan) continue;
        report(
          targetOf(line, standing),
          { modifier: standing.value, needed, plan },
          {
            severity: date === undefined ? 'warning' : 'error',
            fixes: () => fixesOf(line, standing, plan, needed, knowledge),
          },
        );
      }
    },
  },
});

function fixesOf(
  line: ServiceLine,
  standing: Standing,
  plan: string | undefined,
  needed: string,
  knowledge: Knowledge,
): Fix[] {
  if (plan === undefined) {
    const change = { kind: 'add-modifier', line, modifier: needed } as const;
    return [{ title: `Add ${needed} (${standing.value} needs it)`, change, preferred: true, changesBilling: true }];
  }
  const other = ['CQ', 'CO'].find((it) => knowledge.modifier(it)?.requires.includes(plan));
  if (other === undefined || hasModifier(line, other)) return [removal(line, standing, `it does not go with ${plan}`)];
  const [at] = plansOn(line);
  return [
    replacement(line, standing, other, `the assistant modifier that goes with ${plan}`),
    ...(at === undefined ? [] : [replacement(line, at, needed, `the plan of care that goes with ${standing.value}`)]),
  ];
}
