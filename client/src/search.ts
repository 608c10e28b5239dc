/** `Claimlint: Search Codes`: words in, a code or modifier at the cursor out. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sayNotRunning } from './running.js';

export interface Found {
  readonly code: string;
  readonly kind: 'code' | 'modifier';
  readonly title: string;
}

interface Slot {
  readonly kind: 'code' | 'modifier';
  readonly range: { readonly start: Position; readonly end: Position };
  readonly before: string;
  readonly after: string;
}

type Position = Pick<vscode.Position, 'line' | 'character'>;

interface FoundItem extends vscode.QuickPickItem {
  /** None where the entry only says that nothing was found. */
  readonly found?: Found;
}

export async function searchCodes(client: BaseLanguageClient | undefined): Promise<void> {
  if (client === undefined) {
    sayNotRunning();
    return;
  }
  const editor = vscode.window.activeTextEditor;
  const found = await pick(client);
  if (found !== undefined && editor !== undefined) await insert(client, editor, found);
}

/** Asks the server at every key, since it understands other words and typos better than the list's own filter. */
export function pick(
  client: BaseLanguageClient,
  title = vscode.l10n.t('Search Codes and Modifiers'),
): Promise<Found | undefined> {
  const list = vscode.window.createQuickPick<FoundItem>();
  list.title = title;
  list.placeholder = vscode.l10n.t('A code, a modifier, or words such as "brace training"');
  // The order is the server's. The property is not in the published types, and where it is missing nothing is lost.
  (list as { sortByLabel?: boolean }).sortByLabel = false;
  let asked = 0;
  const ask = async (query: string) => {
    const number = ++asked;
    list.busy = true;
    const results = await client.sendRequest<Found[]>('claimlint/search', { query, limit: 50 }).catch(() => []);
    if (number !== asked) return;
    list.items = results.map((it) => ({ label: it.code, description: it.title, alwaysShow: true, found: it }));
    if (results.length === 0 && query.trim() !== '') {
      list.items = [{ label: query, description: vscode.l10n.t('is not in the data'), alwaysShow: true }];
    }
    list.busy = false;
  };
  return new Promise((resolve) => {
    list.onDidChangeValue((query) => void ask(query));
    list.onDidAccept(() => {
      resolve(list.selectedItems[0]?.found);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
    void ask('');
  });
}

/** In the form that its place wants, where that place takes one; else as it is. */
async function insert(client: BaseLanguageClient, editor: vscode.TextEditor, { code, kind }: Found): Promise<void> {
  const { document, selection } = editor;
  const { code2ProtocolConverter: plain } = client;
  // Plain values: a worker is sent a copy of the fields, and an editor's position has none that it could read.
  const params = { uri: plain.asUri(document.uri), position: plain.asPosition(selection.active) };
  const slot = selection.isEmpty
    ? await client.sendRequest<Slot | null>('claimlint/slot', params).catch(() => null)
    : null;
  await editor.edit((edit) => {
    if (slot?.kind !== kind) edit.replace(selection, code);
    else edit.replace(rangeFrom(slot.range), `${slot.before}${code}${slot.after}`);
  });
}

function rangeFrom({ start, end }: Slot['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
