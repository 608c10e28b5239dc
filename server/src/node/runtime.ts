/** What the server needs, from Node. */
import { builtinKnowledge } from '../index.js';
import type { Runtime } from '../lsp/runtime.js';

export function nodeRuntime(): Runtime {
  return {
    knowledge: builtinKnowledge(),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
