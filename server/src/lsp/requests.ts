/** Two requests of our own, for clients that let a person search the codes and put one where the cursor is. */
import type { Range } from 'vscode-languageserver';
import { createSearch } from '../index.js';
import type { Knowledge, Search, SearchHit } from '../index.js';
import type { Runtime } from './runtime.js';
import { isPosition } from './from-protocol.js';
import { isRecord } from './settings.js';
import type { Workspace } from './workspace.js';

/** `{ query, limit }` → `[{ code, kind, title, score }]`, the best first. */
export const searchRequest = 'claimlint/search';

/** `{ uri, position }` → how a code or modifier is put there, or `null` where none belongs. */
export const slotRequest = 'claimlint/slot';

export interface SlotAnswer {
  readonly kind: 'code' | 'modifier';
  /** What is replaced; empty where nothing has been typed. */
  readonly range: Range;
  /** What stands around the bare value: quotes of JSON, say. */
  readonly before: string;
  readonly after: string;
}

const mostResults = 100;

export function searcher(runtime: Pick<Runtime, 'knowledge'>): (asked: unknown) => readonly SearchHit[] {
  let search: Search | undefined;
  let searched: Knowledge | undefined;
  return (asked) => {
    if (!isRecord(asked) || typeof asked['query'] !== 'string') return [];
    const limit = typeof asked['limit'] === 'number' ? Math.min(asked['limit'], mostResults) : mostResults;
    // Once data is imported there is more to find.
    if (search === undefined || searched !== runtime.knowledge) {
      searched = runtime.knowledge;
      search = createSearch(searched);
    }
    return search.find(asked['query'], limit);
  };
}

export async function slotFor(workspace: Workspace, asked: unknown): Promise<SlotAnswer | null> {
  if (!isRecord(asked) || typeof asked['uri'] !== 'string' || !isPosition(asked['position'])) return null;
  const served = await workspace.served(asked['uri']);
  const slot = served?.analysis.slotAt(served.document.offsetAt(asked['position']));
  if (served === undefined || slot === undefined) return null;
  const { kind, span, before, after } = slot;
  return { kind, range: served.document.rangeOf(span), before, after };
}
