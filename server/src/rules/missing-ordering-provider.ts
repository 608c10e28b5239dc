import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';
import { isTherapy } from './support/kinds.js';
import { firstTherapyLine } from './support/therapy-line.js';

export const missingOrderingProvider = defineRule<undefined>({
  id: 'missing-ordering-provider',
  category: 'coverage',
  severity: 'warning',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'A Medicare therapy claim has no referring provider.',
  why:
    'Medicare pays for therapy under a plan of care that a physician or other practitioner certified, and wants ' +
    'that person on the claim as the referring provider, with the NPI: NM1*DN in an 837P, items 17 and 17b on a ' +
    'CMS-1500. Claims without it are returned.',
  sources: ['noridian-certifying', 'x12-837p'],
  examples: {
    as: 'file.837',
    bad: exampleFile(['*CI~', '*MB~']),
    good: exampleFile(
      ['*CI~', '*MB~'],
      ['NM1*82*', 'NM1*DN*1*EXAMPLE*PHYSICIAN****XX*1679576722~\nNM1*82*'],
      ['SE*22*', 'SE*23*'],
    ),
  },
  message: () => 'This therapy claim has no referring provider (NM1*DN, item 17).',
  check: {
    concerns: isTherapy,
    claim(claim, { knowledge, report }) {
      if (claim.payer !== 'medicare' || claim.ordering !== 'not-named' || claim.setting !== 'professional') return;
      // A claim without a billing provider is a piece of a file, and what is missing may stand in the rest.
      if (claim.format === 'x12' && claim.npis?.some((it) => it.role === 'billing') !== true) return;
      const line = firstTherapyLine(claim, knowledge);
      if (line?.code === undefined) return;
      if (knowledge.requirement('certifying-npi', line.serviceDate?.value) === undefined) return;
      report({ span: line.code.span, place: { field: 'claim' }, code: line.code.value }, undefined);
    },
  },
});
