/**
 * How well follow-up wording is told from first encounters: precision and recall over labelled examples.
 * Sentences are read as words of a line; documents are read whole, as notes, and judged by the rule.
 *
 *     npm run measure:follow-up                     counts of all sets
 *     npm run measure:follow-up -- --show build     also each wrong answer of one set: any but held-out
 *
 * The held-out set is only ever counted, and only in a run that shows nothing: whoever looks at its failures one by one, or
 * counts it after each change, makes it worthless.
 */
import { readFileSync } from 'node:fs';
import { analyze, builtinKnowledge, Linter } from '../server/src/index.js';
import { readEncounter, weighed } from '../server/src/prose/encounter.js';
import { initialCodeAtFollowUp } from '../server/src/rules/initial-code-at-follow-up.js';

interface Example {
  readonly text: string;
  readonly warn: boolean;
}

const sets = [
  'sixty',
  'build',
  'build-2',
  'build-3',
  'build-4',
  'build-5',
  'build-6',
  'build-7',
  'build-8',
  'build-9',
  'build-10',
  'build-11',
  'build-12',
  'build-13',
  'build-14',
  'documents',
  'held-out',
] as const;
type SetName = (typeof sets)[number];

const asked = process.argv.indexOf('--show');
const shown = asked < 0 ? undefined : process.argv[asked + 1];
const linter = new Linter([initialCodeAtFollowUp], builtinKnowledge());

for (const set of sets) {
  if (set === 'held-out' && shown !== undefined) continue;
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (const example of examplesOf(set)) {
    const isFound = set === 'documents' ? isFoundInNote(example.text) : weighed(read(example.text)).length > 0;
    counts[isFound ? (example.warn ? 'tp' : 'fp') : example.warn ? 'fn' : 'tn']++;
    if (isFound !== example.warn && set !== 'held-out' && shown === set) show(example);
  }
  const { tp, fp, fn, tn } = counts;
  const precision = (tp / (tp + fp)).toFixed(3);
  const recall = (tp / (tp + fn)).toFixed(3);
  console.log(`${set.padEnd(9)} precision ${precision}  recall ${recall}  tp ${tp} fp ${fp} fn ${fn} tn ${tn}`);
}

function read(text: string) {
  return readEncounter([{ text, span: { start: 0, end: text.length }, section: 'visit' }]);
}

function isFoundInNote(text: string): boolean {
  return (analyze({ name: 'note.md', text }, linter)?.result.findings ?? []).length > 0;
}

function show({ text, warn }: Example): void {
  const { first, later } = read(text);
  const told = later.map((it) => `${it.strength} ${it.kind} "${text.slice(it.span.start, it.span.end)}"`);
  console.log(`${warn ? 'MISSED' : 'FALSE '} ${text.replaceAll('\n', ' / ')}`);
  console.log(`       first: ${first}; ${told.join(', ')}`);
}

function examplesOf(set: SetName): readonly Example[] {
  const file = new URL(`../test/measure/follow-up/${set}.json`, import.meta.url);
  // The files are ours, and a wrong one shows at once in the counts.
  // A file of our own.
  return (JSON.parse(readFileSync(file, 'utf8')) as { examples: readonly Example[] }).examples;
}
