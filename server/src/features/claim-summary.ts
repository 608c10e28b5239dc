/** What a claim comes to, at a glance: lines, timed minutes and the units they make, money. */
import type { Claim } from '../claim/claim.js';
import { centsOf } from '../claim/money.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { medicareEstimate } from './estimate.js';
import type { MedicareEstimate } from './estimate.js';
import { unitsOfVisit } from './units.js';

export interface ClaimSummary {
  readonly lines: number;
  /** `undefined`: no timed line gives its minutes. */
  readonly timed:
    | { readonly minutes: number; readonly byTotal: number; readonly byMidpoint: number; readonly billed: number }
    | undefined;
  /** In cents. `undefined`: no line states one. */
  readonly charged: number | undefined;
  /** In cents, as the claim states its total. */
  readonly stated: number | undefined;
  /** `undefined`: no line has a code that Medicare prices in the year of its day. */
  readonly medicare: MedicareEstimate | undefined;
}

/** Minutes are those of one day: a claim of several days is not summed up, since units are counted day by day. */
export function summaryOf(claim: Claim, knowledge: Knowledge): ClaimSummary {
  const charges = claim.lines.flatMap((it) => it.charge?.value ?? []);
  return {
    lines: claim.lines.length,
    timed: timedOf(claim, knowledge),
    medicare: medicareEstimate(claim, knowledge),
    charged: charges.length === 0 ? undefined : charges.reduce((sum, it) => sum + centsOf(it), 0),
    stated: claim.totalCharge === undefined ? undefined : centsOf(claim.totalCharge.value),
  };
}

function timedOf({ lines }: Claim, knowledge: Knowledge): ClaimSummary['timed'] {
  const days = new Set(lines.map((it) => it.serviceDate?.value));
  if (days.size > 1) return undefined;
  const timed = lines.flatMap(({ code, minutes, units }) =>
    code === undefined || minutes === undefined
      ? []
      : [{ code: code.value, minutes: minutes.value, units: units?.value ?? 0 }],
  );
  const visit = unitsOfVisit(knowledge, timed);
  if (visit.minutes === 0) return undefined;
  const counted = new Set(visit.timed.map((it) => it.code));
  const billed = timed.filter((it) => counted.has(it.code.toUpperCase())).reduce((sum, it) => sum + it.units, 0);
  return { minutes: visit.minutes, byTotal: visit.byTotal.units, byMidpoint: visit.byMidpoint.units, billed };
}
