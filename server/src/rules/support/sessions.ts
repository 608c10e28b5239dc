/** The timed work of a claim: what each discipline did on a day, code by code. Several rules judge it, so it is read once. */
import type { Claim, Discipline, ServiceLine } from '../../claim/claim.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { daysOf } from './days.js';
import type { Day } from './days.js';
import { allowanceOf, isAllowed, midpointOf, totalOf, unitsOf } from './minutes.js';
import type { Allowance, Measure } from './minutes.js';

/** One code of a session. */
export interface TimedWork {
  readonly code: string;
  readonly lines: readonly ServiceLine[];
  readonly minutes: number;
  readonly units: number;
}

/** Timed work of one discipline on one day; minutes of disciplines are never added up. */
export interface Session {
  readonly day: Day;
  readonly work: readonly TimedWork[];
  readonly minutes: number;
  readonly units: number;
  readonly byTotal: Allowance;
  /** For each code, the units it makes by itself. */
  readonly byMidpoint: readonly number[];
  /** Whether the units billed are a split that the total-time method allows. */
  readonly isAllowedSplit: boolean;
}

export interface Sessions {
  readonly sessions: readonly Session[];
  /** Why some of the timed work is in no session. */
  readonly doubts: readonly string[];
}

const none: Sessions = { sessions: [], doubts: [] };

/** Of the claim asked about last: rules take turns on one claim before they come to the next. */
let last: { readonly lines: readonly ServiceLine[]; readonly by: Knowledge; readonly sessions: Sessions } | undefined;

/** Sessions of which minutes and units of every timed line are known. Few claims give minutes at all: those cost one look. */
export function sessionsOf(claim: Claim, knowledge: Knowledge): Sessions {
  const { lines } = claim;
  if (last?.lines !== lines || last.by !== knowledge) {
    const hasMinutes = claim.purpose !== 'template' && lines.some((it) => it.minutes !== undefined);
    const measure = hasMinutes ? measureOf(knowledge) : undefined;
    last = { lines, by: knowledge, sessions: measure === undefined ? none : readSessions(claim, knowledge, measure) };
  }
  return last.sessions;
}

/** How long a unit of therapy is; `undefined` where the knowledge does not say. */
export function measureOf(knowledge: Knowledge): Measure | undefined {
  const perUnit = knowledge.figure('minutes-of-a-unit', undefined)?.value;
  const least = knowledge.figure('least-minutes', undefined)?.value;
  return perUnit === undefined || least === undefined ? undefined : { perUnit, least };
}

/** Whose plan of care a line is under, by its modifier, else by what else tells the discipline. */
export function disciplineOf(line: ServiceLine, { planOfCareModifiers: plan }: Knowledge): Discipline | undefined {
  const named = (['PT', 'OT', 'SLP'] as const).filter((it) =>
    line.modifiers.some(({ value }) => value.toUpperCase() === plan[it]),
  );
  return named.length === 1 ? named[0] : line.discipline?.discipline;
}

function readSessions(claim: Claim, knowledge: Knowledge, measure: Measure): Sessions {
  const doubts = new Set<string>();
  const isTimed = (it: ServiceLine) =>
    it.code !== undefined && knowledge.code(it.code.value.toUpperCase())?.countsTowardTotalTime === true;
  const { days, unplaced } = daysOf(claim);
  if (unplaced.some((it) => isTimed(it) && it.minutes !== undefined)) {
    doubts.add('Minutes of a line that belongs to no single day were not compared with its units.');
  }
  const sessions = days.flatMap((day): readonly Session[] => {
    const lines = day.lines.filter(isTimed);
    if (!lines.some((it) => it.minutes !== undefined)) return [];
    const groups = byDiscipline(lines, knowledge);
    if (groups === undefined) {
      doubts.add('A timed line does not say whose plan of care it is under, and the day has several.');
      return [];
    }
    return groups.flatMap((group) => {
      // Nothing of it is billed yet.
      if (group.every((it) => it.units === undefined)) return [];
      const doubt = doubtAbout(group, measure);
      if (doubt !== undefined) doubts.add(doubt);
      return doubt === undefined ? [sessionOf(day, group, measure)] : [];
    });
  });
  return { sessions, doubts: [...doubts] };
}

/** `undefined`: a line could belong to several. */
function byDiscipline(lines: readonly ServiceLine[], knowledge: Knowledge): readonly ServiceLine[][] | undefined {
  const groups = new Map<Discipline | undefined, ServiceLine[]>();
  for (const line of lines) {
    const discipline = disciplineOf(line, knowledge);
    groups.set(discipline, [...(groups.get(discipline) ?? []), line]);
  }
  if (!groups.has(undefined) || groups.size === 1) return [...groups.values()];
  return groups.size === 2 ? [[...lines]] : undefined;
}

function doubtAbout(lines: readonly ServiceLine[], measure: Measure): string | undefined {
  if (lines.some((it) => it.minutes === undefined)) {
    return 'Some timed lines of a day have minutes and some do not.';
  }
  if (lines.some((it) => it.units === undefined)) return 'A timed line with minutes has no units.';
  const isCount = (it: ServiceLine) =>
    it.units !== undefined && Number.isInteger(it.units.value) && it.units.value >= 0;
  if (!lines.every(isCount)) return 'The units of a timed line are not a whole number.';
  if (lines.some((it) => (it.minutes?.value ?? 0) < 0 || (it.minutes?.value ?? 0) > longestDay)) {
    return 'The minutes of a timed line are not possible in one day.';
  }
  return repeatsTotal(lines, measure)
    ? 'All timed lines of a day have the same minutes: it may be the total of the day.'
    : undefined;
}

const longestDay = 1440;

/** Charge exports repeat the total of the visit on each of its lines: then it makes just the units of all lines together. */
function repeatsTotal(lines: readonly ServiceLine[], measure: Measure): boolean {
  const minutes = lines[0]?.minutes?.value ?? 0;
  const units = totalOf(lines.map((it) => it.units?.value ?? 0));
  return lines.length > 1 && lines.every((it) => it.minutes?.value === minutes) && unitsOf(minutes, measure) === units;
}

function sessionOf(day: Day, lines: readonly ServiceLine[], measure: Measure): Session {
  const byCode = new Map<string, ServiceLine[]>();
  for (const line of lines) {
    const code = line.code?.value.toUpperCase() ?? '';
    byCode.set(code, [...(byCode.get(code) ?? []), line]);
  }
  const work = [...byCode].map(([code, of]): TimedWork => ({
    code,
    lines: of,
    minutes: totalOf(of.map((it) => it.minutes?.value ?? 0)),
    units: totalOf(of.map((it) => it.units?.value ?? 0)),
  }));
  const minutes = work.map((it) => it.minutes);
  const units = work.map((it) => it.units);
  const byTotal = allowanceOf(minutes, measure);
  return {
    day,
    work,
    minutes: totalOf(minutes),
    units: totalOf(units),
    byTotal,
    byMidpoint: midpointOf(minutes, measure),
    isAllowedSplit: isAllowed(units, minutes, measure),
  };
}
