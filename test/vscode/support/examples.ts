/** The files of `examples/` and what is to be reported on each, in the order of the text. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open } from './editor.js';
import { replace, reportOf } from './report.js';

export const examples: Readonly<Record<string, readonly string[]>> = {
  'box24.cms1500.txt': ['9: initial-code-at-follow-up at 97760'],
  'charges.csv': ['4: initial-code-at-follow-up at 97760', '5: missing-therapy-modifier at 97530'],
  'claims-march.837': [
    '31: missing-therapy-modifier at 97110',
    '46: initial-code-at-follow-up at 97760',
    '50: deleted-code at 97762',
  ],
  'orthotic-note.md': ['21: initial-code-at-follow-up at 97760', '22: missing-therapy-modifier at 97110'],
  'orthotic-visit.claim.yaml': ['14: missing-therapy-modifier at 97110'],
  'therapy-claim.fhir.json': ['44: missing-therapy-modifier at 97110'],
};

/** Opens an example as it was in the beginning, whatever an earlier test did to it, and waits for its report. */
export async function openExample(name: string): Promise<vscode.TextEditor> {
  const editor = await open(name);
  const { document } = editor;
  const original = originals.get(name) ?? document.getText();
  originals.set(name, original);
  // Not reverted: the editor in a browser saves by itself.
  if (document.getText() !== original) await replace(document, new vscode.Range(0, 0, document.lineCount, 0), original);
  await reportBecomes(document, examples[name] ?? []);
  return editor;
}

const originals = new Map<string, string>();

export async function reportBecomes(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  const isExpected = () => reportOf(document).join('\n') === expected.join('\n');
  await eventually('the report', () => (isExpected() ? true : undefined)).catch(() => {
    assert.deepEqual(reportOf(document), expected);
  });
}
