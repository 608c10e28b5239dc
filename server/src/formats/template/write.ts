/** One change of one line of a template as the smallest edits of its text, in the manner of the file. */
import type { Change } from '../../claim/claim.js';
import type { TextEdit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import { removalOf } from '../support/json-write.js';
import { splitBy } from '../support/split-modifier.js';
import type { ListNode, MapNode, Member, ScalarNode } from '../support/tree.js';
import { modifierNumber, valueOf } from './keys.js';
import { addModifier } from './add.js';
import { blockLineOf, insert } from './layout.js';
import type { Source } from './layout.js';
import { isUnfinished, modifiersIn } from './modifiers.js';
import type { FilledModifier } from './modifiers.js';
import { givenValue } from './values.js';

/** Empty where the change cannot be made safely. */
export function editsOf(source: Source, line: MapNode, change: Change): readonly TextEdit[] {
  // What is put into a list without its end may come to stand in another value.
  if (change.kind !== 'replace-code' && isUnfinished(source.text, line)) return [];
  switch (change.kind) {
    case 'replace-code': {
      const code = givenValue(valueOf(line, 'code'));
      if (code === undefined || code.isRepeated) return [];
      const at = code.inner.start + code.raw.length - code.raw.trimStart().length;
      return replaced(source, code, { start: at, end: at + code.raw.trim().length }, change.code);
    }
    case 'replace-modifier': {
      const modifier = modifiersIn(line).filled[change.index];
      if (modifier === undefined) return [];
      return replaced(source, modifier.scalar, modifier.span, change.modifier);
    }
    case 'remove-modifier': {
      const { filled } = modifiersIn(line);
      const modifier = filled[change.index];
      return modifier === undefined ? [] : removed(source, line, filled, modifier);
    }
    case 'split-modifier':
      return splitBy(change, (it) => editsOf(source, line, it));
    case 'add-modifier':
      return addModifier(source, line, change.modifier);
  }
}

/** A number of JSON becomes a text where what replaces it is not a number. */
function replaced({ isJson }: Source, scalar: ScalarNode, span: Span, newText: string): TextEdit[] {
  const needsQuotes = isJson && scalar.quote === 'none' && !/^[1-9]\d*$/.test(newText);
  return [needsQuotes ? { span: scalar.span, newText: JSON.stringify(newText) } : { span, newText }];
}

function removed(
  source: Source,
  line: MapNode,
  filled: readonly FilledModifier[],
  modifier: FilledModifier,
): TextEdit[] {
  const inScalar = filled.filter((it) => it.scalar === modifier.scalar);
  if (inScalar.length > 1) return [{ span: removalAmong(inScalar, modifier), newText: '' }];
  const { member } = modifier;
  if (member.value?.kind === 'list') return removedFromList(source, member, member.value, modifier.item);
  if (modifierNumber(member.key) !== undefined) return closedUp(source, line, filled, modifier);
  // An empty text says that there are none, as an empty list does; an empty place in YAML would say that they are to come.
  return modifier.scalar.quote === 'none'
    ? [{ span: modifier.scalar.span, newText: '[]' }]
    : [{ span: modifier.scalar.inner, newText: '' }];
}

/** One of several in the same value, with what parts it from its neighbour. */
function removalAmong(tokens: readonly FilledModifier[], token: FilledModifier): Span {
  const at = tokens.indexOf(token);
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before !== undefined) return { start: before.span.end, end: token.span.end };
  return { start: token.span.start, end: after?.span.start ?? token.span.end };
}

function removedFromList({ text }: Source, member: Member, list: ListNode, index: number): TextEdit[] {
  if (list.isFlow) return [{ span: removalOf(list, index), newText: '' }];
  const item = list.items[index];
  if (item === undefined || member.colonEnd === undefined) return [];
  if (list.items.length === 1) return [{ span: { start: member.colonEnd, end: item.span.end }, newText: ' []' }];
  return [{ span: blockLineOf(text, item.span), newText: '' }];
}

/** `modifier1`, `modifier2`: those behind move up, so that no position is left empty, and the last field goes. */
function closedUp(
  source: Source,
  line: MapNode,
  filled: readonly FilledModifier[],
  modifier: FilledModifier,
): TextEdit[] {
  const rest = filled.slice(filled.indexOf(modifier));
  const last = rest.at(-1) ?? modifier;
  const moved = rest
    .slice(0, -1)
    .flatMap((it, index) => replaced(source, it.scalar, it.span, rest[index + 1]?.value ?? ''));
  const at = line.members.indexOf(last.member);
  if (line.isFlow) return [...moved, { span: removalOf(line, at), newText: '' }];
  // The first member of a block shares its line with the dash of the list.
  if (at > 0) return [...moved, { span: blockLineOf(source.text, last.member.keySpan), newText: '' }];
  return [...moved, ...(last.scalar.quote === 'none' ? insert(last.scalar.span, '""') : insert(last.scalar.inner, ''))];
}
