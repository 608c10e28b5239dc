import type { Claim } from '../claim/claim.js';
import { defineRule } from './rule.js';
import type { Profile } from './profile.js';
import type { Context, Fix, Severity } from './rule.js';
import { daysOf } from './support/days.js';
import { isTimed } from './support/kinds.js';
import { totalOf, unitsOf } from './support/minutes.js';
import { disciplineOf, measureOf, sessionsOf } from './support/sessions.js';
import type { Session, TimedWork } from './support/sessions.js';
import { statedTimedMinutes } from './support/stated-minutes.js';
import { countOf } from './support/units.js';
import { made, unitCount } from './support/words.js';

interface Facts {
  readonly units: number;
  readonly minutes: number;
  readonly allowed: number;
  /** The code, where it is judged by itself. */
  readonly code: string | undefined;
  /** `total-alone`: the midpoint method would allow them. */
  readonly by: 'total' | 'total-alone' | 'midpoint';
}

export const unitsExceedMinutes = defineRule<Facts>({
  id: 'units-exceed-minutes',
  category: 'units',
  severity: 'error',
  since: '0.1.0',
  summary: "More timed units are billed than the day's minutes support.",
  why:
    'Medicare adds up all timed minutes of a day and discipline: 8 to 22 minutes support one unit, 23 to 37 two, ' +
    'and each 15 more minutes one more. Payment for extra units is taken back. Payers that follow CPT count each ' +
    'code on its own, from 8 minutes up. Bill the units that the minutes support, or correct the minutes.',
  sources: ['cpm-5-20.2', 'cpt-time'],
  examples: {
    bad: 'code,modifiers,units,minutes,date\n97760,GP,2,22,2026-03-02',
    good: 'code,modifiers,units,minutes,date\n97760,GP,2,23,2026-03-02',
  },
  message: ({ units, minutes, allowed, code, by }) => {
    if (by === 'midpoint')
      return `${code ?? ''} is billed with ${units} units; ${minutes} minutes ${made(allowed)} by the midpoint rule.`;
    if (by === 'total-alone')
      return `${units} timed units fit the midpoint rule; for Medicare the ${minutes} minutes ${made(allowed)}.`;
    return code === undefined
      ? `${units} timed units are billed; ${minutes} total minutes ${made(allowed)}.`
      : `${code} is billed with ${unitCount(units)}; ${minutes} minutes ${made(allowed)}.`;
  },
  check: {
    lacks(claim, knowledge) {
      const isTimed = claim.lines.some((it) => it.code && knowledge.code(it.code.value)?.countsTowardTotalTime);
      if (!isTimed || claim.lines.some((it) => it.minutes !== undefined)) return undefined;
      if (statedTimedMinutes(claim) !== undefined) return undefined;
      return 'Timed codes without minutes: whether the units fit the time was not checked.';
    },
    concerns: isTimed,
    claim(claim, context) {
      const { sessions, doubts } = sessionsOf(claim, context.knowledge);
      for (const doubt of doubts) context.notChecked(doubt);
      reportStated(claim, context);
      for (const session of sessions) {
        if (context.profile.minutes === 'midpoint') reportEach(session, context);
        else reportTotal(session, context);
      }
    },
  },
});

function reportEach({ work, byMidpoint }: Session, { report }: Context<Facts>): void {
  for (const [index, { code, units, minutes, lines }] of work.entries()) {
    const allowed = byMidpoint[index] ?? 0;
    const last = lines.at(-1);
    if (units <= allowed || last?.units === undefined) continue;
    report(
      { span: last.units.span, place: { field: 'units', line: last }, code },
      { units, minutes, allowed, code, by: 'midpoint' },
      { fixes: fixesOf(work[index], allowed) },
    );
  }
}

