/**
 * What is known of files that nobody has open: what is reported of them, and where they name a code. Their texts are
 * not kept.
 *
 * Files are read one after the other, and between two of them the server answers whoever waits.
 */
import type { Diagnostic, Range } from 'vscode-languageserver';
import type { NamedPlace } from '../index.js';
import { endings, ignoredFolders, isLookedAt } from './files.js';
import type { FileSource } from './files.js';
import { keyOf, packedPlaces, unpacked } from './packed-places.js';
import type { PackedPlaces } from './packed-places.js';
import { findingsOf } from './reports.js';
import type { Runtime } from './runtime.js';
import { judgedInSlices } from './slices.js';
import { diagnosticOf } from './to-protocol.js';
import type { Served, Workspace } from './workspace.js';

/** The longest file read in the background, in bytes: a larger one would keep others waiting for more than a moment. */
export const longestFile = 2 * 1024 * 1024;
/** What is shown of one closed file; beyond that nobody reads on. */
const mostFindings = 500;
/** In milliseconds: how long news are gathered before something is done about them. */
const gatherFor = 300;

export interface FileReport {
  /** The same means the same diagnostics. */
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
}

interface Entry extends FileReport {
  readonly places: PackedPlaces;
}

export interface CodeInFile {
  readonly uri: string;
  readonly code: string;
  readonly ranges: readonly Range[];
}

const codeKey = keyOf({ kind: 'code', value: '' });

export interface BackgroundStatus {
  readonly isBusy: boolean;
  /** Those looked at, and those of them that hold claims. */
  readonly files: number;
  readonly withClaims: number;
  readonly findings: number;
  /** What was not checked, in sentences. */
  readonly limits: readonly string[];
}

export class Background {
  readonly #workspace: Workspace;
  readonly #source: FileSource;
  readonly #later: Runtime['later'];
  readonly #changed: () => void;
  readonly #entries = new Map<string, Entry>();
  readonly #tooLong = new Set<string>();
  /** What was reported of these while they were open may have to be taken back. */
  readonly #wereOpen = new Set<string>();
  /** All that were found, and of those the ones still to be read. */
  #files = new Set<string>();
  readonly #queue = new Set<string>();
  #folders: readonly string[] = [];
  #isCut = false;
  #most = 0;
  #isListing = false;
  #isReading = false;
  #count = 0;
  #cancelStart: () => void = () => undefined;
  #isTelling = false;

  /** `changed` is called a moment after reports have changed, and when the work begins or ends. */
  constructor(workspace: Workspace, source: FileSource, later: Runtime['later'], changed: () => void) {
    this.#workspace = workspace;
    this.#source = source;
    this.#later = later;
    this.#changed = changed;
    workspace.documents.onDidClose(({ document }) => {
      this.#wereOpen.add(document.uri);
      this.fileChanged(document.uri);
    });
  }

  /** Looks for files anew, soon, and reads all of them. */
  start(): void {
    this.#cancelStart();
    this.#cancelStart = this.#later(gatherFor, () => void this.#list());
  }

