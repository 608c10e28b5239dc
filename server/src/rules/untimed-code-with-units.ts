import { defineRule } from './rule.js';
import { hasUnreadDate } from './support/days.js';
import { countOf, isForWhole, setUnits } from './support/units.js';

interface Facts {
  readonly code: string;
  readonly units: number;
}

export const untimedCodeWithUnits = defineRule<Facts>({
  id: 'untimed-code-with-units',
  category: 'units',
  severity: 'error',
  since: '0.1.0',
  summary: 'An untimed code is billed with more than one unit.',
  why:
    'Evaluations, supervised modalities, group treatment and most speech-language codes are untimed: they are ' +
    'billed once a day, whatever the minutes. Extra units are denied, or the payment is taken back.',
  sources: ['cpm-5-20.2', 'cms-mue'],
  examples: { bad: '97161,GP,3,2026-03-02', good: '97161,GP,1,2026-03-02' },
  message: ({ code, units }) => `${code} is not a timed code: bill 1 unit, not ${units}.`,
  check: {
    concerns: ({ code }, knowledge) => code !== undefined && isForWhole(code.toUpperCase(), knowledge),
    line(line, _claim, { knowledge, profile, report }) {
      const units = countOf(line);
      if (units === undefined || units === 1 || line.code === undefined || line.units === undefined) return;
      const code = line.code.value.toUpperCase();
      if (!isForWhole(code, knowledge)) return;
      const isMedicare = profile.medicareRules === 'as-is' && !profile.isAssumed;
      // Of a day the table does not speak for it is what the code means, no more.
      const isSure = knowledge.unitLimit(code, line.serviceDate?.value)?.basis.confidence === 'high';
      report(
        { span: line.units.span, place: { field: 'units', line }, code },
        { code, units },
        {
          severity: isMedicare && isSure && !hasUnreadDate(line) ? 'error' : 'warning',
          fixes: setUnits(line, 1, 'which covers the whole service'),
        },
      );
    },
  },
});
