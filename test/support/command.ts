/** The command line as its users run it: bundled once for all tests, then started by plain Node. */
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

// What a developer has imported is no business of the tests. Programs that are started inherit it.
process.env['CLAIMLINT_DATA'] = at('out/test-command/no-data');

let bundle: string | undefined;

/** The arguments for `node` that run the command line; those of `claimlint` follow them. */
export function claimlintCommand(): string[] {
  if (bundle === undefined) {
    bundle = at('out/test-command/main.mjs');
    buildSync({
      stdin: {
        contents: `import { main } from './server/src/cli/main.ts'; await main(process.argv.slice(2));`,
        resolveDir: at(''),
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      // The main file of jsonc-parser hides its parts from a bundler; its module does not.
      mainFields: ['module', 'main'],
      banner: {
        js: `import { createRequire as required } from 'node:module'; const require = required(import.meta.url);`,
      },
      outfile: bundle,
      logLevel: 'error',
    });
  }
  return [bundle];
}
