/** The knowledge with what is imported in a folder. Sets are opened when somebody asks them something. */
import { builtinKnowledge, withImported } from '../../index.js';
import type { IndexData, Knowledge } from '../../index.js';
import { DataStore } from './store.js';

/** `onDamage` is told the name of a set that cannot be read; the rest answers without it. */
export function knowledgeIn(folder: string, onDamage: (name: string) => void = () => undefined): Knowledge {
  const store = new DataStore(folder);
  store.clean();
  const sets = store.list().map(({ name, head }) => {
    let columns: IndexData['columns'] | undefined;
    const open = () => {
      try {
        return store.open(name).columns;
      } catch {
        onDamage(name);
        return {};
      }
    };
    return { head, columns: () => (columns ??= open()) };
  });
  return withImported(builtinKnowledge(), sets);
}
