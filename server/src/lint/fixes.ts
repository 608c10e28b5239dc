/** Turns a finding's fix into edits of the text it was found in. */
import type { Fix } from '../rules/rule.js';
import type { TextEdit } from '../text/edit.js';
import type { Finding } from './lint.js';

/** Absolute edits. Empty where the format cannot do it safely. */
export function editsOf(text: string, finding: Finding, fix: Fix): readonly TextEdit[] {
  if (fix.change.kind === 'replace-mention') return [{ span: fix.change.mention.span, newText: fix.change.code }];
  return finding.claim?.notation.write(text, finding.start, fix.change) ?? [];
}
