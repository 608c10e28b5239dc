/** Two modifiers that share one place, put into one each: the first stays where it is, the other is added as any modifier is. */
import type { Change } from '../../claim/claim.js';
import type { TextEdit } from '../../text/edit.js';

type Split = Extract<Change, { readonly kind: 'split-modifier' }>;

/** `write` is the format's own way to replace a modifier and to add one. Empty where it cannot do both, or where there are more than two. */
export function splitBy(
  { line, index, parts }: Split,
  write: (change: Change) => readonly TextEdit[],
): readonly TextEdit[] {
  const [first, second, third] = parts;
  if (first === undefined || second === undefined || third !== undefined) return [];
  const replaced = write({ kind: 'replace-modifier', line, index, modifier: first });
  const added = write({ kind: 'add-modifier', line, modifier: second });
  if (replaced.length === 0 || added.length === 0) return [];
  return joined([...added, ...replaced]);
}

/** What is put directly behind a replacement becomes part of it: editors differ in how they order the two. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const result: TextEdit[] = [];
  for (const edit of ordered) {
    const before = result.at(-1);
    if (before === undefined || before.span.end < edit.span.start) result.push(edit);
    else {
      const span = { start: before.span.start, end: Math.max(before.span.end, edit.span.end) };
      result[result.length - 1] = { span, newText: before.newText + edit.newText };
    }
  }
  return result;
}
