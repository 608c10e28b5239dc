/** `textDocument/documentSymbol`: claims and their lines. */
import { SymbolKind } from 'vscode-languageserver';
import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { outlineOf } from '../index.js';
import type { OutlineItem } from '../index.js';
import type { Abilities } from './abilities.js';
import type { OpenDocument } from './documents.js';
import type { Workspace } from './workspace.js';

const kinds: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  interchange: SymbolKind.Package,
  group: SymbolKind.Namespace,
  transaction: SymbolKind.Module,
  claim: SymbolKind.Class,
  line: SymbolKind.Field,
};

export async function outlineFor(
  workspace: Workspace,
  { nestsSymbols }: Abilities,
  { textDocument: { uri } }: DocumentSymbolParams,
): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const served = await workspace.served(uri);
  if (served === undefined) return null;
  const { analysis, document } = served;
  const items = outlineOf(analysis.linter.knowledge, analysis);
  if (items.length === 0) return null;
  return nestsSymbols ? items.map((it) => symbolOf(document, it)) : flat(document, items, undefined);
}

function symbolOf(
  document: OpenDocument,
  { kind, name, detail, span, selection, children }: OutlineItem,
): DocumentSymbol {
  return {
    name,
    detail,
    kind: kinds[kind],
    range: document.rangeOf(span),
    selectionRange: document.rangeOf(selection),
    children: children.map((it) => symbolOf(document, it)),
  };
}

/** Each before what it holds, and what it holds says where it belongs. */
function flat(
  document: OpenDocument,
  items: readonly OutlineItem[],
  containerName: string | undefined,
): SymbolInformation[] {
  return items.flatMap(({ kind, name, span, children }) => [
    {
      name,
      kind: kinds[kind],
      location: { uri: document.uri, range: document.rangeOf(span) },
      ...(containerName !== undefined && { containerName }),
    },
    ...flat(document, children, name),
  ]);
}
