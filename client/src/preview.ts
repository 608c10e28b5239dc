/** `Claimlint: Preview Claim`: the claim under the cursor as a form, beside the text. The server makes the form, this only shows it. */
import * as vscode from 'vscode';
import { previewScript } from './preview-script.js';
import { previewStyle } from './preview-style.js';
import type { Running } from './running.js';

interface Answer {
  readonly title: string;
  readonly html: string;
  readonly said: string;
  readonly version: number;
}

/** What is kept when the window is loaded again: the document, and where the cursor was. */
interface State {
  readonly uri: string;
  readonly offset: number;
}

const viewType = 'claimlint.preview';
/** In milliseconds: one drawing after a burst of keys. */
const pause = 150;

export function claimPreview(running: Running, selector: vscode.DocumentSelector): vscode.Disposable {
  const preview = new ClaimPreview(running);
  const follow = (editor: vscode.TextEditor | undefined) => {
    if (editor !== undefined && vscode.languages.match(selector, editor.document) > 0) preview.follow(editor);
  };
  return vscode.Disposable.from(
    preview,
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, state) => {
        preview.show(panel, isState(state) ? state : undefined);
        return Promise.resolve();
      },
    }),
    vscode.commands.registerCommand('claimlint.previewClaim', () => {
      preview.open();
      follow(vscode.window.activeTextEditor);
    }),
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) follow(textEditor);
    }),
    // Diagnostics come when a document has been read, whatever changed: its text, a setting, the data.
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      preview.changed(uris);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      preview.changed([document.uri]);
    }),
  );
}

class ClaimPreview implements vscode.Disposable {
  readonly #running: Running;
  #panel: vscode.WebviewPanel | undefined;
  #state: State | undefined;
  #shown: Answer | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(running: Running) {
    this.#running = running;
  }

  open(): void {
    if (this.#panel !== undefined) {
      this.#panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.show(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Claim'), place), this.#state);
  }

  show(panel: vscode.WebviewPanel, state: State | undefined): void {
    this.#panel?.dispose();
    this.#panel = panel;
    this.#state = state;
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    panel.onDidChangeViewState(() => {
      if (panel.visible) this.#later();
    });
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (!isRecord(message)) return;
      if (typeof message['span'] === 'string') void this.#goTo(message['span']);
      if (message['isReady'] === true) void this.#draw();
    });
    panel.webview.html = documentOf(newNonce());
  }

  follow({ document, selection }: vscode.TextEditor): void {
    if (this.#panel === undefined) return;
    this.#state = { uri: document.uri.toString(), offset: document.offsetAt(selection.active) };
    this.#later();
  }

  changed(uris: readonly vscode.Uri[]): void {
    if (uris.some((it) => it.toString() === this.#state?.uri)) this.#later();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#panel?.dispose();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), pause);
  }

  async #draw(): Promise<void> {
    const [panel, state] = [this.#panel, this.#state];
    if (panel?.visible !== true) return;
    const number = ++this.#asked;
    const answer = state === undefined ? null : await this.#ask(state);
    if (number !== this.#asked || this.#panel !== panel) return;
    this.#shown = answer;
    panel.title = answer?.title ?? vscode.l10n.t('Claim');
    const nothing = vscode.l10n.t('No claim here. Put the cursor in a claim to see it as a form.');
    const html = answer?.html ?? `<main><h1>${panel.title}</h1><p>${nothing}</p></main>`;
    await panel.webview.postMessage({ html, said: answer?.said ?? nothing, state });
  }

  async #ask({ uri, offset }: State): Promise<Answer | null> {
    const client = await this.#running();
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      const { line, character } = document.positionAt(offset);
      // A plain object: to a worker, members of VS Code's own classes are not sent.
      const asked = { uri, position: { line, character } };
      return (await client?.sendRequest<Answer | null>('claimlint/preview', asked)) ?? null;
    } catch {
      // The document is gone, or the server is.
      return null;
    }
  }

  /** `12-17`: offsets in the version that is shown; after a change the next drawing comes with others. */
  async #goTo(span: string): Promise<void> {
    const [start, end] = span.split('-').map(Number);
    if (this.#state === undefined || start === undefined || end === undefined) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(this.#state.uri));
    if (this.#shown?.version !== document.version) return;
    const open = vscode.window.visibleTextEditors.find((it) => it.document === document);
    const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
    await vscode.window.showTextDocument(document, {
      viewColumn: open?.viewColumn ?? vscode.ViewColumn.One,
      selection,
    });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isState(value: unknown): value is State {
  return isRecord(value) && typeof value['uri'] === 'string' && typeof value['offset'] === 'number';
}

function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((it) => it.toString(16).padStart(2, '0')).join('');
}

function documentOf(nonce: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Claim</title>
<style nonce="${nonce}">${previewStyle}</style>
</head>
<body>
<p id="said" class="unseen" role="status"></p>
<div id="claim"></div>
<script nonce="${nonce}">${previewScript}</script>
</body>
</html>`;
}
