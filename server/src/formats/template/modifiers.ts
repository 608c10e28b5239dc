/** The modifiers of a line, in whichever way a template writes them: a list, one value, or a field for each. */
import type { Member, Node } from '../support/tree.js';
import { membersOf, modifierNumber } from './keys.js';
import { isOpen, tokensOf } from './values.js';
import type { Token } from './values.js';

export interface FilledModifier extends Token {
  readonly member: Member;
}

export interface LineModifiers {
  readonly filled: readonly FilledModifier[];
  readonly isOpen: boolean;
  /** Some are repeated by an alias: they are known, but not here, so they count as open. */
  readonly isRepeated: boolean;
}

export function modifiersIn(line: Node): LineModifiers {
  const members = membersOf(line, 'modifiers');
  const filled = members.flatMap((member) => tokensOf(member.value).map((token) => ({ ...token, member })));
  // A numbered field left empty is a position not used, not one still to be filled.
  const open = members.some((it) =>
    modifierNumber(it.key) !== undefined && (it.value === undefined || (it.value.kind === 'scalar' && it.value.isNull))
      ? false
      : isOpen(it.value),
  );
  const isRepeated = members.some(({ value }) => hasRepeated(value));
  return { filled, isOpen: open || isRepeated, isRepeated };
}

/** `[59, ` in YAML or JSON: a list still being typed. Where the lines below could be read apart, it was masked and is a plain value. */
export function isUnfinished(text: string, line: Node): boolean {
  return membersOf(line, 'modifiers').some(({ value }) => {
    if (value?.kind === 'list') return value.isFlow && text.charAt(value.span.end - 1) !== ']';
    return value?.kind === 'scalar' && value.quote === 'none' && value.raw.startsWith('[');
  });
}

function hasRepeated(node: Node | undefined): boolean {
  if (node?.kind === 'list') return node.items.some(hasRepeated);
  return node?.kind === 'scalar' && node.isRepeated;
}
