/**
 * Minutes of treatment into units: by the total of the day (Medicare Claims Processing Manual ch. 5 s. 20.2), or each code by
 * itself (CPT's midpoint). Knows numbers, nothing of claims.
 */

/** How long a unit is, and how many minutes its last, unfilled one needs. Asked of the knowledge. */
export interface Measure {
  readonly perUnit: number;
  readonly least: number;
}

/** Units that a stretch of time makes: 8 to 22 minutes are one, 23 to 37 two. */
export function unitsOf(minutes: number, { perUnit, least }: Measure): number {
  return Math.max(0, Math.floor((minutes + perUnit - least) / perUnit));
}

export function totalOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, it) => sum + it, 0);
}

/** What the total-time method allows for codes with these minutes. */
export interface Allowance {
  /** Units of all codes together. */
  readonly units: number;
  /** For each code, the fewest and the most units that some allowed split gives it. */
  readonly range: readonly { readonly from: number; readonly to: number }[];
}

/**
 * Each code has its full quarters of an hour; the units that are left go, one each, to the codes with the most minutes left
 * over. Between equals either choice is right.
 */
export function allowanceOf(minutes: readonly number[], measure: Measure): Allowance {
  const { units, full, rests, left, last } = dividedOf(minutes, measure);
  const sure = rests.filter((it) => it > last).length;
  const tied = rests.filter((it) => it === last).length;
  return {
    units,
    range: full.map((base, index) => {
      const rest = rests[index] ?? 0;
      if (left === 0 || rest < last) return { from: base, to: base };
      return { from: rest > last || sure + tied === left ? base + 1 : base, to: base + 1 };
    }),
  };
}

/** Whether the total-time method allows this split. */
export function isAllowed(units: readonly number[], minutes: readonly number[], measure: Measure): boolean {
  const { units: all, range } = allowanceOf(minutes, measure);
  return (
    totalOf(units) === all &&
    range.every(({ from, to }, index) => from <= (units[index] ?? 0) && (units[index] ?? 0) <= to)
  );
}

/** Every split that the total-time method allows, no more than `most`: ten equals make hundreds. */
export function splitsOf(minutes: readonly number[], measure: Measure, most = 100): readonly (readonly number[])[] {
  const { units, range } = allowanceOf(minutes, measure);
  const splits: number[][] = [];
  const choose = (index: number, chosen: readonly number[], open: number) => {
    const here = range[index];
    if (here === undefined) {
      if (open === 0) splits.push([...chosen]);
      return;
    }
    const later = range.slice(index + 1);
    for (let count = here.to; count >= here.from; count--) {
      const rest = open - count;
      const isPossible = totalOf(later.map((it) => it.from)) <= rest && rest <= totalOf(later.map((it) => it.to));
      if (isPossible && splits.length < most) choose(index + 1, [...chosen, count], rest);
    }
  };
  choose(0, [], units);
  return splits;
}

/** What the midpoint method allows: each code by itself. */
export function midpointOf(minutes: readonly number[], measure: Measure): readonly number[] {
  return minutes.map((it) => unitsOf(it, measure));
}

interface Divided {
  readonly units: number;
  readonly full: readonly number[];
  readonly rests: readonly number[];
  /** Units that no full quarter of an hour fills. */
  readonly left: number;
  /** The fewest minutes left over that still win one of them. */
  readonly last: number;
}

function dividedOf(minutes: readonly number[], measure: Measure): Divided {
  const full = minutes.map((it) => Math.floor(it / measure.perUnit));
  const rests = minutes.map((it, index) => it - (full[index] ?? 0) * measure.perUnit);
  const units = unitsOf(totalOf(minutes), measure);
  // It is never more than the codes that have minutes left over: each leaves less than a unit.
  const left = units - totalOf(full);
  const last = left === 0 ? Infinity : ([...rests].sort((a, b) => b - a)[left - 1] ?? 0);
  return { units, full, rests, left, last };
}
