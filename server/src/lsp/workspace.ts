/** The open documents, what is set for each, and their analyses. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextDocuments } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { Linter, rules } from '../index.js';
import type { Analysis, Levels } from '../index.js';
import type { Abilities } from './abilities.js';
import { OpenDocument } from './documents.js';
import { nameOf } from './guard.js';
import type { Runtime } from './runtime.js';
import { defaults, isRecord, section, settingsFrom } from './settings.js';
import type { Settings } from './settings.js';

export interface Served {
  readonly document: OpenDocument;
  readonly analysis: Analysis;
}

export class Workspace {
  readonly documents: TextDocuments<OpenDocument>;
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #abilities: Abilities;
  readonly #linters = new Map<string, Linter>();
  readonly #settings = new Map<string, Promise<Settings>>();
  /** What a client sent that cannot be asked. */
  #sent: Settings;
  readonly #tooLong = new Set<string>();

  constructor(connection: Connection, runtime: Runtime, abilities: Abilities, initially: unknown) {
    this.#connection = connection;
    this.#runtime = runtime;
    this.#abilities = abilities;
    this.#sent = settingsFrom(initially);
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

  /** The newest version, read and ready to be asked. `undefined`: not open, switched off, too long, or no claim in it. */
  async served(uri: string): Promise<Served | undefined> {
    const settings = await this.#settingsOf(uri);
    const document = this.documents.get(uri);
    if (document === undefined || !settings.enable || this.#isTooLong(document, settings)) return undefined;
    const analysis = document.analysisWith(this.#linterOf(settings.levels));
    return analysis === undefined ? undefined : { document, analysis };
  }

  /** Forgets what was set. `sent` is what came with the news. */
  settingsChanged(sent: unknown): void {
    this.#settings.clear();
    this.#linters.clear();
    this.#tooLong.clear();
    if (!this.#abilities.answersSettings && isRecord(sent)) this.#sent = settingsFrom(sent[section]);
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

  /** Documents with the same levels share a linter, so its memory of claims is shared too. */
  #linterOf(levels: Levels): Linter {
    const key = JSON.stringify(Object.entries(levels).sort());
    let linter = this.#linters.get(key);
    if (linter === undefined) {
      linter = new Linter(rules, this.#runtime.knowledge, {
        levels,
        onCrash: (rule, error) => {
          this.#connection.console.error(`rule ${rule} failed: ${nameOf(error)}`);
        },
      });
      this.#linters.set(key, linter);
    }
    return linter;
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
