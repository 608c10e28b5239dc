/** One change of one item as the smallest edits of the JSON, in the manner of the file. Spans count from the claim. */
import { mostModifiers } from '../../claim/claim.js';
import type { Change } from '../../claim/claim.js';
import type { TextEdit } from '../../text/edit.js';
import { partsOf, removalOf, spanOfMember, styleOf, writeJson } from '../support/json-write.js';
import type { JsonStyle, JsonValue } from '../support/json-write.js';
import { splitBy } from '../support/split-modifier.js';
import { get, itemsOf, memberOf, textOf } from '../support/tree.js';
import type { ListNode, MapNode, Node, ScalarNode } from '../support/tree.js';
import { codeScalar, modifierSlots, productOf } from './line.js';
import type { ModifierSlot } from './line.js';
import { codeSystemOf, cptSystem, hcpcsSystem } from './systems.js';

/** `text` is the claim's own. Empty where the change cannot be made safely. */
export function editsOf(text: string, claim: MapNode, item: MapNode, change: Change): readonly TextEdit[] {
  const slots = modifierSlots(item).filled;
  switch (change.kind) {
    case 'replace-code': {
      const code = codeScalar(item, true);
      return code === undefined ? [] : replaced(itemsOf(productOf(item)?.coding), code, change.code, 'code');
    }
    case 'replace-modifier': {
      const slot = slots[change.index];
      return (slot?.scalars ?? []).flatMap((it) => replaced(codingsOf(item), it, change.modifier, 'modifier'));
    }
    case 'remove-modifier': {
      const slot = slots[change.index];
      return slot === undefined ? [] : removed(item, slot);
    }
    case 'split-modifier':
      return splitBy(change, (it) => editsOf(text, claim, item, it));
    case 'add-modifier':
      return added(text, claim, item, change.modifier, slots.length);
  }
}

/** The new code, and its system where the old one cannot hold it. */
function replaced(codings: readonly Node[], scalar: ScalarNode, code: string, kind: 'code' | 'modifier'): TextEdit[] {
  const edits: TextEdit[] = [{ span: scalar.inner, newText: code }];
  const system = get(
    codings.find((it) => get(it, 'code') === scalar),
    'system',
  );
  const old = codeSystemOf(textOf(system) ?? '');
  const wanted = isCpt(code, kind) ? 'cpt' : 'hcpcs';
  if (system?.kind !== 'scalar' || old === undefined || old === 'both' || old === wanted) return edits;
  // CPT modifiers are listed under HCPCS as well; the other way round they are not.
  if (kind === 'modifier' && old === 'hcpcs') return edits;
  return [{ span: system.inner, newText: wanted === 'cpt' ? cptSystem : hcpcsSystem }, ...edits];
}

function isCpt(code: string, kind: 'code' | 'modifier'): boolean {
  return kind === 'code' ? /^\d/.test(code) : /^(?:\d\d|P[1-6]|\dP)$/.test(code);
}

function codingsOf(item: Node): readonly Node[] {
  return itemsOf(get(item, 'modifier')).flatMap((it) => itemsOf(get(it, 'coding')));
}

/** A concept of one modifier goes as a whole, and the list with its last concept: FHIR knows no empty lists. */
function removed(item: MapNode, slot: ModifierSlot): TextEdit[] {
  const list = get(item, 'modifier');
  if (list?.kind !== 'list') return [];
  const index = list.items.findIndex((concept) => slot.scalars.some((it) => holds(concept, it)));
  const coding = get(list.items[index], 'coding');
  if (coding?.kind === 'list' && slot.scalars.length < coding.items.length) {
    // Other modifiers share the concept. Two codings of this one beside them could not be cut out one by one.
    const at = coding.items.findIndex((it) => slot.scalars.some((scalar) => holds(it, scalar)));
    return slot.scalars.length === 1 ? [{ span: removalOf(coding, at), newText: '' }] : [];
  }
  if (index < 0) return [];
  if (list.items.length > 1) return [{ span: removalOf(list, index), newText: '' }];
  const member = item.members.findIndex((it) => it.key === 'modifier');
  return [{ span: removalOf(item, member), newText: '' }];
}

