/** What the server needs, from Node. */
import { basename } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import { ImportProblem } from '../index.js';
import type { Knowledge } from '../index.js';
import type { DataKeeper, Runtime } from '../lsp/runtime.js';
import { today } from '../lsp/today.js';
import { describeSet } from './data/describe.js';
import { dataFolder } from './data/folder.js';
import { importFiles } from './data/import-files.js';
import { knowledgeIn } from './data/load.js';
import { DataStore } from './data/store.js';
import { DataWatch } from './data/watch.js';
import { ProjectFiles } from './project-files.js';
import { workspaceFiles } from './workspace-files.js';

/** `say` logs a line that tells nothing of a document. `lookEvery` milliseconds other people's imports are looked for. */
export function nodeRuntime(say: (line: string) => void = () => undefined, lookEvery?: number): Runtime {
  const projects = new ProjectFiles();
  let store = new DataStore(dataFolder(undefined));
  let others = new DataWatch(store);
  let knowledge: Knowledge | undefined;
  const changed = () => {
    knowledge = undefined;
    others.remember();
  };
  const data: DataKeeper = {
    open(wanted) {
      // An environment variable is set by a person for all editors at once.
      store = new DataStore(dataFolder(process.env['CLAIMLINT_DATA'] ? undefined : wanted));
      others = new DataWatch(store);
      knowledge = undefined;
    },
    async importFiles(uris, token, onProgress) {
      const cancel = new AbortController();
      const watch = token.onCancellationRequested(() => {
        cancel.abort();
      });
      const paths = uris.map(pathOf);
      const options = { signal: cancel.signal, onProgress };
      const sets = await importFiles(paths, store, options).finally(() => {
        watch.dispose();
      });
      changed();
      return sets.map(({ name, head }) => ({ name, description: describeSet(head) }));
    },
    list: () => store.list().map(({ name, head }) => ({ name, description: describeSet(head) })),
    remove(name) {
      const isRemoved = store.remove(name);
      changed();
      return isRemoved;
    },
    watch(onChange) {
      others.start(() => {
        knowledge = undefined;
        onChange();
      }, lookEvery);
      return () => {
        others.stop();
      };
    },
  };
  return {
    get knowledge() {
      return (knowledge ??= knowledgeIn(store.folder, (name) => {
        say(`The imported data ${name} is damaged and was left out; import it anew.`);
      }));
    },
    data,
    files: workspaceFiles,
    today,
    projects: {
      of: async (uri) => {
        const { scheme, fsPath } = URI.parse(uri);
        return scheme === 'file' ? projects.of(fsPath) : undefined;
      },
      forget: () => {
        projects.forget();
      },
    },
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}

function pathOf(uri: string): string {
  const { scheme, path } = URI.parse(uri);
  if (scheme === 'file') return fileURLToPath(uri);
  throw new ImportProblem(`${basename(path)} was not imported: it is not on a disk of this machine.`);
}
