import { join } from 'node:path';
import { root } from './paths.js';

/** The suite that every kind of VS Code runs, and the folder it is run in. The tests get a copy of it. */
export const vscodeSuite = {
  suite: join(root, 'test/vscode/suite'),
  workspace: join(root, 'examples'),
  beside: [join(root, 'test/vscode/beside/edi-support')],
};

/** Files of many megabytes, in a window of their own: nobody else should wait for them. */
export const largeSuite = { ...vscodeSuite, suite: join(root, 'test/vscode/large') };
