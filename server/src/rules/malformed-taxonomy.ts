import type { ServiceLine } from '../claim/claim.js';
import { isTaxonomyCode } from '../claim/discipline.js';
import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';
import { placeOf } from './support/faults.js';

export const malformedTaxonomy = defineRule<undefined, readonly ServiceLine[]>({
  id: 'malformed-taxonomy',
  category: 'coverage',
  severity: 'information',
  since: '0.1.0',
  summary: 'A provider taxonomy code is not ten characters ending in a letter.',
  why:
    'A taxonomy code has ten characters and ends in a letter, today always X: 225100000X is a physical therapist, ' +
    '225X00000X an occupational therapist, 235Z00000X a speech-language pathologist. Payers that match it against ' +
    'their records reject any other form.',
  sources: ['nucc-taxonomies', 'x12-837p'],
  examples: {
    as: 'file.837',
    bad: exampleFile(
      [
        'NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~',
        'NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~\nPRV*PE*PXC*225X0000X~',
      ],
      ['SE*22*', 'SE*23*'],
    ),
    good: exampleFile(
      [
        'NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~',
        'NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~\nPRV*PE*PXC*225X00000X~',
      ],
      ['SE*22*', 'SE*23*'],
    ),
  },
  message: () => 'A taxonomy code has ten characters and ends in a letter.',
  check: {
    fault(fault, { report }) {
      if (fault.kind === 'billing-taxonomy') report(placeOf(fault), undefined);
    },
    concerns: ({ taxonomy }) => taxonomy !== undefined && !isTaxonomyCode(taxonomy),
    compared: ({ lines, purpose }) =>
      purpose === 'claim' && lines.some(hasMalformed) ? lines.filter(hasMalformed) : undefined,
    // The same provider stands on many claims of a batch; the code is told where it stands first.
    batch(claims, { report }) {
      const told = new Set<string>();
      for (const placed of claims) {
        for (const line of placed.compared) {
          const { taxonomy } = line;
          if (taxonomy === undefined || told.has(taxonomy.value)) continue;
          told.add(taxonomy.value);
          report(placed, { span: taxonomy.span, place: { field: 'taxonomy', line } }, undefined);
        }
      }
    },
  },
});

function hasMalformed({ taxonomy }: ServiceLine): boolean {
  return taxonomy !== undefined && !isTaxonomyCode(taxonomy.value);
}
