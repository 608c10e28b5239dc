/** Sets of codes and modifiers: single ones and ranges of codes of one kind. */
import type { CodeSet } from './answers.js';
import { basisOf } from './days.js';
import type { SetId } from './knowledge.js';
import type { SetsFile } from './rows.js';

export interface Sets {
  set(id: SetId): CodeSet;
  isIn(id: SetId, value: string): boolean;
}

export function setsOf(file: SetsFile): Sets {
  const sets = new Map(
    file.sets.map((row) => {
      const single = new Set(row.members.filter((it) => !it.includes('-')));
      const ranges = row.members.map(rangeOf).filter((it) => it !== undefined);
      const set: CodeSet = { what: row.what, members: row.members, basis: basisOf(file.meta, row, undefined) };
      return [row.id, { set, single, ranges }] as const;
    }),
  );
  const known = (id: SetId) => {
    const set = sets.get(id);
    if (set === undefined) throw new Error(`the data has no set ${id}`);
    return set;
  };
  return {
    set: (id) => known(id).set,
    isIn(id, value) {
      const { single, ranges } = known(id);
      return single.has(value) || ranges.some((range) => isBetween(value, range));
    },
  };
}

/** `99202-99499` is from the first to the last. */
export function rangeOf(member: string): readonly [first: string, last: string] | undefined {
  const [first, last] = member.split('-');
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** Codes of one kind are as long as each other and begin alike, with a digit or with one letter. */
function isBetween(value: string, [first, last]: readonly [first: string, last: string]): boolean {
  const hasLetter = /^[A-Z]/.test(first);
  const isAlike =
    value.length === first.length && (hasLetter ? value.startsWith(first.slice(0, 1)) : /^\d+$/.test(value));
  return isAlike && first <= value && value <= last;
}
