import { isPlanOfCare } from '../claim/discipline.js';
import { defineRule } from './rule.js';
import { carries } from './support/kinds.js';
import { hasModifier, isMistaken, mistaken, modifiersThat, replacement, targetOf } from './support/modifiers.js';

interface Facts {
  readonly modifier: string;
  readonly right: string;
  /** What it means by itself; `undefined`: it is no modifier at all. */
  readonly means: string | undefined;
}

export const mistakenDisciplineModifier = defineRule<Facts>({
  id: 'mistaken-discipline-modifier',
  category: 'modifier',
  severity: 'error',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'PT, OT or ST is used where GP, GO or GN belongs.',
  why:
    'The plan-of-care modifiers are GP (physical therapy), GO (occupational therapy) and GN (speech-language ' +
    'pathology). PT marks a colorectal screening that turned into a treatment, ST marks trauma, and OT is not a ' +
    'modifier. A line with one of these is treated as if it had no GP, GO or GN.',
  sources: ['cpm-5-20.1', 'modifier-list'],
  examples: { bad: '97110,PT,2,2026-03-02', good: '97110,GP,2,2026-03-02' },
  message: ({ modifier, right, means }) =>
    `${modifier} ${means === undefined ? 'is not a modifier' : `means ${means}, not a discipline`}; the plan-of-care modifier is ${right}.`,
  check: {
    concerns: (kind) => carries(kind, isMistaken),
    line(line, _, { knowledge, report }) {
      if (line.modifiers.length === 0 || line.code === undefined) return;
      const found = modifiersThat(line, isMistaken);
      if (found.length === 0) return;
      const facts = knowledge.code(line.code.value);
      if (facts?.therapy === undefined) return;
      for (const standing of found) {
        if (!isMistaken(standing.value)) continue;
        const right = knowledge.planOfCareModifiers[mistaken[standing.value]];
        const hasPlan = line.modifiers.some((it) => isPlanOfCare(it.value.toUpperCase()));
        const date = line.serviceDate?.value;
        const isSure =
          facts.therapy.status === 'always' &&
          facts.therapy.confidence === 'high' &&
          !hasPlan &&
          date !== undefined &&
          knowledge.requirement('discipline-modifier', date) !== undefined;
        report(
          targetOf(line, standing),
          { modifier: standing.value, right, means: meanings[standing.value] },
          {
            severity: isSure ? 'error' : 'warning',
            fixes: () =>
              hasModifier(line, right) || (facts.requiredModifier ?? right) !== right
                ? []
                : [{ ...replacement(line, standing, right, 'the modifier for that plan of care'), preferred: true }],
          },
        );
      }
    },
  },
});

const meanings: Readonly<Record<keyof typeof mistaken, string | undefined>> = {
  PT: 'a screening turned treatment',
  OT: undefined,
  ST: 'a trauma',
};
