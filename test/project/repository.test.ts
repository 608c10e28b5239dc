/** What must not be in the repository, whoever wrote it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
const texts = tracked
  .filter((path) => !/\.(png|ico|gif|woff2?)$/.test(path))
  .map((path) => ({ path, text: readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8') }));

function holding(pattern: RegExp, among = texts): string[] {
  return among.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

describe('the repository', () => {
  it('was listed', () => {
    assert.ok(texts.length > 50);
  });
  it('opens no connection: product code names no module and no function that could', () => {
    const product = texts.filter(({ path }) => /^(server|client)\/src\//.test(path));
    const modules = /from '(node:)?(https?|http2|net|tls|dgram|dns)'/;
    assert.deepEqual(holding(modules, product), []);
    assert.deepEqual(holding(/\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(/, product), []);
  });
  it('names no package host in the lock file', () => {
    assert.deepEqual(
      holding(
        /"resolved": "http/,
        texts.filter(({ path }) => path.endsWith('package-lock.json')),
      ),
      [],
    );
  });
  it('has no skipped and no exclusive test', () => {
    const tests = texts.filter(({ path }) => path.startsWith('test/') && path !== 'test/project/repository.test.ts');
    assert.deepEqual(holding(/\b(it|describe)\.(skip|only)\(/, tests), []);
  });
});
