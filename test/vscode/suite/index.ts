import { runMocha } from '../support/run.js';

/** What VS Code calls: the convention of `extensionTestsPath`. */
export function run(): Promise<void> {
  return runMocha(() => import('tests-of-this-folder'));
}
