/** What a template says of a claim as a whole beside its lines: whose it is, who provides, who ordered, what it comes to. */
import type { Claim, Npi, PatientKey, PayerKind, Unread } from '../../claim/claim.js';
import { patientKeyOf } from '../../claim/patient-key.js';
import type { Span } from '../../text/span.js';
import { payerNamed } from '../support/payer-name.js';
import { filled } from '../support/tree.js';
import type { MapNode } from '../support/tree.js';
import { linesIn } from './claims.js';
import { fieldOf, membersOf, valueOf } from './keys.js';
import type { Field } from './keys.js';
import { givenValue, numberOf } from './values.js';

type Place = (span: Span) => Span;

export function partiesOf(node: MapNode, prefix: string, place: Place): Partial<Claim> {
  const npis = npisOf(node, prefix, place);
  return {
    otherPayers: otherPayersOf(node),
    patient: patientOf(node),
    ...totalOf(node, place),
    npis: npis.length === 0 ? undefined : npis,
    ordering: orderingOf(node),
  };
}

/** Those still to be named are left out. */
function otherPayersOf(node: MapNode): readonly PayerKind[] | undefined {
  const value = valueOf(node, 'otherPayers');
  const names = (value?.kind === 'list' ? value.items : [value]).flatMap((it) => givenValue(it)?.raw ?? []);
  return names.length === 0 ? undefined : names.map((it) => payerNamed(it) ?? 'unknown');
}

/** By a number that means something to whoever wrote it: `patient: 17`, `patient: { id: 17 }`. */
function patientOf(node: MapNode): PatientKey | undefined {
  const value = valueOf(node, 'patient');
  const id = value?.kind === 'map' ? value.members.find(({ key }) => /^(?:id|number|mrn)$/i.test(key))?.value : value;
  return patientKeyOf({ id: givenValue(id)?.raw });
}

/** `totalCharge`, and `total`, which in a line is the line's charge. */
function totalOf(node: MapNode, place: Place): Pick<Claim, 'totalCharge' | 'unread'> {
  const value =
    valueOf(node, 'totalCharge') ?? membersOf(node, 'charge').find(({ key }) => /^total$/i.test(key))?.value;
  const scalar = givenValue(value);
  if (scalar === undefined) return {};
  const total = numberOf(value);
  if (total !== undefined) return { totalCharge: { value: total.value, span: place(total.span) } };
  const unread: readonly Unread[] = [{ field: 'total-charge', span: place(scalar.inner) }];
  return { unread };
}

/** Nobody is named where the template says `none`; what is still to be filled in says nothing. */
function orderingOf(node: MapNode): Claim['ordering'] {
  const members = [...membersOf(node, 'orderingProvider'), ...membersOf(node, 'orderingNpi')];
  const words = members.flatMap(({ value }) => (value?.kind === 'map' ? 'a provider' : (givenValue(value)?.raw ?? [])));
  if (words.length === 0) return undefined;
  return words.every((it) => /^(?:none|no|nobody|n\/a)$/i.test(it)) ? 'not-named' : 'named';
}

const roles: Partial<Readonly<Record<Field, Npi['role']>>> = {
  billingNpi: 'billing',
  renderingNpi: 'rendering',
  facilityNpi: 'facility',
  orderingNpi: 'ordering',
  npi: 'other',
};

/** Of the claim, then of its lines; the same person in the same role once. */
function npisOf(claim: MapNode, prefix: string, place: Place): readonly Npi[] {
  const npis: Npi[] = [];
  const take = (node: MapNode, where: string) => {
    for (const { key, value } of node.members) {
      const field = fieldOf(key);
      const role = field && roles[field];
      const scalar = filled(givenValue(value));
      if (role === undefined || scalar === undefined || scalar.isRepeated || !/^\d{5,15}$/.test(scalar.raw)) continue;
      if (npis.some((it) => it.role === role && it.value === scalar.raw)) continue;
      npis.push({ value: scalar.raw, span: place(scalar.inner), role, address: `${prefix}${where}${key}` });
    }
  };
  take(claim, '');
  for (const [index, line] of linesIn(claim).entries()) take(line, `lines[${index}].`);
  return npis;
}
