/** `workspace/symbol`: where the open documents bill the codes that a person searches for by words or digits. */
import { SymbolKind } from 'vscode-languageserver';
import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { createSearch } from '../index.js';
import type { Knowledge, Search } from '../index.js';
import type { Runtime } from './runtime.js';
import type { Workspace } from './workspace.js';

const mostCodes = 50;
const mostSymbols = 500;

/** The best code first; each code in the order in which it stands. Nothing typed asks for every line. */
export function symbolsFor(
  workspace: Workspace,
  runtime: Pick<Runtime, 'knowledge'>,
): (asked: WorkspaceSymbolParams) => Promise<readonly SymbolInformation[]> {
  let search: Search | undefined;
  let searched: Knowledge | undefined;
  return async ({ query }) => {
    const { knowledge } = runtime;
    if (search === undefined || searched !== knowledge) {
      searched = knowledge;
      search = createSearch(knowledge);
    }
    const hits = search.find(query, mostCodes, { kind: 'code' });
    const places = new Map(hits.map((it, place) => [it.code, place]));
    const found: { readonly place: number; readonly symbol: SymbolInformation }[] = [];
    for (const uri of workspace.documents.keys()) {
      const served = await workspace.served(uri);
      for (const { claim, start } of served?.analysis.reading.claims ?? []) {
        for (const { code } of claim.lines) {
          const place = query.trim() === '' ? 0 : places.get(code?.value.toUpperCase() ?? '');
          if (served === undefined || code === undefined || place === undefined) continue;
          const span = { start: start + code.span.start, end: start + code.span.end };
          const title = knowledge.code(code.value.toUpperCase())?.title;
          const name = title === undefined ? code.value : `${code.value} ${title}`;
          const location = { uri, range: served.document.rangeOf(span) };
          found.push({ place, symbol: { name, kind: SymbolKind.Constant, location } });
        }
      }
    }
    found.sort((a, b) => a.place - b.place);
    return found.slice(0, mostSymbols).map((it) => it.symbol);
  };
}
