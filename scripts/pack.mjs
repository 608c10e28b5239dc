/**
 * Before `npm pack` and `npm publish` in `server`: builds what is shipped, and lays the README and the licence beside it,
 * because npm packs only what lies in the folder of the package.
 *
 *   node scripts/pack.mjs --only-texts   leaves the bundles as they are
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
for (const name of ['README.md', 'LICENSE']) copyFileSync(join(root, name), join(root, 'server', name));
if (!process.argv.includes('--only-texts')) {
  // What is said here would stand in the answer of `npm pack --json`.
  execFileSync(process.execPath, ['esbuild.mjs', '--release'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
