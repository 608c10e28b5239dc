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
  summary: 'The units of a line are missing, zero, negative, a fraction or more than a claim can hold.',
  why:
    'A service line bills at least one whole unit. Payers return claims whose lines have none, and a fraction is never paid. ' +
    'A line that takes another one back has negative units and a negative charge.',
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
  none: 'The line has no units; it must bill at least 1.',
  zero: '0 units are billed; bill at least 1, or take the line out.',
  negative: 'Units are negative, and the charge is not: only a line that takes another back has that.',
  fraction: 'Only whole units can be billed.',
  'too-many': `A line holds ${mostUnits} units at most.`,
  unread: 'The units are no number.',
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
