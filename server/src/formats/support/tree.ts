/** A document of maps, lists and values, with the place of each: what JSON and YAML have in common. Knows nothing of claims. */
import type { Span } from '../../text/span.js';

export type Node = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly members: readonly Member[];
  /** Written between braces. JSON always is. */
  readonly isFlow: boolean;
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly Node[];
  /** Written between brackets. JSON always is. */
  readonly isFlow: boolean;
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly span: Span;
  /** Without quotes; of a YAML block, without its header. */
  readonly inner: Span;
  readonly quote: '"' | "'" | 'block' | 'none';
  /** The characters under `inner`, as typed. */
  readonly raw: string;
  /** The text meant: escapes resolved, numbers as typed. */
  readonly text: string;
  readonly isNull: boolean;
  /** Written elsewhere and repeated here by an alias of YAML: `span` is that of the alias. */
  readonly isRepeated: boolean;
}

export interface Member {
  readonly key: string;
  readonly keySpan: Span;
  /** Just behind the colon; `undefined` where it is still to be typed. */
  readonly colonEnd: number | undefined;
  /** `undefined` where it is still to be typed. */
  readonly value: Node | undefined;
}

export function memberOf(node: Node | undefined, key: string): Member | undefined {
  if (node?.kind !== 'map') return undefined;
  for (const member of node.members) if (member.key === key) return member;
  return undefined;
}

/** The value at the end of these keys. */
export function get(node: Node | undefined, ...keys: readonly string[]): Node | undefined {
  let at = node;
  for (const key of keys) at = memberOf(at, key)?.value;
  return at;
}

/** The items of a list; of anything else, none. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : [];
}

/** A value that is not null and not blank. */
export function filled(node: Node | undefined): ScalarNode | undefined {
  return node?.kind === 'scalar' && !node.isNull && node.raw.trim() !== '' ? node : undefined;
}

/** The text of a filled value. */
export function textOf(node: Node | undefined): string | undefined {
  return filled(node)?.text;
}
