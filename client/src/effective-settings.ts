/** `Claimlint: Show Effective Settings`: what counts for the document in front, and who says so. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { notRunning } from './running.js';
import type { Running } from './running.js';

export const settingsScheme = 'claimlint-settings';

type Scope = 'folder' | 'workspace' | 'user' | 'default';

interface Answer {
  readonly settings: readonly { readonly name: string; readonly value: string; readonly from: Scope }[];
  readonly rules: readonly EffectiveRule[];
  readonly projectFile?: string;
  readonly profiles: readonly {
    readonly id: string;
    readonly from: 'project' | 'payer' | 'nobody';
    readonly minutes: string;
    readonly medicareRules: string;
    readonly source: string;
  }[];
}

interface EffectiveRule {
  readonly rule: string;
  readonly level: string;
  readonly from: Scope | 'project' | 'profile';
  readonly of?: string;
}

export function effectiveSettings(running: Running): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const refresh = () => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === settingsScheme) changed.fire(uri);
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(settingsScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => textFor(await running(), vscode.Uri.parse(uri.query, true)),
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('claimlint')) refresh();
    }),
    vscode.commands.registerCommand('claimlint.showEffectiveSettings', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document === undefined || document.uri.scheme === settingsScheme) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open a claim or a note first.'));
        return;
      }
      const path = `/${vscode.l10n.t('Effective Settings')}.md`;
      const uri = vscode.Uri.from({ scheme: settingsScheme, path, query: document.uri.toString() });
      await vscode.window.showTextDocument(uri, { preview: true });
      refresh();
    }),
  );
}

async function textFor(client: BaseLanguageClient | undefined, document: vscode.Uri): Promise<string> {
  const asked = { uri: client?.code2ProtocolConverter.asUri(document), inspected: inspected(document) };
  const answer = await client?.sendRequest<Answer | null>('claimlint/effectiveSettings', asked).catch(() => undefined);
  const name = vscode.workspace.asRelativePath(document);
  const title = `# ${vscode.l10n.t('Effective settings for {0}', name)}`;
  if (answer === null || answer === undefined) return `${title}\n\n${notRunning()}\n`;
  const { settings, rules, projectFile, profiles } = answer;
  const from = vscode.l10n.t('from');
  return [
    title,
    projectFile === undefined
      ? vscode.l10n.t('No claimlint.json applies to this document.')
      : vscode.l10n.t('Project file: {0}', vscode.workspace.asRelativePath(vscode.Uri.parse(projectFile, true))),
    table(
      [vscode.l10n.t('setting'), vscode.l10n.t('value'), from],
      settings.map((it) => [`claimlint.${it.name}`, it.value, nameOfScope(it.from)]),
    ),
    `## ${vscode.l10n.t('Rules')}`,
    rules.length === 0
      ? vscode.l10n.t('Every rule has the severity shown on its page.')
      : table(
          [vscode.l10n.t('rule'), vscode.l10n.t('level'), from],
          rules.map((it) => [it.rule, it.level, originOf(it)]),
        ),
    `## ${vscode.l10n.t('Who pays')}`,
    profiles.length === 0
      ? vscode.l10n.t('No claim was found in this document.')
      : table(
          [vscode.l10n.t('profile'), vscode.l10n.t('minutes'), vscode.l10n.t('rules of Medicare'), from],
          profiles.map((it) => [it.id, it.minutes, it.medicareRules, whoChose(it.from)]),
        ),
  ].join('\n\n') + '\n'; // prettier-ignore
}

/** What each scope says of each of our settings. */
function inspected(document: vscode.Uri): readonly Readonly<Record<string, unknown>>[] {
  const settings = vscode.workspace.getConfiguration('claimlint', document);
  // Where one folder is open, its settings are those of the workspace, and VS Code tells them twice.
  const hasFolders = vscode.workspace.workspaceFile !== undefined;
  return settingNames().map((name) => {
    const found = settings.inspect(name);
    return {
      name,
      default: found?.defaultValue,
      user: found?.globalValue,
      workspace: found?.workspaceValue,
      folder: hasFolders ? found?.workspaceFolderValue : undefined,
    };
  });
}

/** As the manifest has them, without `claimlint.`. */
function settingNames(): readonly string[] {
  const manifest = vscode.extensions.getExtension('claimlint.claimlint')?.packageJSON as
    { readonly contributes: { readonly configuration: readonly { readonly properties: object }[] } } | undefined;
  const names = manifest?.contributes.configuration.flatMap((it) => Object.keys(it.properties)) ?? [];
  return names.map((it) => it.slice('claimlint.'.length));
}

function originOf({ from, of }: EffectiveRule): string {
  if (from === 'profile') return vscode.l10n.t('profile {0}', of ?? '');
  if (from !== 'project') return nameOfScope(from);
  return of === undefined ? 'claimlint.json' : `claimlint.json, ${of}`;
}

function nameOfScope(scope: Scope): string {
  switch (scope) {
    case 'folder':
      return vscode.l10n.t('folder settings');
    case 'workspace':
      return vscode.l10n.t('workspace settings');
    case 'user':
      return vscode.l10n.t('user settings');
    case 'default':
      return vscode.l10n.t('default');
  }
}

function whoChose(from: 'project' | 'payer' | 'nobody'): string {
  switch (from) {
    case 'project':
      return 'claimlint.json';
    case 'payer':
      return vscode.l10n.t('the payer of the claim');
    case 'nobody':
      return vscode.l10n.t('assumed: no payer is named');
  }
}

/** Columns of one width, so that it is read as it stands and not only when it is rendered. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((it, at) => Math.max(it.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((it, at) => it.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((it) => '-'.repeat(it))), ...rows.map(line)].join('\n');
}
