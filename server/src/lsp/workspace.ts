/** The open documents, what is set for each, and their analyses. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextDocuments } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { Linters, rules } from '../index.js';
import type { Analysis, Knowledge, ProjectFile } from '../index.js';
import type { Abilities } from './abilities.js';
import { OpenDocument } from './documents.js';
import type { FileSource } from './files.js';
import { nameOf } from './guard.js';
import { foldersOf, ServedProjects } from './project-files.js';
import type { ProjectSource, Runtime } from './runtime.js';
import { defaults, isRecord, section, settingsFrom } from './settings.js';
import type { Settings } from './settings.js';

export interface Served {
  readonly document: OpenDocument;
  readonly analysis: Analysis;
  readonly settings: Settings;
  /** The Medicare locality that the project names. */
  readonly locality: string | undefined;
  /** The client has it open. */
  readonly isOpen: boolean;
}

/** `most` is the length that is read, in UTF-16 code units. */
export type Unread = { readonly unread: 'off' } | { readonly unread: 'too-long'; readonly most: number };

export class Workspace {
  readonly documents: TextDocuments<OpenDocument>;
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #abilities: Abilities;
  #linters: Linters;
  readonly #settings = new Map<string, Promise<Settings>>();
  /** What a client sent that cannot be asked. */
  #sent: Settings;
  readonly #tooLong = new Set<string>();
  #folders: readonly string[] = [];
  /** `undefined` where nobody reads files for us. */
  readonly #servedProjects: ProjectSource | undefined;

  constructor(
    connection: Connection,
    runtime: Runtime,
    abilities: Abilities,
    files: FileSource | undefined,
    initially: unknown,
  ) {
    this.#connection = connection;
    this.#runtime = runtime;
    this.#abilities = abilities;
    this.#sent = settingsFrom(initially);
    this.#servedProjects = files && new ServedProjects(files, () => this.#folders);
    this.#linters = this.#newLinters();
    this.documents = new TextDocuments({
      create: (uri, language, version, text) =>
        new OpenDocument(TextDocument.create(uri, language, version, text), abilities.encoding),
      update: (document, events, version) => {
        document.update(events, version);
        return document;
      },
    });
    this.documents.onDidClose(({ document }) => {
      this.#settings.delete(document.uri);
      this.#tooLong.delete(document.uri);
    });
  }

  /** The addresses of the folders that are open. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  set folders(folders: readonly string[]) {
    this.#folders = folders;
    // How far up a project file counts is another matter now.
    this.#servedProjects?.forget();
  }

  get knowledge(): Knowledge {
    return this.#runtime.knowledge;
  }

  /** The newest version, read and ready to be asked. `undefined`: not open, switched off, too long, or no claim in it. */
  async served(uri: string): Promise<Served | undefined> {
    const settings = await this.#settingsOf(uri);
    const document = this.documents.get(uri);
    if (document === undefined || !settings.enable || this.#isTooLong(document, settings)) return undefined;
    const project = await this.projectOf(uri);
    const analysis = document.analysisWith(this.#linters.for(settings.levels, project));
    if (analysis === undefined) return undefined;
    return { document, analysis, settings, locality: project?.project.locality, isOpen: true };
  }

  /** A file that is not open, with this text; nothing of it is kept. `undefined`: switched off, or no claim in it. */
  async read(uri: string, text: string): Promise<Served | 'too-long' | undefined> {
    const settings = await this.settingsIn(foldersOf(uri, this.#folders).at(-1) ?? uri);
    if (!settings.enable) return undefined;
    if (text.length > settings.maxLength) return 'too-long';
    const document = new OpenDocument(TextDocument.create(uri, '', 0, text), this.#abilities.encoding);
    const project = await this.projectOf(uri);
    const analysis = document.analysisWith(this.#linters.for(settings.levels, project));
    if (analysis === undefined) return undefined;
    return { document, analysis, settings, locality: project?.project.locality, isOpen: false };
  }

  /** What is set for all files of a folder. */
  settingsIn(folder: string): Promise<Settings> {
    return this.#settingsOf(folder);
  }

  /** What the nearest project file says of a document. */
  async projectOf(uri: string): Promise<ProjectFile | undefined> {
    // The platform looks on its own disk; anywhere else only the client can.
    const isOnDisk = uri.startsWith('file:') && this.#runtime.projects !== undefined;
    return (isOnDisk ? this.#runtime.projects : this.#servedProjects)?.of(uri);
  }

  /** Why an open document is not read at all, where it is not. */
  async unreadOf(uri: string): Promise<Unread | undefined> {
    const settings = await this.#settingsOf(uri);
    const document = this.documents.get(uri);
    if (document === undefined) return undefined;
    if (!settings.enable) return { unread: 'off' };
    return this.#isTooLong(document, settings) ? { unread: 'too-long', most: settings.maxLength } : undefined;
  }

  /** Everything is judged anew, with what is known now. */
  knowledgeChanged(): void {
    this.#linters = this.#newLinters();
  }

  /** Forgets what was set. `sent` is what came with the news. */
  settingsChanged(sent: unknown): void {
    this.#settings.clear();
    this.#linters = this.#newLinters();
    this.#tooLong.clear();
    if (!this.#abilities.answersSettings && isRecord(sent)) this.#sent = settingsFrom(sent[section]);
  }

  /** Forgets what project files said. */
  projectsChanged(): void {
    this.#runtime.projects?.forget();
    this.#servedProjects?.forget();
    this.#linters = this.#newLinters();
  }

  #settingsOf(uri: string): Promise<Settings> {
    let settings = this.#settings.get(uri);
    if (settings === undefined) {
      settings = this.#abilities.answersSettings ? this.#ask(uri) : Promise.resolve(this.#sent);
      this.#settings.set(uri, settings);
    }
    return settings;
  }

  async #ask(uri: string): Promise<Settings> {
    try {
      return settingsFrom(await this.#connection.workspace.getConfiguration({ scopeUri: uri, section }));
    } catch (error) {
      this.#connection.console.error(`workspace/configuration failed: ${nameOf(error)}`);
      return defaults;
    }
  }

  #newLinters(): Linters {
    return new Linters({
      rules,
      knowledge: this.#runtime.knowledge,
      today: this.#runtime.today(),
      onCrash: (rule, error) => {
        this.#connection.console.error(`rule ${rule} failed: ${nameOf(error)}`);
      },
    });
  }

  #isTooLong(document: OpenDocument, { maxLength }: Settings): boolean {
    if (document.text.length <= maxLength) return false;
    if (!this.#tooLong.has(document.uri)) {
      this.#tooLong.add(document.uri);
      // The name of a file may hold the name of a patient, so it is not said.
      this.#connection.console.warn('A document is longer than claimlint.maxFileSize allows, so it is not read.');
    }
    return true;
  }
}
