/** Where a code or a modifier is typed in a FHIR claim, filled or not. */
import type { PlacedClaim, ServiceLine } from '../../claim/claim.js';
import { shift, touches } from '../../text/span.js';
import type { Span } from '../../text/span.js';
import type { Document, Reading, Slot } from '../format.js';
import { parseJson } from '../support/json.js';
import { get, itemsOf, memberOf, textOf } from '../support/tree.js';
import type { Node } from '../support/tree.js';
import { productOf } from './line.js';
import { codeSystemOf } from './systems.js';

export function slotAt({ text }: Document, reading: Reading, offset: number): Slot | undefined {
  const placed = reading.claims.findLast(({ start, claim }) => start <= offset && offset <= start + claim.span.end);
  if (placed === undefined) return undefined;
  const { start, claim } = placed;
  const { root } = parseJson(text.slice(start, start + claim.span.end));
  const slot = slotAmong([...itemsOf(get(root, 'item')), ...itemsOf(get(root, 'addItem'))], offset - start);
  return slot && { ...slot, span: shift(slot.span, start), line: lineAt(placed, offset - start) };
}

/** The innermost line: a detail lies inside its item. */
function lineAt({ claim }: PlacedClaim, offset: number): ServiceLine | undefined {
  return claim.lines.findLast((line) => touches(line.span, offset));
}

function slotAmong(items: readonly Node[], offset: number): Omit<Slot, 'line'> | undefined {
  const item = items.find((it) => touches(it.span, offset));
  if (item === undefined) return undefined;
  const inner = slotAmong([...itemsOf(get(item, 'detail')), ...itemsOf(get(item, 'subDetail'))], offset);
  if (inner !== undefined) return inner;
  for (const coding of itemsOf(productOf(item)?.coding)) {
    const value = codeValueAt(coding, offset);
    if (value !== undefined) return { kind: 'code', ...value };
  }
  const list = get(item, 'modifier');
  // Nothing stands in it yet: the first modifier brings its concept along.
  if (list?.kind === 'list' && list.items.length === 0 && list.span.start < offset && offset < list.span.end) {
    return { kind: 'modifier', span: { start: offset, end: offset }, before: '{"coding":[{"code":"', after: '"}]}' };
  }
  for (const concept of itemsOf(list)) {
    for (const coding of itemsOf(get(concept, 'coding'))) {
      const value = codeValueAt(coding, offset);
      if (value !== undefined) return { kind: 'modifier', ...value };
    }
  }
  return undefined;
}

/** The value of `code`, typed or still to be typed. A coding of another system is no place for our codes. */
function codeValueAt(coding: Node, offset: number): { span: Span; before: string; after: string } | undefined {
  const system = textOf(get(coding, 'system'));
  const member = memberOf(coding, 'code');
  if (member?.colonEnd === undefined || (system !== undefined && codeSystemOf(system) === undefined)) return undefined;
  const { value } = member;
  if (value?.kind === 'scalar' && !value.isNull) {
    if (!touches(value.inner, offset)) return undefined;
    // A number in place of the text is replaced with the text; a text still being typed gets its end.
    const quotes = value.quote === 'none' ? '"' : '';
    return { span: value.inner, before: quotes, after: value.inner.end === value.span.end ? '"' : '' };
  }
  const from = member.colonEnd;
  if (value !== undefined)
    return touches(value.span, offset) ? { span: value.span, before: '"', after: '"' } : undefined;
  return offset >= from && offset <= from + 1
    ? { span: { start: offset, end: offset }, before: '"', after: '"' }
    : undefined;
}
