/** Files too large to be read in the editor: what is not done with them is said once, and the command line offered. */
import * as vscode from 'vscode';

const megabyte = 1024 * 1024;

/** VS Code shows extensions no document that is longer than this, in UTF-16 code units. */
const longestShown = 50 * megabyte;

/** Names that our own language has, and claim templates. Whether any other file is a claim cannot be seen from outside. */
const claimNames = /\.(837|837p|837i|x12)$|\.claim\.\w+$/i;

export interface TooLarge {
  readonly uri: vscode.Uri;
  /** In megabytes, as a person would say it. */
  readonly size: number;
  /** Whether VS Code keeps it from us, whatever is set. */
  readonly isHidden: boolean;
  /** In megabytes: the most that is read. */
  readonly most: number;
}

/** The claim file in front, if it is too large to be read. */
export async function tooLargeInFront(): Promise<TooLarge | undefined> {
  const uri = uriInFront();
  if (uri === undefined) return undefined;
  const settings = vscode.workspace.getConfiguration('claimlint', uri);
  if (!settings.get<boolean>('enable', true)) return undefined;
  const most = settings.get('maxFileSize', 16);
  const document = documentOf(uri);
  if (document !== undefined) {
    const length = lengthOf(document);
    const isTooLong = length > most * megabyte && isClaim(document);
    return isTooLong ? { uri, size: inMegabytes(length), isHidden: false, most } : undefined;
  }
  if (!claimNames.test(uri.path)) return undefined;
  const size = await vscode.workspace.fs.stat(uri).then(
    (stat) => stat.size,
    () => 0,
  );
  const isHidden = size > longestShown && documentOf(uri) === undefined;
  return isHidden ? { uri, size: inMegabytes(size), isHidden, most } : undefined;
}

/** Says it once for each file, until the window is closed. */
export function largeFiles(): vscode.Disposable {
  const told = new Set<string>();
  const look = async () => {
    const found = await tooLargeInFront();
    if (found === undefined || told.has(found.uri.toString())) return;
    told.add(found.uri.toString());
    await tell(found);
  };
  void look();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.tabGroups.onDidChangeTabs(look),
    vscode.commands.registerCommand('claimlint.copyCheckCommand', async () => {
      const uri = uriInFront();
      if (uri !== undefined) await copyCommand(uri);
    }),
  );
}

async function tell({ uri, size, isHidden, most }: TooLarge): Promise<void> {
  const copy = vscode.l10n.t('Copy Command');
  const change = vscode.l10n.t('Change Limit');
  const text = isHidden
    ? vscode.l10n.t(
        'This file of {0} MB is not checked here: VS Code shows extensions no file over 50 MB. The command line reads it.',
        size,
      )
    : vscode.l10n.t(
        'This file of {0} MB is not checked here: more than {1} MB are not read in the editor. The command line reads it.',
        size,
        most,
      );
  const offered = [...(uri.scheme === 'file' ? [copy] : []), ...(isHidden ? [] : [change])];
  const chosen = await vscode.window.showInformationMessage(text, ...offered);
  if (chosen === copy) await copyCommand(uri);
  if (chosen === change) await vscode.commands.executeCommand('workbench.action.openSettings', 'claimlint.maxFileSize');
}

async function copyCommand({ fsPath }: vscode.Uri): Promise<void> {
  // A shell of Windows knows no other quotes; in every other, nothing within single quotes means anything.
  const quoted = /^[A-Za-z]:\\|^\\\\/.test(fsPath) ? `"${fsPath}"` : `'${fsPath.replaceAll("'", String.raw`'\''`)}'`;
  await vscode.env.clipboard.writeText(`npx claimlint check ${quoted}`);
}

/** Also of a file that VS Code shows no extension. */
function uriInFront(): vscode.Uri | undefined {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText ? input.uri : undefined;
}

function documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((it) => it.uri.toString() === uri.toString());
}

/** In UTF-16 code units, without putting the whole text together. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

function isClaim(document: vscode.TextDocument): boolean {
  return claimNames.test(document.uri.path) || /^\uFEFF?ISA/.test(document.lineAt(0).text.slice(0, 4));
}

function inMegabytes(bytes: number): number {
  return Math.round(bytes / megabyte);
}
