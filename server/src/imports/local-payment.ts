/** What Medicare pays in one locality: each kind of relative value times the index of its kind, times the conversion factor. */
import type { ServiceDate } from '../claim/dates.js';
import type { LocalPayment } from '../knowledge/answers.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { ImportedMoney } from './imported-money.js';

export function localPayment(
  knowledge: Pick<Knowledge, 'payment' | 'rvus' | 'conversionFactor'>,
  money: Pick<ImportedMoney, 'locality'>,
  code: string,
  on: ServiceDate | undefined,
  wanted: string,
): LocalPayment | undefined {
  const national = knowledge.payment(code, on);
  if (national === undefined) return undefined;
  const { year, totalRvu, conversionFactor } = national;
  const locality = money.locality(wanted, year);
  const rvu = knowledge.rvus(code).find((it) => it.year === year);
  const { work, practiceExpense: expense, malpractice } = rvu ?? {};
  if (locality === undefined || work === undefined || expense === undefined || malpractice === undefined)
    return undefined;
  // Parts of another release than the total, or of a row without a price, would make a wrong amount look exact.
  if (Math.abs(work + expense + malpractice - totalRvu) > 0.011) return undefined;
  const sum = work * locality.work + expense * locality.expense + malpractice * locality.malpractice;
  const amount = cents(sum * conversionFactor);
  return { year, locality, work, practiceExpense: expense, malpractice, conversionFactor, amount };
}

/** A hair is added for what binary fractions lose of half a cent. */
function cents(dollars: number): number {
  return Math.round(dollars * 100 + 1e-6) / 100;
}
