/** A code explained by itself, for clients that find one where no claim is: in a program, say. */
import { explain } from '../index.js';
import type { Knowledge } from '../index.js';
import { isRecord } from './settings.js';
import { explanationAsMarkdown } from './to-protocol.js';

/** `{ code }` → `{ markdown }`, or `null` where it is no code that is known. */
export const explainRequest = 'claimlint/explain';

export function explanationFor(knowledge: Knowledge, asked: unknown): { readonly markdown: string } | null {
  if (!isRecord(asked) || typeof asked['code'] !== 'string') return null;
  const code = asked['code'].toUpperCase();
  const explanation = knowledge.code(code) && explain(knowledge, code);
  return explanation === undefined ? null : { markdown: explanationAsMarkdown(explanation) };
}
