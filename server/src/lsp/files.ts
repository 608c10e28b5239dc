/**
 * Files of the workspace that are not open: which there are, and what stands in them.
 *
 * A client that says `{ "files": true }` among its initialization options lists and reads them itself, so that folders
 * far away and folders that are no folders of a disk are served alike. For others the platform does it.
 */
import type { Connection } from 'vscode-languageserver';
import { isRecord } from './settings.js';

/** `Wanted` → `{ uris, isCut }` */
export const filesRequest = 'claimlint/files';
/** `{ uri, longest }` → `{ text }`, `{ isTooLong: true }`, or `null` where there is no text of this address. */
export const readRequest = 'claimlint/read';

export interface Wanted {
  /** What names of files end in, without a dot. */
  readonly endings: readonly string[];
  /** Names of folders that nobody looks into. */
  readonly ignored: readonly string[];
  readonly most: number;
}

export interface FoundFiles {
  readonly uris: readonly string[];
  /** There are more than `most`. */
  readonly isCut: boolean;
}

export type FileText = { readonly text: string } | { readonly isTooLong: true } | undefined;

export interface FileSource {
  readonly list: (folders: readonly string[], wanted: Wanted) => Promise<FoundFiles>;
  /** `longest` in bytes. */
  readonly read: (uri: string, longest: number) => Promise<FileText>;
}

/** Endings under which claims and notes are kept. What others hold is nobody's claim, whatever it looks like. */
export const endings: readonly string[] = [
  ...['837', '837p', '837i', '835', 'x12', 'edi', 'json', 'jsonc', 'ndjson', 'csv', 'tsv', 'psv'],
  ...['yaml', 'yml', 'md', 'markdown', 'txt', 'note', 'soap'],
];

export const ignoredFolders: readonly string[] = [
  ...['node_modules', 'bower_components', '.git', '.hg', '.svn', '.venv', 'venv', '__pycache__'],
  ...['.vscode', '.idea', 'dist', 'out', 'build', 'target', 'coverage', 'vendor'],
];

export function filesOfClient(connection: Connection): FileSource {
  return {
    list: async (_folders, wanted) => {
      const answer: unknown = await connection.sendRequest(filesRequest, wanted);
      if (!isRecord(answer) || !Array.isArray(answer['uris'])) return { uris: [], isCut: false };
      return { uris: answer['uris'].filter((it) => typeof it === 'string'), isCut: answer['isCut'] === true };
    },
    read: async (uri, longest) => {
      const answer: unknown = await connection.sendRequest(readRequest, { uri, longest });
      if (!isRecord(answer)) return undefined;
      if (answer['isTooLong'] === true) return { isTooLong: true };
      return typeof answer['text'] === 'string' ? { text: answer['text'] } : undefined;
    },
  };
}

/** Does this address lie in one of the folders, outside those nobody looks into, and end as claims do? */
export function isLookedAt(uri: string, folders: readonly string[]): boolean {
  const folder = folders.find((it) => uri.startsWith(it.endsWith('/') ? it : `${it}/`));
  if (folder === undefined) return false;
  const path = uri.slice(folder.length);
  const ending = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return endings.includes(ending) && !ignoredFolders.some((it) => path.includes(`/${it}/`));
}
