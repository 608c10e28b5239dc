/** `Claimlint: Open Examples`: a workspace of invented claims in memory, to look at, edit and forget. */
import * as vscode from 'vscode';

const exampleScheme = 'claimlint-example';
const root = vscode.Uri.from({ scheme: exampleScheme, path: '/Claimlint Examples' });
/** What is opened first: a note, its finding told in a sentence, and mended by one key. */
const first = 'orthotic-note.md';

/** Serves the files of `dist/examples.json`, which the build makes of `examples/`. */
export function exampleFiles(extension: vscode.Uri): vscode.Disposable {
  const files = new ExampleFiles(async () => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'examples.json'));
    // Made by our own build: names and texts.
    return JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, string>>;
  });
  const registered = vscode.workspace.registerFileSystemProvider(exampleScheme, files, { isCaseSensitive: true });
  if (isExampleWindow() && vscode.window.visibleTextEditors.length === 0) void openFirst();
  return registered;
}

/** Turns an empty window into the examples; a window in which somebody works stays, and another is opened. */
export async function openExamples(): Promise<void> {
  if (isExampleWindow()) return openFirst();
  const isEmpty = vscode.workspace.workspaceFolders === undefined;
  await vscode.commands.executeCommand('vscode.openFolder', root, { forceNewWindow: !isEmpty });
}

function isExampleWindow(): boolean {
  return vscode.workspace.workspaceFolders?.some((it) => it.uri.scheme === exampleScheme) === true;
}

async function openFirst(): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.joinPath(root, first), { preview: false });
}

/** One flat folder. What is written stays until the window closes. */
class ExampleFiles implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #read: () => Promise<Readonly<Record<string, string>>>;
  #files: Promise<Map<string, Uint8Array>> | undefined;

  constructor(read: () => Promise<Readonly<Record<string, string>>>) {
    this.#read = read;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const times = { ctime: 0, mtime: 0 };
    if (isFolder(uri)) return { type: vscode.FileType.Directory, size: 0, ...times };
    return { type: vscode.FileType.File, size: (await this.readFile(uri)).length, ...times };
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    if (uri.path === '/') return [[nameOf(root), vscode.FileType.Directory]];
    if (!isFolder(uri)) throw vscode.FileSystemError.FileNotFound(uri);
    return [...(await this.#all()).keys()].map((name) => [name, vscode.FileType.File]);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const file = isFolder(above(uri)) ? (await this.#all()).get(nameOf(uri)) : undefined;
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    if (above(uri).path !== root.path) throw vscode.FileSystemError.NoPermissions(uri);
    const files = await this.#all();
    const type = files.has(nameOf(uri)) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    files.set(nameOf(uri), content);
    this.#changed.fire([{ type, uri }]);
  }

  async delete(uri: vscode.Uri): Promise<void> {
    if (!(await this.#all()).delete(nameOf(uri))) throw vscode.FileSystemError.FileNotFound(uri);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  async rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    await this.writeFile(to, await this.readFile(from));
    await this.delete(from);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  #all(): Promise<Map<string, Uint8Array>> {
    return (this.#files ??= this.#read().then((texts) => {
      const encoder = new TextEncoder();
      return new Map(Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)]));
    }));
  }
}

function isFolder({ path }: vscode.Uri): boolean {
  return path === '/' || path === root.path || path === `${root.path}/`;
}

function above(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
