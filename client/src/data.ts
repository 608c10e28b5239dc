/** `Claimlint: Import Code Data...` and `Claimlint: Show Imported Data`: a file picker and a list; the server does the work. */
import * as vscode from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sayNotRunning } from './running.js';
import type { Running } from './running.js';

interface ImportedData {
  readonly name: string;
  readonly description: string;
}

type Answer =
  { readonly imported: readonly ImportedData[] } | { readonly problem: string } | { readonly cancelled: true };

let imports = 0;

/** `named`: addresses of files, `file:///…`, from a key binding that knows them; else the person chooses. */
export async function importData(running: Running, keepsData: boolean, named: unknown): Promise<void> {
  if (!keepsData) {
    sayWhyNot();
    return;
  }
  const files = addressesIn(named) ?? (await chosen());
  if (files === undefined || files.length === 0) return;
  const client = await running();
  if (client === undefined) {
    sayNotRunning();
    return;
  }
  const uris = files.map((it) => client.code2ProtocolConverter.asUri(it));
  const answer = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Importing code data'),
      cancellable: true,
    },
    (progress, token) => asked(client, uris, progress, token),
  );
  if ('problem' in answer) void vscode.window.showErrorMessage(answer.problem);
  if ('imported' in answer) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Imported: {0}.', answer.imported.map((it) => it.description).join('; ')),
    );
  }
}

/** A browser has no place for tens of megabytes that a server in a worker could open again. */
function sayWhyNot(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('In the browser, Claimlint has no disk to keep code data on. Import it in VS Code on the desktop.'),
  );
}

function addressesIn(named: unknown): readonly vscode.Uri[] | undefined {
  if (!Array.isArray(named)) return undefined;
  return named.filter((it) => typeof it === 'string').map((it) => vscode.Uri.parse(it, true));
}

function chosen(): Thenable<readonly vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Code Data'),
    openLabel: vscode.l10n.t('Import'),
    canSelectMany: true,
    filters: {
      [vscode.l10n.t('Code data')]: ['zip', 'txt', 'csv', 'tsv', 'xlsx', 'gz'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
}

async function asked(
  client: BaseLanguageClient,
  uris: readonly string[],
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Answer> {
  const workDoneToken = `claimlint-import-${++imports}`;
  let done = 0;
  const watch = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind !== 'report') return;
    const percentage = value.percentage ?? done;
    progress.report({ increment: percentage - done, ...(value.message !== undefined && { message: value.message }) });
    done = percentage;
  });
  try {
    return await client.sendRequest<Answer>('claimlint/import', { uris, workDoneToken }, token);
  } catch {
    // A request that was called off is answered with an error by the protocol.
    return token.isCancellationRequested
      ? { cancelled: true }
      : { problem: vscode.l10n.t('The import did not finish.') };
  } finally {
    watch.dispose();
  }
}

/** The list of what is there; each entry can be removed. */
export async function showData(running: Running, keepsData: boolean): Promise<void> {
  if (!keepsData) {
    sayWhyNot();
    return;
  }
  const client = await running();
  if (client === undefined) {
    sayNotRunning();
    return;
  }
  const data = await client.sendRequest<readonly ImportedData[]>('claimlint/data').catch(() => []);
  if (data.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Nothing is imported yet. Use "Claimlint: Import Code Data..." to do it.'),
    );
    return;
  }
  const entry = await vscode.window.showQuickPick(
    data.map((it) => ({ label: it.name, detail: it.description })),
    {
      title: vscode.l10n.t('Imported Data'),
      placeHolder: vscode.l10n.t('Choose what to remove, or Escape to keep all'),
    },
  );
  if (entry === undefined) return;
  const remove = { label: vscode.l10n.t('Remove') };
  const keep = { label: vscode.l10n.t('Keep') };
  const title = vscode.l10n.t('Remove {0}?', entry.label);
  if ((await vscode.window.showQuickPick([remove, keep], { title })) === remove)
    await client.sendRequest('claimlint/removeData', { name: entry.label }).catch(() => undefined);
}
