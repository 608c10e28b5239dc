import type { Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import { modifiersThat, removal, targetOf } from './support/modifiers.js';

interface Facts {
  readonly first: string;
  readonly second: string;
}

/** Of what modifiers that exclude each other speak. Plans of care and assistants are judged with their codes. */
const roles: ReadonlySet<string> = new Set(['liability', 'threshold-attestation', 'distinct-service', 'telehealth']);

export const contradictingModifiers = defineRule<Facts>({
  id: 'contradicting-modifiers',
  category: 'modifier',
  severity: 'error',
  since: '0.1.0',
  summary: 'Two modifiers on a line contradict or duplicate each other.',
  why:
    'KX says the service is medically necessary. GA and GZ say that a denial as not medically necessary is ' +
    'expected (GA with a signed ABN, GZ without one), and GY says that the service is not a Medicare benefit. A ' +
    'telehealth visit is by video (95) or audio only (93), not both. XE, XP, XS and XU replace 59, so they are ' +
    'never billed with it. GX with GY is fine: a voluntary ABN for a service that is not a benefit. Keep the ' +
    'modifier that is true and remove the other.',
  sources: ['cpm-30', 'cpm-5-10.3', 'cms-modifier-59', 'ngs-telehealth'],
  examples: { bad: '97110,GP KX GA,2,2026-03-02', good: '97110,GP GA,2,2026-03-02' },
  message: ({ first, second }) => `${second} cannot be on the same line as ${first}.`,
  check: {
    concerns: ({ modifiers }, knowledge) =>
      modifiers.length > 1 && modifiers.some((it) => isJudged(it.toUpperCase(), knowledge)),
    line(line, _, { knowledge, report }) {
      if (line.modifiers.length < 2) return;
      for (const { modifier, value: second, index } of modifiersThat(line, (it) => isJudged(it, knowledge))) {
        const excluded = knowledge.modifier(second)?.excludes ?? [];
        const at = line.modifiers.findIndex((it) => excluded.includes(it.value.toUpperCase()));
        const other = line.modifiers[at];
        if (other === undefined || at >= index) continue;
        const first = other.value.toUpperCase();
        report(
          targetOf(line, { modifier, index }),
          { first, second },
          {
            // That 59 and X stand for each other is in the article on 59; the rest is sure in meaning, not in what a payer does.
            severity: [first, second].includes('59') ? 'error' : 'warning',
            related: [{ message: `${first} is here.`, span: other.span }],
            fixes: () => [
              removal(line, { modifier, value: second, index }, `keeps ${first}`),
              removal(line, { modifier: other, value: first, index: at }, `keeps ${second}`),
            ],
          },
        );
        return;
      }
    },
  },
});

function isJudged(modifier: string, knowledge: Knowledge): boolean {
  const facts = knowledge.modifier(modifier);
  return facts !== undefined && facts.excludes.length > 0 && roles.has(facts.role);
}
