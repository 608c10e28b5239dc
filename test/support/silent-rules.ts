/** Rules that say nothing: with so many on, a linter tells kinds of line apart, which it does not for a few rules. */
import { defineRule } from '../../server/src/rules/rule.js';

export const silentRules = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
  defineRule({
    id,
    category: 'code',
    severity: 'error',
    since: '0.1.0',
    summary: 'Says nothing.',
    why: '',
    sources: [],
    examples: { bad: '', good: '' },
    message: () => '',
    check: { line: () => undefined },
  }),
);
