/** What `npm pack` puts into the package: its README and licence lie a folder above it, and it needs no other package. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { npmCommand, runCommand } from '../../scripts/test-host/command.js';

const root = new URL('../../', import.meta.url);
const server = fileURLToPath(new URL('server/', root));

interface Packed {
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

describe('the npm package', () => {
  it('carries its README, its licence and its command', async () => {
    const texts = await runCommand(process.execPath, ['scripts/pack.mjs', '--only-texts'], {
      cwd: fileURLToPath(root),
    });
    assert.equal(texts.status, 0, texts.output);
    const [command, args] = npmCommand(['pack', '--dry-run', '--json', '--ignore-scripts']);
    const { status, output } = await runCommand(command, args, { cwd: server });
    assert.equal(status, 0, output);
    // Warnings of npm stand in front of its answer, which is a list of one.
    const [packed] = JSON.parse(output.slice(output.search(/^\[/m), output.lastIndexOf(']') + 1)) as readonly Packed[];
    const sizes = new Map(packed?.files.map((it) => [it.path, it.size]));
    for (const name of ['README.md', 'LICENSE'])
      assert.equal(sizes.get(name), readFileSync(new URL(name, root)).length);
    assert.ok(sizes.has('bin/claimlint.js'));
    assert.ok(![...sizes.keys()].some((it) => /^(?:src|data|test)\//.test(it)));
  }).timeout(60_000);

  it('asks for no other package: all that it needs is bundled', () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL('server/package.json', root), 'utf8'));
    assert.ok(typeof manifest === 'object' && manifest !== null);
    assert.ok(!('dependencies' in manifest));
    assert.ok(!('peerDependencies' in manifest));
  });
});
