/** What stands in the language status of the workspace: how far its files are checked, what was found, which limits were reached. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface WorkspaceStatus {
  readonly isBusy: boolean;
  readonly files: number;
  readonly withClaims: number;
  readonly findings: number;
  readonly limits: readonly string[];
}

export interface WorkspaceStatusItem {
  /** Shows what this server tells from now on. */
  follow(client: BaseLanguageClient): void;
  dispose(): void;
}

export function workspaceStatus(selector: vscode.DocumentSelector): WorkspaceStatusItem {
  // An item without a selector is not shown.
  const item = vscode.languages.createLanguageStatusItem('claimlint.workspace', []);
  item.name = vscode.l10n.t('Claimlint: Workspace');
  item.command = { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show Problems') };
  const show = ({ isBusy, files, withClaims, findings, limits }: WorkspaceStatus) => {
    item.selector = files === 0 ? [] : selector;
    item.busy = isBusy;
    item.text = vscode.l10n.t('Workspace: {0} files, {1} with claims', files, withClaims);
    item.detail = [vscode.l10n.t('{0} findings in other files', findings), ...limits].join(' · ');
    item.severity =
      limits.length > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  };
  return {
    follow: (client) => {
      client.onNotification('claimlint/workspaceChanged', show);
    },
    dispose: () => {
      item.dispose();
    },
  };
}
