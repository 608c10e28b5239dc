import { unreadOf } from '../claim/unread.js';
import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';
import { hasTypedFields } from './support/typed-fields.js';

interface Facts {
  readonly kind: 'negative' | 'zero' | 'fraction' | 'unread';
}

export const invalidCharge = defineRule<Facts>({
  id: 'invalid-charge',
  category: 'coverage',
  severity: 'error',
  since: '0.1.0',
  summary: "A line's charge is negative, zero, not a number, or has more than two decimal places.",
  why:
    'A charge is an amount in dollars and cents. To give a credit, send a corrected claim, not a negative charge. ' +
    'A line without a charge is paid nothing. Quality and functional reporting codes may be sent with a zero ' +
    'charge and are not reported here.',
  sources: ['nucc-24f', 'x12-balance'],
  examples: {
    as: 'file.837',
    bad: exampleFile(['*110***11:B', '*-110***11:B'], ['GO*110*', 'GO*-110*']),
    good: exampleFile(),
  },
  message: ({ kind }) => {
    switch (kind) {
      case 'negative':
        return 'A line cannot have a negative charge.';
      case 'zero':
        return 'The charge on this line is zero.';
      case 'fraction':
        return 'A charge can have at most two decimal places.';
      case 'unread':
        return 'This charge is not a dollar amount.';
    }
  },
  check: {
    line(line, claim, { knowledge, report }) {
      if (line.code === undefined || claim.purpose === 'template') return;
      const unread = unreadOf(line, 'charge');
      const { charge } = line;
      if (unread === undefined && (charge === undefined || isPlain(charge.value))) return;
      const place = { field: 'charge', line } as const;
      if (unread !== undefined) {
        report({ span: unread.span, place }, { kind: 'unread' }, hasTypedFields(claim) ? {} : { severity: 'warning' });
        return;
      }
      if (charge === undefined) return;
      const { value, span } = charge;
      // An export of accounts has rows that take charges back, and amounts as a computer divided them.
      const isAccount = claim.format === 'csv';
      if (value < 0) report({ span, place }, { kind: 'negative' }, isAccount ? { severity: 'warning' } : {});
      else if (isFiner(value)) report({ span, place }, { kind: 'fraction' }, isAccount ? { severity: 'warning' } : {});
      else if (
        value === 0 &&
        knowledge.code(line.code.value) !== undefined &&
        !knowledge.isIn('functional-reporting', line.code.value)
      )
        report({ span, place }, { kind: 'zero' }, { severity: 'warning' });
    },
  },
});

/** As nearly all are. */
function isPlain(dollars: number): boolean {
  return dollars > 0 && !isFiner(dollars);
}

/** Than a cent; what a computer adds behind the tenth decimal is no money. */
function isFiner(dollars: number): boolean {
  const cents = dollars * 100;
  return Math.abs(cents - Math.round(cents)) > 1e-6 * Math.max(1, Math.abs(cents));
}
