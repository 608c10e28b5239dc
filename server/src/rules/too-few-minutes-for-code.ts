import type { ServiceLine } from '../claim/claim.js';
import type { FirstUnit, Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import type { Context } from './rule.js';
import { daysOf } from './support/days.js';
import { totalOf, unitsOf } from './support/minutes.js';
import { countOf } from './support/units.js';
import { unitCount } from './support/words.js';

interface Facts {
  readonly code: string;
  readonly units: number;
  readonly minutes: number;
  readonly allowed: number;
  /** The fewest minutes with which the code may be billed at all. */
  readonly least: number;
}

export const tooFewMinutesForCode = defineRule<Facts>({
  id: 'too-few-minutes-for-code',
  category: 'units',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A code with its own time requirement has too few minutes for its units.',
  why:
    "Codes for an hour, a half hour or a first block of time are not added to the day's other minutes. Each unit " +
    'is reached when more than half of its time is spent; additional time counts once the first block is full. ' +
    'Bill what the minutes support, or correct the minutes.',
  sources: ['cpt-time'],
  examples: {
    bad: 'code,modifiers,units,minutes,date\n97550,GO,1,15,2026-03-02',
    good: 'code,modifiers,units,minutes,date\n97550,GO,1,16,2026-03-02',
  },
  message: ({ code, units, minutes, allowed, least }) =>
    allowed === 0
      ? `${code} needs at least ${least} minutes; it has ${minutes}.`
      : `${code} is billed with ${unitCount(units)}; ${minutes} minutes support ${allowed}.`,
  check: {
    concerns: ({ code }, knowledge) => code !== undefined && measureFor(code.toUpperCase(), knowledge) !== undefined,
    claim(claim, context) {
      if (claim.purpose === 'template' || !claim.lines.some((it) => it.minutes !== undefined)) return;
      for (const { lines } of daysOf(claim).days) judgeDay(lines, context);
    },
  },
});

function judgeDay(lines: readonly ServiceLine[], { knowledge, report }: Context<Facts>): void {
  const done = new Set<string>();
  for (const line of lines) {
    const code = line.code?.value.toUpperCase();
    const first = code === undefined ? undefined : measureFor(code, knowledge);
    if (code === undefined || first === undefined || done.has(code)) continue;
    done.add(code);
    const own = lines.filter((it) => it.code?.value.toUpperCase() === code);
    const further =
      first.further?.code === code ? [] : lines.filter((it) => it.code?.value.toUpperCase() === first.further?.code);
    // Minutes of the first code may be those of the whole, or of it alone: only where each line has its own they are summed.
    if ([...own, ...further].some((it) => it.minutes === undefined || countOf(it) === undefined)) continue;
    const minutes = totalOf([...own, ...further].map((it) => it.minutes?.value ?? 0));
    const repeats = first.further?.code === code;
    const allowed =
      minutes < first.least ? 0 : repeats ? unitsOf(minutes, { perUnit: first.minutes, least: first.least }) : 1;
    const units = totalOf(own.map((it) => countOf(it) ?? 0));
    const tell = (of: readonly ServiceLine[], facts: Facts) => {
      const last = of.at(-1);
      if (last?.units === undefined || facts.units <= facts.allowed) return;
      report({ span: last.units.span, place: { field: 'units', line: last }, code: facts.code }, facts);
    };
    // Several of a code for the first stretch are wrong whatever the minutes.
    if (repeats || allowed === 0) tell(own, { code, units, minutes, allowed, least: first.least });
    if (first.further === undefined || further.length === 0 || allowed === 0) continue;
    const { code: other, minutes: perUnit, least } = first.further;
    const left = unitsOf(minutes - first.minutes, { perUnit, least });
    tell(further, {
      code: other,
      units: totalOf(further.map((it) => countOf(it) ?? 0)),
      minutes,
      allowed: left,
      least: first.minutes + least,
    });
  }
}

/** Of a code that is not judged by the total of the day, nor by the month: of a month, one day shows only a part. */
function measureFor(code: string, knowledge: Knowledge): FirstUnit | undefined {
  if (knowledge.code(code)?.countsTowardTotalTime !== false) return undefined;
  const first = knowledge.firstUnit(code);
  return first?.per === 'day' ? first : undefined;
}
