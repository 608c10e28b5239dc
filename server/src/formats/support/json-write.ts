/** Writes a bit of JSON in the manner of what stands around it: on one line or on many, with its indentation and line ends. */
import type { Span } from '../../text/span.js';
import type { ListNode, MapNode, Member } from './tree.js';

export type JsonValue = string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

export interface JsonStyle {
  /** Line end and indentation of what stands inside; `undefined` where all is on one line. */
  readonly child: string | undefined;
  /** One step of indentation. */
  readonly step: string;
  /** `:` or `: `. */
  readonly colon: string;
  /** `,` or `, `, on one line. */
  readonly comma: string;
  /** What stands inside the braces of an object on one line. */
  readonly padding: string;
}

/** How this container is written. An empty one tells nothing, so `fallback` is what its surroundings do. */
export function styleOf(text: string, container: MapNode | ListNode, fallback?: JsonStyle): JsonStyle {
  const parts = partsOf(container);
  const [first, second] = parts;
  if (first === undefined) return fallback ?? { child: undefined, step: '  ', colon: ': ', comma: ', ', padding: '' };
  const before = text.slice(container.span.start + 1, first.start);
  const child = /(\r\n|\n|\r)[ \t]*$/.exec(before)?.[0];
  const own = indentAt(text, container.span.start);
  const step = child?.replace(/^[\r\n]+/, '').slice(own.length);
  const member = container.kind === 'map' ? container.members.find((it) => it.value !== undefined) : undefined;
  const between = second === undefined ? undefined : /^\s*,([ \t]*)$/.exec(text.slice(first.end, second.start))?.[1];
  const colon = member === undefined ? (fallback?.colon ?? ': ') : colonOf(text, member);
  return {
    child,
    step: step === undefined || step === '' ? (fallback?.step ?? '  ') : step,
    colon,
    comma: between === undefined ? (fallback?.comma ?? (colon === ':' ? ',' : ', ')) : `,${between}`,
    padding: container.kind === 'map' && child === undefined ? before : (fallback?.padding ?? ''),
  };
}

function colonOf(text: string, member: Member): string {
  return text.slice(member.keySpan.end, member.value?.span.start).includes(': ') ? ': ' : ':';
}

/** The indentation of the line on which this offset stands. */
function indentAt(text: string, offset: number): string {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
}

/** `child` of the style is where the value's own parts go when there are several lines. */
export function writeJson(value: JsonValue, style: JsonStyle): string {
  if (typeof value === 'string') return JSON.stringify(value);
  const [opening, closing] = Array.isArray(value) ? '[]' : '{}';
  const inner: JsonStyle = { ...style, child: style.child === undefined ? undefined : style.child + style.step };
  const parts = Object.entries(value).map(([key, it]: [string, JsonValue]) =>
    Array.isArray(value) ? writeJson(it, inner) : JSON.stringify(key) + style.colon + writeJson(it, inner),
  );
  if (style.child === undefined || inner.child === undefined) {
    const padding = Array.isArray(value) ? '' : style.padding;
    return `${opening}${padding}${parts.join(style.comma)}${padding}${closing}`;
  }
  return `${opening}${inner.child}${parts.join(`,${inner.child}`)}${style.child}${closing}`;
}

/** Where the parts of a container stand. */
export function partsOf(container: MapNode | ListNode): readonly Span[] {
  if (container.kind === 'list') return container.items.map((it) => it.span);
  return container.members.map(spanOfMember);
}

export function spanOfMember(member: Member): Span {
  return { start: member.keySpan.start, end: member.value?.span.end ?? member.colonEnd ?? member.keySpan.end };
}

/** What must go so that this part is gone, with the comma that parted it from its neighbour. */
export function removalOf(container: MapNode | ListNode, index: number): Span {
  const parts = partsOf(container);
  const part = parts[index];
  const [before, after] = [parts[index - 1], parts[index + 1]];
  if (part === undefined) return { start: container.span.start, end: container.span.start };
  if (before !== undefined) return { start: before.end, end: part.end };
  if (after !== undefined) return { start: part.start, end: after.start };
  return { start: container.span.start + 1, end: container.span.end - 1 };
}
