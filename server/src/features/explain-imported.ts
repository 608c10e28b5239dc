/** What only imported data can tell: diagnoses, one's own prices and descriptions, the outpatient hospital schedule. */
import type { ServiceDate } from '../claim/dates.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { filled } from './explanation.js';
import type { Circumstances, Explanation, Section } from './explanation.js';

/** `diagnosis` in capitals, with or without its dot. `undefined` where no imported file has it. */
export function explainDiagnosis(
  knowledge: Knowledge,
  diagnosis: string,
  { on }: Circumstances,
): Explanation | undefined {
  const facts = knowledge.imported?.diagnosis(diagnosis, on);
  if (facts === undefined) return undefined;
  const { code, description, isBillable, basis } = facts;
  const opening = [
    isBillable ? 'A billable diagnosis of ICD-10-CM.' : 'Not billable: a longer code must be used.',
    ...(description === undefined ? ['The imported file has no descriptions.'] : []),
  ];
  return {
    title: description === undefined ? code : `${code} · ${description}`,
    sections: [
      { title: '', lines: opening },
      { title: 'Source', lines: [`${basis.source}, from ${basis.asOf}.${basis.isBeyond ? later : ''}`] },
    ],
  };
}

const later = ' What changed later is not known.';

/** Beside what the built-in data tells. */
export function importedSections(knowledge: Knowledge, code: string, on: ServiceDate | undefined): readonly Section[] {
  const { imported } = knowledge;
  if (imported === undefined) return [];
  const status = knowledge.medicareStatus(code, on);
  const outpatient = imported.outpatientStatus(code, on);
  const licensed = imported.licensed(code, on);
  const rate = outpatient?.rate === undefined ? 'no rate of its own' : `$${outpatient.rate.toFixed(2)}`;
  const fees = imported.ownFees(code, on).map(({ modifier, amount, source }) => {
    return `${modifier === undefined ? '' : `with ${modifier}: `}$${amount.toFixed(2)} (${source})`;
  });
  return filled([
    { title: 'Your own price', lines: fees },
    { title: 'By your licence', lines: licensed === undefined ? [] : [`${licensed.text} (${licensed.source})`] },
    {
      title: 'Medicare',
      lines: [
        ...(status === undefined
          ? []
          : [`${status.year}: status ${[status.status, status.meaning].filter((it) => it !== '').join(', ')}.`]),
        ...(outpatient === undefined
          ? []
          : [`Outpatient hospitals: status ${outpatient.status}, ${rate}, from ${outpatient.basis.asOf}.`]),
      ],
    },
  ]);
}

/**
 * What is paid in a locality, `SAMPLE CITY, ZZ (0210201), 2026: $30.63 a unit: (0.45 × 1.5 + …) × $33.4009`. `undefined` where
 * nobody has chosen a locality, or where it cannot be worked out.
 */
export function localEstimate(
  knowledge: Knowledge,
  code: string,
  on: ServiceDate | undefined,
  locality: string | undefined,
): string | undefined {
  const local = locality === undefined ? undefined : knowledge.imported?.localPayment(code, on, locality);
  if (local === undefined) return undefined;
  const { year, work, practiceExpense, malpractice, conversionFactor, amount, locality: place } = local;
  const where = [place.name, place.state].filter((it) => it !== '').join(', ');
  const parts = [
    [work, place.work],
    [practiceExpense, place.expense],
    [malpractice, place.malpractice],
  ].map(([value = 0, index = 0]) => `${value} × ${index}`);
  return `${where} (locality ${place.locality}), ${year}: $${amount.toFixed(2)} a unit, (${parts.join(' + ')}) × $${conversionFactor}.`;
}

/** Why a locality that somebody has chosen has no price here; `undefined` where it has one, or where there is none anywhere. */
export function whyNoLocalEstimate(
  knowledge: Knowledge,
  code: string,
  on: ServiceDate | undefined,
  locality: string | undefined,
): string | undefined {
  const year = knowledge.payment(code, on)?.year;
  if (locality === undefined || year === undefined || localEstimate(knowledge, code, on, locality) !== undefined)
    return undefined;
  const localities = knowledge.imported?.localities(on) ?? [];
  return localities.some((it) => it.locality === locality && it.year === year)
    ? `Not known for locality ${locality}: the parts of the relative value of ${year} are not known.`
    : `Not known for locality ${locality}: no indices (GPCI) of ${year} are imported for it.`;
}
