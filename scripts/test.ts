/**
 * `npm test`: builds, then runs every suite. What could not run counts as failed and says why; nothing is left out.
 * The last line is `N passed, N failed` over all of them. `--with-lint` adds what `npm run lint` looks at.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { npmCommand, runCommand } from './test-host/command.js';
import { outFolder, root } from './test-host/paths.js';
import { tryInstalled } from './test-host/installed.js';
import { runSuite } from './test-host/run.js';
import { largeSuite, vscodeSuite } from './test-host/suites.js';
import { indent, type Counts } from './test-host/tally.js';

const { values: options } = parseArgs({ options: { 'with-lint': { type: 'boolean', default: false } } });

interface Suite {
  readonly name: string;
  readonly run: () => Promise<Counts>;
}

const suites: readonly Suite[] = [
  { name: 'build', run: () => step('build') },
  { name: 'types', run: () => step('compile') },
  ...(options['with-lint'] ? [{ name: 'lint', run: () => step('lint') }] : []),
  { name: 'unit tests', run: unitTests },
  { name: 'VS Code, node host', run: () => runSuite({ kind: 'node', ...vscodeSuite }) },
  { name: 'VS Code, large files', run: () => runSuite({ kind: 'node', ...largeSuite }) },
  { name: 'the extension file, installed', run: tryInstalled },
  { name: 'VS Code, web host', run: () => runSuite({ kind: 'web', ...vscodeSuite }) },
];

const results: { readonly name: string; readonly counts: Counts; readonly seconds: number }[] = [];
for (const { name, run } of suites) {
  console.log(`\n${name}`);
  const started = Date.now();
  const counts = await run();
  results.push({ name, counts, seconds: Math.round((Date.now() - started) / 1000) });
}

console.log('\nSuites');
for (const { name, counts, seconds } of results) {
  const ran = counts.passed + counts.failed;
  const went = ran === 0 ? 'ok' : `${counts.passed} of ${ran} passed`;
  console.log(`  ${name}: ${went}, ${seconds} s`);
}
const failures = results.flatMap(({ name, counts }) => counts.failures.map((failure) => ({ name, ...failure })));
for (const { name, title, reason } of failures) console.log(`\n✗ ${name}: ${title}\n${indent(reason)}`);

const passed = results.reduce((sum, { counts }) => sum + counts.passed, 0);
const failed = results.reduce((sum, { counts }) => sum + counts.failed, 0);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);

/** An npm script that says only whether it went well: no test when it did, one that failed when it did not. */
async function step(script: string): Promise<Counts> {
  const [command, args] = npmCommand(['run', '--silent', script]);
  const { status, output } = await runCommand(command, args, { cwd: root });
  if (status === 0) return { passed: 0, failed: 0, failures: [] };
  return oneFailure(`npm run ${script}`, `status ${status}\n${output.trim().slice(-6000)}`);
}

interface MochaReport {
  readonly stats: { readonly passes: number };
  readonly failures: readonly MochaTest[];
  readonly pending: readonly MochaTest[];
}

interface MochaTest {
  readonly fullTitle: string;
  readonly err: { readonly message?: string; readonly stack?: string };
}

async function unitTests(): Promise<Counts> {
  // Counts are read from mocha's own report, written anew, so that an old one cannot be taken for this run's.
  const file = join(outFolder, 'unit.json');
  await mkdir(outFolder, { recursive: true });
  await rm(file, { force: true });
  const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
  const args = ['--reporter', 'json', '--reporter-option', `output=${file}`, '--forbid-only'];
  const { status, output } = await runCommand(process.execPath, [mocha, ...args], { cwd: root });
  if (!existsSync(file)) return oneFailure('mocha', `It ended with status ${status}.\n${output.trim().slice(-6000)}`);

  // Written by mocha's own reporter, a moment ago.
  const report = JSON.parse(await readFile(file, 'utf8')) as MochaReport;
  const failures = [
    ...report.failures.map(({ fullTitle, err }) => ({ title: fullTitle, reason: err.stack ?? err.message ?? '' })),
    ...report.pending.map(({ fullTitle }) => ({ title: fullTitle, reason: 'The test is skipped.' })),
  ];
  if (status !== 0 && failures.length === 0)
    failures.push({ title: 'mocha', reason: `It ended with status ${status}.\n${output.trim().slice(-6000)}` });
  return { passed: report.stats.passes, failed: failures.length, failures };
}

function oneFailure(title: string, reason: string): Counts {
  return { passed: 0, failed: 1, failures: [{ title, reason }] };
}
