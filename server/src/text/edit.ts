/** Changes to a text: what a fix asks for and what an editor reports. */
import type { Span } from './span.js';

/** Puts `newText` where `span` was. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Applies edits that do not overlap, in any order. An insertion at one place keeps the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.map((edit, index) => ({ edit, index }));
  ordered.sort((a, b) => a.edit.span.start - b.edit.span.start || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { edit } of ordered) {
    result += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/** One stretch of text that was replaced: `removed` characters at `start` gave way to `added` others. */
export interface TextChange {
  readonly start: number;
  readonly removed: number;
  readonly added: number;
}

/** The one change that covers two changes made one after the other. */
export function combine(first: TextChange, second: TextChange): TextChange {
  const start = Math.min(first.start, second.start);
  const firstEndAfter = first.start + first.added;
  const secondEndBefore = second.start + second.removed;
  const end = Math.max(firstEndAfter, secondEndBefore);
  return {
    start,
    removed: end - start - first.added + first.removed,
    added: end - start - second.removed + second.added,
  };
}
