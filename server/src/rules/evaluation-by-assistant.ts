import { defineRule } from './rule.js';
import { carries } from './support/kinds.js';
import { isAssistant, modifiersThat, removal, targetOf } from './support/modifiers.js';

export const evaluationByAssistant = defineRule<{ readonly code: string; readonly modifier: string }>({
  id: 'evaluation-by-assistant',
  category: 'modifier',
  severity: 'error',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'An evaluation has an assistant modifier.',
  why:
    'PTAs and OTAs may not evaluate: evaluations and re-evaluations are done by a therapist. What an assistant ' +
    'helped with during an evaluation is not billed as an evaluation. Remove CQ or CO, or check who furnished the ' +
    'service.',
  sources: ['bpm-15-230.1', 'cpm-5-20.1-assistants'],
  examples: { bad: '97164,GP CQ,1,2026-03-02', good: '97164,GP,1,2026-03-02' },
  message: ({ code, modifier }) =>
    `${code} is an evaluation; assistants may not evaluate, so ${modifier} cannot be here.`,
  check: {
    concerns: (kind, knowledge) =>
      kind.code !== undefined && knowledge.isIn('evaluation', kind.code) && carries(kind, isAssistant),
    line(line, _, { knowledge, report }) {
      if (line.modifiers.length === 0 || line.code === undefined) return;
      const assistants = modifiersThat(line, isAssistant);
      if (assistants.length === 0) return;
      const code = line.code.value;
      if (!knowledge.isIn('evaluation', code)) return;
      const date = line.serviceDate?.value;
      if (knowledge.requirement('assistant-modifier', date) === undefined) return;
      for (const it of assistants) {
        report(
          targetOf(line, it),
          { code, modifier: it.value },
          {
            severity: date === undefined ? 'warning' : 'error',
            fixes: () => [removal(line, it, 'if a therapist did the evaluation')],
          },
        );
      }
    },
  },
});
