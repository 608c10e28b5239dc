import { defineRule } from './rule.js';
import { removal, targetOf } from './support/modifiers.js';

export const tooManyModifiers = defineRule<{ readonly modifier: string; readonly most: number }>({
  id: 'too-many-modifiers',
  category: 'modifier',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A line has more modifiers than a claim has places for.',
  why:
    'A service line has four places for modifiers, on paper and electronically. What stands behind the fourth is lost ' +
    'on the way or rejected. Keep those that decide payment; 99 with the rest in a remark is for payers that ask for it.',
  sources: ['x12-sv101'],
  examples: { bad: '97110,GP KX CQ RT 22,1,2026-03-02', good: '97110,GP KX CQ RT,1,2026-03-02' },
  message: ({ modifier, most }) => `A line has ${most} places for modifiers, and ${modifier} is one too many.`,
  check: {
    concerns: ({ modifiers }) => modifiers.length > 1,
    line(line, _, { knowledge, report }) {
      if (line.modifiers.length < 2) return;
      const most = knowledge.figure('modifiers-of-a-line', undefined)?.value;
      if (most === undefined || line.modifiers.length <= most) return;
      const modifier = line.modifiers[most];
      if (modifier === undefined) return;
      const value = modifier.value.toUpperCase();
      report(
        targetOf(line, { modifier, index: most }),
        { modifier: value, most },
        { fixes: () => [removal(line, { modifier, value, index: most }, 'there is no place for it')] },
      );
    },
  },
});
