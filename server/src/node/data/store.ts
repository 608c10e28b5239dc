/**
 * The sets on disk, one file each. A set is written under another name, forced to the disk and then renamed, so that whoever
 * looks finds the old set or the new one, whole, whenever the writer dies. What a dead writer left is swept away by the next.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'; // prettier-ignore
import { join } from 'node:path';
import { headLength, nameOfSet, readHead, readIndex, writeIndex } from '../../index.js';
import type { IndexData, SetHead } from '../../index.js';

export interface StoredSet {
  readonly name: string;
  readonly head: SetHead;
  /** Of the file, in bytes. */
  readonly size: number;
}

/** What has just been done; tests end the process at such moments. */
export type Step = 'opened' | 'written' | 'synced' | 'closed' | 'renamed';

const extension = '.clx';
const unfinished = /\.(\d+)-\d+\.tmp$/;

export class DataStore {
  #written = 0;

  constructor(
    readonly folder: string,
    readonly onStep: (step: Step, name: string) => void = () => undefined,
  ) {}

  /** By name. What cannot be read is left out. */
  list(): readonly StoredSet[] {
    return namesIn(this.folder)
      .filter((it) => it.endsWith(extension))
      .sort()
      .flatMap((file) => this.#stored(file) ?? []);
  }

  /** Another text whenever a set has come, gone or been replaced. */
  state(): string {
    return namesIn(this.folder)
      .filter((it) => it.endsWith(extension))
      .sort()
      .map((it) => {
        const found = statSync(join(this.folder, it), { throwIfNoEntry: false });
        return `${it} ${found?.mtimeMs ?? 0} ${found?.size ?? 0} ${found?.ino ?? 0}`;
      })
      .join('\n');
  }

  /** @throws ImportProblem where the file is damaged. */
  open(name: string): IndexData {
    return readIndex(readFileSync(this.#path(name)));
  }

  /** All or none are prepared; then each takes the place of one of the same name. */
  write(sets: readonly IndexData[]): readonly string[] {
    mkdirSync(this.folder, { recursive: true });
    const prepared: { readonly name: string; readonly temporary: string }[] = [];
    try {
      for (const set of sets) {
        const name = nameOfSet(set.head);
        const temporary = join(this.folder, `${name}.${process.pid}-${++this.#written}.tmp`);
        prepared.push({ name, temporary });
        this.#writeWhole(temporary, name, writeIndex(set));
      }
    } catch (error) {
      for (const { temporary } of prepared) rmSync(temporary, { force: true });
      throw error;
    }
    for (const { name, temporary } of prepared) {
      renameSync(temporary, this.#path(name));
      this.onStep('renamed', name);
    }
    syncFolder(this.folder);
    return prepared.map((it) => it.name);
  }

  /** False where there is none of that name. */
  remove(name: string): boolean {
    if (!this.list().some((it) => it.name === name)) return false;
    rmSync(this.#path(name));
    return true;
  }

  /** Sweeps away what writers left that are no longer there. */
  clean(): void {
    for (const file of namesIn(this.folder)) {
      const writer = Number(unfinished.exec(file)?.[1] ?? NaN);
      if (Number.isNaN(writer) || (isAlive(writer) && !isOld(join(this.folder, file)))) continue;
      rmSync(join(this.folder, file), { force: true });
    }
  }

  #path(name: string): string {
    return join(this.folder, name + extension);
  }

  #stored(file: string): StoredSet | undefined {
    try {
      const path = join(this.folder, file);
      const size = statSync(path).size;
      return { name: file.slice(0, -extension.length), head: headIn(path), size };
    } catch {
      return undefined;
    }
  }

  #writeWhole(path: string, name: string, bytes: Uint8Array): void {
    const file = openSync(path, 'wx');
    try {
      this.onStep('opened', name);
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      this.onStep('written', name);
      fsyncSync(file);
      this.onStep('synced', name);
    } finally {
      closeSync(file);
    }
    this.onStep('closed', name);
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function headIn(path: string): SetHead {
  const file = openSync(path, 'r');
  try {
    const first = Buffer.alloc(16);
    readSync(file, first, 0, 16, 0);
    const head = Buffer.alloc(headLength(first) ?? 0);
    readSync(file, head, 0, head.length, 0);
    return readHead(head);
  } finally {
    closeSync(file);
  }
}

/** The new names reach the disk too, where the system can be asked for that: Windows cannot. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Without it a power cut may bring back the old set, which is whole as well.
  }
}

function isAlive(process_: number): boolean {
  if (process_ === process.pid) return true;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but is there.
    // What Node throws here is an error of the system, which has a code.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The number of a process that died may belong to another by now; nobody writes for a day. */
function isOld(path: string): boolean {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return written !== undefined && Date.now() - written > 24 * 60 * 60 * 1000;
}
