import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What tests leave behind for a person to look at: logs, results, screenshots. Never committed. */
export const outFolder = join(root, 'out', 'vscode-tests');

/** Where the test host is kept between runs, so that a clean clone finds it again. */
export function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'] || process.env['LOCALAPPDATA'] || join(homedir(), '.cache');
  return join(base, 'claimlint', 'test-host');
}
