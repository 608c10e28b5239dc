/** Finds and reads the files that a command is asked to look at. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Document } from '../index.js';

/** A file to read, and whether a person named it rather than a folder that holds it. */
export interface Candidate {
  /** As shown: relative to the working folder, with forward slashes. `-` is the standard input. */
  readonly path: string;
  readonly isNamed: boolean;
}

/** A request that cannot be met; its message is one sentence for the person who asked. */
export class UsageError extends Error {}

/** Folders nobody keeps claims in. */
const ignored = ['**/node_modules/**', '**/.git/**'];

/**
 * Turns paths, folders and globs into files, each once, in the order of their names.
 * @throws UsageError where a path leads nowhere.
 */
export async function filesOf(paths: readonly string[]): Promise<Candidate[]> {
  const found = new Map<string, Candidate>();
  const add = (path: string, isNamed: boolean) => {
    const shown = path === '-' ? path : shownPath(path);
    if (isNamed || !found.has(shown)) found.set(shown, { path: shown, isNamed });
  };
  for (const path of paths) {
    if (path === '-') {
      add(path, true);
      continue;
    }
    const kind = await stat(path).catch(() => undefined);
    if (kind?.isDirectory() === true) {
      for (const it of await filesLike('**/*', path)) add(it, false);
    } else if (kind !== undefined) {
      add(path, true);
    } else if (isDynamicPattern(path)) {
      const { folder, pattern } = await partedAtMagic(path);
      const matching = await filesLike(pattern, folder);
      if (matching.length === 0) throw new UsageError(`No file matches ${path}.`);
      for (const it of matching) add(it, true);
    } else {
      throw new UsageError(`There is no file or folder ${path}.`);
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Links are not followed: one that leads upward would lead round in circles, and every file would count twice. */
function filesLike(pattern: string, folder: string): Promise<string[]> {
  const options = { ignore: ignored, absolute: true, onlyFiles: true, expandDirectories: false };
  return glob(pattern, { ...options, cwd: folder, followSymbolicLinks: false });
}

/** `Claims (1)/**\/*.837`: what is a folder by that very name is taken at its word; the pattern begins behind it. */
async function partedAtMagic(path: string): Promise<{ folder: string; pattern: string }> {
  const parts = path.split(/[\\/]/);
  let folder = path.startsWith('/') ? '/' : '.';
  while (parts.length > 1) {
    const next = join(folder, parts[0] ?? '');
    const kind = await stat(next).catch(() => undefined);
    if (kind?.isDirectory() !== true) break;
    folder = next;
    parts.shift();
  }
  return { folder, pattern: parts.join('/') };
}

export function shownPath(path: string): string {
  const short = relative(process.cwd(), resolve(path));
  return (short === '' ? path : short).split(sep).join('/');
}

/** The text of a file, or `undefined` where it is not text. A byte order mark stays: it is a character of the document. */
export async function readDocument(path: string, stdinName: string): Promise<Document | undefined> {
  const bytes = path === '-' ? await readAll(process.stdin) : await readFile(path);
  const name = path === '-' ? basename(stdinName) : basename(path);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name, text: bytes.toString('utf16le') };
  if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0) {
    return { name, text: Buffer.from(bytes).swap16().toString('utf16le') };
  }
  // Mainframes fill up the last block with zeros; a zero among the first bytes is an archive, a picture, a spreadsheet.
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  if (bytes.subarray(0, Math.min(end, 8192)).includes(0)) return undefined;
  return { name, text: bytes.toString('utf8', 0, end) };
}

async function readAll(stream: NodeJS.ReadStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  // A stream with no encoding set gives bytes, which its type does not know.
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
