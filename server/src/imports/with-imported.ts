/**
 * Knowledge that knows what was imported, too. It answers the same questions.
 *
 * What a code is, our own words tell where we have any. Tables of edits, limits and prices are taken from the imported set of
 * the day where there is one: it is the published table, and mostly the younger one.
 */
import type { ServiceDate } from '../claim/dates.js';
import type { CodeStatus, Diagnosis, MedicareStatus, RvuYear } from '../knowledge/answers.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { remembering } from '../knowledge/remembering.js';
import { importedCodes } from './imported-codes.js';
import { importedMoney } from './imported-money.js';
import { localPayment } from './local-payment.js';
import { importedPairs } from './imported-pairs.js';
import { nameOfSet } from './set.js';
import { basisOf, tablesOf } from './shelf.js';
import type { ImportedSet, Table } from './shelf.js';

type Day = ServiceDate | undefined;

export function withImported(base: Knowledge, sets: readonly ImportedSet[]): Knowledge {
  if (sets.length === 0) return base;
  const codes = importedCodes(sets);
  const money = importedMoney(sets);
  const pairs = importedPairs(sets);
  const diagnoses = tablesOf(sets, 'diagnoses');
  const newest = [base.asOf, ...sets.map((it) => it.head.from)].reduce((a, b) => (a > b ? a : b));

  const code = (wanted: string) => base.code(wanted) ?? codes.code(wanted);
  const status = (wanted: string, on: Day): CodeStatus => {
    return base.code(wanted) === undefined ? codes.status(wanted, on) : base.status(wanted, on);
  };
  const rvus = (wanted: string, on?: ServiceDate) => merged(base.rvus(wanted), money.rvus(wanted, on));
  let allCodes: Knowledge['codes'] | undefined;
  let allModifiers: Knowledge['modifiers'] | undefined;

  const answers: Partial<Knowledge> = {
    version: [base.version, ...sets.map(({ head }) => `${nameOfSet(head)}@${head.imported}`)].join('+'),
    code,
    status,
    deletion(wanted, on) {
      if (base.code(wanted) !== undefined) return base.deletion(wanted, on);
      if (codes.code(wanted)?.lastValid === undefined) return undefined;
      const found = codes.status(wanted, on ?? newest);
      return found.kind === 'deleted' ? found : undefined;
    },
    unitLimit(wanted, on) {
      const own = base.unitLimit(wanted, on);
      const imported = money.unitLimit(wanted, on);
      const isYounger = own !== undefined && imported?.basis !== undefined && own.basis.asOf > imported.basis.asOf;
      if (imported === undefined || (isYounger && (on === undefined || own.basis.asOf <= on))) return own;
      return imported ?? undefined;
    },
    pair: (one, other, on) => pairs.verdict(one, other, on) ?? base.pair(one, other, on),
    pairs: (wanted, on) => pairs.inForce(wanted, on) ?? base.pairs(wanted, on),
    modifier: (modifier) => base.modifier(modifier) ?? codes.modifier(modifier),
    rvus,
    medicareStatus(wanted, on) {
      const own = base.medicareStatus(wanted, on);
      const year = Number((on ?? money.lastDay ?? newest).slice(0, 4));
      const imported = money.rvus(wanted, on).findLast((it) => it.year <= year);
      if (imported === undefined || (own !== undefined && own.year >= imported.year)) return own;
      return medicareStatusOf(base, imported, year, newest);
    },
    conversionFactor: (on) => base.conversionFactor(on) ?? (on && money.conversionFactor(on)),
    payment(wanted, on) {
      const day = on ?? money.lastDay;
      return base.payment(wanted, on) ?? (day && money.payment(wanted, day));
    },
    imported: {
      diagnosis: (wanted, on) => diagnosisIn(diagnoses, wanted, on),
      ownFees: money.ownFees,
      outpatientStatus: money.outpatientStatus,
      localities: money.localities,
      localPayment: (wanted, on, locality) => localPayment(knowledge, money, wanted, on, locality),
      licensed: codes.licensed,
    },
  };
  const knowledge = Object.create(base, {
    codes: {
      get: () => (allCodes ??= [...base.codes, ...codes.codes().filter((it) => base.code(it.code) === undefined)]),
    },
    modifiers: {
      get: () =>
        (allModifiers ??= [
          ...base.modifiers,
          ...codes.modifiers().filter((it) => base.modifier(it.modifier) === undefined),
        ]),
    },
  }) as Knowledge;
  // What is not answered above is asked of `base`, from which the object was made.
  return remembering(Object.assign(knowledge, answers));
}

/** One a year, the oldest first; an imported year takes the place of a built-in one. */
function merged(own: readonly RvuYear[], imported: readonly RvuYear[]): readonly RvuYear[] {
  if (imported.length === 0) return own;
  const kept = own.filter((it) => imported.every((other) => other.year !== it.year));
  return [...kept, ...imported].sort((a, b) => a.year - b.year);
}

function medicareStatusOf(base: Knowledge, rvu: RvuYear, year: number, asOf: ServiceDate): MedicareStatus {
  const isBeyond = rvu.year < year;
  return {
    status: rvu.status,
    meaning: meaningsOf(base).get(rvu.status) ?? '',
    year: rvu.year,
    basis: { source: rvu.source, asOf, confidence: isBeyond ? 'medium' : 'high', isBeyond },
  };
}

const meanings = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

/** What the letters mean in our words: as the built-in data tells of the codes that have them. */
function meaningsOf(base: Knowledge): ReadonlyMap<string, string> {
  const known =
    meanings.get(base) ??
    new Map(
      base.codes.flatMap(({ code }) => {
        const status = base.medicareStatus(code, undefined);
        return status === undefined ? [] : [[status.status, status.meaning] as const];
      }),
    );
  meanings.set(base, known);
  return known;
}

function diagnosisIn(tables: readonly Table[], wanted: string, on: Day): Diagnosis | undefined {
  const bare = wanted.replace('.', '').toUpperCase();
  // A fiscal year has its own codes; where it was not imported, the nearest one says what the code means.
  const table = (on === undefined ? tables.at(-1) : tables.findLast((it) => it.head.from <= on)) ?? tables[0];
  const [row] = table?.rows().rows(bare) ?? [];
  if (table === undefined || row === undefined) return undefined;
  const description = table.rows().text('long', row);
  return {
    code: bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare,
    description: description === '' ? undefined : description,
    isBillable: table.rows().text('billable', row) === '1',
    basis: basisOf(table.head, on),
  };
}
