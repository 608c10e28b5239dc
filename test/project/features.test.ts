/** The table of features (docs/FEATURES.md) names only tests and pictures that exist, and leaves no file of the suite out. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';

const docs = new URL('../../docs/', import.meta.url);
const table = readFileSync(new URL('FEATURES.md', docs), 'utf8');
const links = [...table.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, words = '', target = '']) => ({ words, target }));
const pictures = links.filter(({ target }) => target.endsWith('.png'));
const tests = links.filter(({ target }) => target.endsWith('.ts'));

describe('the table of features', () => {
  it('was read', () => {
    assert.ok(pictures.length > 10 && tests.length > 30);
  });
  it('names tests that exist, by their titles', () => {
    const missing = tests.filter(({ words, target }) => {
      const file = new URL(target, docs);
      return !existsSync(file) || !readFileSync(file, 'utf8').includes(words);
    });
    assert.deepEqual(missing, []);
  });
  it('names pictures that exist', () => {
    assert.deepEqual(
      pictures.filter(({ target }) => !existsSync(new URL(target, docs))),
      [],
    );
  });
  it('leaves out no file of the suite that runs in VS Code', () => {
    const suite = readdirSync(new URL('../vscode/suite/', import.meta.url)).filter((it) => it.endsWith('.test.ts'));
    assert.deepEqual(
      suite.filter((name) => !tests.some(({ target }) => target.endsWith(`/vscode/suite/${name}`))),
      [],
    );
  });
});

describe('the pictures of the documentation', () => {
  const folder = new URL('images/', docs);
  const sizes = readdirSync(folder).map((name) => ({ name, size: statSync(new URL(name, folder)).size }));
  it('are small', () => {
    assert.deepEqual(
      sizes.filter(({ size }) => size > 250_000),
      [],
    );
    assert.ok(sizes.reduce((sum, { size }) => sum + size, 0) < 6_000_000);
  });
});
