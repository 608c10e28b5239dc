import type { Npi } from '../claim/claim.js';
import { serviceDateFrom } from '../claim/dates.js';
import { hasFormOfNpi, isNpi } from '../claim/npi.js';
import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';
import { placeOf } from './support/faults.js';

interface Facts {
  readonly role: Npi['role'];
  readonly hasForm: boolean;
}

const whose: Readonly<Record<Npi['role'], string>> = {
  billing: 'the billing provider',
  rendering: 'the rendering provider',
  ordering: 'the ordering or referring provider',
  facility: 'the facility',
  other: 'a provider',
};

export const invalidNpi = defineRule<Facts, readonly Npi[]>({
  id: 'invalid-npi',
  category: 'coverage',
  severity: 'error',
  since: '0.1.0',
  summary: "A provider's NPI is not a valid number.",
  why:
    'An NPI has ten digits and starts with 1 or 2. The last digit is calculated from the others, so a typing ' +
    'mistake shows, and payers reject it. Look the provider up in NPPES: the number itself does not tell which ' +
    'digit is wrong.',
  sources: ['npi', 'x12-837p'],
  examples: { as: 'file.837', bad: exampleFile(['1245319599', '1245319590']), good: exampleFile() },
  message: ({ role, hasForm }) =>
    hasForm
      ? `The NPI of ${whose[role]} fails the check digit test.`
      : `The NPI of ${whose[role]} is not ten digits starting with 1 or 2.`,
  check: {
    fault(fault, { knowledge, report }) {
      if (fault.kind !== 'billing-npi') return;
      if (knowledge.requirement('npi', serviceDateFrom(fault.facts['date'] ?? '')) === undefined) return;
      report(placeOf(fault), { role: 'billing', hasForm: fault.facts['form'] === 'right' });
    },
    compared: ({ npis, purpose, lines }, knowledge) => {
      if (purpose !== 'claim' || !npis?.some(isWrong)) return undefined;
      const date = lines.find((it) => it.serviceDate !== undefined)?.serviceDate?.value;
      return knowledge.requirement('npi', date) === undefined ? undefined : npis.filter(isWrong);
    },
    // The same number stands on many claims of a batch; it is told where it stands first.
    batch(claims, { report }) {
      const told = new Set<string>();
      for (const placed of claims) {
        for (const { value, span, role, address } of placed.compared) {
          if (told.has(value)) continue;
          told.add(value);
          report(placed, { span, address }, { role, hasForm: hasFormOfNpi(value) });
        }
      }
    },
  },
});

/** What stands outside of claims is a fault of the file. */
function isWrong({ value, isOutside }: Npi): boolean {
  return isOutside !== true && !isNpi(value);
}
