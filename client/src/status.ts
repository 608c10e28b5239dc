/** What stands in the language status of the document in front: how it is judged, by what, and what was not checked. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tooLargeInFront } from './too-large.js';

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

/** `most` is in bytes of a text without accents. */
type Unread =
  { readonly unread: 'off' } | { readonly unread: 'too-long'; readonly most: number } | { readonly unread: 'hidden' };

type RunningClient = () => BaseLanguageClient | undefined;

const megabyte = 1024 * 1024;

/** `running` is the client that runs already; a status never starts one. `isOurs` is asked of the document in front. */
export function documentStatus(
  selector: vscode.DocumentSelector,
  isOurs: (document: vscode.TextDocument) => boolean,
  running: RunningClient,
): vscode.Disposable {
  const main = item('claimlint', 'Claimlint', {
    command: 'claimlint.searchCodes',
    title: vscode.l10n.t('Search Codes'),
  });
  const judged = item('claimlint.judged', vscode.l10n.t('Claimlint: Profile and Data'), {
    command: 'claimlint.showEffectiveSettings',
    title: vscode.l10n.t('Settings'),
  });
  const unchecked = item('claimlint.notChecked', vscode.l10n.t('Claimlint: Not Checked'), {
    command: 'claimlint.showNotChecked',
    title: vscode.l10n.t('Show'),
  });
  const changeLimit = {
    command: 'workbench.action.openSettings',
    title: vscode.l10n.t('Change'),
    arguments: ['claimlint.maxFileSize'],
  };
  const copyCommand = { command: 'claimlint.copyCheckCommand', title: vscode.l10n.t('Copy Command') };
  const limit = item('claimlint.limit', vscode.l10n.t('Claimlint: Limit'), changeLimit);
  limit.severity = vscode.LanguageStatusSeverity.Warning;
  // An item without a selector is not shown.
  const showIf = (it: vscode.LanguageStatusItem, is: boolean) => {
    it.selector = is ? selector : [];
  };

  let last: DocumentStatus | undefined;
  let asked = 0;
  const show = (answer: DocumentStatus | Unread | undefined) => {
    const status = answer !== undefined && 'kind' in answer ? answer : undefined;
    last = status;
    // Menus that speak of claims show themselves by this.
    void vscode.commands.executeCommand('setContext', 'claimlint.hasClaim', (status?.claims ?? 0) > 0);
    main.text = status === undefined ? 'Claimlint' : `Claimlint: ${status.kind}, ${claimsOf(status.claims)}`;
    main.detail = answer !== undefined && 'kind' in answer ? findingsOf(answer) : silenceOf(answer);
    showIf(judged, status !== undefined);
    judged.text = status === undefined ? '' : profilesOf(status);
    judged.detail = status === undefined ? '' : vscode.l10n.t('data to {0}', status.dataAsOf);
    showIf(unchecked, (status?.notChecked.length ?? 0) > 0);
    unchecked.text = uncheckedOf(status?.notChecked.length ?? 0);
    const limits = answer !== undefined && 'unread' in answer ? limitOf(answer) : undefined;
    showIf(limit, limits !== undefined);
    limit.text = limits === undefined ? '' : vscode.l10n.t('Not read: longer than {0} MB', limits);
    limit.detail = vscode.l10n.t('`claimlint check` on the command line reads it');
    limit.command =
      answer !== undefined && 'unread' in answer && answer.unread === 'hidden' ? copyCommand : changeLimit;
  };
  const ask = async () => {
    const number = ++asked;
    const document = vscode.window.activeTextEditor?.document;
    const client = running();
    const isAsked = document !== undefined && client !== undefined && isOurs(document);
    main.busy = isAsked;
    const answer = isAsked
      ? await client
          .sendRequest<DocumentStatus | Unread | null>('claimlint/status', {
            uri: client.code2ProtocolConverter.asUri(document.uri),
          })
          .catch(() => null)
      : document === undefined && (await tooLargeInFront())?.isHidden === true
        ? ({ unread: 'hidden' } as const)
        : null;
    if (number !== asked) return;
    main.busy = false;
    show(answer ?? undefined);
  };
  main.selector = selector;
  show(undefined);
  void ask();
  return vscode.Disposable.from(
    main,
    judged,
    unchecked,
    limit,
    vscode.window.onDidChangeActiveTextEditor(ask),
    // A document that VS Code shows no extension has no editor either.
    vscode.window.tabGroups.onDidChangeTabs(ask),
    // Diagnostics come when a document has been read: the moment at which its status may be another.
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const front = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((it) => it.toString() === front)) void ask();
    }),
    vscode.commands.registerCommand('claimlint.showNotChecked', async () => {
      await ask();
      if (last === undefined || last.notChecked.length === 0) {
        void vscode.window.showInformationMessage(
          last === undefined
            ? vscode.l10n.t('No claim was found in this document.')
            : vscode.l10n.t('Every rule could judge this document.'),
        );
        return;
      }
      await vscode.window.showQuickPick(
        last.notChecked.map(({ rule, reason }) => ({ label: reason, description: rule === '*' ? '' : rule })),
        {
          title: vscode.l10n.t('Claimlint: Not Checked'),
          placeHolder: vscode.l10n.t('What could not be judged in this document, and why'),
        },
      );
    }),
  );
}

function item(id: string, name: string, command: vscode.Command): vscode.LanguageStatusItem {
  const made = vscode.languages.createLanguageStatusItem(id, []);
  made.name = name;
  made.command = command;
  return made;
}

function silenceOf(answer: Unread | undefined): string {
  switch (answer?.unread) {
    case 'off':
      return vscode.l10n.t('switched off by claimlint.enable');
    case 'too-long':
    case 'hidden':
      return vscode.l10n.t('this document is not read');
    case undefined:
      return vscode.l10n.t('no claim in this document');
  }
}

/** In megabytes; `undefined` where length is not the reason. */
function limitOf(answer: Unread): string | undefined {
  switch (answer.unread) {
    case 'off':
      return undefined;
    case 'too-long':
      return String(answer.most / megabyte);
    case 'hidden':
      return '50';
  }
}

function findingsOf({ findings, suppressed }: DocumentStatus): string {
  const found = findings === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', findings);
  return suppressed === 0 ? found : `${found}, ${vscode.l10n.t('{0} suppressed', suppressed)}`;
}

function profilesOf({ profiles }: DocumentStatus): string {
  const named = profiles.map(({ id, isAssumed }) =>
    isAssumed ? vscode.l10n.t('{0} (assumed: no payer is named)', id) : id,
  );
  return vscode.l10n.t('Profile: {0}', named.join(', '));
}

function claimsOf(claims: number): string {
  return claims === 1 ? vscode.l10n.t('1 claim') : vscode.l10n.t('{0} claims', claims);
}

function uncheckedOf(count: number): string {
  return count === 1 ? vscode.l10n.t('1 thing not checked') : vscode.l10n.t('{0} things not checked', count);
}
