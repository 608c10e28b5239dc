import type { ServiceLine } from '../claim/claim.js';
import { centsOf } from '../claim/money.js';
import { defineRule } from './rule.js';
import { isTimed } from './support/kinds.js';
import { unitCount } from './support/words.js';

interface Facts {
  readonly code: string;
  readonly units: number;
}

export const chargeOfOneUnit = defineRule<Facts>({
  id: 'charge-of-one-unit',
  category: 'units',
  severity: 'information',
  since: '0.1.0',
  summary: 'A timed code with several units has the same charge as one unit on another line of the claim.',
  why:
    "A line's charge covers all of its units, and a payer pays no more than the charge. Either the charge leaves " +
    'out units, and they go unpaid, or only one unit was meant. Charge every unit, or correct the units.',
  sources: ['nucc-24f'],
  examples: {
    bad: 'code,modifiers,units,charge,date\n97110,GP,1,55,2026-03-02\n97110,GP,2,55,2026-03-04',
    good: 'code,modifiers,units,charge,date\n97110,GP,1,55,2026-03-02\n97110,GP,2,110,2026-03-04',
  },
  message: ({ code, units }) => `${unitCount(units)} of ${code} have the same charge as 1 unit on another line.`,
  check: {
    concerns: isTimed,
    claim({ lines, purpose, format }, { knowledge, report }) {
      // What a note says of money is rarely the charge of one line.
      if (lines.length < 2 || purpose === 'template' || format === 'note') return;
      for (const line of lines) {
        const { code, units, charge } = line;
        if (code === undefined || units === undefined || charge === undefined) continue;
        if (!Number.isInteger(units.value) || units.value < 2 || charge.value <= 0) continue;
        if (knowledge.code(code.value)?.countsTowardTotalTime !== true) continue;
        const one = chargedOnce(lines, code.value);
        if (one?.charge === undefined || centsOf(one.charge.value) !== centsOf(charge.value)) continue;
        report(
          { span: charge.span, place: { field: 'charge', line }, code: code.value },
          { code: code.value, units: units.value },
          { related: [{ message: 'One unit has this charge here.', span: one.charge.span }] },
        );
      }
    },
  },
});

/** A line with one unit of the code, where all such lines charge the same: then that is what one unit costs. */
function chargedOnce(lines: readonly ServiceLine[], code: string): ServiceLine | undefined {
  const once = lines.filter((it) => it.code?.value === code && it.units?.value === 1 && it.charge !== undefined);
  const [first] = once;
  return once.every((it) => it.charge?.value === first?.charge?.value) ? first : undefined;
}
