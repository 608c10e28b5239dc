import { mostModifiers } from '../claim/claim.js';
import type { Knowledge, ModifierFacts } from '../knowledge/knowledge.js';
import { isPlanOfCare } from '../claim/discipline.js';
import { defineRule } from './rule.js';
import { isAssistant, targetOf } from './support/modifiers.js';

interface Facts {
  readonly modifier: string;
  readonly before: string;
}

export const pricingModifierNotFirst = defineRule<Facts>({
  id: 'pricing-modifier-not-first',
  category: 'modifier',
  severity: 'hint',
  since: '0.1.0',
  summary: 'A modifier that sets the price comes after one that does not.',
  why:
    'DME contractors want the modifiers that set the price first (NU, RR or UE), then those that say a policy is ' +
    'met, then informational ones; other payers have adopted this. For therapy no order is required, so GP, GO, ' +
    'GN, CQ and CO are left alone. If your payer does not care about the order, neither do you have to.',
  sources: ['noridian-dme-modifiers', 'modifier-list'],
  examples: { bad: 'L3908,LT NU,1,2026-03-02', good: 'L3908,NU LT,1,2026-03-02' },
  message: ({ modifier, before }) =>
    `${modifier} sets the price; payers that check the order want it before ${before}.`,
  check: {
    concerns: ({ modifiers }, knowledge) =>
      modifiers.length > 1 && modifiers.some((it) => judged(it.toUpperCase(), knowledge)?.position === 'pricing'),
    line(line, claim, { knowledge, report }) {
      const count = line.modifiers.length;
      if (count < 2 || count > mostModifiers || claim.purpose === 'template') return;
      // Which stands first in a note says nothing of the claim that is made of it.
      if (claim.format === 'note') return;
      let before: string | undefined;
      for (const [index, modifier] of line.modifiers.entries()) {
        const facts = judged(modifier.value.toUpperCase(), knowledge);
        if (facts === undefined) continue;
        if (facts.position === 'pricing') {
          if (before !== undefined) {
            report(targetOf(line, { modifier, index }), { modifier: facts.modifier, before });
            return;
          }
        } else if (facts.role !== 'dme-rental') before ??= facts.modifier;
      }
    },
  },
});

/** Nothing is known of the order of the modifiers that therapy lines must have. */
function judged(value: string, knowledge: Knowledge): ModifierFacts | undefined {
  return isPlanOfCare(value) || isAssistant(value) ? undefined : knowledge.modifier(value);
}
