/** What imported schedules say of money and units: relative values, conversion factors, limits, one's own prices. */
import { fromIso, serviceDateOf } from '../claim/dates.js';
import type { ServiceDate } from '../claim/dates.js';
import type {
  ConversionFactor,
  Locality,
  OutpatientStatus,
  OwnFee,
  Payment,
  RvuYear,
  UnitLimit,
} from '../knowledge/answers.js';
import { codeOf } from './columns.js';
import { basisOf, begunBy, ofYear, sourceOf, tablesOf } from './shelf.js';
import type { ImportedSet, Table } from './shelf.js';

export interface ImportedMoney {
  /** One a year, the oldest first; of several releases the one that had begun on the day. */
  readonly rvus: (code: string, on?: ServiceDate) => readonly RvuYear[];
  readonly conversionFactor: (on: ServiceDate) => ConversionFactor | undefined;
  readonly payment: (code: string, on: ServiceDate) => Payment | undefined;
  /** `undefined`: no table had begun on the day. `null`: the table of the day has no limit for the code. */
  readonly unitLimit: (code: string, on: ServiceDate | undefined) => UnitLimit | null | undefined;
  readonly ownFees: (code: string, on: ServiceDate | undefined) => readonly OwnFee[];
  readonly outpatientStatus: (code: string, on: ServiceDate | undefined) => OutpatientStatus | undefined;
  readonly localities: (on: ServiceDate | undefined) => readonly Locality[];
  /** Of that year, by the number of the contractor and its own: `0111205`. */
  readonly locality: (locality: string, year: number) => Locality | undefined;
  /** The newest year of relative values, as its last day. */
  readonly lastDay: ServiceDate | undefined;
}

export function importedMoney(sets: readonly ImportedSet[]): ImportedMoney {
  // Clinicians outside advanced payment models are the rule; the other file of a release answers where it stands alone.
  const outside = tablesOf(sets, 'values', /^(nonqpp)?$/);
  const values = outside.length > 0 ? outside : tablesOf(sets, 'values');
  const limits = tablesOf(sets, 'limits', /^practitioner$/);
  const [fees, opps, localities] = [tablesOf(sets, 'fees'), tablesOf(sets, 'opps'), tablesOf(sets, 'localities')];
  const years = [...new Set(values.map((it) => it.head.from.slice(0, 4)))];

  const rvuOf = (code: string, year: string, on: ServiceDate | undefined): RvuYear | undefined => {
    const table = ofYear(values, year, on);
    const row = table
      ?.rows()
      .rows(code)
      .find((it) => table.rows().text('modifier', it) === '');
    return table === undefined || row === undefined ? undefined : rvuFrom(table, row, Number(year));
  };
  const conversionFactor = (on: ServiceDate): ConversionFactor | undefined => {
    const year = on.slice(0, 4);
    const table = ofYear(values, year, on);
    if (table === undefined) return undefined;
    const value = factorIn(table);
    const [from, to] = [serviceDateOf(Number(year), 1, 1), serviceDateOf(Number(year), 12, 31)];
    if (value === undefined || from === undefined || to === undefined) return undefined;
    return { value, from, to, source: sourceOf(table.head) };
  };
  return {
    rvus: (code, on) => years.flatMap((year) => rvuOf(code, year, on) ?? []),
    conversionFactor,
    payment(code, on) {
      const rvu = rvuOf(code, on.slice(0, 4), on);
      const factor = conversionFactor(on);
      if (rvu?.work === undefined || rvu.total === undefined || factor === undefined) return undefined;
      // Active and restricted codes are those that the schedule pays by relative value.
      if (!['A', 'R'].includes(rvu.status)) return undefined;
      return {
        year: rvu.year,
        workRvu: rvu.work,
        totalRvu: rvu.total,
        conversionFactor: factor.value,
        amount: Math.round((Math.round(rvu.total * 100) * Math.round(factor.value * 10_000)) / 10_000) / 100,
        reduced: undefined,
        source: rvu.source,
      };
    },
    unitLimit(code, on) {
      const table = begunBy(limits, on);
      if (table === undefined) return undefined;
      const [row] = table.rows().rows(code);
      const units = row === undefined ? undefined : table.rows().number('units', row);
      const indicator = row === undefined ? undefined : table.rows().number('indicator', row);
      if (units === undefined || (indicator !== 1 && indicator !== 2 && indicator !== 3)) return null;
      return { units, indicator, basis: basisOf(table.head, on) };
    },
    ownFees: (code, on) => fees.flatMap((table) => feesIn(table, code, on)),
    outpatientStatus(code, on) {
      const table = begunBy(opps, on);
      const [row] = table?.rows().rows(code) ?? [];
      if (table === undefined || row === undefined) return undefined;
      const [status, rate] = [table.rows().text('status', row), table.rows().number('rate', row)];
      return { status, rate, basis: basisOf(table.head, on) };
    },
    localities(on) {
      const table = (on && ofYear(localities, on.slice(0, 4), on)) ?? localities.at(-1);
      return table === undefined ? [] : localitiesIn(table);
    },
    locality(wanted, year) {
      const table = ofYear(localities, String(year), undefined);
      const [row] = table?.rows().rows(wanted) ?? [];
      return table === undefined || row === undefined ? undefined : localityIn(table, row);
    },
    lastDay: values.at(-1)?.head.to,
  };
}

