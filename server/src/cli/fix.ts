/** `claimlint check --fix`: writes the fixes that leave what is billed alone. */
import { readFile, writeFile } from 'node:fs/promises';
import { analyze, applyEdits, safeEditsOf } from '../index.js';
import type { Document, Linter } from '../index.js';
import { UsageError } from './files.js';

/**
 * The document as it stands after its safe fixes, which are in the file by then.
 * @throws UsageError where the file is not UTF-8: another encoding would not come back byte by byte.
 */
export async function fixed(path: string, document: Document, linter: Linter): Promise<Document> {
  const findings = analyze(document, linter)?.result.findings ?? [];
  const edits = safeEditsOf(document.text, findings);
  if (edits.length === 0) return document;
  const before = await readFile(path);
  if (!Buffer.from(document.text, 'utf8').equals(before))
    throw new UsageError(`${path} is not UTF-8, so nothing was fixed in it.`);
  const text = applyEdits(document.text, edits);
  await writeFile(path, text, 'utf8');
  return { ...document, text };
}
