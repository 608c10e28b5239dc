/** What imported tables of pair edits say of two codes on a day. */
import type { ServiceDate } from '../claim/dates.js';
import type { Pair, PairVerdict } from '../knowledge/answers.js';
import { keyOf } from './columns.js';
import { isInForce, PairIndex } from './pair-index.js';
import type { PairTerms } from './pair-index.js';
import type { SetHead } from './set.js';
import { basisOf } from './shelf.js';
import type { ImportedSet } from './shelf.js';

/** The parts of the table of one quarter. */
interface Quarter {
  readonly head: SetHead;
  readonly parts: readonly { readonly part: string; readonly index: () => PairIndex }[];
}

export interface ImportedPairs {
  /** `undefined`: no imported table has both codes in what was imported of it. */
  verdict(one: string, other: string, on: ServiceDate | undefined): PairVerdict | undefined;
  /** `undefined`: nothing is imported. */
  inForce(code: string, on: ServiceDate | undefined): readonly Pair[] | undefined;
}

export function importedPairs(sets: readonly ImportedSet[]): ImportedPairs {
  const quarters = quartersOf(sets);
  // A table has the history of its edits, so the oldest answers for the days before it, too.
  const quarterFor = (on: ServiceDate | undefined) =>
    (on === undefined ? quarters.at(-1) : quarters.findLast((it) => it.head.from <= on)) ?? quarters[0];
  return {
    verdict(one, other, on) {
      const quarter = quarterFor(on);
      if (quarter === undefined) return undefined;
      for (const [column1, column2] of [
        [one, other],
        [other, one],
      ] as const) {
        for (const { index } of quarter.parts) {
          const terms = index().terms(column1, column2, on);
          const pair = terms && pairOf(quarter.head, column1, column2, terms, on);
          if (pair !== undefined) return { kind: 'edit', ...pair };
        }
      }
      if (!isCovered(quarter, one) || !isCovered(quarter, other)) return undefined;
      const ended = [...endsOf(quarter, one, other), ...endsOf(quarter, other, one)]
        .filter((it) => on === undefined || it < on)
        .sort()
        .at(-1);
      return { kind: 'none', ended, basis: basisOf(quarter.head, on) };
    },
    inForce(code, on) {
      const quarter = quarterFor(on);
      if (quarter === undefined) return undefined;
      const pairs = new Map<string, Pair>();
      for (const { index } of quarter.parts) {
        for (const { column1, column2, terms } of index().rows(code)) {
          const pair = isInForce(terms, on) ? pairOf(quarter.head, column1, column2, terms, on) : undefined;
          if (pair !== undefined) pairs.set(`${column1} ${column2}`, pair);
        }
      }
      return [...pairs.values()].sort((a, b) => a.indicator - b.indicator);
    },
  };
}

function quartersOf(sets: readonly ImportedSet[]): readonly Quarter[] {
  const quarters = new Map<string, Quarter>();
  for (const { head, columns } of sets) {
    if (head.kind !== 'pairs' || !head.variant.startsWith('practitioner')) continue;
    let made: PairIndex | undefined;
    const part = { part: /f\d$/.exec(head.variant)?.[0] ?? '', index: () => (made ??= new PairIndex(columns())) };
    const quarter = quarters.get(head.from);
    quarters.set(
      head.from,
      quarter === undefined ? { head, parts: [part] } : { ...quarter, parts: [...quarter.parts, part] },
    );
  }
  return [...quarters.values()].sort((a, b) => (a.head.from < b.head.from ? -1 : 1));
}

/** A table of one file has every code; of four parts, each has a stretch of the column-1 codes. */
function isCovered({ parts }: Quarter, code: string): boolean {
  if (parts.some((it) => it.part === '') || new Set(parts.map((it) => it.part)).size === 4) return true;
  const key = keyOf(code);
  return parts.some(({ index }) => {
    const [first, last] = index().column1Span;
    return first <= key && key <= last;
  });
}

function endsOf({ parts }: Quarter, column1: string, column2: string): readonly ServiceDate[] {
  return parts.flatMap(({ index }) =>
    index()
      .termsOf(column1, column2)
      .flatMap(({ indicator, from, to }) => (indicator === 9 || from === to ? [] : (to ?? []))),
  );
}

function pairOf(
  head: SetHead,
  column1: string,
  column2: string,
  terms: PairTerms,
  on: ServiceDate | undefined,
): Pair | undefined {
  const { indicator, from, to, rationale } = terms;
  if (indicator === 9) return undefined;
  // The table itself has the days, so it answers for those before it as surely as for its own.
  const basis = basisOf(head, on !== undefined && on < head.from ? head.from : on);
  return { column1, column2, indicator, since: from, until: to, reason: rationale, basis };
}
