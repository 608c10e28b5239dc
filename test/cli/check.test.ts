/** The command line, run as its users run it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../server/src/cli/report/report.js';
import { claimlintCommand } from '../support/command.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
function claimlint(args: readonly string[], { input = '' } = {}) {
  const run = spawnSync(process.execPath, [...claimlintCommand(), ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

const lacking =
  'HL*1**20*1~\nSBR*P*18*******MB~\nCLM*TEST1*90***11:B:1*Y*A*Y*Y~\nNM1*DN*1*EXAMPLE~\nLX*1~\nSV1*HC:97110*90*UN*2***1~\nDTP*472*D8*20260302~\n';
const right = lacking.replace('97110*90*UN*2', '97161:GP*90*UN*1');
/** Nothing is wrong with it, and of its timed code nobody can tell whether the units fit the time. */
const timed = lacking.replace('97110', '97110:GP');

describe('claimlint check', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimlint-'));
    writeFileSync(join(folder, 'lacking.837'), lacking);
    writeFileSync(join(folder, 'right.837'), right);
    writeFileSync(join(folder, 'notes.txt'), 'Nothing to see at 1 SAMPLE STREET, PRINEVILLE, OR 97754.\n');
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('exits with 0 and says so when a claim is clean', () => {
    const { status, out } = claimlint(['check', join(folder, 'right.837')]);
    assert.equal(status, 0);
    assert.match(out, /^Clean: 1 claim, 1 service line in 1 file\.\n$/);
  });

  it('says what was not checked, and does not call that clean', () => {
    const { status, out } = claimlint(['check', '-', '--stdin-filename', 'a.837'], { input: timed });
    assert.equal(status, 0);
    assert.match(out, /^standard input not checked \(units-exceed-minutes\): Timed codes without minutes: .*\n/);
    assert.match(out, /\nNo findings; 1 thing not checked: 1 claim, 1 service line in 1 file\.\n$/);
    const { summary } = JSON.parse(
      claimlint(['check', '-', '--stdin-filename', 'a.837', '--format', 'json'], { input: timed }).out,
    ) as Report;
    assert.equal(summary.clean, false);
  });

  it('tells once what several files lack', () => {
    const inner = join(folder, 'several');
    mkdirSync(inner);
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(inner, `${name}.837`), timed);
    const { out } = claimlint(['check', inner]);
    rmSync(inner, { recursive: true });
    assert.match(out, /^4 files not checked \(units-exceed-minutes\): /);
    assert.equal(out.match(/not checked \(/g)?.length, 1);
  });

  it('exits with 1 on a finding and names its place', () => {
    const { status, out } = claimlint(['check', join(folder, 'lacking.837')]);
    assert.equal(status, 1);
    assert.match(out, /lacking\.837:6:8 error 97110 needs GP or GO .* missing-therapy-modifier \[2400 SV101-2\]/);
  });

  it('reports as JSON by the contract', () => {
    const { status, out } = claimlint(['check', '-', '--stdin-filename', 'a.837', '--format', 'json'], {
      input: lacking,
    });
    assert.equal(status, 1);
    const report = JSON.parse(out) as Report;
    assert.equal(report.version, 1);
    const [file] = report.files;
    const [finding] = file?.findings ?? [];
    assert.deepEqual([file?.path, file?.format, file?.claims, file?.lines], ['-', '837P', 1, 1]);
    assert.deepEqual(
      [finding?.rule, finding?.severity, finding?.code, finding?.address],
      ['missing-therapy-modifier', 'error', '97110', '2400 SV101-2'],
    );
    assert.deepEqual([finding?.line, finding?.column, finding?.endLine, finding?.endColumn], [6, 8, 6, 13]);
    assert.deepEqual(
      finding?.fixes.map((it) => [it.preferred, it.edits]),
      [
        [false, [{ line: 6, column: 13, endLine: 6, endColumn: 13, newText: ':GP' }]],
        [false, [{ line: 6, column: 13, endLine: 6, endColumn: 13, newText: ':GO' }]],
      ],
    );
    assert.deepEqual(report.summary.findings, { error: 1, warning: 0, information: 0, hint: 0 });
    assert.equal(report.summary.clean, false);
  });

  it('searches a folder and does not list what holds no claim', () => {
    const { out } = claimlint(['check', folder, '--format', 'json']);
    const report = JSON.parse(out) as Report;
    assert.deepEqual(
      report.files.map((it) => it.path.split('/').at(-1)),
      ['lacking.837', 'right.837'],
    );
    assert.equal(report.summary.filesWithoutClaims, 1);
  });

  it('says of a named file that no claim was recognised, and does not call it clean', () => {
    const { status, out } = claimlint(['check', join(folder, 'notes.txt')]);
    assert.equal(status, 0);
    assert.match(out, /notes\.txt not checked: No claim was recognized in it\./);
    assert.doesNotMatch(out, /Clean/);
  });

  it('says of an empty file that it is empty, and of a folder how many files it looked at', () => {
    const inner = join(folder, 'quiet');
    mkdirSync(inner);
    assert.match(claimlint(['check', inner]).out, /^No claims found: there is no file to check\.\n$/);
    writeFileSync(join(inner, 'empty.csv'), '');
    assert.match(claimlint(['check', join(inner, 'empty.csv')]).out, /empty\.csv not checked: It is empty\./);
    const { status, out } = claimlint(['check', inner]);
    rmSync(inner, { recursive: true });
    assert.deepEqual([status, out], [0, 'No claims found in 1 file.\n']);
  });

  it('says what each exit status means, and that nothing was found', () => {
    assert.match(claimlint(['check', '--help']).out, /Exit status:\n {2}0 {2}no finding at or above --fail-on\n/);
    assert.equal(claimlint(['search', 'zzzzqqq']).err, 'claimlint: Nothing was found.\n');
    assert.equal(claimlint(['explain', 'no-such-rule']).err, 'claimlint: There is no rule no-such-rule.\n');
  });

  it('reads UTF-16 in either order, and what is filled up with zeros', () => {
    const little = Buffer.from(`\ufeff${lacking}`, 'utf16le');
    const texts = {
      little,
      big: Buffer.from(little).swap16(),
      padded: Buffer.concat([Buffer.from(lacking), Buffer.alloc(512)]),
    };
    for (const [name, bytes] of Object.entries(texts)) {
      const file = join(folder, `${name}.x12`);
      writeFileSync(file, bytes);
      const { status, out } = claimlint(['check', file, '--format', 'json']);
      rmSync(file);
      assert.equal(status, 1, name);
      assert.equal((JSON.parse(out) as Report).summary.lines, 1, name);
    }
  });

  it('does not follow a link that leads round in circles', () => {
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    writeFileSync(join(inner, 'right.837'), right);
    symlinkSync(folder, join(inner, 'loop'));
    const { out } = claimlint(['check', inner, '--format', 'json']);
    rmSync(inner, { recursive: true });
    assert.equal((JSON.parse(out) as Report).files.length, 1);
  });

  it('takes a folder at its word, whatever its name would mean in a pattern', () => {
    const inner = join(folder, 'Claims (1)');
    mkdirSync(inner);
    writeFileSync(join(inner, 'right.837'), right);
    const { status, out } = claimlint(['check', `${inner}/**/*.837`]);
    rmSync(inner, { recursive: true });
    assert.equal(status, 0);
    assert.match(out, /Clean: 1 claim/);
  });

  it('expands a glob', () => {
    const { status, out } = claimlint(['check', `${folder}/r*.837`]);
    assert.equal(status, 0);
    assert.match(out, /Clean/);
  });

  it('exits with 2 and one sentence where it cannot run', () => {
    const missing = claimlint(['check', join(folder, 'missing.837')]);
    assert.equal(missing.status, 2);
    assert.match(missing.err, /^claimlint: There is no file or folder .*missing\.837\.\n$/);
    assert.equal(claimlint(['check']).status, 2);
    assert.equal(claimlint(['check', folder, '--format', 'xml']).status, 2);
  });

  it('--fail-on decides from which severity on it fails', () => {
    assert.equal(claimlint(['check', join(folder, 'lacking.837'), '--fail-on', 'error']).status, 1);
    const undated = lacking.replace('DTP*472*D8*20260302~\n', '');
    const run = (severity: string) =>
      claimlint(['check', '-', '--stdin-filename', 'a.837', '--fail-on', severity], { input: undated });
    assert.equal(run('error').status, 0);
    assert.equal(run('warning').status, 1);
  });
});

