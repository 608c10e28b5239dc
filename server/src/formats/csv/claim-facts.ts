/** What the rows of a claim say of it as a whole, beside who pays and what it is for: who, by whom, how much. */
import type { Claim, Npi, PatientKey, PayerKind, Unread } from '../../claim/claim.js';
import { patientKeyOf } from '../../claim/patient-key.js';
import type { Located } from '../../text/span.js';
import { payerNamed } from '../support/payer-name.js';
import type { Columns } from './columns.js';
import type { Role } from './header-names.js';
import { cellIn, noteUnread, valueOf } from './line.js';
import type { RowContext } from './line.js';
import { saysNothing } from './rows.js';
import { npiIn, numberIn } from './values.js';

export interface ClaimFacts {
  readonly otherPayers: PayerKind[];
  patient: PatientKey | undefined;
  totalCharge: Located<number> | undefined;
  /** Rows name different totals: then the column is not of the whole claim. */
  isTotalDisputed: boolean;
  readonly npis: Npi[];
  isOrderingNamed: boolean;
  readonly unread: Unread[];
}

export function noFacts(): ClaimFacts {
  return {
    otherPayers: [],
    patient: undefined,
    totalCharge: undefined,
    isTotalDisputed: false,
    npis: [],
    isOrderingNamed: false,
    unread: [],
  };
}

const facts: readonly Role[] = ['other-payer', 'patient', 'patient-name', 'birth-date', 'total-charge', 'ordering'];
const npiRoles = [
  ['rendering-npi', 'rendering'],
  ['billing-npi', 'billing'],
  ['facility-npi', 'facility'],
  ['ordering-npi', 'ordering'],
  ['npi', 'other'],
] as const;

/** Has the sheet a column for any of them? Most have not, and need not be asked row by row. */
export function tellsFacts(columns: Columns): boolean {
  return [...facts, ...npiRoles.map(([role]) => role)].some((role) => columns.of(role).length > 0);
}

export function readFacts(ctx: RowContext, into: ClaimFacts): void {
  into.patient ??= patientOf(ctx);
  readTotal(ctx, into);
  for (const column of ctx.sheet.columns.of('other-payer')) {
    const name = wordsAt(ctx, column);
    const payer = payerNamed(name) ?? 'unknown';
    if (name !== '' && !into.otherPayers.includes(payer)) into.otherPayers.push(payer);
  }
  for (const [role, whose] of npiRoles) readNpi(ctx, role, whose, into);
  into.isOrderingNamed ||= (['ordering', 'ordering-npi'] as const).some((role) => wordsOf(ctx, role) !== '');
}

function patientOf(ctx: RowContext): PatientKey | undefined {
  return patientKeyOf({
    id: wordsOf(ctx, 'patient'),
    name: wordsOf(ctx, 'patient-name'),
    birthDate: wordsOf(ctx, 'birth-date'),
  });
}

function readTotal(ctx: RowContext, into: ClaimFacts): void {
  const column = ctx.sheet.columns.of('total-charge')[0];
  if (column === undefined || wordsAt(ctx, column) === '') return;
  const total = numberIn(cellIn(ctx, column));
  if (total === undefined) noteUnread(cellIn(ctx, column), 'total-charge', into.unread);
  else if (into.totalCharge === undefined) into.totalCharge = total;
  else if (into.totalCharge.value !== total.value) into.isTotalDisputed = true;
}

function readNpi(ctx: RowContext, column: Role, role: Npi['role'], into: ClaimFacts): void {
  const first = ctx.sheet.columns.of(column)[0];
  if (first === undefined) return;
  const npi = valueOf(ctx, column, npiIn);
  if (npi === undefined || into.npis.some((it) => it.role === role && it.value === npi.value)) return;
  into.npis.push({ ...npi, role, address: `column ${ctx.sheet.columns.names[first] ?? ''}` });
}

/** All that the columns of a role say. */
function wordsOf(ctx: RowContext, role: Role): string {
  return ctx.sheet.columns
    .of(role)
    .map((column) => wordsAt(ctx, column))
    .join(' ')
    .trim();
}

function wordsAt(ctx: RowContext, column: number): string {
  if (column >= ctx.row.count) return '';
  const { text, start, end } = cellIn(ctx, column);
  return saysNothing(text, start, end) ? '' : text.slice(start, end);
}

/** The fields of a claim that these facts are; `undefined` for what no row says. */
export function fieldsOf(of: ClaimFacts, columns: Columns): Partial<Claim> {
  const hasOrdering = columns.of('ordering').length + columns.of('ordering-npi').length > 0;
  return {
    otherPayers: of.otherPayers.length === 0 ? undefined : of.otherPayers,
    patient: of.patient,
    totalCharge: of.isTotalDisputed ? undefined : of.totalCharge,
    npis: of.npis.length === 0 ? undefined : of.npis,
    ordering: hasOrdering ? (of.isOrderingNamed ? 'named' : 'not-named') : undefined,
    unread: of.unread.length === 0 ? undefined : of.unread,
  };
}
