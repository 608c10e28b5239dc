/** What the list of problems says of a document, and how tests wait for it. */
import * as vscode from 'vscode';
import { diagnosticsOf } from './editor.js';

/** One line a finding, in the order of the text: `4: deleted-code at 97762`. */
export function reportOf(document: vscode.TextDocument): readonly string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'claimlint')
    .toSorted((a, b) => a.range.start.compareTo(b.range.start))
    .map((it) => `${it.range.start.line + 1}: ${ruleOf(it)} at ${document.getText(it.range)}`);
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/**
 * Waits until everything opened before has been read. Silence alone proves nothing, so a document that is surely
 * wrong is opened, and its report waited for.
 */
export async function everythingIsRead(): Promise<void> {
  const { document } = await openText('csv', 'CPT,Modifier1,Units,DOS\n97762,GO,1,03/03/2026\n');
  await diagnosticsOf(document);
}

/** Opens a document that is nowhere saved. */
export async function openText(language: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }), {
    preview: false,
  });
}

export async function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The editor refused an edit.');
}
