/**
 * `npm run screenshots` takes the pictures of the README: `examples/` in the workbench, one test a picture
 * (test/vscode/pictures), saved in docs/images. `npm run screenshots -- hover` takes that one alone.
 */
import { join } from 'node:path';
import { npmCommand, runCommand } from './test-host/command.js';
import { root } from './test-host/paths.js';
import { runSuite } from './test-host/run.js';

const [npm, build] = npmCommand(['run', '--silent', 'build']);
const built = await runCommand(npm, build, { cwd: root });
if (built.status !== 0) throw new Error(`The build failed.\n${built.output.trim()}`);

const { failed, failures } = await runSuite({
  kind: 'node',
  workspace: join(root, 'examples'),
  suite: join(root, 'test/vscode/pictures'),
  pictures: join(root, 'docs/images'),
  grep: process.argv[2],
});
for (const { title, reason } of failures) console.error(`${title}: ${reason}`);
process.exitCode = failed === 0 ? 0 : 1;