function reportTotal(session: Session, { profile, report }: Context<Facts>): void {
  const { work, units, minutes, byTotal, byMidpoint } = session;
  if (units <= byTotal.units) return;
  const severity = severityFor(
    profile,
    work.some((it, index) => it.units > (byMidpoint[index] ?? 0)),
  );
  if (severity === undefined) return;
  // The code to look at first: one that has more than any allowed split would give it.
  const above = work.flatMap((it, index) => (it.units > (byTotal.range[index]?.to ?? 0) ? [index] : []));
  const at = above[0] ?? work.length - 1;
  const of = work[at];
  const last = of?.lines.at(-1);
  if (of === undefined || last?.units === undefined) return;
  // One code alone is to blame only where lowering it to what is left for it mends the day.
  const left = of.units - (units - byTotal.units);
  const range = byTotal.range[at];
  const mends = above.length === 1 && range !== undefined && range.from <= left && left <= range.to;
  report(
    { span: last.units.span, place: { field: 'units', line: last }, code: of.code },
    {
      units,
      minutes,
      allowed: byTotal.units,
      code: work.length === 1 ? of.code : undefined,
      by: severity === 'information' ? 'total-alone' : 'total',
    },
    {
      severity,
      fixes: mends ? fixesOf(of, left) : [],
      related: work
        .filter((it) => it !== of)
        .flatMap(({ lines }) => lines.flatMap((it) => it.minutes ?? []))
        .slice(0, 5)
        .map(({ span }) => ({ message: 'These minutes count too.', span })),
    },
  );
}

/** A note may state the total of timed minutes alone, without those of each code. */
function reportStated(claim: Claim, { knowledge, profile, report }: Context<Facts>): void {
  if (claim.format !== 'note' || claim.purpose === 'template') return;
  const { days, unplaced } = daysOf(claim);
  const [day, otherDay] = days;
  const measure = measureOf(knowledge);
  if (day === undefined || otherDay !== undefined || unplaced.length > 0 || measure === undefined) return;
  const lines = day.lines.filter((it) => it.code && knowledge.code(it.code.value)?.countsTowardTotalTime);
  const counts = lines.map(countOf).filter((it) => it !== undefined);
  const codes = new Set(lines.map((it) => it.code?.value));
  const last = lines.at(-1);
  // Who names a code twice may have listed it once as work and once as a charge.
  if (last?.units === undefined || counts.length < lines.length || codes.size < lines.length) return;
  if (lines.some((it) => it.minutes !== undefined)) return;
  if (new Set(lines.map((it) => disciplineOf(it, knowledge))).size > 1) return;
  const stated = statedTimedMinutes(claim);
  if (stated === undefined) return;
  const units = totalOf(counts);
  const allowed = unitsOf(stated.value, measure);
  // However the minutes are shared out, each code by itself rounds up by less than half a unit.
  const most = Math.floor((stated.value + lines.length * (measure.perUnit - measure.least)) / measure.perUnit);
  const possible = profile.minutes === 'eight-minute' ? allowed : most;
  const severity = severityFor(profile, units > most);
  if (units <= possible || severity === undefined) return;
  report(
    { span: last.units.span, place: { field: 'units', line: last }, code: last.code?.value ?? '' },
    {
      units,
      minutes: stated.value,
      allowed,
      code: lines.length === 1 ? last.code?.value : undefined,
      by: severity === 'information' ? 'total-alone' : 'total',
    },
    { severity, related: [{ message: "The visit's timed minutes.", span: stated.span }] },
  );
}

/** `undefined`: a method that this payer may follow allows it. */
function severityFor(profile: Profile, isOverByMidpoint: boolean): Severity | undefined {
  if (profile.minutes !== 'eight-minute') return isOverByMidpoint ? 'warning' : undefined;
  if (!profile.isAssumed) return 'error';
  return isOverByMidpoint ? 'warning' : 'information';
}

function fixesOf(work: TimedWork | undefined, units: number): readonly Fix[] {
  const [line] = work?.lines ?? [];
  if (work?.lines.length !== 1 || line?.units === undefined || units < 1) return [];
  return [
    {
      title: `Bill ${work.code} with ${unitCount(units)}, which its minutes support`,
      change: { kind: 'retype', at: line.units, text: String(units) },
      preferred: true,
      changesBilling: true,
    },
  ];
}
