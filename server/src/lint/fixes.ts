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
