/** What Medicare would pay for a claim, roughly: national amounts of the day's year, with the reductions that follow from the lines. */
import type { Claim, ServiceLine } from '../claim/claim.js';
import type { ServiceDate } from '../claim/dates.js';
import { centsOf } from '../claim/money.js';
import type { Knowledge } from '../knowledge/knowledge.js';

export interface MedicareEstimate {
  /** In cents; before local adjustment, deductible and coinsurance. */
  readonly amount: number;
  /** The year whose amounts were taken: that of the last priced line. */
  readonly year: number;
  readonly priced: number;
  /** Lines with a code that no amount is known for. */
  readonly unpriced: number;
}

interface Unit {
  readonly full: number;
  /** With half the practice expense; the same as `full` where the code is not reduced. */
  readonly reduced: number;
  /** Of either: less where an assistant gave it. */
  readonly share: number;
}

/** Of the therapy units of a day, the one with the highest practice expense is paid in full (CPM ch. 5 s. 10.7). */
export function medicareEstimate({ lines }: Claim, knowledge: Knowledge): MedicareEstimate | undefined {
  const days = new Map<ServiceDate, Unit[]>();
  let [priced, unpriced, year] = [0, 0, 0];
  for (const line of lines) {
    const { code, units, serviceDate } = line;
    if (code === undefined) continue;
    const on = serviceDate?.value;
    const payment = on && knowledge.payment(code.value.toUpperCase(), on);
    const count = units?.value ?? 0;
    if (on === undefined || payment === undefined || !Number.isInteger(count) || count < 1 || count > mostUnits) {
      unpriced++;
      continue;
    }
    priced++;
    year = payment.year;
    const unit = {
      full: centsOf(payment.amount),
      reduced: centsOf(payment.reduced ?? payment.amount),
      share: shareOf(line, on, knowledge),
    };
    const ofDay = days.get(on) ?? [];
    days.set(on, [...ofDay, ...Array.from({ length: count }, () => unit)]);
  }
  if (priced === 0) return undefined;
  const amount = [...days.values()].reduce((sum, it) => sum + paidFor(it), 0);
  return { amount: Math.round(amount), year, priced, unpriced };
}

/** More units than a day has quarters of an hour are a slip of the pen. */
const mostUnits = 96;

function paidFor(units: readonly Unit[]): number {
  const dearest = units.reduce((one, two) => (two.full - two.reduced > one.full - one.reduced ? two : one));
  const first = units.indexOf(dearest);
  return units.reduce((sum, it, index) => sum + (index === first ? it.full : it.reduced) * it.share, 0);
}

/** What remains where an assistant gave the service (CQ, CO). */
function shareOf({ modifiers }: ServiceLine, on: ServiceDate, knowledge: Knowledge): number {
  const isByAssistant = modifiers.some((it) => knowledge.modifier(it.value.toUpperCase())?.role === 'assistant');
  return isByAssistant ? (knowledge.figure('assistant-payment', on)?.value ?? 1) : 1;
}
