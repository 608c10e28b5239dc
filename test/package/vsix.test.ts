/** What `npm run package` puts into the extension's file: all that it needs, nothing else, and not much of it. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import yauzl from 'yauzl';
import { runCommand } from '../../scripts/test-host/command.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the package is built from. Built in a copy, so that no other test loses the bundles it runs. */
const sources = [
  ...['package.json', 'package.nls.json', 'package.nls.es.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'esbuild.mjs'],
  ...['client/src', 'server/src', 'server/data', 'server/package.json', 'examples'],
  ...['l10n', 'media', 'schemas', 'snippets', 'syntaxes', 'tsconfig.base.json'],
];

describe('the extension file', () => {
  let folder = '';
  const file = () => join(folder, 'claimlint.vsix');

  before(async function () {
    this.timeout(120_000);
    folder = mkdtempSync(join(tmpdir(), 'claimlint-'));
    for (const name of sources) cpSync(join(root, name), join(folder, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
    const args = [vsce, 'package', '--no-dependencies', '--out', file()];
    const { status, output } = await runCommand(process.execPath, args, { cwd: folder });
    assert.equal(status, 0, output);
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds what the manifest names and nothing that only developers need', async () => {
    const names = (await namesIn(file())).map((it) => it.replace(/^extension\//, ''));
    assert.deepEqual(names.filter((it) => !/^(l10n|media|schemas|snippets|syntaxes)\//.test(it)).sort(), [
      'LICENSE.txt',
      '[Content_Types].xml',
      'changelog.md',
      'dist/THIRD-PARTY.txt',
      'dist/client-web.cjs',
      'dist/client.cjs',
      'dist/examples.json',
      'dist/server-web.js',
      'dist/server.cjs',
      'extension.vsixmanifest',
      'package.json',
      'package.nls.es.json',
      'package.nls.json',
      'readme.md',
    ]);
    for (const kind of ['l10n/bundle.l10n.es.json', 'media/examples.svg', 'schemas/claim.schema.json'])
      assert.ok(names.includes(kind), kind);
    assert.deepEqual(
      names.filter((it) => /\.(map|ts|tsbuildinfo)$|test|node_modules/.test(it)),
      [],
    );
    assert.ok(names.length <= 40, `${names.length} files`);
  });

  it('is smaller than 2 MB', () => {
    assert.ok(statSync(file()).size < 2 * 1024 * 1024, `${statSync(file()).size} bytes`);
  });
});

function namesIn(path: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, (error: Error | null, zip) => {
      if (error) {
        reject(error);
        return;
      }
      const names: string[] = [];
      zip.on('entry', (entry: yauzl.Entry) => names.push(entry.fileName));
      zip.once('end', () => {
        resolve(names);
      });
      zip.once('error', reject);
    });
  });
}
