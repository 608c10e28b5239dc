/** What the server needs, from Node. */
import { URI } from 'vscode-uri';
import { builtinKnowledge } from '../index.js';
import type { Runtime } from '../lsp/runtime.js';
import { today } from '../lsp/today.js';
import { ProjectFiles } from './project-files.js';

export function nodeRuntime(): Runtime {
  const projects = new ProjectFiles();
  return {
    knowledge: builtinKnowledge(),
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
