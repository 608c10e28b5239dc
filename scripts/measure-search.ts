/**
 * How well the search puts the right code first, beside plain fuse.js over the same records: `npm run measure:search`.
 *
 *     npm run measure:search                     figures of all sets
 *     npm run measure:search -- --show build     also each miss of the half that the ranking is built with
 *
 * The other half, and what other people's programs say, is only ever counted. Whoever looks at its misses one by one makes it worthless.
 */
import { readFileSync } from 'node:fs';
import Fuse from 'fuse.js';
import { builtinKnowledge, createSearch } from '../server/src/index.js';
import { codeRecords, modifierRecords } from '../server/src/features/search.js';

interface Judged {
  readonly kind: string;
  readonly query: string;
  /** One of them should come first; where there is none, nothing should come. */
  readonly codes: readonly string[];
}

type Finder = (query: string) => readonly string[];

const knowledge = builtinKnowledge();
const search = createSearch(knowledge);
const records = [...codeRecords(knowledge), ...modifierRecords(knowledge)];
const keys = ['code', 'title', 'words', 'sentences'];
const plain = new Fuse(records, { keys, includeScore: true, ignoreLocation: true });
// Words are searched apart and must all be there, in any order: fuse.js's own answer to several words.
const extended = new Fuse(records, { keys, includeScore: true, ignoreLocation: true, useExtendedSearch: true });

const finders: Readonly<Record<string, Finder>> = {
  claimlint: (query) => search.find(query, 5).map((it) => it.code),
  'fuse.js': (query) => plain.search(query, { limit: 5 }).map((it) => it.item.code),
  'fuse.js, words apart': (query) => extended.search(query, { limit: 5 }).map((it) => it.item.code),
};

const shown = process.argv[process.argv.indexOf('--show') + 1];

for (const half of ['build', 'measure', 'others', 'fresh-build', 'fresh-measure']) {
  const judged = judgedOf(half);
  const finding = judged.filter((it) => it.codes.length > 0);
  console.log(`\n${half}: ${judged.length} queries, ${judged.length - finding.length} of them with no right answer`);
  for (const [name, find] of Object.entries(finders)) {
    const places = finding.map((it) => placeOf(it, find));
    const within = (most: number) =>
      `${((100 * places.filter((it) => it < most).length) / places.length).toFixed(1)} %`;
    const silent = judged.filter((it) => it.codes.length === 0 && find(it.query).length === 0).length;
    console.log(
      `${name.padEnd(22)} first ${within(1).padStart(7)}  first two ${within(2).padStart(7)}` +
        `  first five ${within(5).padStart(7)}  rightly silent ${silent}`,
    );
  }
  byKind(finding);
  if (half === shown && shown.endsWith('build')) judged.forEach(showMiss);
}

function placeOf({ query, codes }: Judged, find: Finder): number {
  const at = find(query).findIndex((it) => codes.includes(it));
  return at < 0 ? Infinity : at;
}

function byKind(judged: readonly Judged[]): void {
  const find = finders['claimlint'] ?? (() => []);
  const kinds = [...new Set(judged.map((it) => it.kind))].map((kind) => {
    const places = judged.filter((it) => it.kind === kind).map((it) => placeOf(it, find));
    return `${kind} ${places.filter((it) => it < 2).length}/${places.filter((it) => it < 5).length}/${places.length}`;
  });
  console.log(`  by kind, first two / first five / all: ${kinds.join(', ')}`);
}

function showMiss(judged: Judged): void {
  const find = finders['claimlint'] ?? (() => []);
  const came = find(judged.query);
  const isRight = judged.codes.length === 0 ? came.length === 0 : placeOf(judged, find) < 1;
  if (isRight) return;
  const hits = search.find(judged.query, 5).map((it) => `${it.code} ${it.score.toFixed(2)}`);
  console.log(`${judged.query} (${judged.codes.join(' ')}): ${hits.join(', ')}`);
}

function judgedOf(half: string): readonly Judged[] {
  const file = new URL(`../test/measure/search/${half}.json`, import.meta.url);
  // The files are ours, and a wrong one shows at once in the counts.
  // A file of our own.
  return (JSON.parse(readFileSync(file, 'utf8')) as { queries: readonly Judged[] }).queries;
}
