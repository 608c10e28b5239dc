/** The lines of a claim by day of service: what several rules judge by the day. */
import type { Claim, ServiceLine } from '../../claim/claim.js';
import { unreadOf } from '../../claim/unread.js';
import type { ServiceDate } from '../../claim/dates.js';
import { inCapitals } from './words.js';

/** The lines of one day, in their order. */
export interface Day {
  /** `undefined`: no line of the claim says a day, as in notes and templates, and so they are taken for one visit. */
  readonly date: ServiceDate | undefined;
  readonly lines: readonly ServiceLine[];
  /** Some code stands on several of them, in whatever case of letters. */
  readonly hasRepeats: boolean;
}

export interface Days {
  /** In the order in which the claim names them first. */
  readonly days: readonly Day[];
  /**
   * Lines that belong to no single day: the date could not be read, it is a range of days, or it is missing while other lines
   * have one.
   */
  readonly unplaced: readonly ServiceLine[];
}

/** Of the claim asked about last: rules take turns on one claim before they come to the next. */
let lastLines: readonly ServiceLine[] = [];
let lastDays: Days = { days: [], unplaced: [] };

export function daysOf({ lines }: Claim): Days {
  if (lastLines !== lines) {
    lastDays = readDays(lines);
    lastLines = lines;
  }
  return lastDays;
}

/** The day a line belongs to; `undefined` where it belongs to no single one. */
export function dayOf(line: ServiceLine, claim: Claim): Day | undefined {
  if (!isPlaceable(line)) return undefined;
  return daysOf(claim).days.find((it) => it.date === line.serviceDate?.value);
}

/** A date is written on the line, and it could not be read. */
export function hasUnreadDate(line: ServiceLine): boolean {
  return unreadOf(line, 'service-date') !== undefined;
}

const none: readonly never[] = [];

function readDays(lines: readonly ServiceLine[]): Days {
  if (isOneDay(lines)) {
    return { days: lines.length === 0 ? none : [dayWith(lines[0]?.serviceDate?.value, lines)], unplaced: none };
  }
  const byDate = new Map<ServiceDate | undefined, ServiceLine[]>();
  const unplaced: ServiceLine[] = [];
  const hasDates = lines.some((it) => it.serviceDate !== undefined || hasUnreadDate(it));
  for (const line of lines) {
    const date = line.serviceDate?.value;
    if (!isPlaceable(line) || (date === undefined && hasDates)) {
      unplaced.push(line);
      continue;
    }
    const same = byDate.get(date);
    if (same === undefined) byDate.set(date, [line]);
    else same.push(line);
  }
  return { days: [...byDate].map(([date, of]) => dayWith(date, of)), unplaced };
}

function dayWith(date: Day['date'], lines: readonly ServiceLine[]): Day {
  return { date, lines, hasRepeats: lines.length > 1 && hasRepeats(lines) };
}

function hasRepeats(lines: readonly ServiceLine[]): boolean {
  const seen: string[] = [];
  for (const { code } of lines) {
    const value = code && inCapitals(code.value);
    if (value === undefined) continue;
    if (seen.includes(value)) return true;
    seen.push(value);
  }
  return false;
}

/** The claim of every day: it is told without a map. */
function isOneDay(lines: readonly ServiceLine[]): boolean {
  const date = lines[0]?.serviceDate?.value;
  for (const line of lines) if (line.serviceDate?.value !== date || !isPlaceable(line)) return false;
  return true;
}

function isPlaceable(line: ServiceLine): boolean {
  const { serviceDate, lastDate } = line;
  return !hasUnreadDate(line) && (lastDate === undefined || lastDate.value === serviceDate?.value);
}
