/**
 * Bundles the bench as the product is bundled and runs it in plain Node, with the nursery the extension gives its server:
 * a loader that rewrites functions on the way would measure itself. Ours and the rivals run in the same process.
 * The part `activation`, which measures VS Code and processes of its own, is run from here.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { activation } from './activation.js';

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
const wanted = process.argv.slice(2);
const inProcess = wanted.filter((it) => it !== activation.name);
const status =
  wanted.length > 0 && inProcess.length === 0
    ? 0
    : spawnSync(process.execPath, ['--max-semi-space-size=64', outfile, ...inProcess], { stdio: 'inherit' }).status;
// Other processes are measured, so that ours may be any.
const isMet = wanted.length === inProcess.length && wanted.length > 0 ? true : await activation();
process.exitCode = isMet ? (status ?? 2) : 1;
