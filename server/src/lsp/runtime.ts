/** What the server needs of the platform it runs on. Node and the browser each bring one. */
import type { CancellationToken } from 'vscode-languageserver';
import type { FileSource } from './files.js';
import type { Knowledge, ProjectFile, ServiceDate } from '../index.js';

export interface Runtime {
  /** Another one once data was imported or removed. */
  readonly knowledge: Knowledge;
  /** The day it is. */
  readonly today: () => ServiceDate;
  /** The project files near a document on a disk; `undefined` where the platform has none, and the client is asked. */
  readonly projects: ProjectSource | undefined;
  /** Files of the workspace, for clients that do not read them for us. */
  readonly files?: FileSource;
  /** Where data can be imported; the web has no place to keep it. */
  readonly data?: DataKeeper;
  /** Runs something once, after so many milliseconds. The answer calls it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

export interface ProjectSource {
  /** What the nearest project file says of this document. `undefined`: there is none, or the document is no file. */
  readonly of: (uri: string) => Promise<ProjectFile | undefined>;
  /** Forgets what was read: something has changed. */
  readonly forget: () => void;
}

export interface DataKeeper {
  /** `folder` is where the editor wants data kept; called once, before anything is asked. */
  open(folder: string | undefined): void;
  /** @throws Error whose message is one sentence for the person who asked, or another error where it was called off. */
  importFiles(
    uris: readonly string[],
    token: CancellationToken,
    onProgress: (done: number, file: string) => void,
  ): Promise<readonly ImportedData[]>;
  list(): readonly ImportedData[];
  remove(name: string): boolean;
  /** Calls when somebody else has imported or removed data; the answer ends it. */
  watch(onChange: () => void): () => void;
}

export interface ImportedData {
  readonly name: string;
  /** For people: what it is, from when it holds, how many rows. */
  readonly description: string;
}
