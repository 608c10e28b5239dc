/** What the search knows of words, read from `server/data/search-words.json`. */
import data from '../../data/search-words.json' with { type: 'json' };
import { squash, wordsOf } from '../search/words.js';
import type { SearchWords } from '../search/query.js';

export function searchWords(): SearchWords {
  return (made ??= {
    fillers: new Set(wordsOf(data.fillers)),
    means: new Map(Object.entries(data.words)),
    past: new Set(wordsOf(data.past)),
    nothing: new Set(data.nothing.map(squash)),
  });
}

let made: SearchWords | undefined;

/** Code or modifier to what people call it. */
export function everydayNames(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const { codes } of data.names) {
    for (const [code, more] of Object.entries(codes)) names.set(code, [...(names.get(code) ?? []), ...more]);
  }
  return names;
}
