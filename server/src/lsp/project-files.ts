/**
 * Project files that the platform cannot look for itself: in the browser, and where a folder is on no disk. They are read
 * through whoever reads the files of the workspace, upward from a document to the folder that is open and no further.
 */
import { URI } from 'vscode-uri';
import { projectFileName, projectFrom, rules } from '../index.js';
import type { Project, ProjectFile } from '../index.js';
import type { FileSource } from './files.js';
import type { ProjectSource } from './runtime.js';

/** In bytes: a longer one was not written by a person, and counts as none. */
const longestProject = 1024 * 1024;

interface Found {
  /** Address of the folder in which it lies, without a slash at its end. */
  readonly folder: string;
  readonly project: Project;
}

export class ServedProjects implements ProjectSource {
  readonly #files: FileSource;
  readonly #folders: () => readonly string[];
  readonly #byFolder = new Map<string, Promise<Found | undefined>>();

  /** `folders` are the addresses of those that are open now. */
  constructor(files: FileSource, folders: () => readonly string[]) {
    this.#files = files;
    this.#folders = folders;
  }

  async of(uri: string): Promise<ProjectFile | undefined> {
    const top = foldersOf(uri, this.#folders()).at(0);
    const found = top === undefined ? undefined : await this.#in(parentOf(uri), top);
    if (found === undefined) return undefined;
    // Addresses are encoded, and the globs of a project file are not.
    return { project: found.project, path: URI.parse(`file://${uri.slice(found.folder.length)}`).path.slice(1) };
  }

  /** Something has changed. */
  forget(): void {
    this.#byFolder.clear();
  }

  #in(folder: string, top: string): Promise<Found | undefined> {
    let found = this.#byFolder.get(folder);
    if (found === undefined) {
      found = this.#read(folder, top);
      this.#byFolder.set(folder, found);
    }
    return found;
  }

  async #read(folder: string, top: string): Promise<Found | undefined> {
    const file = await this.#files.read(`${folder}/${projectFileName}`, longestProject).catch(() => undefined);
    if (file !== undefined && 'text' in file) {
      return { folder, project: projectFrom(file.text, { rules: rules.map((it) => it.id) }) };
    }
    return folder === top ? undefined : this.#in(parentOf(folder), top);
  }
}

/** The open folders that hold this file, from the outermost to the nearest, without a slash at their ends. */
export function foldersOf(uri: string, folders: readonly string[]): readonly string[] {
  return folders
    .map((it) => it.replace(/\/$/, ''))
    .filter((it) => uri.startsWith(`${it}/`))
    .sort((a, b) => a.length - b.length);
}

function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
