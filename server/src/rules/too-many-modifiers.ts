import { defineRule } from './rule.js';
import { removal, targetOf } from './support/modifiers.js';

export const tooManyModifiers = defineRule<{ readonly modifier: string; readonly most: number }>({
  id: 'too-many-modifiers',
  category: 'modifier',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A line has more modifiers than a claim has room for.',
  why:
    'A service line has room for four modifiers, on paper and electronically. Anything after the fourth is lost or ' +
    'rejected. Keep the ones that affect payment; 99 with the rest in a remark is only for payers that ask for it.',
  sources: ['x12-sv101'],
  examples: { bad: '97110,GP KX CQ RT 22,1,2026-03-02', good: '97110,GP KX CQ RT,1,2026-03-02' },
  message: ({ modifier, most }) => `A line has room for ${most} modifiers; ${modifier} is one too many.`,
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
        { fixes: () => [removal(line, { modifier, value, index: most }, 'there is no room for it')] },
      );
    },
  },
});
