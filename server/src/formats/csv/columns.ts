/** Which column of a sheet holds what, by the name its header gives it. */

/** What a column can hold, as far as claims need it. `claim` and `patient` only group rows; their cells are never kept. */
export type Role =
  | 'code'
  | 'code-type'
  | 'modifier'
  | 'units'
  | 'minutes'
  | 'date'
  | 'pos'
  | 'charge'
  | 'diagnosis'
  | 'justification'
  | 'pointer'
  | 'discipline'
  | 'taxonomy'
  | 'revenue'
  | 'note'
  | 'visit-type'
  | 'payer'
  | 'claim'
  | 'claim-type'
  | 'bill-type'
  | 'patient'
  | 'row-type'
  | 'active';

export interface Columns {
  /** As the header spells them. */
  readonly names: readonly string[];
  /** The columns of a role, the one to be preferred first. */
  of(role: Role): readonly number[];
}

const none: readonly number[] = [];

export function columnsOf(names: readonly string[], found: ReadonlyMap<Role, readonly number[]>): Columns {
  return { names, of: (role) => found.get(role) ?? none };
}

/** The columns of a sheet without a header. */
export const shorthand: Columns = columnsOf(
  ['code', 'modifiers', 'units', 'date'],
  new Map<Role, readonly number[]>([
    ['code', [0]],
    ['modifier', [1]],
    ['units', [2]],
    ['date', [3]],
  ]),
);
