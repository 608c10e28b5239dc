import type { Claim, ServiceLine } from '../claim/claim.js';
import type { Span } from '../text/span.js';
import { defineRule } from './rule.js';
import { isTherapy } from './support/kinds.js';
import { mostUnits } from './support/units.js';

interface Facts {
  readonly wrong: 'none' | 'zero' | 'negative' | 'fraction' | 'too-many' | 'unread';
}

export const invalidUnits = defineRule<Facts>({
  id: 'invalid-units',
  category: 'units',
  severity: 'error',
  since: '0.1.0',
  summary: "A line's units are missing, zero, negative, fractional or too many for a claim.",
  why:
    'Every service line bills at least one whole unit. Payers return claims with lines that have none, and never ' +
    'pay a fraction. Only a line that reverses an earlier one has negative units, and then its charge is negative ' +
    'too. Correct the units, or remove the line.',
  sources: ['x12-sv1', 'nucc-24g'],
  examples: { bad: '97110,GP,0,2026-03-02', good: '97110,GP,1,2026-03-02' },
  message: ({ wrong }) => messages[wrong],
  check: {
    concerns: isTherapy,
    line(line, claim, { knowledge, report }) {
      const found = wrongIn(line, claim);
      if (found === undefined || line.code === undefined) return;
      const code = line.code.value.toUpperCase();
      // Of codes outside the data it is not known how they are counted: miles and drugs have fractions and thousands.
      if (knowledge.code(code)?.therapy === undefined) return;
      report({ span: found.span, place: { field: 'units', line }, code }, { wrong: found.wrong });
    },
  },
});

const messages: Readonly<Record<Facts['wrong'], string>> = {
  none: 'This line has no units; bill at least 1.',
  zero: '0 units are billed; bill at least 1, or remove the line.',
  negative: 'Units are negative but the charge is not; only a reversal has negative units.',
  fraction: 'Only whole units can be billed.',
  'too-many': `A line can have at most ${mostUnits} units.`,
  unread: 'The units are not a number.',
};

function wrongIn(line: ServiceLine, claim: Claim): { readonly wrong: Facts['wrong']; readonly span: Span } | undefined {
  const { units, charge, minutes } = line;
  if (units === undefined) {
    if (claim.purpose === 'template') return undefined;
    const unread = line.unread?.find((it) => it.field === 'units');
    if (unread !== undefined) return { wrong: 'unread', span: unread.span };
    // A note need not say them; a claim form with a charge must.
    const isForm = claim.format === 'x12' || claim.format === 'cms1500';
    return isForm && charge !== undefined && minutes === undefined && line.code !== undefined
      ? { wrong: 'none', span: line.code.span }
      : undefined;
  }
  const { value, span } = units;
  if (value === 0) return { wrong: 'zero', span };
  if (value < 0) return charge !== undefined && charge.value < 0 ? undefined : { wrong: 'negative', span };
  if (!Number.isInteger(value)) return { wrong: 'fraction', span };
  return value > mostUnits ? { wrong: 'too-many', span } : undefined;
}
