/** Finds the project file of each file, upward from it, and reads it once. */
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { projectFileName, projectFrom, rules } from '../index.js';
import type { Project, ProjectFile } from '../index.js';

export interface FoundProject {
  /** Of the project file; absolute. */
  readonly path: string;
  readonly text: string;
  readonly project: Project;
}

export class ProjectFiles {
  readonly #byFolder = new Map<string, Promise<FoundProject | undefined>>();

  /** Every project file that was found so far. */
  async found(): Promise<readonly FoundProject[]> {
    const all = await Promise.all(this.#byFolder.values());
    return [...new Set(all.filter((it) => it !== undefined))];
  }

  /** What the nearest project file says of this file. */
  async of(path: string): Promise<ProjectFile | undefined> {
    const absolute = resolve(path);
    const found = await this.#in(dirname(absolute));
    if (found === undefined) return undefined;
    return { project: found.project, path: relative(dirname(found.path), absolute).split(sep).join('/') };
  }

  /** Forgets what was read: something has changed. */
  forget(): void {
    this.#byFolder.clear();
  }

  #in(folder: string): Promise<FoundProject | undefined> {
    let found = this.#byFolder.get(folder);
    if (found === undefined) {
      found = this.#read(folder);
      this.#byFolder.set(folder, found);
    }
    return found;
  }

  async #read(folder: string): Promise<FoundProject | undefined> {
    const path = join(folder, projectFileName);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) return { path, text, project: projectFrom(text, { rules: rules.map((it) => it.id) }) };
    const parent = dirname(folder);
    return parent === folder ? undefined : this.#in(parent);
  }
}
