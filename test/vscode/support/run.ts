/** Runs mocha inside the extension host and tells the runner outside what becomes of each test. */
import { startMocha } from './mocha.js';
import { tell } from './tell.js';

export async function runMocha(loadTests: () => Promise<unknown>): Promise<void> {
  tell({ type: 'here' });
  const failures = await startMocha(loadTests, {
    ui: 'bdd',
    // A busy machine is no failure; what never comes is told by its own wait long before.
    timeout: 60_000,
    forbidOnly: true,
    ...(ONLY_TITLES_WITH === '' ? {} : { fgrep: ONLY_TITLES_WITH }),
    reporter: TellingReporter as never,
  }).catch((error: unknown) => {
    tell({ type: 'fail', title: 'loading the tests', reason: reasonOf(error) });
    return 1;
  });
  tell({ type: 'end' });
  // A desktop VS Code ends with a status; this makes it the right one.
  if (failures > 0) throw new Error(`${failures} of the tests failed.`);
}

/** A mocha reporter: mocha constructs it for its runner, so it is a function that `new` accepts. */
function TellingReporter(runner: Mocha.Runner): void {
  runner.once('start', () => {
    tell({ type: 'start', tests: runner.total });
  });
  runner.on('pass', (test) => {
    tell({ type: 'pass', title: test.fullTitle(), ms: test.duration ?? 0 });
  });
  runner.on('fail', (test: Mocha.Runnable, error: unknown) => {
    tell({ type: 'fail', title: test.fullTitle(), reason: reasonOf(error) });
  });
  // A test that is skipped has not passed.
  runner.on('pending', (test) => {
    tell({ type: 'fail', title: test.fullTitle(), reason: 'The test is skipped.' });
  });
}

/** The message and where it was thrown, without the way through mocha. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = text.slice(0, 6000).split('\n');
  const places = lines.filter((line) => isPlace(line));
  return [...lines.filter((line) => !isPlace(line)), ...places.slice(0, 4)].join('\n').trimEnd();
}

function isPlace(line: string): boolean {
  return /^\s+at /.test(line);
}
