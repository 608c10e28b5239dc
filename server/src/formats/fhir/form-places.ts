/** Where a FHIR claim says what a form asks for beside the claim: its patient, coverage, accident and providers. */
import type { PlacedClaim } from '../../claim/claim.js';
import { shift } from '../../text/span.js';
import { filled, get, itemsOf, textOf } from '../support/tree.js';
import type { Node } from '../support/tree.js';
import type { Document, FormPlace } from '../format.js';
import { isNdjson, readUnit, unitsOf } from './resources.js';

export function formPlaces({ text, name }: Document, { start }: PlacedClaim): readonly FormPlace[] {
  const unit = unitsOf(text, isNdjson(name)).findLast((it) => it.start <= start);
  if (unit === undefined) return [];
  const { resources } = readUnit(text.slice(unit.start, unit.end));
  const resource = resources.find(({ node }) => unit.start + node.span.start === start);
  if (resource === undefined) return [];
  const { node, resolve } = resource;
  const named = (reference: Node | undefined) => resolve(textOf(get(reference, 'reference')) ?? '');
  const patient = named(get(node, 'patient'));
  const [insurance] = itemsOf(get(node, 'insurance'));
  const coverage = named(get(insurance, 'coverage'));
  // Without a resource of its own, the reference is all there is.
  const boxes: readonly (readonly [box: string, node: Node | undefined])[] = [
    ['2', itemsOf(get(patient, 'name'))[0] ?? valueOf(get(node, 'patient'))],
    ['3', filled(get(patient, 'birthDate'))],
    ['5', itemsOf(get(patient, 'address'))[0]],
    ['1a', filled(get(coverage, 'subscriberId')) ?? valueOf(get(insurance, 'coverage'))],
    ['11', itemsOf(get(coverage, 'class'))[0]],
    ['10', filled(get(node, 'accident', 'date'))],
    ['17', careTeamOf(node, 'referring')],
    ['23', itemsOf(get(insurance, 'preAuthRef'))[0]],
    ['26', filled(get(itemsOf(get(node, 'identifier'))[0], 'value'))],
    ['32', valueOf(get(node, 'facility'))],
    ['33', valueOf(get(node, 'provider'))],
  ];
  return boxes.flatMap(([box, it]) => (it === undefined ? [] : [{ box, span: shift(it.span, unit.start) }]));
}

/** What a reference says for itself. */
function valueOf(reference: Node | undefined): Node | undefined {
  return (
    filled(get(reference, 'display')) ??
    filled(get(reference, 'reference')) ??
    filled(get(reference, 'identifier', 'value'))
  );
}

function careTeamOf(claim: Node, role: string): Node | undefined {
  const member = itemsOf(get(claim, 'careTeam')).find((it) =>
    itemsOf(get(it, 'role', 'coding')).some((coding) => textOf(get(coding, 'code')) === role),
  );
  return valueOf(get(member, 'provider')) ?? valueOf(get(claim, 'referral'));
}
