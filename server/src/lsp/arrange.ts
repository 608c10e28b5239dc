/** The segments of an X12 file one a line, which is how it is formatted, or all on one. */
import type { FormattingOptions, TextEdit } from 'vscode-languageserver';
import { arranged } from '../index.js';
import type { Layout } from '../index.js';
import { isRecord } from './settings.js';
import type { Served, Workspace } from './workspace.js';

/** `{ uri, layout: 'lines' | 'one-line', indent }`, `indent` being blanks or a tab → `{ version, edits }`, or `null` where nothing can be arranged. */
export const layoutRequest = 'claimlint/layout';

export interface LayoutAnswer {
  /** Of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

export async function formattingFor(
  workspace: Workspace,
  uri: string,
  { insertSpaces, tabSize }: FormattingOptions,
): Promise<TextEdit[] | null> {
  const served = await workspace.served(uri);
  if (served?.analysis.reading.format !== 'x12') return null;
  const step = insertSpaces ? ' '.repeat(Math.min(8, Math.max(1, tabSize))) : '\t';
  return editsOf(served, { kind: 'lines', indent: served.settings.indentLoops ? step : '' });
}

export async function layoutFor(workspace: Workspace, asked: unknown): Promise<LayoutAnswer | null> {
  if (!isRecord(asked) || typeof asked['uri'] !== 'string') return null;
  const served = await workspace.served(asked['uri']);
  if (served?.analysis.reading.format !== 'x12') return null;
  const { layout: kind, indent } = asked;
  const step = typeof indent === 'string' && /^(?: {1,8}|\t)$/.test(indent) ? indent : '  ';
  const layout: Layout =
    kind === 'one-line' ? { kind } : { kind: 'lines', indent: served.settings.indentLoops ? step : '' };
  return { version: served.document.version, edits: editsOf(served, layout) };
}

function editsOf({ analysis, document }: Served, layout: Layout): TextEdit[] {
  return arranged(analysis, layout).map(({ span, newText }) => ({ range: document.rangeOf(span), newText }));
}
