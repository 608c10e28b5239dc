/** Names of rules lead to the pages of those rules. */
import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { rules, rulesNamed } from '../index.js';
import { rulePage } from './to-protocol.js';
import type { Workspace } from './workspace.js';

const known: ReadonlySet<string> = new Set(rules.map((it) => it.id));

export function linksFor({ documents }: Workspace, { textDocument }: DocumentLinkParams): DocumentLink[] {
  const document = documents.get(textDocument.uri);
  if (document === undefined || document.text.length > longest) return [];
  return rulesNamed(document)
    .filter(({ value }) => known.has(value))
    .map(({ value, span }) => ({ range: document.rangeOf(span), target: rulePage(value) }));
}

/** Where a comment keeps a rule quiet, a person wrote it; batches of claims have none. */
const longest = 1_000_000;
