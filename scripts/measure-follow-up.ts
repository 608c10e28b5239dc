/**
 * How well follow-up wording is told from first encounters: precision and recall over labelled examples.
 *
 *     npm run measure:follow-up                     counts of all sets
 *     npm run measure:follow-up -- --show build     also each wrong answer of one set: build, build-2, sixty or documents
 *
 * The held-out set is only ever counted. Whoever looks at its failures one by one makes it worthless.
 */
import { readFileSync } from 'node:fs';
import { laterEncounter, readEncounter } from '../server/src/prose/encounter.js';

interface Example {
  readonly text: string;
  readonly warn: boolean;
  readonly why?: string;
}

const sets = ['sixty', 'build', 'build-2', 'documents', 'held-out'] as const;
const shown = process.argv[process.argv.indexOf('--show') + 1];

for (const set of sets) {
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (const example of examplesOf(set)) {
    const passages = [{ text: example.text, span: { start: 0, end: example.text.length }, section: 'visit' as const }];
    const found = laterEncounter(passages);
    const isFound = found.length > 0;
    counts[isFound ? (example.warn ? 'tp' : 'fp') : example.warn ? 'fn' : 'tn']++;
    if (isFound !== example.warn && set !== 'held-out' && process.argv.includes('--show') && shown === set) {
      const { first, later } = readEncounter(passages);
      const told = later.map((it) => `${it.strength} ${it.kind} "${example.text.slice(it.span.start, it.span.end)}"`);
      console.log(`${example.warn ? 'MISSED' : 'FALSE '} ${example.text.replaceAll('\n', ' / ')}`);
      console.log(`       first: ${first}; ${told.join(', ')}`);
    }
  }
  const { tp, fp, fn, tn } = counts;
  const precision = (tp / (tp + fp)).toFixed(3);
  const recall = (tp / (tp + fn)).toFixed(3);
  console.log(`${set.padEnd(9)} precision ${precision}  recall ${recall}  tp ${tp} fp ${fp} fn ${fn} tn ${tn}`);
}

function examplesOf(set: (typeof sets)[number]): readonly Example[] {
  const file = new URL(`../test/measure/follow-up/${set}.json`, import.meta.url);
  // The files are ours, and a wrong one shows at once in the counts.
  return (JSON.parse(readFileSync(file, 'utf8')) as { examples: readonly Example[] }).examples;
}