  fileChanged(uri: string): void {
    if (!this.keeps(uri)) return;
    if (!this.#files.has(uri) && this.#files.size >= this.#most) this.#isCut = true;
    else {
      this.#files.add(uri);
      this.#queue.add(uri);
      void this.#work();
    }
  }

  fileGone(uri: string): void {
    this.#files.delete(uri);
    this.#queue.delete(uri);
    this.#forget(uri);
  }

  /** Whether what is reported of it comes from here once it is closed. */
  keeps(uri: string): boolean {
    return this.#most > 0 && isLookedAt(uri, this.#folders);
  }

  isOpen(uri: string): boolean {
    return this.#workspace.documents.get(uri) !== undefined;
  }

  /** Of files of which something is or was reported, by what stands on the disk: one that is open has its own report as well. */
  reports(): ReadonlyMap<string, FileReport> {
    return this.#entries;
  }

  /** Where files that are not open name a code, a modifier or a diagnosis. */
  placesOf(kind: NamedPlace['kind'], value: string): ReadonlyMap<string, readonly Range[]> {
    const found = new Map<string, readonly Range[]>();
    for (const [uri, { places }] of this.#entries) {
      const packed = places.get(keyOf({ kind, value }));
      if (packed !== undefined && !this.isOpen(uri)) found.set(uri, unpacked(packed));
    }
    return found;
  }

  /** Where files that are not open name the codes that are wanted, file by file. */
  *codes(isWanted: (code: string) => boolean): Iterable<CodeInFile> {
    for (const [uri, { places }] of this.#entries) {
      if (this.isOpen(uri)) continue;
      for (const [key, packed] of places) {
        const code = key.startsWith(codeKey) ? key.slice(codeKey.length) : undefined;
        if (code !== undefined && isWanted(code)) yield { uri, code, ranges: unpacked(packed) };
      }
    }
  }

  /** A file as it is now, read to be asked once. */
  async read(uri: string): Promise<Served | undefined> {
    const found = await this.#source.read(uri, longestFile);
    return found !== undefined && 'text' in found ? this.#servedOf(uri, found.text) : undefined;
  }

  status(): BackgroundStatus {
    const reports = [...this.#entries.values()];
    const limits = [
      ...(this.#isCut ? [`Only ${this.#files.size} files of the workspace are checked.`] : []),
      ...(this.#tooLong.size === 0
        ? []
        : [`${inWords(this.#tooLong.size)} over ${longestFile / 1024 / 1024} MB and checked only when opened.`]),
    ];
    return {
      isBusy: this.#isListing || this.#isReading,
      files: this.#files.size,
      withClaims: reports.filter((it) => it.places.size > 0).length,
      findings: reports.reduce((sum, it) => sum + it.diagnostics.length, 0),
      limits,
    };
  }

  async #list(): Promise<void> {
    if (this.#isListing) {
      this.start();
      return;
    }
    this.#isListing = true;
    this.#tell();
    try {
      const { folders } = this.#workspace;
      const settings = await Promise.all(folders.map((it) => this.#workspace.settingsIn(it)));
      const checked = folders.filter((_, index) => settings[index]?.enable === true && settings[index].checksWorkspace);
      this.#most = Math.max(0, ...checked.map((it) => settings[folders.indexOf(it)]?.mostFiles ?? 0));
      this.#folders = checked;
      const wanted = { endings, ignored: ignoredFolders, most: this.#most };
      const found = this.#most === 0 ? { uris: [], isCut: false } : await this.#source.list(checked, wanted);
      const uris = found.uris.filter((it) => isLookedAt(it, checked)).slice(0, this.#most);
      this.#isCut = found.isCut;
      this.#files = new Set(uris);
      this.#queue.clear();
      uris.forEach((it) => this.#queue.add(it));
      for (const uri of [...this.#entries.keys(), ...this.#tooLong]) if (!this.#files.has(uri)) this.#forget(uri);
    } finally {
      this.#isListing = false;
      this.#tell();
    }
    await this.#work();
  }

  async #work(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      for (const uri of this.#queue) {
        this.#queue.delete(uri);
        await this.#take(uri);
      }
    } finally {
      this.#isReading = false;
      this.#tell();
    }
  }

  async #take(uri: string): Promise<void> {
    // A file that cannot be read is none; the next news of it is another try.
    const found = await this.#source.read(uri, longestFile).catch(() => undefined);
    const isTooLong = found !== undefined && 'isTooLong' in found;
    if (isTooLong) this.#tooLong.add(uri);
    else this.#tooLong.delete(uri);
    const served =
      found !== undefined && 'text' in found ? await this.#servedOf(uri, found.text).catch(() => undefined) : undefined;
    if (served === undefined) {
      if (this.#wereOpen.delete(uri) || this.#entries.has(uri)) this.#clear(uri);
      return;
    }
    const analysis = await judgedInSlices(served.analysis, () => this.#pause());
    const diagnostics = findingsOf(analysis)
      .slice(0, mostFindings)
      .map((it) => diagnosticOf(served.document, it));
    this.#entries.set(uri, { resultId: this.#nextId(), diagnostics, places: packedPlaces(served) });
    this.#tell();
  }

  async #servedOf(uri: string, text: string): Promise<Served | undefined> {
    const served = await this.#workspace.read(uri, text);
    return served === 'too-long' ? undefined : served;
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => this.#later(0, resolve));
  }

  #nextId(): string {
    return `file ${++this.#count}`;
  }

  /** What was told of it is taken back, and stays so. */
  #clear(uri: string): void {
    this.#entries.set(uri, { resultId: this.#nextId(), diagnostics: [], places: new Map() });
    this.#tell();
  }

  #forget(uri: string): void {
    this.#tooLong.delete(uri);
    if (this.#entries.has(uri)) this.#clear(uri);
  }

  #tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    this.#later(gatherFor, () => {
      this.#isTelling = false;
      this.#changed();
    });
  }
}

function inWords(files: number): string {
  return files === 1 ? '1 file is' : `${files} files are`;
}
