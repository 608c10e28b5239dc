/**
 * Bundles the bench as the product is bundled and runs it in plain Node, with the nursery the extension gives its server:
 * a loader that rewrites functions on the way would measure itself. Ours and the rivals run in the same process.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const outfile = at('out/bench/bench.mjs');

buildSync({
  entryPoints: [at('scripts/bench.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  // The main file of jsonc-parser hides its parts from a bundler; its module does not.
  mainFields: ['module', 'main'],
  external: ['esbuild', 'edi-parser', 'node-x12', 'x12-parser'],
  banner: { js: `import { createRequire as required } from 'node:module'; const require = required(import.meta.url);` },
  outfile,
  logLevel: 'error',
});
process.exitCode =
  spawnSync(process.execPath, ['--max-semi-space-size=64', outfile, ...process.argv.slice(2)], { stdio: 'inherit' })
    .status ?? 2;
