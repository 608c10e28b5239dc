/** `Claimlint: Import Code Data...` and `Claimlint: Show Imported Data`: a file picker and a list; the server does the work. */
import * as vscode from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface ImportedData {
  readonly name: string;
  readonly description: string;
}

type Answer =
  { readonly imported: readonly ImportedData[] } | { readonly problem: string } | { readonly cancelled: true };

let imports = 0;

export async function importData(
  client: BaseLanguageClient | undefined,
  dataFolder: string | undefined,
): Promise<void> {
  if (dataFolder === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Importing code data needs Claimlint on the desktop.'));
    return;
  }
  const files = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Code Data'),
    openLabel: vscode.l10n.t('Import'),
    canSelectMany: true,
    filters: {
      [vscode.l10n.t('Code data')]: ['zip', 'txt', 'csv', 'tsv', 'xlsx', 'gz'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  if (files === undefined || files.length === 0 || client === undefined) return;
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
      : { problem: vscode.l10n.t('The import did not come to an end.') };
  } finally {
    watch.dispose();
  }
}

/** The list of what is there; each entry can be removed. */
export async function showData(client: BaseLanguageClient | undefined): Promise<void> {
  if (client === undefined) return;
  const data = await client.sendRequest<readonly ImportedData[]>('claimlint/data').catch(() => []);
  if (data.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Nothing is imported yet. "Claimlint: Import Code Data..." does it.'),
    );
    return;
  }
  const chosen = await vscode.window.showQuickPick(
    data.map((it) => ({ label: it.name, detail: it.description })),
    {
      title: vscode.l10n.t('Imported Data'),
      placeHolder: vscode.l10n.t('Choose what to remove, or Escape to keep all'),
    },
  );
  if (chosen === undefined) return;
  const remove = vscode.l10n.t('Remove');
  const question = vscode.l10n.t('Remove {0}?', chosen.label);
  if ((await vscode.window.showWarningMessage(question, { modal: true }, remove)) === remove)
    await client.sendRequest('claimlint/removeData', { name: chosen.label }).catch(() => undefined);
}
