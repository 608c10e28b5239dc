/** Lists and reads files of the workspace for the server, through the editor: so it works wherever the folder is. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface Wanted {
  readonly endings: readonly string[];
  readonly ignored: readonly string[];
  readonly most: number;
}

interface Found {
  readonly uris: readonly vscode.Uri[];
  readonly isCut: boolean;
}

/** Files that speak of claims by their names: where one is, the server starts before one is opened. */
export const surelyClaims =
  '**/{claimlint.json,*.837,*.837p,*.837i,*.x12,*.claim.csv,*.claim.yaml,*.claim.yml,*.claim.json}';

/** Each file of such a folder is a request to a far machine, so fewer of them are read. */
const far: ReadonlySet<string> = new Set(['vscode-vfs', 'github', 'http', 'https']);
const mostFar = 200;

export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest('claimlint/files', async (wanted: Wanted) => {
    const { uris, isCut } = await filesFor(wanted);
    return { uris: uris.map((it) => client.code2ProtocolConverter.asUri(it)), isCut };
  });
  client.onRequest('claimlint/read', async ({ uri, longest }: { uri: string; longest: number }) => {
    const file = client.protocol2CodeConverter.asUri(uri);
    try {
      if ((await vscode.workspace.fs.stat(file)).size > longest) return { isTooLong: true };
      const bytes = await vscode.workspace.fs.readFile(file);
      // No text of people holds a zero.
      return bytes.subarray(0, 1000).includes(0) ? null : { text: new TextDecoder().decode(bytes) };
    } catch {
      return null;
    }
  });
}

async function filesFor(wanted: Wanted): Promise<Found> {
  const uris: vscode.Uri[] = [];
  let isCut = false;
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const left = Math.min(wanted.most - uris.length, far.has(uri.scheme) ? mostFar : Infinity);
    const found = await filesIn(uri, { ...wanted, most: left });
    uris.push(...found.uris);
    isCut ||= found.isCut;
  }
  return { uris, isCut };
}

async function filesIn(folder: vscode.Uri, wanted: Wanted): Promise<Found> {
  const { endings, ignored, most } = wanted;
  if (most <= 0) return { uris: [], isCut: true };
  const both = endings.flatMap((it) => [...new Set([it, it.toUpperCase()])]);
  const include = new vscode.RelativePattern(folder, `**/*.{${both.join(',')}}`);
  // What `files.exclude` hides is left out as well.
  const found = await vscode.workspace.findFiles(include, `**/{${ignored.join(',')}}/**`, most + 1);
  if (found.length > 0) return { uris: found.slice(0, most), isCut: found.length > most };
  // A file system of an extension may offer no search; its folders can be walked all the same.
  return folder.scheme === 'file' || folder.scheme === 'vscode-remote'
    ? { uris: [], isCut: false }
    : walk(folder, wanted);
}

/** How many folders are looked into. */
const mostFolders = 500;

async function walk(folder: vscode.Uri, { endings, ignored, most }: Wanted): Promise<Found> {
  const uris: vscode.Uri[] = [];
  const folders = [folder];
  for (const at of folders) {
    const names = await vscode.workspace.fs.readDirectory(at).then((it) => it, () => []); // prettier-ignore
    for (const [name, kind] of names) {
      const uri = vscode.Uri.joinPath(at, name);
      if (kind === vscode.FileType.Directory && !ignored.includes(name)) folders.push(uri);
      if (kind !== vscode.FileType.File || !endings.includes(/[^.]*$/.exec(name)?.[0].toLowerCase() ?? '')) continue;
      if (uris.length === most) return { uris, isCut: true };
      uris.push(uri);
    }
    if (folders.length > mostFolders) return { uris, isCut: true };
  }
  return { uris, isCut: false };
}
