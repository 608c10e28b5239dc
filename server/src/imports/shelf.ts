/** The imported sets, and which of them answers for a day. */
import type { ServiceDate } from '../claim/dates.js';
import { serviceDateOf } from '../claim/dates.js';
import type { Basis } from '../knowledge/answers.js';
import { CodeTable } from './code-table.js';
import type { Columns } from './index-file.js';
import { kindNames } from './set.js';
import type { SetHead, SetKind } from './set.js';

/** A set whose columns are read from disk when somebody asks; empty ones where they cannot be. */
export interface ImportedSet {
  readonly head: SetHead;
  readonly columns: () => Columns;
}

/** A set of one row a code or several, opened when first asked. */
export interface Table {
  readonly head: SetHead;
  readonly rows: () => CodeTable;
}

/** Tables of a kind, the oldest first. */
export function tablesOf(sets: readonly ImportedSet[], kind: SetKind, variant = /^/): readonly Table[] {
  return sets
    .filter((it) => it.head.kind === kind && variant.test(it.head.variant))
    .sort((a, b) => (a.head.from < b.head.from ? -1 : 1))
    .map(({ head, columns }) => {
      let table: CodeTable | undefined;
      return { head, rows: () => (table ??= new CodeTable(columns())) };
    });
}

/** The youngest that had begun on the day; without a day, the youngest. `undefined`: the day is before them all. */
export function begunBy<T extends { readonly head: SetHead }>(
  tables: readonly T[],
  on: ServiceDate | undefined,
): T | undefined {
  return on === undefined ? tables.at(-1) : tables.findLast((it) => it.head.from <= on);
}

/** The same where a year has its own tables: the youngest of the year that had begun, else its first. */
export function ofYear<T extends { readonly head: SetHead }>(
  tables: readonly T[],
  year: string,
  on: ServiceDate | undefined,
): T | undefined {
  const those = tables.filter((it) => it.head.from.startsWith(year));
  return begunBy(those, on) ?? those[0];
}

/** Tables of NCCI, HCPCS and OPPS are made by the quarter, and speak for it; so does what stands until a younger one follows. */
export function basisOf(head: SetHead, on: ServiceDate | undefined): Basis {
  const isBeyond = on !== undefined && on > (head.to ?? quarterEnd(head.from));
  const isBefore = on !== undefined && on < head.from;
  return { source: sourceOf(head), asOf: head.from, confidence: isBeyond || isBefore ? 'medium' : 'high', isBeyond };
}

export function sourceOf(head: SetHead): string {
  return `${kindNames[head.kind]}, imported from ${head.file}`;
}

function quarterEnd(from: ServiceDate): ServiceDate {
  const year = Number(from.slice(0, 4));
  const quarter = Math.floor((Number(from.slice(5, 7)) - 1) / 3);
  return serviceDateOf(year, quarter * 3 + 3, [31, 30, 30, 31][quarter] ?? 30) ?? from;
}
