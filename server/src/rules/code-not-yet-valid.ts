import type { ServiceDate } from '../claim/dates.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import type { Fix } from './rule.js';

interface Facts {
  readonly code: string;
  readonly effective: ServiceDate;
}

export const codeNotYetValid = defineRule<Facts>({
  id: 'code-not-yet-valid',
  category: 'code',
  severity: 'error',
  since: '0.1.0',
  summary: 'A code is billed for a date before it took effect.',
  why:
    'Payers reject a line whose code was not valid on the date of service. Check the date first: a wrong year is ' +
    'the usual cause. If the date is right, bill the code that was valid then.',
  sources: ['cms-pprrvu', 'cpt-2018'],
  examples: { bad: '97763,GP,1,2017-05-01', good: '97763,GP,1,2018-05-01' },
  message: ({ code, effective }) => `${code} was not valid yet on this date; its first valid day is ${effective}.`,
  check: {
    concerns: ({ code, on }, knowledge) =>
      code !== undefined && on !== undefined && knowledge.status(code, on).kind === 'not-yet',
    line(line, _claim, { knowledge, report }) {
      const on = line.serviceDate?.value;
      if (line.code === undefined || on === undefined) return;
      const code = line.code.value;
      const facts = knowledge.code(code);
      if (facts?.effective === undefined || facts.effective <= on) return;
      const status = knowledge.status(code, on);
      if (status.kind !== 'not-yet') return;
      report(
        { span: line.code.span, place: { field: 'code', line }, code },
        { code, effective: status.effective },
        {
          ...(status.basis.confidence === 'high' ? {} : { severity: 'warning' }),
          fixes: () => {
            const before = predecessorsOf(code, on, knowledge);
            return before.map((it): Fix => ({
              title: `Change ${code} to ${it}, the code valid on this date`,
              change: { kind: 'replace-code', line, code: it },
              preferred: before.length === 1,
              changesBilling: true,
            }));
          },
        },
      );
    },
  },
});

/** The codes that this one came after, and that were valid on the day. */
function predecessorsOf(code: string, on: ServiceDate, knowledge: Knowledge): readonly string[] {
  return knowledge.codes
    .filter((it) => it.replacedBy.includes(code) && knowledge.status(it.code, on).kind === 'valid')
    .map((it) => it.code);
}
