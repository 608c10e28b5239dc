/**
 * `npm run test:vscode` runs the VS Code suites: in the Node host, in the web host, or both.
 * `npm run test:vscode -- web --grep hover` runs the tests with “hover” in their title in the web host.
 * `npm run test:vscode -- node --large` runs those of large files instead.
 */
import { parseArgs } from 'node:util';
import { build } from './command.js';
import { root } from './paths.js';
import { runSuite } from './run.js';
import type { HostKind } from './stage.js';
import { largeSuite, vscodeSuite } from './suites.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: 'string' },
    large: { type: 'boolean', default: false },
    extension: { type: 'string', default: root },
  },
});
const kinds = (['node', 'web'] as const satisfies readonly HostKind[]).filter(
  (kind) => positionals.length === 0 || positionals.includes(kind),
);

// Another extension than this repository's brings its own build.
const fault = values.extension === root ? await build(root) : undefined;
if (fault !== undefined) throw new Error(fault);

let passed = 0;
let failed = 0;
for (const kind of kinds) {
  console.log(`VS Code, ${kind} host`);
  const counts = await runSuite({
    kind,
    ...(values.large ? largeSuite : vscodeSuite),
    extension: values.extension,
    grep: values.grep,
  });
  for (const { title, reason } of counts.failures) console.log(`  ${title}: ${reason.split('\n')[0] ?? ''}`);
  passed += counts.passed;
  failed += counts.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && kinds.length > 0 ? 0 : 1;
