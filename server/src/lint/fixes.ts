/** Turns a finding's fix into edits of the text it was found in. */
import type { Fix } from '../rules/rule.js';
import type { TextEdit } from '../text/edit.js';
import { shift } from '../text/span.js';
import type { Finding } from './lint.js';

/** Absolute edits. Empty where the format cannot do it safely. */
export function editsOf(text: string, finding: Finding, fix: Fix): readonly TextEdit[] {
  if (fix.change.kind === 'replace-mention') return [{ span: fix.change.mention.span, newText: fix.change.code }];
  if (fix.change.kind === 'retype')
    return [{ span: shift(fix.change.at.span, finding.start), newText: fix.change.text }];
  return finding.claim?.notation.write(text, finding.start, fix.change) ?? [];
}

/** The preferred fixes that leave what is billed alone. Where two would overlap, the first is taken. */
export function safeEditsOf(text: string, findings: readonly Finding[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find((it) => it.preferred && !it.changesBilling);
    const edits = fix === undefined ? [] : editsOf(text, finding, fix);
    const overlaps = edits.some(({ span }) =>
      taken.some((it) => span.start <= it.span.end && it.span.start <= span.end),
    );
    if (!overlaps) taken.push(...edits);
  }
  return taken;
}
