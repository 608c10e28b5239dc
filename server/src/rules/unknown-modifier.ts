import { defineRule } from './rule.js';
import { carries } from './support/kinds.js';
import { isMistaken, targetOf } from './support/modifiers.js';

export const unknownModifier = defineRule<{ readonly modifier: string }>({
  id: 'unknown-modifier',
  category: 'modifier',
  severity: 'information',
  since: '0.1.0',
  summary: 'A modifier is not in the modifier list of mid-2024.',
  why:
    'The list holds the CPT and HCPCS modifiers of mid-2024. A modifier that is newer, or that only one payer ' +
    'uses, is not in it; neither is a mistyped one. Check it once.',
  sources: ['modifier-list'],
  examples: { bad: '97110,GP ZZ,2,2026-03-02', good: '97110,GP,2,2026-03-02' },
  message: ({ modifier }) => `${modifier} is not in the modifier list of mid-2024.`,
  check: {
    concerns: (kind, knowledge) => carries(kind, (it) => knowledge.modifier(it) === undefined),
    line(line, claim, { knowledge, report }) {
      // In prose two letters may be anything.
      if (claim.format === 'note' || line.code === undefined) return;
      for (const [index, modifier] of line.modifiers.entries()) {
        const value = modifier.value.toUpperCase();
        if (knowledge.modifier(value) !== undefined || !/^[A-Z0-9]{2}$/.test(value)) continue;
        // Other trades have modifiers of their own: where an ambulance came from and went to. OT has a rule of its own.
        if (knowledge.code(line.code.value)?.therapy === undefined) return;
        if (isMistaken(value)) continue;
        report(targetOf(line, { modifier, index }), { modifier: value });
      }
    },
  },
});