function rvuFrom(table: Table, row: number, year: number): RvuYear {
  const rows = table.rows();
  // A schedule writes 0.00 where it has no price.
  const priced = (name: string) => {
    const value = rows.number(name, row);
    return value === 0 ? undefined : value;
  };
  // Services that are not given outside facilities have their figures there only for reference.
  const isOutside = rows.text('isNotOutside', row) !== 'NA';
  const total = isOutside ? priced('nonFacility') : undefined;
  const facilityTotal = priced('facility');
  const isPriced = total !== undefined || facilityTotal !== undefined;
  return {
    year,
    status: rows.text('status', row),
    work: isPriced ? rows.number('work', row) : undefined,
    total,
    facilityTotal,
    practiceExpense: isOutside && isPriced ? rows.number('peNonFacility', row) : undefined,
    facilityPracticeExpense: isPriced ? rows.number('peFacility', row) : undefined,
    malpractice: isPriced ? rows.number('malpractice', row) : undefined,
    source: sourceOf(table.head),
  };
}

/** Every row of a file has the same. */
function factorIn(table: Table): number | undefined {
  const rows = table.rows();
  for (let row = 0; row < Math.min(rows.length, 100); row++) {
    const value = rows.number('factor', row);
    if (value !== undefined && value > 0) return value;
  }
  return undefined;
}

function feesIn(table: Table, code: string, on: ServiceDate | undefined): readonly OwnFee[] {
  const rows = table.rows();
  return rows.rows(code).flatMap((row): OwnFee[] => {
    const [from, to] = [fromIso(rows.text('from', row)) ?? table.head.from, fromIso(rows.text('to', row))];
    const amount = rows.number('fee', row);
    const holds = on === undefined ? to === undefined : from <= on && (to === undefined || on <= to);
    if (amount === undefined || !holds) return [];
    const modifier = rows.text('modifier', row);
    return [{ modifier: modifier === '' ? undefined : modifier, amount, source: sourceOf(table.head) }];
  });
}

function localitiesIn(table: Table): readonly Locality[] {
  return Array.from({ length: table.rows().length }, (_, row) => localityIn(table, row)).filter(
    (it) => it !== undefined,
  );
}

/** `undefined` where one of its indices is missing. */
function localityIn(table: Table, row: number): Locality | undefined {
  const rows = table.rows();
  const [work, expense, malpractice] = ['work', 'expense', 'malpractice'].map((it) => rows.number(it, row));
  if (work === undefined || expense === undefined || malpractice === undefined) return undefined;
  return {
    locality: codeOf(rows.key(row)),
    name: rows.text('name', row).trim(),
    state: rows.text('state', row),
    year: Number(table.head.from.slice(0, 4)),
    work,
    expense,
    malpractice,
    source: sourceOf(table.head),
  };
}
