/** Where a code or a modifier is typed in a template, filled or not. */
import type { Span } from '../../text/span.js';
import { touches } from '../../text/span.js';
import type { Document, Reading, Slot } from '../format.js';
import type { MapNode, Member, Node, ScalarNode } from '../support/tree.js';
import { claimsIn, linesIn } from './claims.js';
import { fieldOf } from './keys.js';
import { lineStartAt } from './layout.js';
import { parseTemplate } from './parse.js';

export function slotAt(document: Document, reading: Reading, offset: number): Slot | undefined {
  const { roots, isJson } = parseTemplate(document);
  const { text } = document;
  const nodes = claimsIn(roots);
  for (const { node } of nodes) {
    for (const [index, line] of linesIn(node).entries()) {
      const slot = slotInLine(text, line, offset, isJson);
      if (slot === undefined) continue;
      const claim = reading.claims.find((it) => it.start === node.span.start)?.claim;
      return { ...slot, line: claim?.lines[index] };
    }
  }
  return undefined;
}

type LooseSlot = Omit<Slot, 'line'>;

function slotInLine(text: string, line: MapNode, offset: number, isJson: boolean): LooseSlot | undefined {
  for (const member of line.members) {
    const field = fieldOf(member.key);
    const kind = field === 'code' ? 'code' : field === 'modifiers' ? 'modifier' : undefined;
    if (kind === undefined || member.colonEnd === undefined || offset < member.colonEnd) continue;
    const span = spanAt(text, member, member.value, offset, kind, isJson);
    if (span !== undefined) return { kind, ...span };
  }
  return undefined;
}

interface Around {
  readonly span: Span;
  readonly before: string;
  readonly after: string;
}

function spanAt(
  text: string,
  member: Member,
  value: Node | undefined,
  offset: number,
  kind: Slot['kind'],
  isJson: boolean,
): Around | undefined {
  const bare = isJson || kind === 'code' ? '"' : '';
  if (value === undefined) {
    const isBlank = /^[ \t]*$/.test(text.slice(member.colonEnd, offset));
    // YAML wants a blank behind the colon.
    const before = offset === member.colonEnd && !isJson ? ` ${bare}` : bare;
    return isBlank ? { span: { start: offset, end: offset }, before, after: bare } : undefined;
  }
  if (value.kind === 'scalar') return inScalar(text, value, offset, kind, isJson);
  if (value.kind === 'map' || kind === 'code') return undefined;
  for (const item of value.items) {
    const found = item.kind === 'scalar' ? inScalar(text, item, offset, kind, isJson) : undefined;
    if (found !== undefined) return found;
  }
  const nothing = { span: { start: offset, end: offset }, before: isJson ? '"' : '', after: isJson ? '"' : '' };
  if (!value.isFlow) return /^[ \t]*-[ \t]+$/.test(text.slice(lineStartAt(text, offset), offset)) ? nothing : undefined;
  const isInside = value.span.start < offset && offset < Math.max(value.span.end, value.span.start + 2);
  return isInside && /[[,]\s*$/.test(text.slice(value.span.start, offset)) ? nothing : undefined;
}

/** One word of a value: in `GO, 59` each is a place of its own. */
function inScalar(
  text: string,
  value: ScalarNode,
  offset: number,
  kind: Slot['kind'],
  isJson: boolean,
): Around | undefined {
  if (!touches(value.inner, offset) || value.quote === 'block') return undefined;
  const { inner, span, quote, isNull } = value;
  const isUnclosed = (quote === '"' || quote === "'") && inner.end === span.end;
  const needsQuotes = isJson && quote === 'none' ? '"' : '';
  const word = isNull || kind === 'code' ? inner : wordAt(text, inner, offset);
  return { span: word, before: needsQuotes, after: isUnclosed ? quote : needsQuotes };
}

function wordAt(text: string, inner: Span, offset: number): Span {
  let { start, end } = { start: offset, end: offset };
  while (start > inner.start && /[^\s,;:/[\]]/.test(text.charAt(start - 1))) start--;
  while (end < inner.end && /[^\s,;:/[\]]/.test(text.charAt(end))) end++;
  return { start, end };
}
