/** Importing as users do it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimlintCommand } from '../support/command.js';
import * as files from '../imports/files.js';

describe('claimlint import and data', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimlint-data-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const claimlint = (...args: readonly string[]) => {
    const run = spawnSync(process.execPath, [...claimlintCommand(), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', CLAIMLINT_DATA: join(folder, 'data') },
    });
    return { status: run.status, out: run.stdout, err: run.stderr };
  };
  const put = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return name;
  };

  it('imports, lists, uses and removes', () => {
    assert.match(claimlint('data').out, /^Nothing is imported yet/);
    assert.deepEqual(claimlint('import', put('HCPC2026_OCT_ANWEB.csv', files.hcpcsCsv)), {
      status: 0,
      out: 'imported HCPCS Level II, from 2026-10-01, 3 rows\n',
      err: '',
    });
    assert.match(claimlint('data').out, /^hcpcs-2026-10-01\n {2}HCPCS Level II, from 2026-10-01, 3 rows, 0\.0 MB, from HCPC2026_OCT_ANWEB\.csv, imported \d{4}-/); // prettier-ignore
    assert.match(claimlint('explain', 'A0001').out, /Made-up brace, long and told over two records/);
    assert.match(claimlint('search', 'A0001').out, /^A0001 /);
    assert.deepEqual(claimlint('data', 'remove', 'hcpcs-2026-10-01'), {
      status: 0,
      out: 'removed hcpcs-2026-10-01\n',
      err: '',
    });
    assert.equal(claimlint('explain', 'A0001').status, 2);
    assert.match(claimlint('data', 'remove', 'hcpcs-2026-10-01').err, /There is no imported data called/);
  });

  it('keeps data where it is told to', () => {
    assert.equal(claimlint('import', put('fees.csv', files.fees), '--data', 'elsewhere').status, 0);
    assert.match(claimlint('data', '--data', 'elsewhere').out, /^fees-fees\n/);
    assert.match(claimlint('data').out, /^Nothing is imported yet/);
  });

  it('exits with 2 and one sentence on what it cannot take, and changes nothing', () => {
    claimlint('import', put('fees.csv', files.fees));
    const before = claimlint('data', 'list', '--format', 'json').out;
    const { status, out, err } = claimlint('import', put('letter.txt', 'Dear Sir or Madam,\n'));
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /^claimlint: letter\.txt was not imported: it is none of the files that can be [^\n]*\.\n$/);
    const unknown = claimlint('import', put('limits.csv', files.mue));
    assert.match(unknown.err, /say so with --from 2026-07-01\.\n$/);
    assert.equal(claimlint('data', 'list', '--format', 'json').out, before);
    assert.equal(claimlint('import', 'limits.csv', '--from', '2026-07-01').status, 0);
  });
});
