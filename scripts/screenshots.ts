/**
 * `npm run screenshots` takes the pictures of the README: `examples/` in the workbench, one test a picture
 * (test/vscode/pictures), saved in docs/images. `npm run screenshots -- hover` takes that one alone.
 */
import { join } from 'node:path';
import { build } from './test-host/command.js';
import { root } from './test-host/paths.js';
import { runSuite } from './test-host/run.js';

const fault = await build(root);
if (fault !== undefined) throw new Error(fault);

const { failed, failures } = await runSuite({
  kind: 'node',
  workspace: join(root, 'examples'),
  suite: join(root, 'test/vscode/pictures'),
  pictures: join(root, 'docs/images'),
  grep: process.argv[2],
});
for (const { title, reason } of failures) console.error(`${title}: ${reason}`);
process.exitCode = failed === 0 ? 0 : 1;
