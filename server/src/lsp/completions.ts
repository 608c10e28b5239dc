/** Completion in two steps: the list at once, the documentation of an entry when the client shows it. */
import type { CompletionItem, CompletionList, TextDocumentPositionParams } from 'vscode-languageserver';
import type { Completion } from '../index.js';
import type { Abilities } from './abilities.js';
import { isRecord } from './settings.js';
import { completionOf, documentationOf } from './to-protocol.js';
import type { Workspace } from './workspace.js';

export interface CompletionAnswers {
  readonly complete: (asked: TextDocumentPositionParams) => Promise<CompletionList | null>;
  readonly resolve: (item: CompletionItem) => CompletionItem;
}

export function completionsFor(workspace: Workspace, abilities: Abilities): CompletionAnswers {
  // A client asks about entries of the newest list only, so that one list is kept.
  let list = 0;
  let offered: readonly Completion[] = [];
  return {
    complete: async ({ textDocument, position }) => {
      const served = await workspace.served(textDocument.uri);
      if (served === undefined) return null;
      const { analysis, document } = served;
      const found = analysis.complete(document.offsetAt(position));
      if (found === undefined) return null;
      list++;
      offered = found.items;
      const items = offered.map((it, index) => ({
        ...completionOf(document, it, abilities),
        data: { list, index },
      }));
      return { isIncomplete: found.isIncomplete, items };
    },
    resolve: (item) => {
      const data: unknown = item.data;
      if (!isRecord(data) || data['list'] !== list || typeof data['index'] !== 'number') return item;
      const completion = offered[data['index']];
      return completion === undefined ? item : { ...item, documentation: documentationOf(completion.documentation()) };
    },
  };
}
