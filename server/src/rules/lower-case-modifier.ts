import { defineRule } from './rule.js';
import { targetOf } from './support/modifiers.js';

export const lowerCaseModifier = defineRule<{ readonly modifier: string }>({
  id: 'lower-case-modifier',
  category: 'modifier',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A modifier is in lowercase letters.',
  why:
    'Modifiers are written in capital letters. Many clearinghouses compare them character by character and reject ' +
    'lowercase ones.',
  sources: ['x12-sv101', 'modifier-list'],
  examples: { bad: '97110,gp,2,2026-03-02', good: '97110,GP,2,2026-03-02' },
  message: ({ modifier }) => `Modifiers are written in capital letters: ${modifier}.`,
  check: {
    concerns: ({ modifiers }) => modifiers.some((it) => it !== it.toUpperCase()),
    line(line, claim, { knowledge, report }) {
      for (const [index, modifier] of line.modifiers.entries()) {
        const value = modifier.value.toUpperCase();
        if (value === modifier.value || knowledge.modifier(value) === undefined) continue;
        // What a person types for a person is read all the same.
        const isForPeople = claim.format === 'note' || claim.purpose === 'template';
        report(
          targetOf(line, { modifier, index }),
          { modifier: value },
          {
            severity: isForPeople ? 'hint' : 'warning',
            fixes: [
              {
                title: `Change to ${value}`,
                change: { kind: 'retype', at: modifier, text: value },
                preferred: true,
                changesBilling: false,
              },
            ],
          },
        );
      }
    },
  },
});
