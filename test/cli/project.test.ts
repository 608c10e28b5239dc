/** The project file and suppressions, as the command line takes them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../server/src/cli/report/report.js';
import { claimlintCommand } from '../support/command.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const lacking =
  'HL*1**20*1~\nSBR*P*18*******MB~\nCLM*TEST1*90***11:B:1*Y*A*Y*Y~\nNM1*DN*1*EXAMPLE~\nLX*1~\nSV1*HC:97110*90*UN*2***1~\nDTP*472*D8*20260302~\n';

describe('claimlint check in a project', () => {
  let folder = '';
  const write = (project: object) => {
    writeFileSync(join(folder, 'claimlint.json'), JSON.stringify(project));
  };
  const check = () => {
    const args = [...claimlintCommand(), 'check', join(folder, 'claims'), '--format', 'json', '--today', '2026-06-01'];
    const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    assert.equal(run.stderr, '');
    // The contract of the report, docs/json-report.md.
    return JSON.parse(run.stdout) as Report;
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimlint-'));
    mkdirSync(join(folder, 'claims', 'old'), { recursive: true });
    writeFileSync(join(folder, 'claims', 'new.837'), lacking);
    writeFileSync(join(folder, 'claims', 'old', 'a.837'), lacking);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('takes levels for all files and for some', () => {
    write({
      rules: { 'missing-therapy-modifier': 'hint' },
      folders: [{ files: 'claims/old/**', rules: { 'missing-therapy-modifier': 'off' } }],
    });
    const { files, projects } = check();
    assert.deepEqual(
      files.map((it) => [basename(it.path), it.findings.map((finding) => finding.severity)]),
      [
        ['new.837', ['hint']],
        ['a.837', []],
      ],
    );
    assert.deepEqual(projects.map((it) => [basename(it.path), it.remarks]), [['claimlint.json', []]]); // prettier-ignore
  });

  it('suppresses with a reason, and says which suppression ran out or was of no use', () => {
    const rule = 'missing-therapy-modifier';
    write({
      suppress: [
        { rule, files: 'claims/old/**', code: '97110', reason: 'archive' },
        { rule, files: 'claims/new.837', reason: 'until it is mended', until: '2026-05-31' },
        { rule, files: 'nowhere/**', reason: 'no more' },
      ],
    });
    const { files, projects } = check();
    assert.deepEqual(
      files.map((it) => [it.findings.length, it.suppressed]),
      [
        [1, 0],
        [0, 1],
      ],
    );
    assert.deepEqual(
      projects[0]?.remarks.map((it) => it.message),
      ['This suppression ran out on 2026-05-31.', 'This suppression took nothing out in this run.'],
    );
  });

  it('tells what it cannot understand and takes the rest', () => {
    writeFileSync(join(folder, 'claimlint.json'), '{ "rules": { "missing-therapy-modifier": "of" } ');
    const { projects, files } = check();
    assert.equal(files.length, 2);
    assert.ok((projects[0]?.remarks.length ?? 0) >= 1);
  });
});
