import type { Claim, ServiceLine } from '../claim/claim.js';
import type { ServiceDate } from '../claim/dates.js';
import type { Knowledge, UnitLimit } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import type { Context } from './rule.js';
import { daysOf } from './support/days.js';
import { billsSeveral, countOf, isForWhole, setUnits } from './support/units.js';
import { inCapitals, unitCount } from './support/words.js';

interface Facts {
  readonly code: string;
  readonly units: number;
  readonly limit: number;
  readonly indicator: UnitLimit['indicator'];
}

export const unitLimitExceeded = defineRule<Facts>({
  id: 'unit-limit-exceeded',
  category: 'units',
  severity: 'error',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'More units of a code are billed than Medicare allows on a line or a day.',
  why:
    'Medicare limits the units of each code (medically unlikely edits, MUE). With indicator 1 the limit is per ' +
    'line. With 2 it is per day and has no exceptions. With 3 it is per day, and more may be paid when the records ' +
    'support it. For a daily limit all lines of the code on that day are added up, whatever their modifiers. ' +
    'Correct the units, or have the records ready.',
  sources: ['cms-mue'],
  examples: { bad: '97110,GP,7,2026-03-02', good: '97110,GP,6,2026-03-02' },
  message: ({ code, units, limit, indicator }) => {
    const billed = `${code} is billed with ${unitCount(units)} on one ${indicator === 1 ? 'line' : 'day'}`;
    return indicator === 3
      ? `${billed}; above ${limit} Medicare wants records.`
      : `${billed}; Medicare pays at most ${limit}.`;
  },
  check: {
    concerns: ({ code, on }, knowledge) =>
      code !== undefined && knowledge.unitLimit(code.toUpperCase(), on) !== undefined,
    claim(claim, context) {
      if (claim.purpose === 'template' || !billsSeveral(claim)) return;
      for (const { date, lines, hasRepeats } of daysOf(claim).days) {
        const seen = hasRepeats ? new Set<string>() : undefined;
        for (const line of lines) {
          if (line.code === undefined) continue;
          const code = inCapitals(line.code.value);
          if (seen?.has(code) === true) continue;
          seen?.add(code);
          judgeDay(code, lines, date, claim, context);
        }
      }
    },
  },
});

function judgeDay(
  code: string,
  lines: readonly ServiceLine[],
  date: ServiceDate | undefined,
  claim: Claim,
  context: Context<Facts>,
): void {
  const { knowledge, report, notChecked } = context;
  const billed = billedOf(code, lines);
  const limit = billed < 2 ? undefined : knowledge.unitLimit(code, date);
  // What Medicare never pays is no question of how many.
  if (limit === undefined || limit.units === 0 || billed <= limit.units) return;
  const { units: most, indicator, basis } = limit;
  const over = overIn(code, lines, limit);
  if (over.length === 0 || isJudgedOtherwise(code, over, knowledge)) return;
  if (claim.setting === 'institutional') {
    notChecked('Facility unit limits are not in the data, and practitioner limits were not applied.');
    return;
  }
  const isSure = basis.confidence === 'high' && indicator !== 3;
  const isAlone = lines.filter((it) => it.code?.value.toUpperCase() === code).length === 1;
  for (const { line, units } of over) {
    report(
      { span: line.units?.span ?? line.span, place: { field: 'units', line }, code },
      { code, units, limit: most, indicator },
      {
        severity: isSure ? 'error' : 'warning',
        fixes:
          isAlone || indicator === 1
            ? setUnits(line, most, "Medicare's limit").map((it) => ({ ...it, preferred: false }))
            : [],
      },
    );
  }
}

/** Without what is taken back: where this is within a limit, so is each line and the day. */
function billedOf(code: string, lines: readonly ServiceLine[]): number {
  let billed = 0;
  for (const line of lines) {
    if (line.code !== undefined && inCapitals(line.code.value) === code) billed += Math.max(0, line.units?.value ?? 0);
  }
  return billed;
}

interface Over {
  readonly line: ServiceLine;
  /** Of the line where each line counts, else of the day. */
  readonly units: number;
}

/** Each line above the limit, or the one with which the day is. */
function overIn(code: string, lines: readonly ServiceLine[], { units: limit, indicator }: UnitLimit): readonly Over[] {
  const counted = lines.flatMap((line) => {
    const units = line.code?.value.toUpperCase() === code ? (line.units?.value ?? 0) : 0;
    return units === 0 ? [] : [{ line, units }];
  });
  if (indicator === 1) return counted.filter(({ line, units }) => units > limit && countOf(line) !== undefined);
  // A reversal has negative units and takes back what another line bills; fractions are judged elsewhere.
  if (counted.some(({ units }) => !Number.isInteger(units) || units > 999)) return [];
  const total = counted.reduce((sum, { units }) => sum + units, 0);
  if (total <= limit) return [];
  let sum = 0;
  const at = counted.find(({ units }) => (sum += units) > limit);
  return at === undefined ? [] : [{ line: at.line, units: total }];
}

/** What is for the whole of a service, or for its first stretch of time, is billed twice for that reason, whatever the limit. */
function isJudgedOtherwise(code: string, over: readonly Over[], knowledge: Knowledge): boolean {
  const first = knowledge.firstUnit(code);
  if (first !== undefined && first.further?.code !== code) return true;
  return over.some(({ line }) => (countOf(line) ?? 1) > 1) && isForWhole(code, knowledge);
}
