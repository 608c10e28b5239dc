/** Relative values, conversion factors and what follows from them. */
import type { ServiceDate } from '../claim/dates.js';
import type { ConversionFactor, MedicareStatus, Payment, RvuYear, Threshold } from './answers.js';
import type { DisciplineGroup } from './answers.js';
import { dayOf, isWithin } from './days.js';
import type { CodeRow, KnowledgeFiles } from './rows.js';

export function rvusOf(files: KnowledgeFiles, row: CodeRow | undefined): readonly RvuYear[] {
  return Object.entries(row?.rvu ?? {}).map(([year, [status, ...figures]]): RvuYear => {
    const [work, total, facilityTotal, practiceExpense, facilityPracticeExpense, malpractice] = figures.map(
      (it) => it ?? undefined,
    );
    return {
      year: Number(year),
      status,
      work,
      total,
      facilityTotal,
      practiceExpense,
      facilityPracticeExpense,
      malpractice,
      source: files.codes.rvuSources[year] ?? files.codes.meta.source,
    };
  });
}

export function conversionFactorOf({ payers }: KnowledgeFiles, on: ServiceDate): ConversionFactor | undefined {
  const row = payers.conversionFactors.find((it) => isWithin(it, on));
  return row && { value: row.value, from: dayOf(row.from), to: dayOf(row.to), source: payers.meta.source };
}

/** Codes that the fee schedule of the year pays by relative value; bundled, non-covered and unpriced ones are not. */
const paidStatuses = ['A', 'R'];

export function paymentOf(files: KnowledgeFiles, row: CodeRow | undefined, on: ServiceDate): Payment | undefined {
  const year = Number(on.slice(0, 4));
  const rvu = rvusOf(files, row).find((it) => it.year === year);
  const factor = conversionFactorOf(files, on);
  if (rvu?.work === undefined || rvu.total === undefined || rvu.total === 0 || factor === undefined) return undefined;
  if (!paidStatuses.includes(rvu.status)) return undefined;
  const share = files.manual.figures.find((it) => it.id === 'repeated-practice-expense');
  const saved =
    row?.reduced === true && rvu.practiceExpense !== undefined && share !== undefined
      ? rvu.practiceExpense * (1 - share.value)
      : undefined;
  return {
    year,
    workRvu: rvu.work,
    totalRvu: rvu.total,
    conversionFactor: factor.value,
    amount: dollars(rvu.total, factor.value),
    reduced: saved === undefined ? undefined : dollars(rvu.total - saved, factor.value),
    source: rvu.source,
  };
}

/** RVUs have two decimals (halved, three) and factors four: whole numbers avoid what binary fractions do to half a cent. */
function dollars(rvu: number, factor: number): number {
  return Math.round((Math.round(rvu * 1000) * Math.round(factor * 10_000)) / 100_000) / 100;
}

export function medicareStatusOf(
  files: KnowledgeFiles,
  row: CodeRow | undefined,
  on: ServiceDate,
): MedicareStatus | undefined {
  const year = Number(on.slice(0, 4));
  const rvus = rvusOf(files, row).filter((it) => it.status !== '');
  const newest = rvus.at(-1);
  const rvu = rvus.find((it) => it.year === year) ?? (newest !== undefined && newest.year < year ? newest : undefined);
  if (rvu === undefined) return undefined;
  const isBeyond = rvu.year !== year;
  return {
    status: rvu.status,
    meaning: files.manual.statusLetters.find((it) => it.status === rvu.status)?.what ?? '',
    year: rvu.year,
    basis: {
      source: rvu.source,
      asOf:
        rvu.year === Number(files.codes.meta.asOf.slice(0, 4))
          ? dayOf(files.codes.meta.asOf)
          : dayOf(`${rvu.year}-12-31`),
      confidence: isBeyond ? 'medium' : 'high',
      isBeyond,
    },
  };
}

export function thresholdOf(
  { payers, manual }: KnowledgeFiles,
  group: DisciplineGroup,
  on: ServiceDate,
): Threshold | undefined {
  const year = Number(on.slice(0, 4));
  const row = payers.thresholds.find((it) => it.year === year);
  if (row === undefined) return undefined;
  return {
    year,
    group,
    amount: group === 'OT' ? row.ot : row.ptSlp,
    review: manual.figures.find((it) => it.id === 'targeted-review' && isWithin(it, on))?.value,
    source: payers.thresholdSource,
  };
}
