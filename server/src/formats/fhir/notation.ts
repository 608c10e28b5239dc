/** Addresses of FHIR elements, and changes of a claim as edits of its JSON. */
import type { Change, Notation, Place, ServiceLine } from '../../claim/claim.js';
import type { TextEdit } from '../../text/edit.js';
import { shift } from '../../text/span.js';
import { parseJson } from '../support/json.js';
import { get, itemsOf } from '../support/tree.js';
import type { MapNode, Node } from '../support/tree.js';
import { editsOf } from './write.js';

/** Where a line stands in its resource: `['item', 1, 'detail', 0]`. */
export type LinePath = readonly (string | number)[];

/** `prefix` names the resource: `Claim`, `Bundle.entry[2].resource.Claim`. */
export function notationOf(prefix: string, details: ReadonlyMap<ServiceLine, LineDetails>): Notation {
  return {
    address: (place) => `${prefix}${addressInClaim(place, details)}`,
    write: (text, start, change) => writeChange(text, start, change, details),
  };
}

/** What the address of a field and the way back into the text need to know of a line. */
export interface LineDetails {
  readonly path: LinePath;
  /** `productOrService`, or `service` in STU3. */
  readonly product: string;
  /** Of each filled modifier: `modifier[0]`. */
  readonly modifiers: readonly string[];
  readonly date: string;
}

function addressInClaim(place: Place, details: ReadonlyMap<ServiceLine, LineDetails>): string {
  const line = place.line === undefined ? undefined : details.get(place.line);
  if (line === undefined) return ofClaim(place);
  const item = pathText(line.path);
  switch (place.field) {
    case 'code':
      return `${item}.${line.product}`;
    case 'modifier':
      return `${item}.${line.modifiers[place.index ?? 0] ?? 'modifier'}`;
    case 'units':
      return `${item}.quantity`;
    case 'service-date':
      return `${item}.${line.date}`;
    case 'place-of-service':
      return `${item}.locationCodeableConcept`;
    case 'pointer':
      return `${item}.diagnosisSequence[${place.index ?? 0}]`;
    case 'charge':
      return `${item}.net`;
    case 'minutes':
      return `${item}.quantity`;
    case 'note':
      return item;
    default:
      return ofClaim(place);
  }
}

/** The path of what stands once a claim, from the resource down. */
function ofClaim({ field, index = 0 }: Place): string {
  switch (field) {
    case 'taxonomy':
      return '.careTeam';
    case 'diagnosis':
    case 'pointer':
      return `.diagnosis[${index}]`;
    case 'total-charge':
      return '.total';
    default:
      return '';
  }
}

function pathText(path: LinePath): string {
  return path.map((it) => (typeof it === 'number' ? `[${it}]` : `.${it}`)).join('');
}

/** Reads the claim's own text once more: trees are not kept, and one claim is small. */
function writeChange(
  text: string,
  start: number,
  change: Change,
  details: ReadonlyMap<ServiceLine, LineDetails>,
): readonly TextEdit[] {
  const line = details.get(change.line);
  const { root } = parseJson(text.slice(start));
  if (line === undefined || root?.kind !== 'map') return [];
  const item = itemAt(root, line.path);
  if (item === undefined) return [];
  const edits = editsOf(text.slice(start, start + root.span.end), root, item, change);
  return edits.map((edit) => ({ ...edit, span: shift(edit.span, start) }));
}

function itemAt(claim: MapNode, path: LinePath): MapNode | undefined {
  let at: Node | undefined = claim;
  for (const step of path) at = typeof step === 'number' ? itemsOf(at)[step] : get(at, step);
  return at?.kind === 'map' ? at : undefined;
}
