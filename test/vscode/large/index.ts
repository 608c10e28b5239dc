import { runMocha } from '../support/run.js';

export function run(): Promise<void> {
  return runMocha(() => import('tests-of-this-folder'));
}
