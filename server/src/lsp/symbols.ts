/** `workspace/symbol`: where claims and notes name the codes that a person searches for by words or digits, open or not. */
import { SymbolKind } from 'vscode-languageserver';
import type { Range, SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { createSearch, placesIn } from '../index.js';
import type { Knowledge, Search } from '../index.js';
import type { Background } from './background.js';
import type { Runtime } from './runtime.js';
import type { Workspace } from './workspace.js';

const mostCodes = 50;
const mostSymbols = 500;

interface Found {
  /** Of its code among those found. */
  readonly rank: number;
  readonly code: string;
  readonly uri: string;
  readonly rangeOf: () => Range;
}

/** The best code first; each code in the order in which it stands, open documents before files. Nothing typed asks for every place. */
export function symbolsFor(
  workspace: Workspace,
  runtime: Pick<Runtime, 'knowledge'>,
  background: Background | undefined,
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
    const ranks = new Map(hits.map((it, rank) => [it.code, rank]));
    const rankOf = (code: string) => (query.trim() === '' ? 0 : ranks.get(code));
    const found: Found[] = [];
    for (const uri of workspace.documents.keys()) {
      const served = await workspace.served(uri);
      for (const { kind, value: code, span } of served === undefined ? [] : placesIn(served.analysis.reading)) {
        const rank = kind === 'code' ? rankOf(code) : undefined;
        if (served === undefined || rank === undefined) continue;
        found.push({ rank, code, uri, rangeOf: () => served.document.rangeOf(span) });
      }
    }
    for (const { uri, code, ranges } of background?.codes((it) => rankOf(it) !== undefined) ?? []) {
      for (const range of ranges) found.push({ rank: rankOf(code) ?? 0, code, uri, rangeOf: () => range });
    }
    found.sort((a, b) => a.rank - b.rank);
    return found.slice(0, mostSymbols).map(({ code, uri, rangeOf }) => {
      const title = knowledge.code(code)?.title;
      const name = title === undefined ? code : `${code} ${title}`;
      return { name, kind: SymbolKind.Constant, location: { uri, range: rangeOf() } };
    });
  };
}
