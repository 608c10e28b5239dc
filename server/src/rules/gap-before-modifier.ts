import type { Fix } from './rule.js';
import { defineRule } from './rule.js';
import { exampleClaim } from './support/example-file.js';
import { targetOf } from './support/modifiers.js';

interface Facts {
  readonly modifier: string;
}

export const gapBeforeModifier = defineRule<Facts>({
  id: 'gap-before-modifier',
  category: 'modifier',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A modifier field is empty although a later one is filled.',
  why:
    'The four modifier fields are filled from the first one on. A payer that reads them in order may stop at the ' +
    'empty field and miss the modifiers after it, or reject the line. Move the modifiers up. Spreadsheets are not ' +
    'checked: each of their columns may have its own meaning.',
  sources: ['x12-sv101'],
  examples: { as: 'example.837', bad: exampleClaim('HC:97110::GP'), good: exampleClaim('HC:97110:GP') },
  message: ({ modifier }) => `The field before ${modifier} is empty; payers may not read past it.`,
  check: {
    concerns: ({ code, modifiers }) => code !== undefined && modifiers.length > 0,
    line(line, _, { report }) {
      const gap = line.modifierGap;
      const modifier = gap && line.modifiers[gap.before];
      // What is too long for a modifier has another finding, which may tell why.
      if (gap === undefined || modifier?.value.length !== 2 || line.code === undefined) return;
      const { span } = gap;
      report(
        targetOf(line, { modifier, index: gap.before }),
        { modifier: modifier.value.toUpperCase() },
        span === undefined
          ? {}
          : {
              fixes: (): readonly Fix[] => [
                {
                  title: 'Move the modifiers up',
                  change: { kind: 'retype', at: { value: undefined, span }, text: '' },
                  preferred: true,
                  changesBilling: false,
                },
              ],
            },
      );
    },
  },
});
