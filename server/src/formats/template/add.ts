/** Puts a modifier on a line of a template, in the way that line, else its neighbours, write theirs. */
import { mostModifiers } from '../../claim/claim.js';
import type { TextEdit } from '../../text/edit.js';
import { spanOfMember, styleOf } from '../support/json-write.js';
import type { ListNode, MapNode, Member, Node, ScalarNode } from '../support/tree.js';
import { membersOf, modifierNumber } from './keys.js';
import { endOfLineAt, insert, lineEndOf, lineStartAt, quoted } from './layout.js';
import type { Source } from './layout.js';
import { modifiersIn } from './modifiers.js';
import type { FilledModifier } from './modifiers.js';
import { hasSlot } from './values.js';

export function addModifier(source: Source, line: MapNode, modifier: string): TextEdit[] {
  const members = membersOf(line, 'modifiers');
  const { filled, isRepeated } = modifiersIn(line);
  const [only] = members;
  // What an alias repeats is written elsewhere and belongs to others too.
  if (filled.length >= mostModifiers || isRepeated) return [];
  if (only === undefined) return newMember(source, line, modifier);
  if (members.some(({ key }) => modifierNumber(key) !== undefined)) return inNumbered(source, line, members, modifier);
  if (members.length > 1) return [];
  const { value } = only;
  if (value?.kind === 'list') return inList(source, value, filled, modifier);
  return value?.kind === 'map' ? [] : inScalar(source, only, value, filled, modifier);
}

function inList(source: Source, list: ListNode, filled: readonly FilledModifier[], modifier: string): TextEdit[] {
  const last = filled.at(-1);
  const written = quoted(source, modifier, last?.scalar.quote ?? 'none');
  const free = list.items.find((it, index) => index > (last?.item ?? -1) && isEmpty(it));
  if (free?.kind === 'scalar') return insert(free.span, spaced(source.text, free.span.start) + written);
  if (list.items.length >= mostModifiers) return [];
  if (list.items.length === 0) return list.isFlow ? insert({ start: list.span.start + 1, end: list.span.end - 1 }, written) : []; // prettier-ignore
  if (last === undefined) return [];
  return list.isFlow ? inFlow(source, list, last, written) : inBlock(source, last, written);
}

/** Empty, but not to be filled from elsewhere. */
function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && (node.isNull || node.raw.trim() === '');
}

function spaced(text: string, at: number): string {
  return /[\s[,]/.test(text.charAt(at - 1)) || /["']/.test(text.charAt(at)) ? '' : ' ';
}

function inFlow({ text }: Source, list: ListNode, last: FilledModifier, written: string): TextEdit[] {
  const { child, comma } = styleOf(text, list);
  // In a list of one, on one line, only the rest of the file could tell whether a blank follows a comma.
  const between = child === undefined ? (list.items.length > 1 ? comma : commaIn(text)) : `,${child}`;
  const at = list.items[last.item]?.span.end ?? last.span.end;
  return insert(at, between + written);
}

function commaIn(text: string): string {
  return /,[^\s]/.test(text) && !text.includes(', ') ? ',' : ', ';
}

function inBlock({ text }: Source, last: FilledModifier, written: string): TextEdit[] {
  const { start, end } = last.scalar.span;
  const dash = text.slice(lineStartAt(text, start), start);
  return /^[ \t]*-[ \t]+$/.test(dash) ? insert(endOfLineAt(text, end), lineEndOf(text) + dash + written) : [];
}

function inScalar(
  source: Source,
  member: Member,
  value: ScalarNode | undefined,
  filled: readonly FilledModifier[],
  modifier: string,
): TextEdit[] {
  if (value === undefined) {
    return member.colonEnd === undefined ? [] : insert(member.colonEnd, ` [${quoted(source, modifier, 'none')}]`);
  }
  if (value.isNull) return insert(value.span, `[${quoted(source, modifier, 'none')}]`);
  if (hasSlot(value.raw) || value.quote === 'block') return [];
  const [last, before] = [filled.at(-1), filled.at(-2)];
  if (last === undefined) return value.raw.trim() === '' ? insert(value.inner, modifier) : [];
  if (before !== undefined) {
    return insert(last.span.end, source.text.slice(before.span.end, last.span.start) + modifier);
  }
  const behind = `${commaIn(source.text)}${quoted(source, modifier, value.quote)}]`;
  return [...insert(value.span.start, '['), ...insert(value.span.end, behind)];
}

function inNumbered(source: Source, line: MapNode, members: readonly Member[], modifier: string): TextEdit[] {
  const numbered = members.filter(({ key }) => modifierNumber(key) !== undefined);
  const lastFilled = numbered.findLastIndex(({ value }) => value !== undefined && !isEmpty(value));
  const [last, next] = [numbered[lastFilled], numbered[lastFilled + 1]];
  const quote = last?.value?.kind === 'scalar' ? last.value.quote : 'none';
  if (next !== undefined) {
    const { value, colonEnd } = next;
    if (value === undefined)
      return colonEnd === undefined ? [] : insert(colonEnd, ` ${quoted(source, modifier, quote)}`);
    if (value.kind !== 'scalar') return [];
    return value.isNull ? insert(value.span, quoted(source, modifier, quote)) : insert(value.inner, modifier);
  }
  const number = last === undefined ? 0 : (modifierNumber(last.key) ?? 0) + 1;
  if (last === undefined || number > mostModifiers) return [];
  const key = source.text.slice(last.keySpan.start, last.keySpan.end).replace(/\d/, `${number}`);
  return behind(source, line, last, key, quoted(source, modifier, quote));
}

/** Where no line of the claim has modifiers yet, they become a list. */
function newMember(source: Source, line: MapNode, modifier: string): TextEdit[] {
  const code = membersOf(line, 'code')[0] ?? line.members[0];
  if (code === undefined) return [];
  const model = source.siblings.flatMap((it) => modifiersIn(it).filled)[0];
  const name = model?.member.key ?? 'modifiers';
  const key = source.isJson
    ? JSON.stringify(name)
    : quoted(source, name, line.isFlow ? quoteOfKey(source, code) : 'none');
  const value = quoted(source, modifier, model?.scalar.quote ?? 'none');
  const isList = model === undefined || model.member.value?.kind === 'list';
  return behind(source, line, code, key, isList ? `[${value}]` : value);
}

function quoteOfKey({ text }: Source, { keySpan }: Member): ScalarNode['quote'] {
  const mark = text.charAt(keySpan.start);
  return mark === '"' || mark === "'" ? mark : 'none';
}

/** A new member behind this one: on a line of its own in a block, behind a comma in braces. */
function behind({ text }: Source, line: MapNode, member: Member, key: string, value: string): TextEdit[] {
  const { end } = spanOfMember(member);
  if (line.isFlow) {
    const { child, comma, colon } = styleOf(text, line);
    return insert(end, `${child === undefined ? comma : `,${child}`}${key}${colon}${value}`);
  }
  const start = lineStartAt(text, member.keySpan.start);
  const indent = text.slice(start, member.keySpan.start).replace(/[^ \t]/g, ' ');
  return insert(endOfLineAt(text, end), `${lineEndOf(text)}${indent}${key}: ${value}`);
}
