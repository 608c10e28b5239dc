/** What the server needs, from Node. */
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import type { Knowledge } from '../index.js';
import type { DataKeeper, ImportedData, Runtime } from '../lsp/runtime.js';
import { today } from '../lsp/today.js';
import { describeSet } from './data/describe.js';
import { dataFolder } from './data/folder.js';
import { importFiles } from './data/import-files.js';
import { knowledgeIn } from './data/load.js';
import { DataStore } from './data/store.js';
import { ProjectFiles } from './project-files.js';

/** `say` logs a line that tells nothing of a document. */
export function nodeRuntime(say: (line: string) => void = () => undefined): Runtime {
  const projects = new ProjectFiles();
  let folder = dataFolder(undefined);
  let knowledge: Knowledge | undefined;
  const described = (): readonly ImportedData[] =>
    new DataStore(folder).list().map(({ name, head }) => ({ name, description: describeSet(head) }));
  const data: DataKeeper = {
    open(wanted) {
      // An environment variable is set by a person for all editors at once.
      folder = dataFolder(process.env['CLAIMLINT_DATA'] ? undefined : wanted);
      knowledge = undefined;
    },
    async importFiles(uris, token, onProgress) {
      const cancel = new AbortController();
      const watch = token.onCancellationRequested(() => {
        cancel.abort();
      });
      const paths = uris.map((it) => fileURLToPath(it));
      const options = { signal: cancel.signal, onProgress };
      const sets = await importFiles(paths, new DataStore(folder), options).finally(() => {
        watch.dispose();
      });
      knowledge = undefined;
      return sets.map(({ name, head }) => ({ name, description: describeSet(head) }));
    },
    list: described,
    remove(name) {
      knowledge = undefined;
      return new DataStore(folder).remove(name);
    },
  };
  return {
    get knowledge() {
      return (knowledge ??= knowledgeIn(folder, (name) => {
        say(`The imported data ${name} is damaged and was left out; import it anew.`);
      }));
    },
    data,
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
