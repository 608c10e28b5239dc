/** What stands in the language status of the document in front: how it is judged, and what was not checked. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface DocumentStatus {
  readonly kind: string;
  readonly claims: number;
  readonly lines: number;
  readonly findings: number;
  readonly suppressed: number;
  readonly profiles: readonly { readonly id: string; readonly isAssumed: boolean }[];
  readonly dataAsOf: string;
  readonly notChecked: readonly { readonly rule: string; readonly reason: string }[];
}

type RunningClient = () => BaseLanguageClient | undefined;

/** `running` is the client that runs already; a status never starts one. */
export function documentStatus(selector: vscode.DocumentSelector, running: RunningClient): vscode.Disposable {
  const main = vscode.languages.createLanguageStatusItem('claimlint', selector);
  main.name = 'Claimlint';
  main.command = { command: 'claimlint.searchCodes', title: vscode.l10n.t('Search Codes') };
  const unchecked = vscode.languages.createLanguageStatusItem('claimlint.notChecked', []);
  unchecked.name = vscode.l10n.t('Claimlint: Not Checked');
  unchecked.command = { command: 'claimlint.showNotChecked', title: vscode.l10n.t('Show') };

  let last: DocumentStatus | undefined;
  let asked = 0;
  const show = (status: DocumentStatus | undefined) => {
    last = status;
    // Menus that speak of claims show themselves by this.
    void vscode.commands.executeCommand('setContext', 'claimlint.hasClaim', (status?.claims ?? 0) > 0);
    main.text = status === undefined ? 'Claimlint' : `Claimlint: ${status.kind}, ${count(status.claims, 'claim')}`;
    main.detail = status === undefined ? 'no claim in this document' : detailOf(status);
    const isAll = status === undefined || status.notChecked.length === 0;
    // An item without a selector is not shown.
    unchecked.selector = isAll ? [] : selector;
    unchecked.text = isAll ? '' : `${count(status.notChecked.length, 'thing')} not checked`;
    unchecked.detail = status?.notChecked[0]?.reason ?? '';
  };
  const ask = async () => {
    const number = ++asked;
    const document = vscode.window.activeTextEditor?.document;
    const client = running();
    const status =
      document === undefined || client === undefined || vscode.languages.match(selector, document) === 0
        ? null
        : await client
            .sendRequest<DocumentStatus | null>('claimlint/status', { uri: document.uri.toString() })
            .catch(() => null);
    if (number === asked) show(status ?? undefined);
  };
  show(undefined);
  void ask();
  return vscode.Disposable.from(
    main,
    unchecked,
    vscode.window.onDidChangeActiveTextEditor(ask),
    // Diagnostics come when a document has been read: the moment at which its status may be another.
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const front = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((it) => it.toString() === front)) void ask();
    }),
    vscode.commands.registerCommand('claimlint.showNotChecked', async () => {
      await ask();
      await vscode.window.showQuickPick(
        (last?.notChecked ?? []).map(({ rule, reason }) => ({ label: reason, description: rule === '*' ? '' : rule })),
        {
          title: vscode.l10n.t('Claimlint: Not Checked'),
          placeHolder: vscode.l10n.t('What could not be judged in this document, and why'),
        },
      );
    }),
  );
}

function detailOf({ profiles, dataAsOf, findings, suppressed }: DocumentStatus): string {
  const judged = profiles.map((it) => (it.isAssumed ? `${it.id} (assumed: no payer is named)` : it.id)).join(', ');
  return [
    count(findings, 'finding'),
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(judged === '' ? [] : [`profile ${judged}`]),
    `data to ${dataAsOf}`,
  ].join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
