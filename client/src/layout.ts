/** `Claimlint: Format X12` and `Claimlint: Unwrap X12 to One Line`, for the file in the active editor. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';

/** As the server answers `claimlint/layout`. */
interface Answer {
  readonly version: number;
  readonly edits: TextEdit[];
}

export async function arrangeX12(client: BaseLanguageClient | undefined, layout: 'lines' | 'one-line'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (client === undefined || editor === undefined) return;
  const { document, options } = editor;
  // In an open editor both are what they say; `auto` is only ever written.
  const step = options.insertSpaces === true ? ' '.repeat(Number(options.tabSize)) : '\t';
  const asked = { uri: client.code2ProtocolConverter.asUri(document.uri), layout, indent: step };
  const answer = await client.sendRequest<Answer | null>('claimlint/layout', asked);
  if (answer === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Claimlint reads no X12 in this document.'));
    return;
  }
  // What was typed meanwhile is worth more than the layout.
  if (document.version !== answer.version) return;
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(answer.edits));
  await vscode.workspace.applyEdit(edit);
}
