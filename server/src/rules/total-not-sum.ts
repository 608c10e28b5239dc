import type { Claim } from '../claim/claim.js';
import { centsOf, dollarsOf } from '../claim/money.js';
import { unreadOf } from '../claim/unread.js';
import type { Located } from '../text/span.js';
import { defineRule } from './rule.js';
import type { Fix } from './rule.js';
import { exampleFile } from './support/example-file.js';

interface Facts {
  readonly total: string;
  readonly sum: string;
}

export const totalNotSum = defineRule<Facts>({
  id: 'total-not-sum',
  category: 'coverage',
  severity: 'error',
  since: '0.1.0',
  summary: "A claim's total charge is not the sum of its lines.",
  why:
    'CLM02 (item 28 on paper) must equal the sum of all line charges to the cent. If it does not, a line was ' +
    'changed, added or lost after the total was calculated, and the claim is rejected as out of balance. Find out ' +
    'which is wrong before you change anything.',
  sources: ['x12-balance', 'nucc-24f'],
  examples: { as: 'file.837', bad: exampleFile(['*110***11:B', '*100***11:B']), good: exampleFile() },
  message: ({ total, sum }) => `The total is ${total}, but the lines add up to ${sum}.`,
  check: {
    claim(claim, { report }) {
      const total = claim.totalCharge;
      if (total === undefined || claim.purpose === 'template') return;
      const sum = sumOf(claim);
      if (sum === undefined || sum === centsOf(total.value)) return;
      const text = dollarsOf(sum);
      const at = { span: total.span, place: { field: 'total-charge' } } as const;
      // Only a claim file is known to hold all lines of its claims.
      const severity = claim.format === 'x12' ? 'error' : 'warning';
      report(at, { total: dollarsOf(centsOf(total.value)), sum: text }, { severity, fixes: fixesOf(total, text) });
    },
  },
});

function fixesOf(total: Located<number>, sum: string): readonly Fix[] {
  return [
    {
      title: `Change the total to ${sum}, the sum of the lines`,
      change: { kind: 'retype', at: total, text: sum.replace(/\.00$/, '') },
      preferred: false,
      changesBilling: true,
    },
  ];
}

/** In cents; `undefined` where a charge is missing or could not be read. */
function sumOf(claim: Claim): number | undefined {
  if (claim.lines.length === 0 || unreadOf(claim, 'charge') !== undefined) return undefined;
  let sum = 0;
  for (const { charge } of claim.lines) {
    if (charge === undefined) return undefined;
    sum += centsOf(charge.value);
  }
  return sum;
}
