import type { Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import { carries } from './support/kinds.js';
import { modifiersThat, removal, replacement, targetOf } from './support/modifiers.js';

interface Facts {
  readonly code: string;
  readonly modifier: string;
  readonly isVisit: boolean;
}

export const visitModifierMismatch = defineRule<Facts>({
  id: 'visit-modifier-mismatch',
  category: 'modifier',
  severity: 'error',
  binds: 'medicare',
  since: '0.1.0',
  summary: '24, 25 or 57 is on a therapy code, or 59 is on an E/M visit.',
  why:
    '24, 25 and 57 go only on the code of an E/M visit: 99202 to 99499 and the eye exams. Therapy codes, ' +
    'evaluations included, take 59 or XE, XP, XS or XU to show that they were separate; 59 does not go on an E/M ' +
    'visit.',
  sources: ['cpm-12-30.6', 'cms-modifier-59'],
  examples: { bad: '97161,GP 25,1,2026-03-02', good: '99213,25,1,2026-03-02\n97597,GP,1,2026-03-02' },
  message: ({ code, modifier, isVisit }) =>
    isVisit
      ? `${code} is an E/M visit: 25, not ${modifier}, says that it was separate.`
      : `${modifier} is for E/M visits only; ${code} is a therapy code.`,
  check: {
    concerns: (kind, knowledge) => carries(kind, (it) => isOfVisits(it, knowledge) || it === '59'),
    line(line, _, { knowledge, report }) {
      if (line.modifiers.length === 0 || line.code === undefined) return;
      const candidates = modifiersThat(line, (it) => isOfVisits(it, knowledge) || it === '59');
      if (candidates.length === 0) return;
      const code = line.code.value;
      const isVisit = knowledge.isIn('evaluation-and-management', code);
      if (!isVisit && knowledge.code(code)?.therapy === undefined) return;
      for (const standing of candidates) {
        if (isOfVisits(standing.value, knowledge) === isVisit) continue;
        report(
          targetOf(line, standing),
          { code, modifier: standing.value, isVisit },
          {
            fixes: () =>
              isVisit
                ? [replacement(line, standing, '25', 'a separate visit')]
                : [removal(line, standing, 'it is for E/M visits only')],
          },
        );
      }
    },
  },
});

function isOfVisits(modifier: string, knowledge: Knowledge): boolean {
  return knowledge.isIn('evaluation-and-management-modifiers', modifier);
}
