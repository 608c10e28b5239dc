/**
 * Makes what is shipped: the extension's client and server, each for Node and for the web,
 * and the command line and library of the npm package.
 *
 *   node esbuild.mjs             readable, for trying things out
 *   node esbuild.mjs --release   minified, with the library's types and the licences of what was bundled
 *   node esbuild.mjs --release --extension   the same, of the extension alone
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const release = process.argv.includes('--release');
const isWhole = !process.argv.includes('--extension');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** A string that JSON.parse reads is parsed faster by the engine than the same data as an object literal. */
const jsonAsText = {
  name: 'json-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /server[\\/]data[\\/][^\\/]*\.json$/ }, ({ path }) => {
      const data = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(data)});`, loader: 'js' };
    });
  },
};

const common = {
  bundle: true,
  minify: release,
  target: 'es2023',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  define: { CLAIMLINT_VERSION: JSON.stringify(version) },
  plugins: [jsonAsText],
};
// `main` of jsonc-parser is a UMD file, whose inner modules a bundler does not find; its `module` is plain.
const node = { ...common, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
const web = { ...common, platform: 'browser' };

/** Bundled packages of CommonJS ask for Node's own modules by `require`, which a module file has not. */
const requireInModules =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

const bundles = [
  { ...node, format: 'cjs', entryPoints: ['client/src/node.ts'], outfile: 'dist/client.cjs', external: ['vscode'] },
  {
    ...web,
    format: 'cjs',
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/client-web.cjs',
    external: ['vscode'],
  },
  { ...node, format: 'cjs', entryPoints: ['server/src/node/ipc.ts'], outfile: 'dist/server.cjs' },
  { ...web, format: 'iife', entryPoints: ['server/src/browser/main.ts'], outfile: 'dist/server-web.js' },
  {
    ...node,
    format: 'esm',
    splitting: true,
    banner: { js: requireInModules },
    entryPoints: {
      index: 'server/src/index.ts',
      ...(existsSync('server/src/cli/main.ts') && { cli: 'server/src/cli/main.ts' }),
    },
    outdir: 'server/dist',
    chunkNames: 'parts/[name]-[hash]',
  },
];

rmSync('dist', { recursive: true, force: true });
if (isWhole) rmSync('server/dist', { recursive: true, force: true });
const results = await Promise.all((isWhole ? bundles : bundles.slice(0, 4)).map((options) => build(options)));
writeFileSync('dist/examples.json', JSON.stringify(textsOf('examples')));
const outputs = results.flatMap(({ metafile }) => Object.entries(metafile.outputs));
for (const [path, { bytes }] of outputs) console.log(`${path.padEnd(40)} ${(bytes / 1024).toFixed(0).padStart(6)} KB`);

if (release) writeFileSync('dist/THIRD-PARTY.txt', licencesOf(results.slice(0, 4)));
if (release && isWhole) {
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  // Not incremental: the compiler would leave out what it wrote into the folder that was just removed.
  const types = [
    '--emitDeclarationOnly',
    '--composite',
    'false',
    '--incremental',
    'false',
    '--outDir',
    'server/dist/types',
  ];
  execFileSync(process.execPath, [tsc, '-p', 'server/tsconfig.core.json', ...types], { stdio: 'inherit' });
  writeFileSync('server/dist/THIRD-PARTY.txt', licencesOf(results.slice(4)));
}

/** What `Claimlint: Open Examples` shows: file names and their texts. */
function textsOf(folder) {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** The licence text of every package that ended up in the bundles, each once. */
function licencesOf(built) {
  const folders = new Set();
  for (const { metafile } of built) {
    for (const path of Object.keys(metafile.inputs)) {
      const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
      if (folder !== undefined) folders.add(folder);
    }
  }
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'License.txt', 'LICENSE.txt', 'LICENSE.md', 'license', 'LICENCE']
      .map((it) => join(folder, it))
      .find((it) => existsSync(it) && statSync(it).isFile());
    return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(file, 'utf8').trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
