/** The page of a code: `Claimlint: Show Code` and go-to-definition. The server makes what it says, this only draws it. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pageStyle } from './page-style.js';
import { sayNotRunning } from './running.js';
import type { Running } from './running.js';
import { pick } from './search.js';

export const codeScheme = 'claimlint-code';
const showCommand = 'claimlint.showCode';

interface Answer {
  readonly title: string;
  readonly markdown: string;
  readonly html: string;
}

export interface CodePages {
  /** Draws open pages anew when this server has other data. */
  follow(client: BaseLanguageClient): void;
  dispose(): void;
}

/** An editor for `claimlint-code:/97760?2026-03-02&0111205`, so that back and forward, tabs and splits work as for any file. */
export function codePages(running: Running): CodePages {
  const open = new Set<() => Promise<void>>();
  const registered = vscode.Disposable.from(
    vscode.window.registerCustomEditorProvider('claimlint.codePage', editorFor(running, open), {
      webviewOptions: { enableFindWidget: true },
      supportsMultipleEditorsPerDocument: true,
    }),
    // What a peek shows.
    vscode.workspace.registerTextDocumentContentProvider(codeScheme, {
      provideTextDocumentContent: async (uri) => (await ask(running, uri))?.markdown ?? '',
    }),
  );
  return {
    follow: (client) => {
      client.onNotification('claimlint/pagesChanged', () => {
        for (const draw of open) void draw();
      });
    },
    dispose: () => {
      registered.dispose();
    },
  };
}

/** The code named by a link, with the day and the place of the page it stands on; else the one at the cursor, else a picked one. */
export async function showCode(running: Running, named: unknown, query?: unknown): Promise<void> {
  const about = typeof query === 'string' ? { query } : {};
  const uri =
    typeof named === 'string' ? vscode.Uri.from({ scheme: codeScheme, path: `/${named}`, ...about }) : await atCursor();
  if (uri !== undefined) return openPage(uri);
  const client = await running();
  if (client === undefined) {
    sayNotRunning();
    return;
  }
  const found = await pick(client, vscode.l10n.t('Show the Page of a Code'));
  if (found !== undefined) await openPage(vscode.Uri.from({ scheme: codeScheme, path: `/${found.code}` }));
}

async function openPage(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', uri);
}

async function atCursor(): Promise<vscode.Uri | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    editor.document.uri,
    editor.selection.active,
  );
  return found.map((it) => ('targetUri' in it ? it.targetUri : it.uri)).find((it) => it.scheme === codeScheme);
}

/** `open`: what draws each page that is open. */
function editorFor(running: Running, open: Set<() => Promise<void>>): vscode.CustomReadonlyEditorProvider {
  return {
    openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
    async resolveCustomEditor({ uri }, { webview, onDidDispose }) {
      // No script runs on the page; its links are this one command.
      webview.options = { enableScripts: false, enableCommandUris: [showCommand], localResourceRoots: [] };
      const draw = async () => {
        const answer = await ask(running, uri);
        const html = documentOf(
          answer?.html ?? `<p>${vscode.l10n.t('Nothing is known about this code.')}</p>`,
          answer?.title ?? '',
        );
        // A page that says the same stays as it is, with its place and the focus.
        if (open.has(draw) && webview.html !== html) webview.html = html;
      };
      open.add(draw);
      onDidDispose(() => open.delete(draw));
      await draw();
    },
  };
}

async function ask(running: Running, uri: vscode.Uri): Promise<Answer | null | undefined> {
  const client = await running();
  const [before, after] = JSON.stringify(['{code}', uri.query]).split('{code}').map(encodeURIComponent);
  const href = `command:${showCommand}?${before ?? ''}{code}${after ?? ''}`;
  const asked = { code: uri.path.slice(1), query: uri.query, href };
  return client?.sendRequest<Answer | null>('claimlint/page', asked).catch(() => undefined);
}

function documentOf(body: string, title: string): string {
  const name = title.replace(/[<>&]/g, '');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<style>${pageStyle}</style>
</head>
<body>
${body}
</body>
</html>`;
}
