/** Where the claims of a template stand in its tree, and their lines. */
import type { MapNode, Node } from '../support/tree.js';
import { membersOf, valueOf } from './keys.js';

export interface ClaimNode {
  readonly node: MapNode;
  /** What stands in front of `lines[0]`: `claims[1].`, or nothing. */
  readonly prefix: string;
}

/** `claim:`, `claims:`, a list of claims, or the document itself with `lines:`; of each document of the stream. */
export function claimsIn(roots: readonly Node[]): readonly ClaimNode[] {
  return roots.flatMap((root, index) => {
    const prefix = roots.length > 1 ? `document ${index + 1}: ` : '';
    return claimsOf(root).map((it) => ({ node: it.node, prefix: prefix + it.prefix }));
  });
}

function claimsOf(root: Node): readonly ClaimNode[] {
  if (root.kind === 'list') return listed(root.items, (index) => `[${index}].`);
  const several = valueOf(root, 'claims');
  if (several?.kind === 'list') return listed(several.items, (index) => `claims[${index}].`);
  const one = valueOf(root, 'claim');
  if (one?.kind === 'map') return [{ node: one, prefix: '' }];
  if (one?.kind === 'list') return listed(one.items, (index) => `claim[${index}].`);
  return root.kind === 'map' && isClaim(root) ? [{ node: root, prefix: '' }] : [];
}

function listed(items: readonly Node[], prefixOf: (index: number) => string): ClaimNode[] {
  return items.flatMap((node, index) =>
    node.kind === 'map' && isClaim(node) ? [{ node, prefix: prefixOf(index) }] : [],
  );
}

function isClaim(node: MapNode): boolean {
  return membersOf(node, 'lines').length > 0;
}

/** A single line need not be in a list. */
export function linesIn(claim: MapNode): readonly MapNode[] {
  const lines = valueOf(claim, 'lines');
  const nodes = lines?.kind === 'list' ? lines.items : lines === undefined ? [] : [lines];
  return nodes.filter((it) => it.kind === 'map');
}
