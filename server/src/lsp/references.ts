/** Where the workspace names the code, modifier or diagnosis at the cursor: open documents first, then files. */
import type { Location, ReferenceParams } from 'vscode-languageserver';
import { meantAt, placesIn } from '../index.js';
import type { Background } from './background.js';
import type { Workspace } from './workspace.js';

export async function referencesFor(
  workspace: Workspace,
  background: Background | undefined,
  { textDocument, position }: ReferenceParams,
): Promise<Location[]> {
  const served = await workspace.served(textDocument.uri);
  const meant = served && meantAt(served.analysis.reading, served.document.offsetAt(position));
  if (meant === undefined) return [];
  const { kind, value } = meant;
  const found: Location[] = [];
  const others = workspace.documents.keys().filter((uri) => uri !== textDocument.uri);
  for (const uri of [textDocument.uri, ...others]) {
    const open = await workspace.served(uri);
    if (open === undefined) continue;
    for (const place of placesIn(open.analysis.reading)) {
      if (place.kind === kind && place.value === value) found.push({ uri, range: open.document.rangeOf(place.span) });
    }
  }
  for (const [uri, ranges] of background?.placesOf(kind, value) ?? []) {
    found.push(...ranges.map((range) => ({ uri, range })));
  }
  return found;
}
