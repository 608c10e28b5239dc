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
  summary: 'A place for a modifier is left empty although one behind it is filled.',
  why:
    'The four places for modifiers are filled from the first on. A payer that reads them in their order may stop at the empty ' +
    'one, and then the modifiers behind it were never there, or refuse the line. Let the others move up. Sheets are left alone: ' +
    'their columns may each have a meaning of their own.',
  sources: ['x12-sv101'],
  examples: { as: 'example.837', bad: exampleClaim('HC:97110::GP'), good: exampleClaim('HC:97110:GP') },
  message: ({ modifier }) => `The place before ${modifier} is empty; payers may not look behind it.`,
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
