/** What the manifest promises to VS Code is there, and says the same as the code. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { languages, sourceLanguages } from '../../client/src/languages.js';
import { isRecord } from '../../server/src/lsp/settings.js';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: string; readonly restrictedConfigurations: readonly string[] };
    readonly virtualWorkspaces: boolean;
  };
  readonly contributes: {
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly media: { readonly svg: string; readonly altText: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, { readonly scope: string; readonly markdownDescription: string }>>;
    }[];
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly languages: readonly { readonly id: string; readonly extensions: string[]; readonly firstLine: string }[];
  };
}

// The manifest is ours; a member that is missing fails the test that reads it.
const manifest = JSON.parse(read('package.json')) as Manifest;

const claims = '**/{claimlint.json,*.837,*.837p,*.837i,*.x12,*.claim.csv,*.claim.yaml,*.claim.yml,*.claim.json}';

describe('the manifest', () => {
  it('wakes the extension for the languages it serves', () => {
    assert.deepEqual(manifest.activationEvents, [
      ...[...languages, ...sourceLanguages].map((it) => `onLanguage:${it}`),
      // A claim that was shown when the window was closed.
      'onWebviewPanel:claimlint.preview',
      // Else a window with the examples would be empty when it is opened again.
      'onFileSystem:claimlint-example',
      `workspaceContains:${claims}`,
    ]);
    assert.ok(read('client/src/files.ts').includes(`'${claims}'`));
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
    for (const edifact of ["UNA:+.? '", "UNB+UNOC:3+EXAMPLE:14+SAMPLE:14+260302:0930+1'", "UNH+1+INVOIC:D:96A:UN'"])
      assert.ok(!firstLine.test(edifact), edifact);
    assert.ok(!x12?.extensions.includes('.edi'), '.edi belongs to others too');
  });

  it('serves the languages that other extensions have for X12', () => {
    // EDI Support, Edi X12 Support and their kin, as their manifests have them.
    for (const language of ['x12', 'edi']) assert.ok(languages.includes(language), language);
  });

  it('leaves EDIFACT and VDA to others', () => {
    for (const language of ['edifact', 'vda']) assert.ok(!languages.includes(language), language);
  });

  it('is at home in folders that are not trusted and in virtual ones', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    assert.equal(virtualWorkspaces, true);
    assert.equal(untrustedWorkspaces.supported, 'limited');
    const names = manifest.contributes.configuration.flatMap((it) => Object.keys(it.properties));
    for (const name of untrustedWorkspaces.restrictedConfigurations) assert.ok(names.includes(name), name);
  });

  it('leads through the first minutes in four to six steps, each with a picture that takes the colours of the theme', () => {
    const [walkthrough] = manifest.contributes.walkthroughs;
    const steps = walkthrough?.steps ?? [];
    assert.ok(steps.length >= 4 && steps.length <= 6);
    const commands = manifest.contributes.commands.map((it) => it.command);
    const english = read('package.nls.json');
    for (const [, command = ''] of english.matchAll(/\(command:(claimlint\.\w+)/g))
      assert.ok(commands.includes(command), command);
    for (const { media, completionEvents } of steps) {
      assert.ok(completionEvents.length > 0);
      const picture = read(media.svg);
      assert.match(picture, /var\(--vscode-editor-background\)/);
      // A colour of its own would be unreadable in somebody's theme.
      assert.doesNotMatch(picture, /(fill|stroke)="(?!var\(|none)/);
    }
  });

  it('gives each setting a group with a title, a scope and a description in Markdown', () => {
    const { configuration } = manifest.contributes;
    assert.ok(configuration.length >= 3);
    for (const { title, properties } of configuration) {
      assert.match(title, /^%settings\.\w+%$/);
      for (const [name, { scope, markdownDescription }] of Object.entries(properties)) {
        assert.match(name, /^claimlint\./);
        assert.ok(['resource', 'window', 'machine', 'application'].includes(scope), name);
        assert.match(markdownDescription, /^%setting\.[\w.]+%$/);
      }
    }
  });
});

/** Every text below that begins like a path of this repository. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(pathsIn);
  return isRecord(value) ? Object.values(value).flatMap(pathsIn) : [];
}
