/** The server as commands ask for it: started where it must be, `undefined` where it does not run. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export type Running = () => Promise<BaseLanguageClient | undefined>;

export function notRunning(): string {
  return vscode.l10n.t('The Claimlint server is not running. "Claimlint: Show Output" says why.');
}

export function sayNotRunning(): void {
  void vscode.window.showErrorMessage(notRunning());
}
