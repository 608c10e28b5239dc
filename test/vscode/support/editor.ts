/** What tests do in the editor, and wait for. */
import * as vscode from 'vscode';

/** Opens a file of the workspace. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('The tests need a workspace folder.');
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name), { preview: false });
}

/** Puts the cursor before the nth place (from 0) where the text stands. */
export function putCursor(editor: vscode.TextEditor, text: string, nth = 0): vscode.Position {
  let offset = -1;
  for (let seen = 0; seen <= nth; seen += 1) offset = editor.document.getText().indexOf(text, offset + 1);
  if (offset < 0) throw new Error(`“${text}” is not in ${vscode.workspace.asRelativePath(editor.document.uri)}.`);
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return position;
}

/** Asks again and again until there is an answer, and says what was waited for when none comes. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  within = 20_000,
): Promise<T> {
  for (let waited = 0; waited <= within; waited += 100) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: not within ${within / 1000} s.`);
}

/** What is reported on a document, once there is something. For the first one the server has to start, which a busy machine takes its time for. */
export function diagnosticsOf({ uri }: vscode.TextDocument): Promise<readonly vscode.Diagnostic[]> {
  const reported = () => {
    const all = vscode.languages.getDiagnostics(uri);
    return all.length > 0 ? all : undefined;
  };
  return eventually('a diagnostic', reported, 45_000);
}
