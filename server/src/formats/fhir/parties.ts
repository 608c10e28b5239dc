/** Who is named in a FHIR claim beside its lines: whose it is, who provides, who ordered, and what it comes to. */
import type { Claim, Npi, PatientKey } from '../../claim/claim.js';
import { patientKeyOf } from '../../claim/patient-key.js';
import { isPlaceholder } from '../../prose/placeholders.js';
import type { Located } from '../../text/span.js';
import { filled, get, itemsOf, textOf } from '../support/tree.js';
import type { Node } from '../support/tree.js';
import { number, unreadNumber } from './line.js';
import type { Surroundings } from './line.js';
import type { ClaimResource } from './resources.js';
import { isNpi } from './systems.js';

type Place = Surroundings['place'];

/** By the patient's own resource where it came along, else by the reference to it. */
export function patientOf({ node, resolve }: ClaimResource): PatientKey | undefined {
  const patient = get(node, 'patient');
  const reference = textOf(get(patient, 'reference')) ?? '';
  const resource = resolve(reference);
  const identifiers = [
    ...itemsOf(get(resource, 'identifier')),
    ...[get(patient, 'identifier')].flatMap((it) => it ?? []),
  ];
  // A local name, `#patient`, is given to somebody else in the next claim.
  const named = reference.startsWith('#') || isPlaceholder(reference) ? undefined : reference;
  const [name] = itemsOf(get(resource, 'name'));
  const parts = [get(name, 'family'), ...itemsOf(get(name, 'given'))].flatMap((it) => textOf(it) ?? []);
  return patientKeyOf({
    id: identifiers.map((it) => textOf(get(it, 'value'))).find((it) => it !== undefined) ?? named,
    name: parts.length > 0 ? parts.join(' ') : textOf(get(name, 'text')),
    birthDate: textOf(get(resource, 'birthDate')),
  });
}

/** `total` of a Claim; of an ExplanationOfBenefit, the sum that was submitted; `totalCost` of STU3. */
function totalNode(claim: Node): Node | undefined {
  const total = get(claim, 'total');
  if (total?.kind !== 'list') return total ?? get(claim, 'totalCost');
  const isSubmitted = (it: Node) =>
    itemsOf(get(it, 'category', 'coding')).some((coding) => textOf(get(coding, 'code')) === 'submitted');
  return get(total.items.find(isSubmitted), 'amount');
}

export function totalOf(claim: Node, place: Place): Pick<Claim, 'totalCharge' | 'unread'> {
  const total = totalNode(claim);
  const currency = textOf(get(total, 'currency')) ?? textOf(get(total, 'code'));
  if (currency !== undefined && currency !== 'USD') return {};
  const unread = unreadNumber(get(total, 'value'), 'total-charge', place);
  const totalCharge: Located<number> | undefined = number(get(total, 'value'), place);
  return { totalCharge, unread: unread.length === 0 ? undefined : unread };
}

/** What somebody of the care team does, by the codes of HL7 and CARIN. */
function roleOf(member: Node): Npi['role'] {
  const codes = itemsOf(get(member, 'role', 'coding')).map((it) => textOf(get(it, 'code'))?.toLowerCase() ?? '');
  if (codes.some((it) => /^(?:referring|ordering|prescribing|referrer)$/.test(it))) return 'ordering';
  return codes.some((it) => /^(?:rendering|performing|primary)$/.test(it)) ? 'rendering' : 'other';
}

export function npisOf(resource: ClaimResource, prefix: string, place: Place): readonly Npi[] | undefined {
  const { node } = resource;
  const places: readonly (readonly [Npi['role'], string, Node | undefined])[] = [
    ['billing', 'provider', get(node, 'provider')],
    ['facility', 'facility', get(node, 'facility')],
    ...itemsOf(get(node, 'careTeam')).map(
      (it, index) => [roleOf(it), `careTeam[${index}].provider`, get(it, 'provider')] as const,
    ),
  ];
  const npis = places.flatMap(([role, path, reference]): Npi[] => {
    const npi = npiOf(resource, reference, place);
    return npi === undefined ? [] : [{ ...npi, role, address: `${prefix}.${path}` }];
  });
  return npis.length === 0 ? undefined : npis;
}

/** Of the reference itself, else of the resource it names. What stands outside of the claim is pointed at by its reference. */
function npiOf(
  { node, resolve }: ClaimResource,
  reference: Node | undefined,
  place: Place,
): Located<string> | undefined {
  const own = npiAmong([get(reference, 'identifier')]);
  if (own !== undefined) return { value: own.raw, span: place(own.inner) };
  const name = filled(get(reference, 'reference'));
  const other = name === undefined ? undefined : npiAmong(itemsOf(get(resolve(name.text), 'identifier')));
  if (name === undefined || other === undefined) return undefined;
  const isInside = other.span.start >= node.span.start && other.span.end <= node.span.end;
  return { value: other.raw, span: place(isInside ? other.inner : name.inner) };
}

function npiAmong(identifiers: readonly (Node | undefined)[]) {
  const npi = identifiers.find((it) => isNpi(textOf(get(it, 'system')) ?? ''));
  const value = filled(get(npi, 'value'));
  return value === undefined || isPlaceholder(value.raw) ? undefined : value;
}

/** There is always a place for it: a referral, or a member of the care team. */
export function orderingOf(claim: Node): Claim['ordering'] {
  const isNamed =
    get(claim, 'referral') !== undefined || itemsOf(get(claim, 'careTeam')).some((it) => roleOf(it) === 'ordering');
  return isNamed ? 'named' : 'not-named';
}
