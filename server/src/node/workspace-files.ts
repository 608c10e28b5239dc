/** The files of the folders an editor has open, from the disk: for editors that do not read files for us. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { FileSource, FoundFiles, Wanted } from '../lsp/files.js';

export const workspaceFiles: FileSource = {
  list: async (folders, wanted) => {
    const uris = new Set<string>();
    for (const folder of folders) {
      const found = await filesIn(folder, { ...wanted, most: wanted.most - uris.size });
      found.uris.forEach((it) => uris.add(it));
      if (found.isCut) return { uris: [...uris], isCut: true };
    }
    return { uris: [...uris], isCut: false };
  },
  read: async (uri, longest) => {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return undefined;
    const about = await stat(fsPath).catch(() => undefined);
    if (about?.isFile() !== true) return undefined;
    if (about.size > longest) return { isTooLong: true };
    const text = await readFile(fsPath, 'utf8').catch(() => undefined);
    return text === undefined || text.slice(0, 1000).includes('\0') ? undefined : { text };
  },
};

/** Folder by folder, those near the top first. Links are not followed: they may lead in a circle. */
async function filesIn(folder: string, { endings, ignored, most }: Wanted): Promise<FoundFiles> {
  const { scheme, fsPath } = URI.parse(folder);
  if (scheme !== 'file') return { uris: [], isCut: false };
  const uris: string[] = [];
  const folders = [{ path: fsPath, uri: folder.replace(/\/$/, '') }];
  for (const { path, uri } of folders) {
    const names = await readdir(path, { withFileTypes: true }).catch(() => []);
    for (const it of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const address = `${uri}/${encodeURIComponent(it.name)}`;
      if (it.isDirectory() && !ignored.includes(it.name)) folders.push({ path: join(path, it.name), uri: address });
      if (!it.isFile() || !endings.includes(endingOf(it.name))) continue;
      if (uris.length === most) return { uris, isCut: true };
      uris.push(address);
    }
  }
  return { uris, isCut: false };
}

function endingOf(name: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
