/** What the table of pair edits says of two codes on a day. */
import type { ServiceDate } from '../claim/dates.js';
import type { Basis, CodeFacts, Confidence, Pair, PairVerdict } from './answers.js';
import { dayOf, optionalDay } from './days.js';
import type { PairsFile } from './rows.js';

/** An edit as the table has it; `isVoid`: withdrawn back to its first day, so never in force. */
interface Edit {
  readonly column1: string;
  readonly column2: string;
  readonly indicator: 0 | 1;
  readonly isVoid: boolean;
  readonly from: ServiceDate | undefined;
  readonly to: ServiceDate | undefined;
  readonly reason: string;
}

export interface PairTable {
  verdict(one: string, other: string, on: ServiceDate): PairVerdict;
  inForce(code: string, on: ServiceDate): readonly Pair[];
}

type FactsOf = (code: string) => CodeFacts | undefined;

export function pairTable(file: PairsFile, factsOf: FactsOf): PairTable {
  const asOf = dayOf(file.meta.asOf);
  const lastDay = dayOf(file.lastDay);
  const byCode = new Map<string, Edit[]>();
  const byPair = new Map<string, Edit[]>();
  for (const edit of editsOf(file)) {
    put(byCode, edit.column1, edit);
    put(byCode, edit.column2, edit);
    put(byPair, keyOf(edit.column1, edit.column2), edit);
  }

  const basis = (confidence: Confidence, on: ServiceDate): Basis => {
    return { source: file.meta.source, asOf, confidence, isBeyond: on > lastDay };
  };
  const pairOf = (edit: Edit, on: ServiceDate): Pair => {
    const { column1, column2, indicator, from, to, reason } = edit;
    const confidence = isAttested(edit, on, asOf, lastDay) ? 'high' : 'medium';
    return { column1, column2, indicator, since: from, until: to, reason, basis: basis(confidence, on) };
  };
  /** The first day on which an edit of the two can have been in force. */
  const isThen = (edit: Edit, on: ServiceDate) => {
    if (edit.isVoid || (edit.to !== undefined && on > edit.to)) return false;
    if (edit.from !== undefined) return edit.from <= on;
    return [edit.column1, edit.column2].every((code) => (factsOf(code)?.effective ?? on) <= on);
  };
  const inForceOf = (edits: readonly Edit[], on: ServiceDate) => edits.find((it) => isThen(it, on));

  return {
    verdict(one, other, on) {
      const edits = byPair.get(keyOf(one, other)) ?? [];
      const edit = inForceOf(edits, on);
      if (edit !== undefined) return { kind: 'edit', ...pairOf(edit, on) };
      if (edits.length === 0 && !isCovered(one, other, factsOf, byCode, lastDay)) return { kind: 'not-known' };
      const ended = edits
        .filter((it) => !it.isVoid)
        .flatMap((it) => it.to ?? [])
        .filter((it) => it < on)
        .sort()
        .at(-1);
      return { kind: 'none', ended, basis: basis(on > lastDay ? 'medium' : 'high', on) };
    },
    inForce(code, on) {
      const pairs = new Map<string, Pair>();
      for (const edit of byCode.get(code) ?? []) {
        const key = keyOf(edit.column1, edit.column2);
        if (!pairs.has(key) && isThen(edit, on)) pairs.set(key, pairOf(edit, on));
      }
      return [...pairs.values()].sort((a, b) => a.indicator - b.indicator);
    },
  };
}

/** The edits of two codes in the order of their ends, the one that is still in force last. */
function editsOf(file: PairsFile): readonly Edit[] {
  const edits = file.pairs.flatMap(([column1, indicator, from, to, reason, partners]) =>
    partners.split(' ').map((column2): Edit => ({
      column1,
      column2,
      indicator: indicator === 0 ? 0 : 1,
      isVoid: indicator === 9,
      from: optionalDay(from),
      to: optionalDay(to),
      reason: file.reasons[reason] ?? '',
    })),
  );
  return edits.sort((a, b) => ((a.to ?? '9') < (b.to ?? '9') ? -1 : 1));
}

/**
 * Whether the table itself attests the edit for the day: from its first day where that is known; else in the last quarter
 * in which it stands. Before that its first day is not known, and after the newest table it may have ended.
 */
function isAttested({ from, to }: Edit, on: ServiceDate, asOf: ServiceDate, lastDay: ServiceDate): boolean {
  if (on > lastDay) return false;
  return (from ?? quarterOf(to ?? asOf)) <= on;
}

/** Tables are made by the quarter: the first day of the one that a day lies in. */
function quarterOf(day: ServiceDate): ServiceDate {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return dayOf(`${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`);
}

const castings = ['casting', 'strapping', 'splinting', 'casting-unlisted'];

/**
 * Whether the part of the table that was read has every edit of the two: it was cut to pairs of which one code at least is
 * therapy, and which existed at its time.
 */
function isCovered(
  one: string,
  other: string,
  factsOf: FactsOf,
  byCode: ReadonlyMap<string, unknown>,
  lastDay: ServiceDate,
): boolean {
  const kindOf = (code: string) => {
    const facts = factsOf(code);
    if (facts === undefined) return byCode.has(code) ? 'other' : 'unknown';
    if ((facts.effective ?? lastDay) > lastDay) return 'unknown';
    return castings.includes(facts.category) ? 'other' : 'therapy';
  };
  const kinds = [kindOf(one), kindOf(other)];
  return one !== other && !kinds.includes('unknown') && kinds.includes('therapy');
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function put(map: Map<string, Edit[]>, key: string, edit: Edit): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [edit]);
  else known.push(edit);
}
