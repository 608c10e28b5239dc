import type { FirstUnit } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import { daysOf } from './support/days.js';
import { billsSeveral, countOf, setUnits } from './support/units.js';

interface Facts {
  readonly code: string;
  readonly units: number;
  readonly first: FirstUnit;
}

export const firstUnitRepeated = defineRule<Facts>({
  id: 'first-unit-repeated',
  category: 'units',
  severity: 'error',
  since: '0.1.0',
  summary: 'A code for the first block of time is billed with more than one unit.',
  why:
    'Some services have one code for the first minutes of a day or month and another for each additional block of ' +
    'time. The first code is paid once. Bill the additional time with the other code.',
  sources: ['cpt-time', 'cms-mue'],
  examples: { bad: '97129,GN,3,2026-03-02', good: '97129,GN,1,2026-03-02\n97130,GN,2,2026-03-02' },
  message: ({ code, units, first: { minutes, per, further } }) =>
    further === undefined
      ? `${code} is billed once a ${per}: bill 1 unit, not ${units}.`
      : `${code} covers the first ${minutes} minutes of a ${per}: bill 1 unit, the rest as ${further.code}.`,
  check: {
    concerns: ({ code }, knowledge) => code !== undefined && knowledge.firstUnit(code.toUpperCase()) !== undefined,
    claim(claim, { knowledge, profile, report }) {
      if (claim.purpose === 'template' || !billsSeveral(claim)) return;
      for (const { date, lines } of daysOf(claim).days) {
        const billed = new Map<string, number>();
        for (const line of lines) {
          const code = line.code?.value.toUpperCase();
          const units = countOf(line);
          const first = code === undefined ? undefined : knowledge.firstUnit(code);
          if (code === undefined || units === undefined || line.units === undefined || first === undefined) continue;
          if (first.further?.code === code) continue;
          const before = billed.get(code) ?? 0;
          billed.set(code, before + units);
          // What one line has too much is told there; of several lines, the one that makes it two.
          if (before + units < 2 || before > 1) continue;
          const isMedicare = profile.medicareRules === 'as-is' && !profile.isAssumed;
          const limit = knowledge.unitLimit(code, date);
          const isSure = limit?.units === 1 && limit.indicator === 2 && limit.basis.confidence === 'high';
          report(
            { span: line.units.span, place: { field: 'units', line }, code },
            { code, units: before + units, first },
            {
              severity: isMedicare && isSure ? 'error' : 'warning',
              fixes: before === 0 ? setUnits(line, 1, 'and the additional time with the other code') : [],
            },
          );
        }
      }
    },
  },
});