function holds(node: Node, scalar: ScalarNode): boolean {
  return node.span.start <= scalar.span.start && scalar.span.end <= node.span.end;
}

function added(text: string, claim: MapNode, item: MapNode, modifier: string, filledCount: number): TextEdit[] {
  const member = memberOf(item, 'modifier');
  const list = member?.value;
  if (filledCount >= mostModifiers || itemsOf(list).length >= mostModifiers) return [];
  if (member === undefined) return newMember(text, claim, item, modifier);
  if (list?.kind !== 'list') return [];
  if (list.items.length === 0) {
    const span = { start: list.span.start + 1, end: list.span.end - 1 };
    return [{ span, newText: newList(text, claim, item, modifier).slice(1, -1) }];
  }
  const empty = codingsOf(item)
    .map((it) => get(it, 'code'))
    .find((it) => it?.kind === 'scalar' && it.quote === '"' && it.raw.trim() === '');
  if (empty?.kind === 'scalar') return [{ span: empty.inner, newText: modifier }];
  return newConcept(text, claim, item, list, modifier);
}

/** One more concept at the end of a list, laid out as the list is. */
function newConcept(text: string, claim: MapNode, item: MapNode, list: ListNode, modifier: string): TextEdit[] {
  const last = list.items.at(-1);
  const around = styleOf(text, item);
  const style = styleOf(text, list, { ...around, child: undefined });
  const inside = last?.kind === 'map' ? styleOf(text, last, style) : style;
  const layout = { ...inside, child: inside.child === undefined ? undefined : (style.child ?? around.child) };
  const concept = writeJson(conceptOf(text, claim, modifier), layout);
  const end = partsOf(list).at(-1)?.end ?? list.span.end;
  // Objects on several lines may stand close together, `}, {`.
  const tight = list.items.length > 1 ? style.comma : ', ';
  const between = style.child === undefined ? (inside.child === undefined ? style.comma : tight) : `,${style.child}`;
  return [{ span: { start: end, end }, newText: between + concept }];
}

/** The list itself, behind the product. */
function newMember(text: string, claim: MapNode, item: MapNode, modifier: string): TextEdit[] {
  const product = item.members.find((it) => it.key === productOf(item)?.name);
  if (product?.value === undefined) return [];
  const style = styleOf(text, item);
  const between = style.child === undefined ? style.comma : `,${style.child}`;
  const at = spanOfMember(product).end;
  const newText = `${between}"modifier"${style.colon}${newList(text, claim, item, modifier)}`;
  return [{ span: { start: at, end: at }, newText }];
}

/** A list of one modifier, laid out as the product beside it is. */
function newList(text: string, claim: MapNode, item: MapNode, modifier: string): string {
  const style = styleOf(text, item);
  const product = get(item, productOf(item)?.name ?? '');
  const inside = product?.kind === 'map' ? styleOf(text, product, style) : style;
  const layout: JsonStyle = { ...inside, child: inside.child === undefined ? undefined : style.child };
  return writeJson([conceptOf(text, claim, modifier)], layout);
}

/** With the system that the claim's other modifiers name: none where they name none, the proper one where there are none. */
function conceptOf(text: string, claim: MapNode, modifier: string): JsonValue {
  const codings = itemsOf(get(claim, 'item')).flatMap(codingsOf);
  const alike = codings.filter(
    (it) => isCpt(textOf(get(it, 'code')) ?? '', 'modifier') === isCpt(modifier, 'modifier'),
  );
  const systems = [...alike, ...codings].map((it) => textOf(get(it, 'system')));
  const proper = isCpt(modifier, 'modifier')
    ? cptSystem
    : (/https?:[^"]*HCPCSReleaseCodeSets/.exec(text)?.[0] ?? hcpcsSystem);
  const system = codings.length === 0 ? proper : systems.find((it) => codeSystemOf(it ?? '') !== undefined);
  return { coding: [system === undefined ? { code: modifier } : { system, code: modifier }] };
}
