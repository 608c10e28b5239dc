import { defineRule } from './rule.js';
import { removal, targetOf } from './support/modifiers.js';

export const repeatedModifier = defineRule<{ readonly modifier: string }>({
  id: 'repeated-modifier',
  category: 'modifier',
  severity: 'error',
  since: '0.1.0',
  summary: 'The same modifier is on a line twice.',
  why:
    'A line has room for four modifiers. A repeat uses one up, tells the payer nothing, and makes the line invalid ' +
    'for many payers.',
  sources: ['x12-sv101'],
  examples: { bad: '97110,GP GP,2,2026-03-02', good: '97110,GP,2,2026-03-02' },
  message: ({ modifier }) => `${modifier} is already on this line.`,
  check: {
    concerns: ({ modifiers }) => new Set(modifiers.map((it) => it.toUpperCase())).size < modifiers.length,
    line(line, _, { report }) {
      if (line.modifiers.length < 2) return;
      for (const [index, modifier] of line.modifiers.entries()) {
        const value = modifier.value.toUpperCase();
        const first = line.modifiers.findIndex((it) => it.value.toUpperCase() === value);
        if (first >= index) continue;
        report(
          targetOf(line, { modifier, index }),
          { modifier: value },
          {
            fixes: () => [{ ...removal(line, { modifier, value, index }, 'it is on the line twice'), preferred: true }],
          },
        );
      }
    },
  },
});
