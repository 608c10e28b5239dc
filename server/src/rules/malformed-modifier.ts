import type { Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import { exampleClaim } from './support/example-file.js';
import { targetOf } from './support/modifiers.js';

interface Facts {
  /** The modifiers it is made of; none where nothing known is in it. */
  readonly parts: readonly string[];
  readonly length: number;
}

export const malformedModifier = defineRule<Facts>({
  id: 'malformed-modifier',
  category: 'modifier',
  severity: 'error',
  since: '0.1.0',
  summary: 'A modifier is not two letters or digits.',
  why:
    'A modifier is two characters, capital letters or digits, and each modifier has its own field. With hyphens, ' +
    'spaces, or two modifiers run together, the payer cannot read the line.',
  sources: ['x12-sv101'],
  examples: {
    as: 'example.837',
    bad: exampleClaim('HC:97110:G-P'),
    good: exampleClaim('HC:97110:GP'),
  },
  message: ({ parts, length }) => {
    if (parts.length > 1) return `${parts.join(' and ')} share one field; each modifier needs its own.`;
    const [only] = parts;
    return only === undefined
      ? `A modifier has two characters; this one has ${length}.`
      : `The modifier is just ${only}: two characters and nothing else.`;
  },
  check: {
    concerns: ({ modifiers }) => modifiers.some((it) => it.length > 2),
    line(line, _, { knowledge, report }) {
      if (line.code === undefined) return;
      for (const [index, modifier] of line.modifiers.entries()) {
        // One character is a modifier that is being typed.
        if (modifier.value.length <= 2) continue;
        const facts = knowledge.code(line.code.value);
        if (facts === undefined) return;
        const parts = partsOf(modifier.value, knowledge);
        const [only] = parts;
        // Beyond therapy it may be of a list that is not known here.
        if (only === undefined && facts.therapy === undefined) continue;
        report(
          targetOf(line, { modifier, index }),
          { parts, length: modifier.value.length },
          {
            fixes:
              only === undefined
                ? []
                : [
                    {
                      title: `Change to ${parts.join(' and ')}`,
                      change:
                        parts.length > 1
                          ? { kind: 'split-modifier', line, index, parts }
                          : { kind: 'retype', at: modifier, text: only },
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

/** The modifiers that are known among the characters, where nothing else is: `GP59`, `-59`, `G P`. */
function partsOf(value: string, knowledge: Knowledge): string[] {
  const letters = value.toUpperCase().replace(/[^A-Z0-9]+/g, '');
  const parts = letters.length % 2 === 0 ? (letters.match(/../g) ?? []) : [];
  return parts.every((it) => knowledge.modifier(it) !== undefined) ? parts : [];
}
