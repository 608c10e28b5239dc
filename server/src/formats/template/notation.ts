/** Addresses of a template's fields in its own words, and changes as edits of its text. */
import type { Notation, Place, ServiceLine } from '../../claim/claim.js';
import type { MapNode } from '../support/tree.js';
import { claimsIn, linesIn } from './claims.js';
import { fieldOf, sectionOf } from './keys.js';
import type { Field } from './keys.js';
import { modifiersIn } from './modifiers.js';
import { parseTemplate } from './parse.js';
import { editsOf } from './write.js';

/** What was read of a line: which of the claim's lines it is, from 0, and its part of the tree. */
export interface LineNode {
  readonly index: number;
  readonly node: MapNode;
}

/** `prefix` stands in front of `lines[0]`; `name` is the document's, by which its text is read again. */
export function notationOf(prefix: string, lines: ReadonlyMap<ServiceLine, LineNode>, name: string): Notation {
  return {
    address: (place) => prefix + addressInClaim(place, lines),
    write: (text, start, change) => {
      const { roots, isJson } = parseTemplate({ text, name });
      const claim = claimsIn(roots).find(({ node }) => node.span.start === start)?.node;
      const siblings = claim === undefined ? [] : linesIn(claim);
      const line = siblings[lines.get(change.line)?.index ?? -1];
      return line === undefined ? [] : editsOf({ text, isJson, siblings }, line, change);
    },
  };
}

const fields: Readonly<Record<Exclude<Place['field'], 'note' | 'diagnosis' | 'total-charge' | 'claim'>, Field>> = {
  code: 'code',
  modifier: 'modifiers',
  units: 'units',
  'service-date': 'serviceDate',
  'place-of-service': 'placeOfService',
  pointer: 'pointers',
  charge: 'charge',
  minutes: 'minutes',
  taxonomy: 'taxonomy',
};

function addressInClaim({ field, line, index = 0 }: Place, lines: ReadonlyMap<ServiceLine, LineNode>): string {
  const found = line === undefined ? undefined : lines.get(line);
  if (field === 'diagnosis') return `diagnoses[${index}]`;
  if (field === 'total-charge') return 'totalCharge';
  // A line that names no taxonomy of its own has that of the claim.
  if (field === 'taxonomy' && found?.node.members.every((it) => fieldOf(it.key) !== 'taxonomy') !== false) return field;
  if (found === undefined || field === 'claim') return 'lines';
  const where = `lines[${found.index}]`;
  if (field === 'modifier') return `${where}.${modifierAddress(found.node, index)}`;
  if (field === 'note') {
    const key = found.node.members.find((it) => sectionOf(it.key) !== undefined)?.key;
    return key === undefined ? where : `${where}.${key}`;
  }
  const key = found.node.members.find((it) => fieldOf(it.key) === fields[field])?.key ?? fields[field];
  return `${where}.${key}${field === 'pointer' ? `[${index}]` : ''}`;
}

function modifierAddress(line: MapNode, index: number): string {
  const modifier = modifiersIn(line).filled[index];
  if (modifier === undefined) return line.members.find((it) => fieldOf(it.key) === 'modifiers')?.key ?? 'modifiers';
  const { key, value } = modifier.member;
  return value?.kind === 'list' ? `${key}[${modifier.item}]` : key;
}
