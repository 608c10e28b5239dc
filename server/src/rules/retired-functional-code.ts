import { defineRule } from './rule.js';
import { carries } from './support/kinds.js';

interface Facts {
  readonly code: string;
}

export const retiredFunctionalCode = defineRule<Facts>({
  id: 'retired-functional-code',
  category: 'code',
  severity: 'warning',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'A functional reporting code or severity modifier is billed after functional reporting ended.',
  why:
    'From 2013 to 2018 Medicare required G8978 to G8999, G9158 to G9176 and G9186 on therapy claims, each with a ' +
    'severity modifier from CH to CN. That ended on 2018-12-31, and lines for later dates are denied. Old ' +
    'templates still add them; take them out.',
  sources: ['pfs-2019'],
  examples: { bad: 'G8978,CJ GP,1,2026-03-02', good: 'G8978,CJ GP,1,2016-03-02' },
  message: ({ code }) => `${code} is for functional reporting, which ended on 2018-12-31.`,
  check: {
    concerns: (kind, knowledge) =>
      (kind.code !== undefined && knowledge.isIn('functional-reporting', kind.code)) ||
      carries(kind, (it) => knowledge.isIn('functional-reporting-modifiers', it)),
    line(line, claim, { knowledge, report }) {
      const date = line.serviceDate?.value;
      if (line.code === undefined || date === undefined || claim.purpose === 'template') return;
      const isCode = knowledge.isIn('functional-reporting', line.code.value);
      const index = isCode
        ? -1
        : line.modifiers.findIndex((it) => knowledge.isIn('functional-reporting-modifiers', it.value.toUpperCase()));
      if (!isCode && index < 0) return;
      if (knowledge.requirement('functional-reporting', date) !== undefined || date < firstDay) return;
      if (knowledge.deletion(line.code.value, date) !== undefined) return;
      const modifier = line.modifiers[index];
      if (modifier === undefined)
        report(
          { span: line.code.span, place: { field: 'code', line }, code: line.code.value },
          { code: line.code.value },
        );
      else
        report(
          { span: modifier.span, place: { field: 'modifier', line, index } },
          { code: modifier.value.toUpperCase() },
        );
    },
  },
});

/** Before it began, nobody had these codes, and the message would be wrong. */
const firstDay = '2013-01-01';
