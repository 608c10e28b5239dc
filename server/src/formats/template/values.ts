/** Values of a claim template: what was typed, or that it is still open. Spans are those of the document. */
import type { Claim, Discipline } from '../../claim/claim.js';
import { placeholdersOf } from '../../prose/placeholders.js';
import type { Located } from '../../text/span.js';
import { filled } from '../support/tree.js';
import type { Node, ScalarNode } from '../support/tree.js';

/** A value that somebody has still to give: null, nothing behind the colon, or a placeholder anywhere in it. */
export function isOpen(node: Node | undefined): boolean {
  if (node === undefined) return true;
  if (node.kind === 'list') return node.items.some(isOpen);
  return node.kind === 'scalar' && (node.isNull || hasSlot(node.raw));
}

/** Slots only: words may hold boxes. In a value, a word in braces is a slot too. */
export function hasSlot(raw: string): boolean {
  return placeholdersOf(raw).some((it) => it.kind === 'slot');
}

/** The one value, in a list of one too. */
export function givenValue(node: Node | undefined): ScalarNode | undefined {
  const only = node?.kind === 'list' && node.items.length === 1 ? node.items[0] : node;
  const scalar = filled(only);
  return scalar === undefined || hasSlot(scalar.raw) ? undefined : scalar;
}

/** A word inside a value, and the value it stands in. */
export interface Token extends Located<string> {
  readonly scalar: ScalarNode;
  /** Which item of the list, from 0; 0 where there is no list. */
  readonly item: number;
}

/** Several words in one value, `GO, 59`, or in a list; placeholders are left out. */
export function tokensOf(node: Node | undefined): readonly Token[] {
  const scalars = node?.kind === 'list' ? node.items : node === undefined ? [] : [node];
  return scalars.flatMap((it, item) => {
    const scalar = filled(it);
    // What an alias repeats has no characters of its own here.
    if (scalar === undefined || scalar.isRepeated) return [];
    return [...withoutSlots(scalar.raw).matchAll(/[^\s,;:/|+[\]()"']+/g)].map((match) => {
      const start = scalar.inner.start + match.index;
      return { value: match[0], span: { start, end: start + match[0].length }, scalar, item };
    });
  });
}

function withoutSlots(raw: string): string {
  let text = raw;
  for (const { span } of placeholdersOf(raw)) {
    text = text.slice(0, span.start) + ' '.repeat(span.end - span.start) + text.slice(span.end);
  }
  return text;
}

/** `2`, `"2"`, `$1,110.00`, `30 min`. */
export function numberOf(node: Node | undefined): Located<number> | undefined {
  const scalar = givenValue(node);
  const digits = /^\s*\$?(\d[\d,]*(?:\.\d+)?)\s*(?:u|units?|min|mins|minutes)?\s*$/i.exec(scalar?.raw ?? '')?.[1];
  return scalar === undefined || digits === undefined
    ? undefined
    : { value: Number(digits.replaceAll(',', '')), span: scalar.inner };
}

/** `11`, `11 - Office`; YAML takes the zero off nobody's `02`, but a person may. */
export function placeOfServiceOf(node: Node | undefined): Located<string> | undefined {
  const scalar = givenValue(node);
  const digits = /^\s*(\d{1,2})(?!\d)/.exec(scalar?.raw ?? '')?.[1];
  return scalar === undefined || digits === undefined
    ? undefined
    : { value: digits.padStart(2, '0'), span: scalar.inner };
}

/** Numbers from 1, or the letters of the paper form: `[1, 2]`, `A,B`, `AB`. */
export function pointersIn(node: Node | undefined): readonly Located<number>[] {
  return tokensOf(node).flatMap(({ value, span }) => {
    if (/^\d{1,2}$/.test(value)) return [{ value: Number(value), span }];
    if (!/^[A-L]{1,4}$/i.test(value)) return [];
    return Array.from({ length: value.length }, (_, index) => ({
      value: value.toUpperCase().charCodeAt(index) - 64,
      span: { start: span.start + index, end: span.start + index + 1 },
    }));
  });
}

export function settingNamed(words: string | undefined): Claim['setting'] {
  const name = (words ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/^(?:professional|prof|837p|cms1500)$/.test(name)) return 'professional';
  return /^(?:institutional|inst|facility|837i|ub04)$/.test(name) ? 'institutional' : 'unknown';
}

export function disciplineNamed(words: string): Discipline | undefined {
  const name = words.toLowerCase().replace(/[^a-z]/g, '');
  if (/^(?:pt|physicaltherap(?:y|ist))$/.test(name)) return 'PT';
  if (/^(?:ot|occupationaltherap(?:y|ist))$/.test(name)) return 'OT';
  return /^(?:slp|st|speech(?:language)?(?:therap(?:y|ist)|patholog(?:y|ist)))$/.test(name) ? 'SLP' : undefined;
}
