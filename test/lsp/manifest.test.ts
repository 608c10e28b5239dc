/** What the manifest promises to VS Code is there, and says the same as the code. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { languages } from '../../client/src/languages.js';
import { isRecord } from '../../server/src/lsp/settings.js';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly languages: readonly { readonly id: string; readonly extensions: string[]; readonly firstLine: string }[];
  };
}

// The manifest is ours; a member that is missing fails the test that reads it.
const manifest = JSON.parse(read('package.json')) as Manifest;

describe('the manifest', () => {
  it('wakes the extension for the languages it serves', () => {
    assert.deepEqual(manifest.activationEvents, [
      ...languages.map((it) => `onLanguage:${it}`),
      // A claim that was shown when the window was closed.
      'onWebviewPanel:claimlint.preview',
    ]);
  });

  it('names commands that the extension registers', () => {
    const sources = readdirSync(new URL('../../client/src', import.meta.url)).map((it) => read(`client/src/${it}`));
    const registered = [...sources.join('\n').matchAll(/registerCommand\('([^']+)'/g)].map((it) => it[1]);
    assert.deepEqual(manifest.contributes.commands.map((it) => it.command).sort(), registered.sort());
    for (const { category } of manifest.contributes.commands) assert.equal(category, '%category%');
  });

  it('leads only to files that are there', () => {
    const paths = pathsIn(manifest.contributes);
    assert.ok(paths.length >= 8);
    // What is built is not there in a clone that was not built.
    assert.deepEqual(
      paths.filter((it) => !it.startsWith('./dist/') && !existsSync(new URL(it, root))),
      [],
    );
  });

  it('knows X12 by its first line, whatever its name, and leaves other files alone', () => {
    const [x12] = manifest.contributes.languages;
    const firstLine = new RegExp(x12?.firstLine ?? '$.');
    assert.ok(firstLine.test('ISA*00*          *00*          *ZZ*EXAMPLE'));
    assert.ok(firstLine.test('\uFEFFISA|03|'));
    assert.ok(!firstLine.test('ISAAC asked for a splint'));
    assert.ok(!firstLine.test('ISA 2024 report'));
    assert.ok(!x12?.extensions.includes('.edi'), '.edi belongs to others too');
  });
});

/** Every text below that begins like a path of this repository. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(pathsIn);
  return isRecord(value) ? Object.values(value).flatMap(pathsIn) : [];
}
