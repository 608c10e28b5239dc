/** `claimlint check --format html` and `--output`, run as their users run them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { claimlintCommand } from '../support/command.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('claimlint check --format html', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimlint-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const claimlint = (...args: readonly string[]) =>
    spawnSync(process.execPath, [...claimlintCommand(), 'check', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });

  it('writes one page, with no word of a person', () => {
    const run = claimlint('examples/claims-march.837', 'test/project/privacy', '--format', 'html');
    assert.equal(run.status, 1);
    assert.match(run.stdout, /^<!DOCTYPE html>\n[^]*<\/html>\n$/);
    assert.match(run.stdout, /claims-march\.837/);
    for (const name of ['ALFA', 'TEST0001', 'CANARY', 'QUILL', 'ZEBRAWOOD', 'MEM778899', 'ACCT424242'])
      assert.ok(!run.stdout.toUpperCase().includes(name), name);
  });

  it('goes into a file, as any report does', () => {
    const page = join(folder, 'report.html');
    const run = claimlint('examples/claims-march.837', '--format', 'html', '--output', page);
    assert.deepEqual([run.status, run.stdout], [1, '']);
    assert.match(readFileSync(page, 'utf8'), /<h1>Findings report<\/h1>/);
    const words = join(folder, 'report.txt');
    claimlint('examples/claims-march.837', '--output', words);
    assert.match(readFileSync(words, 'utf8'), /97762 was deleted/);
  });

  it('says so where it cannot be written', () => {
    const run = claimlint('examples/claims-march.837', '--output', join(folder, 'no-such-folder', 'a.html'));
    assert.equal(run.status, 2);
    assert.match(run.stderr, /could not be written/);
  });
});
