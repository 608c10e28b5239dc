/** How a template's text is laid out: lines, indentation, quotation marks. */
import type { TextEdit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import type { MapNode, ScalarNode } from '../support/tree.js';

/** The text that is changed, and the lines of the claim that the change is about. */
export interface Source {
  readonly text: string;
  readonly isJson: boolean;
  readonly siblings: readonly MapNode[];
}

export function insert(span: Span | number, newText: string): TextEdit[] {
  return [{ span: typeof span === 'number' ? { start: span, end: span } : span, newText }];
}

export function quoted({ isJson }: Source, value: string, quote: ScalarNode['quote']): string {
  if (isJson) return JSON.stringify(value);
  return quote === '"' || quote === "'" ? quote + value + quote : value;
}

export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

export function lineStartAt(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the words of this line end, before its line end. */
export function endOfLineAt(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** The whole line with its line end; of a last line without one, the line end before it. */
export function blockLineOf(text: string, { start, end }: Span): Span {
  const from = lineStartAt(text, start);
  const next = text.indexOf('\n', end);
  if (next !== -1) return { start: from, end: next + 1 };
  const before = text[from - 2] === '\r' ? from - 2 : from - 1;
  return { start: Math.max(0, before), end: text.length };
}
