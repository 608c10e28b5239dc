/**
 * No descriptor of the code sets stands anywhere in the repository, long or short. What is looked for is kept as hashes of
 * five words in a row, so that the words themselves stand nowhere, not even here.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtinKnowledge } from '../../server/src/index.js';

const root = path.join(import.meta.dirname, '..', '..');
const known = JSON.parse(readFileSync(path.join(import.meta.dirname, 'foreign-words.json'), 'utf8')) as {
  readonly words: number;
  readonly hashes: readonly string[];
};
const hashes = new Set(known.hashes);

describe('the words of others', () => {
  it('stand in no file of the repository', () => {
    const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
    const seen = new Map<string, boolean>();
    const found = listed
      .split('\0')
      .filter(
        (name) =>
          /\.(?:ts|mjs|json|md|txt|ya?ml|csv|837p?|x12|claim|edi|ndjson)$/.test(name) && !name.endsWith('lock.json'),
      )
      .filter((name) => windowsOf(readFileSync(path.join(root, name), 'utf8')).some((it) => isForeign(it, seen)));
    assert.deepEqual(found, []);
  });

  it('are found where they stand', () => {
    // A sentence made up for this test; its hash is not in the list, and is found when it is.
    const [first = ''] = windowsOf('Five words of no descriptor whatever.');
    assert.equal(first, 'five words of no descriptor');
    assert.ok(!isForeign(first, new Map()));
    hashes.add(hashOf(first));
    assert.ok(isForeign(first, new Map()));
    hashes.delete(hashOf(first));
  });

  it('are not the title of any code', () => {
    // A descriptor may be shorter than five words; whole titles are looked for as such.
    for (const { code, title, plain } of builtinKnowledge().codes) {
      for (const text of [title, plain]) assert.ok(!hashes.has(hashOf(wordsOf(text).join(' '))), code);
    }
  });
});

function isForeign(words: string, seen: Map<string, boolean>): boolean {
  let answer = seen.get(words);
  if (answer === undefined) seen.set(words, (answer = hashes.has(hashOf(words))));
  return answer;
}

function windowsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  return words.slice(known.words - 1).map((_, at) => words.slice(at, at + known.words).join(' '));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 12);
}