describe('claimlint search and explain', () => {
  it('finds by misspelt words', () => {
    const { status, out } = claimlint(['search', 'orthotc', 'managment', '--format', 'json']);
    assert.equal(status, 0);
    const { results } = JSON.parse(out) as { results: { code: string; title: string; score: number }[] };
    assert.equal(results[0]?.code, '97760');
    assert.ok(results.every((it) => it.title !== '' && it.score >= 0 && it.score <= 1));
  });
  it('says that a code is not in the data, and takes it for no other', () => {
    const { status, out, err } = claimlint(['search', 'L3908']);
    assert.equal(status, 1);
    assert.equal(out, '');
    assert.match(err, /L3908 is not in the data/);
  });
  it('explains a code as text', () => {
    const { status, out } = claimlint(['explain', '97760']);
    assert.equal(status, 0);
    assert.match(out, /97763/);
  });
  it('explains a rule: why, a wrong and a right document, sources', () => {
    const { status, out } = claimlint(['explain', 'initial-code-at-follow-up']);
    assert.equal(status, 0);
    assert.match(out, /^initial-code-at-follow-up · An initial-encounter code is billed/);
    assert.match(out, /\nWhy, and what to do\n {2}Since 2018/);
    assert.match(out, /\nWrong .*\n {4}code,modifiers,units,date,note\n {4}97760,GO,1,2026-03-16/);
    assert.match(out, /\nRight\n {4}code,modifiers/);
    assert.match(out, /\nSources\n {2}- CPT changes of 2018/);
  });
  it('says that it does not know a code', () => {
    const { status, err } = claimlint(['explain', '00000']);
    assert.equal(status, 2);
    assert.match(err, /00000 is neither in the built-in nor in the imported data/);
  });
});
