/** Reads, changes and reads again: the line must read to what was wished, and no other line may differ. */
import assert from 'node:assert/strict';
import type { Format } from '../../server/src/formats/format.js';
import { applyEdits } from '../../server/src/index.js';
import type { Change, ServiceLine } from '../../server/src/index.js';
import { printLine } from './claim-print.js';

export type Wish =
  | { readonly code: string }
  | { readonly add: string }
  | { readonly replace: number; readonly by: string }
  | { readonly remove: number };

/** The text with one change made to its last line, or `cannot`. */
export function changedLast(format: Format, name: string, text: string, wish: Wish): string {
  const lines = (of: string) => format.read({ name, text: of }).claims.flatMap((it) => it.claim.lines);
  const placed = format.read({ name, text }).claims.at(-1);
  const line = placed?.claim.lines.at(-1);
  assert.ok(placed !== undefined && line !== undefined, 'there is no line to change');
  const change = changeOf(wish, line);
  const edits = placed.claim.notation.write(text, placed.start, change);
  if (edits.length === 0) return 'cannot';
  const after = applyEdits(text, edits);
  const wanted = [...lines(text).slice(0, -1), wished(line, change)];
  assert.deepEqual(lines(after).map(printLine), wanted.map(printLine), 'it does not read to what was wished');
  return after;
}

function changeOf(wish: Wish, line: ServiceLine): Change {
  if ('code' in wish) return { kind: 'replace-code', line, code: wish.code };
  if ('add' in wish) return { kind: 'add-modifier', line, modifier: wish.add };
  if ('replace' in wish) return { kind: 'replace-modifier', line, index: wish.replace, modifier: wish.by };
  return { kind: 'remove-modifier', line, index: wish.remove };
}

function wished(line: ServiceLine, change: Change): ServiceLine {
  const { modifiers } = line;
  const located = (value: string) => ({ value, span: line.span });
  switch (change.kind) {
    case 'replace-code':
      return { ...line, code: located(change.code) };
    case 'add-modifier':
      return { ...line, modifiers: [...modifiers, located(change.modifier)] };
    case 'replace-modifier':
      return { ...line, modifiers: modifiers.with(change.index, located(change.modifier)) };
    case 'remove-modifier':
      return { ...line, modifiers: modifiers.toSpliced(change.index, 1) };
    case 'split-modifier':
      return { ...line, modifiers: modifiers.toSpliced(change.index, 1, ...change.parts.map(located)) };
  }
}
