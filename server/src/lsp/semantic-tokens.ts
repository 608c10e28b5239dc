/** `textDocument/semanticTokens`: of all of a document that is not too long, of what is in view in any. */
import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensLegend,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { tokenKinds, tokensOf } from '../index.js';
import type { Token } from '../index.js';
import type { OpenDocument } from './documents.js';
import type { Workspace } from './workspace.js';

export const tokenLegend: SemanticTokensLegend = { tokenTypes: [...tokenKinds], tokenModifiers: ['deprecated'] };

/** In characters. The tokens of a longer document are told of what is in view alone. */
const longestWhole = 1024 * 1024;

export interface TokenAnswers {
  readonly none: SemanticTokens;
  readonly full: (asked: SemanticTokensParams) => Promise<SemanticTokens>;
  readonly delta: (asked: SemanticTokensDeltaParams) => Promise<SemanticTokens | SemanticTokensDelta>;
  readonly range: (asked: SemanticTokensRangeParams) => Promise<SemanticTokens>;
}

export function tokensFor(workspace: Workspace): TokenAnswers {
  // The protocol lets a server answer null, and only then does a client go on asking for ranges; the types do not know.
  const none = null as unknown as SemanticTokens;
  const last = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  let count = 0;
  workspace.documents.onDidClose(({ document }) => last.delete(document.uri));

  const whole = async (uri: string): Promise<readonly number[] | undefined> => {
    const served = await workspace.served(uri);
    if (served === undefined || served.document.text.length > longestWhole) return undefined;
    return encoded(served.document, tokensOf(served.analysis.linter.knowledge, served.analysis));
  };
  const remember = (uri: string, data: readonly number[]) => {
    const resultId = `${++count}`;
    last.set(uri, { resultId, data });
    return resultId;
  };
  const full = async (uri: string): Promise<SemanticTokens> => {
    const data = await whole(uri);
    if (data === undefined) return none;
    return { resultId: remember(uri, data), data: [...data] };
  };
  return {
    none,
    full: ({ textDocument: { uri } }) => full(uri),
    delta: async ({ textDocument: { uri }, previousResultId }) => {
      const before = last.get(uri);
      if (before?.resultId !== previousResultId) return full(uri);
      const data = await whole(uri);
      if (data === undefined) return none;
      return { resultId: remember(uri, data), edits: editsBetween(before.data, data) };
    },
    range: async ({ textDocument: { uri }, range }) => {
      const served = await workspace.served(uri);
      if (served === undefined) return none;
      const { analysis, document } = served;
      const asked = document.spanAt(range);
      return { data: encoded(document, tokensOf(analysis.linter.knowledge, analysis, asked)) };
    },
  };
}

/** Five numbers a token: lines down, columns on, length, type, modifiers; the first two from the token before. */
function encoded(document: OpenDocument, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let [line, column] = [0, 0];
  for (const { span, kind, isDeprecated } of tokens) {
    const { start, end } = document.rangeOf(span);
    if (start.line !== line) column = 0;
    const isOnOneLine = start.line === end.line;
    if (!isOnOneLine) continue;
    data.push(start.line - line, start.character - column, end.character - start.character);
    data.push(tokenKinds.indexOf(kind), isDeprecated ? 1 : 0);
    [line, column] = [start.line, start.character];
  }
  return data;
}

/** One edit: what lies between what both begin with and what both end with. */
function editsBetween(before: readonly number[], now: readonly number[]): SemanticTokensDelta['edits'] {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === now[now.length - 1 - same]) same++;
  if (start === before.length && start === now.length) return [];
  return [{ start, deleteCount: before.length - start - same, data: now.slice(start, now.length - same) }];
}
