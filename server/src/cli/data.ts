/** `claimlint import` and `claimlint data`: what is imported, and what is there. */
import pc from 'picocolors';
import { ImportProblem } from '../index.js';
import type { ServiceDate } from '../index.js';
import { describeSet } from '../node/data/describe.js';
import { importFiles } from '../node/data/import-files.js';
import { DataStore } from '../node/data/store.js';
import type { StoredSet } from '../node/data/store.js';
import { UsageError } from './files.js';

/** @throws UsageError where a file cannot be imported or the person called it off; nothing is changed then. */
export async function importData(
  paths: readonly string[],
  folder: string,
  from: ServiceDate | undefined,
): Promise<void> {
  const cancel = new AbortController();
  const onInterrupt = () => {
    cancel.abort();
  };
  process.once('SIGINT', onInterrupt);
  const bar = new ProgressLine();
  try {
    const store = new DataStore(folder);
    const onProgress = (done: number, file: string) => {
      bar.show(`${String(Math.round(done * 100)).padStart(3)} %  ${file}`);
    };
    const sets = await importFiles(paths, store, { from, signal: cancel.signal, onProgress });
    bar.clear();
    for (const { head } of sets) process.stdout.write(`${pc.green('imported')} ${describeSet(head)}\n`);
  } catch (error) {
    bar.clear();
    if (error instanceof ImportProblem) throw new UsageError(error.message);
    if (cancel.signal.aborted) throw new UsageError('The import was called off; nothing was changed.');
    throw new UsageError(`The data could not be written to ${folder}; nothing was changed.`);
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}

export function listData(folder: string, format: 'pretty' | 'json'): void {
  const store = new DataStore(folder);
  store.clean();
  const sets = store.list();
  if (format === 'json') {
    const data = sets.map(({ name, head, size }) => ({ name, ...head, size }));
    process.stdout.write(`${JSON.stringify({ folder, data }, null, 2)}\n`);
    return;
  }
  if (sets.length === 0) process.stdout.write(`Nothing is imported yet (${folder}).\n`);
  else process.stdout.write(sets.map((it) => `${pc.bold(it.name)}\n  ${details(it)}\n`).join(''));
}

/** @throws UsageError where there is none of that name. */
export function removeData(folder: string, name: string): void {
  if (!new DataStore(folder).remove(name)) throw new UsageError(`There is no imported data called ${name}.`);
  process.stdout.write(`removed ${name}\n`);
}

function details({ head, size }: StoredSet): string {
  const megabytes = (size / 1_000_000).toFixed(1);
  return `${describeSet(head)}, ${megabytes} MB, from ${head.file}, imported ${head.imported.slice(0, 10)}`;
}

/** One line that is written over and over, where somebody is there to look at it. */
class ProgressLine {
  #shown = '';
  #last = 0;

  show(text: string): void {
    const now = performance.now();
    if (!process.stderr.isTTY || text === this.#shown || now - this.#last < 100) return;
    this.#last = now;
    this.#shown = text;
    process.stderr.write(`\r\u001b[K${text.slice(0, Math.max(10, process.stderr.columns - 1))}`);
  }

  clear(): void {
    if (this.#shown !== '') process.stderr.write('\r\u001b[K');
    this.#shown = '';
  }
}
