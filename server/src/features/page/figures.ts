/** Relative values by year with their trend, what Medicare pays, where that ranks, and what payers are reported to pay. */
import type { ServiceDate } from '../../claim/dates.js';
import type { CodeFacts, Knowledge, RvuYear } from '../../knowledge/knowledge.js';
import { localEstimate, whyNoLocalEstimate } from '../explain-imported.js';
import { table, terms, text } from './page.js';
import type { Block } from './page.js';

export function figures(
  knowledge: Knowledge,
  { code }: CodeFacts,
  on: ServiceDate | undefined,
  locality: string | undefined,
): readonly Block[] {
  const years = knowledge.rvus(code).filter((it) => it.total !== undefined && it.total > 0);
  const number = (it: number | undefined) => (it === undefined ? '–' : it.toFixed(2));
  const rows = years.map((it) => [
    String(it.year),
    number(it.work),
    number(it.practiceExpense),
    number(it.malpractice),
    number(it.total),
    number(it.facilityTotal),
    it.status,
  ]);
  return [
    ...terms([
      ['Estimate', payment(knowledge, code, on)],
      [
        'Local estimate',
        localEstimate(knowledge, code, on, locality) ?? whyNoLocalEstimate(knowledge, code, on, locality),
      ],
      ['Further units', reduced(knowledge, code, on)],
      ['Rank by payment', paymentRank(knowledge, code)],
      ['Rank by work', workRank(knowledge, code)],
      ['Trend', trend(years)],
    ]),
    ...table(
      'Relative value units of one unit, by year',
      ['Year', 'Work', 'Practice', 'Malpractice', 'Total', 'In facility', 'Status'],
      rows,
      'figures',
    ),
    ...reported(knowledge, code),
  ];
}

function payment(knowledge: Knowledge, code: string, on: ServiceDate | undefined): string | undefined {
  const ofDay = knowledge.payment(code, on);
  const known = ofDay ?? knowledge.payment(code, undefined);
  if (known === undefined) return undefined;
  const { year, totalRvu, conversionFactor, amount } = known;
  const instead = ofDay === undefined ? `No figures for ${on?.slice(0, 4) ?? 'this year'}. ` : '';
  return `${instead}$${amount.toFixed(2)} a unit in ${year}: ${totalRvu.toFixed(2)} × $${conversionFactor}, national, before local adjustment, deductible and reductions.`;
}

function reduced(knowledge: Knowledge, code: string, on: ServiceDate | undefined): string | undefined {
  const amount = (knowledge.payment(code, on) ?? knowledge.payment(code, undefined))?.reduced;
  if (amount === undefined) return undefined;
  return `$${amount.toFixed(2)} where the practice expense is halved: all therapy units of a day but the highest.`;
}

/** Among the codes of the built-in data that are paid by relative value, in the newest year. */
function paymentRank(knowledge: Knowledge, code: string): string | undefined {
  const own = knowledge.payment(code, undefined);
  if (own === undefined) return undefined;
  const amounts = knowledge.codes.flatMap((it) => knowledge.payment(it.code, undefined)?.amount ?? []);
  const place = amounts.filter((it) => it > own.amount).length + 1;
  return `${place} of ${amounts.length}, the dearest first, among the codes of the built-in data that Medicare prices in ${own.year}.`;
}

function workRank(knowledge: Knowledge, code: string): string | undefined {
  const rank = knowledge.guide(code)?.rank;
  const told = [
    rank?.medicine &&
      `${rank.medicine.percentBelow}% of ${rank.medicine.codes} codes of the Medicine section have less work (median ${rank.medicine.median})`,
    rank?.therapy &&
      `${rank.therapy.percentBelow}% of ${rank.therapy.codes} therapy codes (median ${rank.therapy.median})`,
  ].filter((it) => it !== undefined);
  if (rank === undefined || told.length === 0) return undefined;
  return `${told.join(', ')} in ${rank.year}. A rank of effort, not of payment.`;
}

function trend(years: readonly RvuYear[]): string | undefined {
  const first = years[0];
  const last = years.at(-1);
  if (first?.total === undefined || last?.total === undefined || first === last) return undefined;
  const change = ((last.total - first.total) / first.total) * 100;
  const way = Math.abs(change) < 0.05 ? 'unchanged' : `${change > 0 ? 'up' : 'down'} ${Math.abs(change).toFixed(1)}%`;
  return `Total ${first.total.toFixed(2)} in ${first.year}, ${last.total.toFixed(2)} in ${last.year}: ${way}.`;
}

function reported(knowledge: Knowledge, code: string): readonly Block[] {
  const rows = knowledge.reportedAverages(code).map((it) => [it.payer, `$${it.amount.toFixed(2)}`]);
  if (rows.length === 0) return [];
  return [
    ...table('Averages by payer, as one web page reports them', ['Payer', 'Average'], rows, 'figures'),
    ...text('The page names neither year nor units: an example of how payers differ, and no more.'),
  ];
}
