/** A client that speaks to the server over pipes in memory, with a clock that only moves when told. */
import { PassThrough } from 'node:stream';
import {
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
} from 'vscode-languageserver-protocol/node';
import type {
  CancellationToken,
  ClientCapabilities,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  InitializeResult,
  Position,
  ProtocolConnection,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver-protocol/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../../server/src/lsp/server.js';
import type { Wanted } from '../../server/src/lsp/files.js';
import type { ProjectSource, Runtime } from '../../server/src/lsp/runtime.js';
import { day } from './knowledge.js';
import type { Knowledge } from '../../server/src/index.js';

/** What a modern editor can do; a test takes from it what it does without. */
export const modern: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    diagnostic: {},
    completion: { completionItem: { labelDetailsSupport: true } },
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
};

export interface Options {
  readonly knowledge: Knowledge;
  readonly capabilities?: ClientCapabilities;
  /** What `workspace/configuration` answers. */
  readonly settings?: unknown;
  /** The same, where it differs by folder. */
  readonly settingsOf?: (scope: string) => unknown;
  readonly projects?: ProjectSource;
  /** Has what is imported, and the knowledge with it. */
  readonly machine?: Pick<Runtime, 'knowledge' | 'data'>;
  /** What the client has in its folders, by address: it then lists and reads files for the server. */
  readonly files?: ReadonlyMap<string, string>;
  /** Where there are files; `file:///claims` alone, where nothing is said. */
  readonly folders?: readonly string[];
}

const today = day('2026-07-01');

export class TestClient {
  readonly clock = new Clock();
  readonly logged: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  settings: unknown;
  refreshes = 0;
  /** How often it was told that pages may say something else. */
  pageNews = 0;
  registered = 0;
  result: InitializeResult = { capabilities: {} };
  readonly #connection: ProtocolConnection;
  readonly #versions = new Map<string, number>();
  readonly #files: ReadonlyMap<string, string> | undefined;
  readonly #folders: readonly string[];
  /** The files that the server has read, in its order. */
  readonly read: string[] = [];

  constructor({ knowledge, settings, settingsOf, projects, machine, files, folders = ['file:///claims'] }: Options) {
    this.settings = settings;
    this.#files = files;
    this.#folders = folders;
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
    startServer(server, {
      get knowledge() {
        return machine?.knowledge ?? knowledge;
      },
      ...(machine?.data !== undefined && { data: machine.data }),
      later: this.clock.later,
      today: () => today,
      projects,
    });
    server.listen();
    this.#connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.#connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri = '' }) => settingsOf?.(scopeUri) ?? this.settings),
    );
    this.#connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered += registrations.length;
    });
    this.#connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
    });
    this.#connection.onNotification('claimlint/pagesChanged', () => {
      this.pageNews++;
    });
    this.#connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
    });
    this.#connection.onNotification(PublishDiagnosticsNotification.type, (it) => {
      this.published.push(it);
    });
    this.#connection.onRequest('claimlint/files', ({ most }: Wanted) => {
      const uris = [...(this.#files?.keys() ?? [])];
      return { uris: uris.slice(0, most), isCut: uris.length > most };
    });
    this.#connection.onRequest('claimlint/read', ({ uri, longest }: { uri: string; longest: number }): unknown => {
      this.read.push(uri);
      const text = this.#files?.get(uri);
      if (text === undefined) return null;
      return text.length > longest ? { isTooLong: true } : { text };
    });
    this.#connection.listen();
  }

  async begin(capabilities: ClientCapabilities, initializationOptions?: unknown): Promise<void> {
    const params = {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions: this.#files === undefined ? initializationOptions : { files: true },
      workspaceFolders: this.#files === undefined ? null : this.#folders.map((uri) => ({ uri, name: 'claims' })),
    };
    this.result = await this.request(InitializeRequest.method, params);
    await this.notify(InitializedNotification.method, {});
  }

  request<Answer>(method: string, params: unknown, token?: CancellationToken): Promise<Answer> {
    // A token that is absent would be taken for a second parameter.
    const rest = token === undefined ? [] : [token];
    return this.#connection.sendRequest<Answer>(method, params, ...rest);
  }

  onProgress(
    token: string,
    each: (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd) => void,
  ) {
    this.#connection.onProgress(WorkDoneProgress.type, token, each);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    this.#versions.set(uri, 1);
    return this.notify(DidOpenTextDocumentNotification.method, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    return this.notify(DidChangeTextDocumentNotification.method, { textDocument: { uri, version }, contentChanges });
  }

  /** Replaces what stands between two columns of a line. */
  type(uri: string, line: number, from: number, to: number, text: string): Promise<void> {
    return this.change(uri, { range: { start: { line, character: from }, end: { line, character: to } }, text });
  }

  close(uri: string): Promise<void> {
    return this.notify(DidCloseTextDocumentNotification.method, { textDocument: { uri } });
  }

  /** A project file, where no other is named. */
  filesChanged(uri = 'file:///claims/claimlint.json', type: FileChangeType = FileChangeType.Changed): Promise<void> {
    return this.notify(DidChangeWatchedFilesNotification.method, { changes: [{ uri, type }] });
  }

  set(settings: unknown): Promise<void> {
    this.settings = settings;
    return this.notify(DidChangeConfigurationNotification.method, { settings: { claimlint: settings } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request(DocumentDiagnosticRequest.method, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  /** All diagnostics, for a test that does not care how they come. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.request(HoverRequest.method, { textDocument: { uri }, position });
  }

  complete(uri: string, position: Position): Promise<CompletionList | null> {
    return this.request(CompletionRequest.method, { textDocument: { uri }, position });
  }

  /** Waits until the server has answered all that it was sent, and its notifications are here. */
  async settle(): Promise<void> {
    await this.request('claimlint/slot', {});
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Lets time pass until the server has read the files that it knows of. */
  async readFiles(): Promise<void> {
    for (let pass = 0; pass < 3; pass++) {
      this.clock.pass(1000);
      for (let turn = 0; turn < 4; turn++) await this.settle();
    }
  }

  end(): void {
    this.#connection.dispose();
  }
}

/** Begins a client, and ends it after the test that asked for it. */
export async function connect(test: Mocha.Context, options: Options, initially?: unknown): Promise<TestClient> {
  const client = new TestClient(options);
  clients.add(client);
  test.timeout(5000);
  await client.begin(options.capabilities ?? modern, initially);
  return client;
}

const clients = new Set<TestClient>();
afterEach(() => {
  for (const client of clients) client.end();
  clients.clear();
});

export class Clock {
  #now = 0;
  readonly #timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  #count = 0;

  readonly later = (milliseconds: number, run: () => void): (() => void) => {
    const id = ++this.#count;
    this.#timers.set(id, { at: this.#now + milliseconds, run });
    return () => {
      this.#timers.delete(id);
    };
  };

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    const due = [...this.#timers].filter(([, { at }]) => at <= this.#now).sort((a, b) => a[1].at - b[1].at);
    for (const [id, { run }] of due) {
      this.#timers.delete(id);
      run();
    }
  }
}
