/** Finds the claims in a text of FHIR: one resource, a bundle, a list, or one resource a line. Knows nothing of lines and codes. */
import type { Span } from '../../text/span.js';
import { parseJson } from '../support/json.js';
import type { JsonReading } from '../support/json.js';
import { get, itemsOf, memberOf, textOf } from '../support/tree.js';
import type { MapNode, Node } from '../support/tree.js';

export type ClaimType = 'Claim' | 'ExplanationOfBenefit';

export interface ClaimResource {
  readonly type: ClaimType;
  /** Offsets count from the begin of the unit. */
  readonly node: MapNode;
  /** What stands in front of `Claim.item[0]`: `Bundle.entry[2].resource.`, or nothing. */
  readonly prefix: string;
  /** The resource a reference names, where it came along. */
  readonly resolve: (reference: string) => Node | undefined;
}

/** Is there a claim at all? Looks for two words, so that other JSON costs next to nothing. */
export function mentionsClaim(text: string): boolean {
  if (!text.includes('"resourceType"')) return false;
  return types.some((type) => {
    for (let at = text.indexOf(type); at !== -1; at = text.indexOf(type, at + 1)) {
      if (/"resourceType"\s*:\s*$/.test(text.slice(Math.max(0, at - 60), at))) return true;
    }
    return false;
  });
}

const types: readonly string[] = ['"Claim"', '"ExplanationOfBenefit"'];

/** One resource a line, by the name of the file. */
export function isNdjson(name: string): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(name);
}

/**
 * The stretches of a text that are documents of their own: all of it, or each line that begins with a brace.
 * In JSON over several lines such a brace stands behind a bracket, a comma or a colon, so only behind a closing one
 * does another document begin; in a file called NDJSON even a damaged line ends at its end.
 */
export function unitsOf(text: string, isNdjson: boolean): readonly Span[] {
  const units: Span[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let at = text.indexOf('\n{', start); at !== -1; at = text.indexOf('\n{', at + 1)) {
    if (!isNdjson && lastOf(text, at) !== '}') continue;
    units.push({ start, end: at + 1 });
    start = at + 1;
  }
  units.push({ start, end: text.length });
  return units;
}

/** The last character before this offset that is not blank. */
function lastOf(text: string, offset: number): string | undefined {
  let at = offset - 1;
  while (at >= 0 && /\s/.test(text.charAt(at))) at--;
  return text[at];
}

export interface Unit {
  readonly resources: readonly ClaimResource[];
  readonly isBundle: boolean;
  readonly error: JsonReading['error'];
}

export function readUnit(text: string): Unit {
  const { root, error } = parseJson(text);
  const resources: ClaimResource[] = [];
  const known = new Map<string, Node>();
  const collect = (node: Node | undefined, prefix: string, outer: Resolve) => {
    if (node?.kind !== 'map') return;
    const type = textOf(get(node, 'resourceType'));
    const contained = itemsOf(get(node, 'contained'));
    const resolve: Resolve = (reference) =>
      reference.startsWith('#')
        ? contained.find((it) => textOf(get(it, 'id')) === reference.slice(1))
        : outer(reference);
    if (isClaimType(type)) resources.push({ type, node, prefix, resolve });
    const inner = `${prefix}${type ?? 'Resource'}.`;
    contained.forEach((it, index) => {
      collect(it, `${inner}contained[${index}].`, resolve);
    });
    for (const list of ['entry', 'parameter']) {
      itemsOf(get(node, list)).forEach((entry, index) => {
        collect(memberOf(entry, 'resource')?.value, `${inner}${list}[${index}].resource.`, outer);
      });
    }
  };
  const everything: Resolve = (reference) => {
    if (known.size === 0) for (const [name, node] of namesIn(root)) known.set(name, node);
    return known.get(reference);
  };
  if (root?.kind === 'list') {
    root.items.forEach((it, index) => {
      collect(it, `[${index}].`, everything);
    });
  } else collect(root, '', everything);
  resources.sort((a, b) => a.node.span.start - b.node.span.start);
  return { resources, isBundle: textOf(get(root, 'resourceType')) === 'Bundle', error };
}

type Resolve = (reference: string) => Node | undefined;

function isClaimType(type: string | undefined): type is ClaimType {
  return type === 'Claim' || type === 'ExplanationOfBenefit';
}

/** Every resource of a bundle under the names by which others may call it. */
function namesIn(root: Node | undefined): [string, Node][] {
  return itemsOf(get(root, 'entry')).flatMap((entry) => {
    const resource = get(entry, 'resource');
    if (resource === undefined) return [];
    const names = [textOf(get(entry, 'fullUrl'))];
    const id = textOf(get(resource, 'id'));
    if (id !== undefined) names.push(`${textOf(get(resource, 'resourceType')) ?? ''}/${id}`);
    return names.flatMap((name): [string, Node][] => (name === undefined ? [] : [[name, resource]]));
  });
}
