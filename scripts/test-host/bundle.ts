/** Bundles a folder of tests into the one module that VS Code loads as `extensionTestsPath`. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from './paths.js';
import type { HostKind } from './stage.js';

export interface Bundling {
  readonly kind: HostKind;
  /** The folder whose `index.ts` exports `run()` and whose `*.test.ts` are the tests. */
  readonly suite: string;
  readonly outfile: string;
  /** Only tests whose whole title contains this. */
  readonly grep?: string | undefined;
}

export async function bundleSuite({ kind, suite, outfile, grep }: Bundling): Promise<void> {
  await esbuild.build({
    entryPoints: [join(suite, 'index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: kind === 'web' ? 'browser' : 'node',
    target: 'es2023',
    sourcemap: 'inline',
    external: ['vscode'],
    define: { HOST_KIND: JSON.stringify(kind), ONLY_TITLES_WITH: JSON.stringify(grep ?? '') },
    plugins: [testsOfFolder(kind), kind === 'web' ? webTwins : mochaOfRoot],
    logLevel: 'error',
  });
}

/**
 * `import 'tests-of-this-folder'` loads each `*.test.ts` beside the importing file.
 * `*.node.test.ts` and `*.web.test.ts` are for one kind of host only.
 */
function testsOfFolder(kind: HostKind): esbuild.Plugin {
  const other = kind === 'web' ? '.node.test.ts' : '.web.test.ts';
  return {
    name: 'tests-of-this-folder',
    setup(build) {
      build.onResolve({ filter: /^tests-of-this-folder$/ }, ({ resolveDir }) => ({
        path: resolveDir,
        namespace: 'tests-of-this-folder',
      }));
      build.onLoad({ filter: /.*/, namespace: 'tests-of-this-folder' }, ({ path }) => ({
        contents: readdirSync(path)
          .filter((name) => name.endsWith('.test.ts') && !name.endsWith(other))
          .sort()
          .map((name) => `import './${name}';`)
          .join('\n'),
        resolveDir: path,
      }));
    },
  };
}

/** In the web host `x.web.ts` stands in for `x.ts`, and node's assert is made of a library that needs no node. */
const webTwins: esbuild.Plugin = {
  name: 'web-twins',
  setup(build) {
    build.onResolve({ filter: /^node:assert\/strict$/ }, () => ({
      path: join(root, 'test/vscode/support/assert.web.ts'),
    }));
    build.onResolve({ filter: /^\..*\.js$/ }, ({ path, importer }) => {
      const twin = resolve(dirname(importer), path.replace(/\.js$/, '.web.ts'));
      return existsSync(twin) ? { path: twin } : undefined;
    });
  },
};

/** In the Node host mocha is not bundled: it loads parts of itself by name, from the repository's own modules. */
const mochaOfRoot: esbuild.Plugin = {
  name: 'mocha-of-root',
  setup(build) {
    build.onResolve({ filter: /^mocha$/ }, () => ({
      path: pathToFileURL(join(root, 'node_modules/mocha/index.js')).href,
      external: true,
    }));
  },
};
