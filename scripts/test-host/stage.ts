/** The extension as it would be packaged, in a folder of its own: what is not packaged is missing in the tests too. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TestHostError } from './install.js';

export type HostKind = 'node' | 'web';

interface Manifest {
  readonly main?: string;
  readonly browser?: string;
  readonly files?: readonly string[];
}

export async function stageExtension(source: string, kind: HostKind, folder: string): Promise<void> {
  // Our own package.json.
  const manifest = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as Manifest;
  const entry = kind === 'web' ? manifest.browser : manifest.main;
  if (entry === undefined || !existsSync(join(source, entry)))
    throw new TestHostError(
      `The extension's ${kind} entry ${entry ?? ''} has not been built: \`npm run build\` makes it.`,
    );

  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifestFor(manifest, kind), undefined, 2));
  for (const name of manifest.files ?? [dirname(entry)]) {
    if (existsSync(join(source, name))) await cp(join(source, name), join(folder, name), { recursive: true });
  }
}

/**
 * A workbench with a server behind it runs an extension that has a `main` in the server's Node host.
 * Without `main` it has only the web worker to go to, as in vscode.dev.
 */
function manifestFor(manifest: Manifest, kind: HostKind): Manifest {
  if (kind === 'node') return manifest;
  const rest: { -readonly [key in keyof Manifest]: Manifest[key] } = { ...manifest };
  delete rest.main;
  return rest;
}
