/** Which column of a sheet holds what, by the name its header gives it. */
import { anyCodes, anyDates, headerNames, numberedNames, referenceNames } from './header-names.js';
import type { Role } from './header-names.js';

export interface Columns {
  /** As the header spells them. */
  readonly names: readonly string[];
  /** The columns of a role: the one to be preferred first; of modifiers and the like all, in the order of the sheet. */
  of(role: Role): readonly number[];
}

/** The columns of a sheet without a header. */
export const shorthand: Columns = columnsFrom(
  ['code', 'modifiers', 'units', 'date'],
  new Map([
    ['code', [0]],
    ['modifier', [1]],
    ['units', [2]],
    ['date', [3]],
  ]),
);

/** The columns a header names; a name that is not known holds nothing that claims need. */
export function columnsOf(names: readonly string[]): Columns {
  const found = new Map<Role, Candidate[]>();
  names.forEach((name, column) => {
    const known = roleOf(plain(name));
    if (known === undefined) return;
    const columns = found.get(known.role) ?? [];
    columns.push({ column, rank: known.rank });
    found.set(known.role, columns);
  });
  const ordered = new Map<Role, readonly number[]>();
  for (const [role, columns] of found) {
    ordered.set(role, inOrder(role, columns));
  }
  return columnsFrom(names, ordered);
}

interface Candidate {
  readonly column: number;
  /** Of its name among those of the role. */
  readonly rank: number;
}

/** Roles of which all columns count. */
const lists: ReadonlySet<Role> = new Set<Role>([
  'modifier',
  'diagnosis',
  'pointer',
  'note',
  'visit-type',
  'other-payer',
  'patient-name',
]);
/** Roles of which a later column speaks where an earlier one is silent. */
const fallbacks: ReadonlySet<Role> = new Set<Role>(['date', 'payer', 'taxonomy', 'discipline']);

function inOrder(role: Role, columns: readonly Candidate[]): number[] {
  if (lists.has(role)) return columns.map((it) => it.column);
  const ranked = columns.toSorted((a, b) => a.rank - b.rank);
  if (!fallbacks.has(role)) return ranked.slice(0, 1).map((it) => it.column);
  // Beside a column that says it is of the service, a mere `Date` may be of anything, such as the posting.
  const isVague = (rank: number) => role === 'date' && rank > 0 && rank === headerNames.date.indexOf('date');
  return ranked.filter((it, index) => index === 0 || !isVague(it.rank)).map((it) => it.column);
}

/**
 * Whether these are the columns of charges: a code, when or how much of it, and one more thing that a charge has.
 * Charges are of a day or of somebody; a table of codes with nothing but prices, limits or dates of validity is none.
 */
export function areCharges(columns: Columns): boolean {
  const has = (role: Role) => columns.of(role).length > 0;
  const { names } = columns;
  if (!has('code') || !(has('date') || has('units') || has('minutes'))) return false;
  if (!isOfMedicine(columns)) return false;
  if (has('claim') || has('patient') || has('visit')) return true;
  if (names.some((name) => referenceNames.has(plain(name)))) return false;
  const signs = (['units', 'minutes', 'modifier', 'pos', 'pointer', 'diagnosis'] as const).filter(has);
  if (isServiceDate(columns)) return signs.length > 0 || has('charge');
  return has('date') && signs.length > 0;
}

/** Whether the codes are of CPT or HCPCS: by their header, or where it is a mere `Code`, by what stands beside them. */
function isOfMedicine(columns: Columns): boolean {
  const nameOf = (role: Role) => plain(columns.names[columns.of(role)[0] ?? -1] ?? '');
  if (!anyCodes.has(nameOf('code'))) return true;
  const has = (role: Role) => columns.of(role).length > 0;
  // Invoices and accounts are of every trade, and at a till POS is the point of sale.
  if (/^(?:patient|mrn|chart|pt)/.test(nameOf('patient')) || /^(?:cl(?:ai)?m|enc|superbill)/.test(nameOf('claim'))) {
    return true;
  }
  if ((['modifier', 'diagnosis', 'pointer', 'taxonomy', 'discipline'] as const).some(has)) return true;
  if (nameOf('pos').startsWith('placeof') || columns.names.some((name) => /(?:^|[^a-z])npi(?:[^a-z]|$)/i.test(name))) {
    return true;
  }
  return isServiceDate(columns) && (has('units') || has('minutes') || has('pos'));
}

/** Whether the day is that of the service by its header, not a mere `Date`. */
function isServiceDate(columns: Columns): boolean {
  const first = columns.of('date')[0];
  return first !== undefined && !anyDates.has(plain(columns.names[first] ?? ''));
}

const none: readonly number[] = [];

function columnsFrom(names: readonly string[], found: ReadonlyMap<Role, readonly number[]>): Columns {
  return { names, of: (role) => found.get(role) ?? none };
}

const rolesByName: ReadonlyMap<string, { readonly role: Role; readonly rank: number }> = new Map(
  // Object.entries forgets that the keys are roles.
  (Object.entries(headerNames) as [Role, readonly string[]][]).flatMap(([role, names]) =>
    names.map((name, rank) => [name, { role, rank }] as const),
  ),
);

function roleOf(name: string): { readonly role: Role; readonly rank: number } | undefined {
  const exact = rolesByName.get(name);
  if (exact !== undefined) return exact;
  // `modifier2`, `hcpcsmodifier2`, `modifier2code`, `icd10code2`
  const numbered = /^([a-z]+(?:10)?[a-z]*)_?([1-9]|1[0-9]|2[0-5])(code)?$/.exec(name);
  const role = numbered === null ? undefined : numberedNames.get(numbered[1] ?? '');
  return role === undefined ? undefined : { role, rank: Number(numbered?.[2]) };
}

/** `CPT/HCPCS Code` as `cpthcpcscode`. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
