/**
 * Speed, measured as ratios to a floor in the same run: `npm run bench`.
 *
 * `npm run bench -- throughput keystrokes` runs only the parts named.
 *
 * Figures of one machine say little; ratios travel. Every figure is a median of several runs after warm-up.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import Fuse from 'fuse.js';
import {
  analyze,
  applyEdits,
  builtinKnowledge,
  createSearch,
  Linter,
  rules,
  SearchIndex,
} from '../server/src/index.js';
import type { Analysis, Rule, SearchRecord } from '../server/src/index.js';
import { serviceDateFrom } from '../server/src/claim/dates.js';
import { batchOf } from './bench/claims.js';
import { measurePairs } from './bench/imports.js';
import { ms, row, summedUp, verdict } from './bench/print.js';
import { rivals } from './bench/rivals.js';
import { checkWorkspace } from './bench/workspace.js';
import { questionsOf } from './bench/structure.js';
import { ninetyFiveThousand, soughtIn, twelveThousand } from './bench/search.js';
import type { SearchWords } from '../server/src/search/query.js';
import { searchSets } from '../server/src/search/search-sets.js';

const megabyte = 1_000_000;

function median(values: readonly number[]): number {
  return percentile(values, 50);
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN;
}

/** Milliseconds of each run, the warm-up left out. */
function time(runs: number, warmUp: number, run: (index: number) => unknown): number[] {
  const times: number[] = [];
  for (let index = -warmUp; index < runs; index++) {
    const start = performance.now();
    run(index);
    if (index >= 0) times.push(performance.now() - start);
  }
  return times;
}

async function timeAsync(runs: number, warmUp: number, run: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let index = -warmUp; index < runs; index++) {
    const start = performance.now();
    await run();
    if (index >= 0) times.push(performance.now() - start);
  }
  return times;
}

const rate = (bytes: number, milliseconds: number) => bytes / megabyte / (milliseconds / 1000);

const knowledge = builtinKnowledge();
// As editor and command line make it; the day is that of a batch of last month.
const today = serviceDateFrom('2026-03-20');
const newLinter = (of: readonly Rule[] = rules) => new Linter(of, knowledge, { ...(today && { today }) });
const open = (text: string, linter = newLinter()): Analysis => {
  const analysis = analyze({ name: 'bench.837', text }, linter);
  if (analysis === undefined) throw new Error('the bench file was not recognised');
  judged(analysis);
  return analysis;
};

/** Findings with their messages and places are worked out when first asked for; their fixes when somebody looks at one. */
function judged(analysis: Analysis): void {
  if (analysis.result.findings.length > 1e9) throw new Error('never');
}

/** All that a report of every finding asks for. */
function looked(analysis: Analysis): number {
  let asked = 0;
  for (const it of analysis.result.findings) asked += it.fixes.length + it.related.length + (it.address?.length ?? 0);
  return asked;
}

function shareWithFindings({ reading, result }: Analysis): string {
  const found = new Set(result.findings.map((it) => it.claim).filter((it) => it !== undefined)).size;
  return `${((found / reading.claims.length) * 100).toFixed(1)} %`;
}

/** Of each kind one: of a line, of a deletion, of a note's words. What they cost is the measure for all that came later. */
const firstThree = ['deleted-code', 'initial-code-at-follow-up', 'missing-therapy-modifier'];

/** Ours and the rivals take turns, so that a machine that is busy for a while is busy for all; the ratios are of each round. */
async function throughput(): Promise<void> {
  const text = batchOf(5 * megabyte);
  const rounds = 9;
  const three = newLinter(rules.filter((it) => firstThree.includes(it.id)));
  const all = newLinter();
  const runners: Readonly<Record<string, () => Promise<unknown>>> = {
    three: () => Promise.resolve(open(text, three)),
    all: () => Promise.resolve(open(text, all)),
    ...Object.fromEntries(Object.entries(rivals).map(([name, run]) => [name, () => run(text)])),
  };
  const times: Record<string, number[]> = {};
  for (let round = -2; round < rounds; round++) {
    for (const [name, run] of Object.entries(runners)) {
      const spent = await timeAsync(1, 0, run);
      if (round >= 0) (times[name] ??= []).push(...spent);
    }
  }
  /** How many times as long as `of` it took, round by round. */
  const ratioTo = (of: string, name: string) =>
    median((times[name] ?? []).map((it, round) => it / (times[of]?.[round] ?? NaN)));
  const speed = (name: string, digits: number) =>
    `${rate(text.length, median(times[name] ?? [])).toFixed(digits)} MB/s`;
  row('837P 5 MB, claims with findings', shareWithFindings(open(text, all)));
  row('837P 5 MB, text to findings, the first three rules', speed('three', 0));
  row(`837P 5 MB, text to findings, all ${rules.length} rules`, speed('all', 0));
  const looking = median(time(5, 1, () => looked(open(text, all))));
  row('  and every fix and address looked at', `${rate(text.length, looking).toFixed(0)} MB/s`);
  for (const name of Object.keys(rivals)) {
    const ratios = ['three', 'all'].map((ours) => ratioTo(ours, name).toFixed(1));
    row(`  ${name}, reading only`, speed(name, 1), `ours ${ratios.join('x, ')}x`);
  }
  const fastest = (ours: string) => Math.min(...Object.keys(rivals).map((name) => ratioTo(ours, name)));
  row('  all rules, as against the first three', '', `${ratioTo('three', 'all').toFixed(2)}x as long`);
  verdict('the first three rules: at least twice the fastest streaming parser', fastest('three') >= 2);
  verdict('all rules: within 1.5 times of that', fastest('all') >= 2 / 1.5);
}

/** What each rule costs alone, above reading and rules that do nothing; each takes its turn, and the best of the rounds counts. */
function eachRule(): void {
  const text = batchOf(megabyte);
  const linters = [undefined, ...rules].map((rule) => ({
    name: rule?.id ?? '',
    linter: newLinter(rule === undefined ? [] : [rule]),
    best: Infinity,
  }));
  for (let round = 0; round < 12; round++) {
    for (const it of linters) it.best = Math.min(it.best, ...time(1, 0, () => open(text, it.linter)));
  }
  const [without, ...others] = linters;
  const base = without?.best ?? NaN;
  row('837P 1 MB, reading and no rule', ms(base));
  for (const { name, best } of others.sort((a, b) => b.best - a.best)) row(`  ${name} alone`, `+ ${ms(best - base)}`);
}

function growth(): void {
  const rates = [0.3, 1, 5, 20, 50].map((size) => {
    const text = batchOf(size * megabyte);
    const perSecond = rate(text.length, median(time(size > 5 ? 3 : 9, 2, () => open(text))));
    row(`837P ${size} MB, text to findings`, `${perSecond.toFixed(0)} MB/s`);
    return perSecond;
  });
  const ratio = Math.max(...rates) / Math.min(...rates);
  row('growth: fastest to slowest size', '', `${ratio.toFixed(2)}x`);
  verdict('linear from 0.3 to 50 MB (within 2x)', ratio < 2);
}

/** Texts that a careless reader takes square time over. Ten times the text may take ten times as long, and a little more. */
function oddShapes(): void {
  const claim = batchOf(2000);
  const shapes: Readonly<Record<string, string>> = {
    'one line': claim.replaceAll('\n', ''),
    'lines without their terminator': claim.slice(0, 106) + claim.slice(106).replaceAll('~', ''),
    'blank lines inside a segment': `ST*837*1~REF*G1*${'\n'.repeat(1000)}x`,
    'one segment without end': `ST*837*1~REF*G1*${'x\n'.repeat(500)}`,
    remarks: `ST*837*1~\n${'// remark\n'.repeat(100)}`,
  };
  for (const [what, shape] of Object.entries(shapes)) {
    const once = shape.repeat(Math.ceil(100_000 / shape.length));
    const small = median(time(9, 3, () => open(once)));
    const large = median(time(5, 2, () => open(once.repeat(10))));
    row(`ten times as much text: ${what}`, ms(large), `${(large / small).toFixed(1)}x`);
    verdict('less than 30 times as long', large < small * 30);
  }
}

function followUpWords(): void {
  const note =
    'Patient returns with the thumb splint issued last week, straps adjusted, skin clear. Plan: follow up in two weeks. ';
  const text = `# Note\n\nDate of service: 03/16/2026\n\n${note.repeat(170)}\n\n## Billing\n\n- 97760 GO x1\n`;
  const spent = median(time(15, 5, () => analyze({ name: 'note.md', text }, newLinter())?.result));
  row('note of 20 kB to findings', ms(spent));
}

function manyClaims(): void {
  const path = new URL('../../../shared/corpus/edi/imsweb/x12_many_claims.txt', import.meta.url);
  if (!existsSync(path)) {
    row('820 claims of the corpus', 'not measured', 'no ../shared');
    return;
  }
  const text = readFileSync(path, 'utf8');
  const spent = median(time(15, 10, () => open(text)));
  row('820 claims, 0.33 MB, text to findings', ms(spent), `${rate(text.length, spent).toFixed(0)} MB/s`);
  verdict('under 25 ms', spent < 25);
}

function keystrokes(): void {
  const linter = newLinter();
  let analysis = open(batchOf(5 * megabyte), linter);
  const length = analysis.document.text.length;
  // A digit typed and taken back, all over the file, in headers as well as in claims.
  const times = time(200, 40, (index) => {
    const at = Math.floor(((Math.abs(index) * 7919) % 1000) * (length / 1000)) + 200;
    for (const [removed, added] of [
      [0, '7'],
      [1, ''],
    ] as const) {
      const text = applyEdits(analysis.document.text, [{ span: { start: at, end: at + removed }, newText: added }]);
      const change = { start: at, removed, added: added.length };
      const next = analyze({ name: 'bench.837', text }, linter, { analysis, change });
      if (next === undefined) throw new Error('the bench file was not recognised after an edit');
      judged(next);
      analysis = next;
    }
  }).map((it) => it / 2);
  row('one keystroke in 5 MB to findings, median', ms(median(times)));
  row('one keystroke in 5 MB to findings, p95', ms(percentile(times, 95)));
  verdict('p95 under 30 ms', percentile(times, 95) < 30);
}

function questions(): void {
  const analysis = open(batchOf(5 * megabyte));
  const places = analysis.reading.claims
    .filter((_, index) => index % 97 === 0)
    .flatMap(({ claim, start }) =>
      claim.lines.flatMap((line) => (line.code ? [start + line.code.span.start + 1] : [])),
    );
  const nothing = time(places.length, 20, () => undefined);
  const hover = time(places.length, 20, (index) => analysis.hover(places[Math.max(0, index)] ?? 0));
  const complete = time(places.length, 20, (index) => analysis.complete(places[Math.max(0, index)] ?? 0));
  for (const [name, times] of [
    ['hover', hover],
    ['completion', complete],
  ] as const) {
    const above = percentile(times, 95) - percentile(nothing, 95);
    row(`${name} in 5 MB, p95 above a handler that does nothing`, ms(above), `median ${ms(median(times))}`);
    verdict(`${name} p95 under 5 ms`, above < 5);
  }
  const search = createSearch(knowledge);
  const queries = [
    'orthotc managment',
    'brace trainng',
    'TherEx',
    'gait',
    '9776',
    'manual therapy',
    'e-stim',
    'swallow eval',
  ];
  const found = time(400, 40, (index) => search.find(queries[Math.abs(index) % queries.length] ?? '', 10));
  row('search, p95 of a query', ms(percentile(found, 95)), `median ${ms(median(found))}`);
}

/** Asked of a file that was just opened, since whoever asks first pays for reading. */
function structure(): void {
  const text = batchOf(9 * megabyte);
  const times: Record<string, number[]> = {};
  for (let round = -1; round < 5; round++) {
    const analysis = open(text);
    for (const [name, ask] of Object.entries(questionsOf(analysis))) {
      const spent = time(1, 0, ask);
      if (round >= 0) (times[name] ??= []).push(...spent);
    }
  }
  for (const [name, spent] of Object.entries(times)) {
    row(`${name} in 9 MB, just opened`, ms(median(spent)));
    verdict('under 100 ms', median(spent) < 100);
  }
}

/**
 * Search at the size of official sets, typed key by key, beside plain fuse.js over the same records in the same run.
 * fuse.js takes seconds a query at these sizes, so it is asked few of them.
 */
function searchAtScale(): void {
  for (const { records, asked, bound } of [
    { records: twelveThousand(), asked: 8, bound: 2 },
    { records: ninetyFiveThousand(), asked: 2, bound: 8 },
  ]) {
    const size = `search, ${records.length.toLocaleString('en')} records`;
    const build = median(time(3, 1, () => SearchIndex.build(records)));
    const bytes = SearchIndex.build(records).toBytes();
    const folder = mkdtempSync(path.join(tmpdir(), 'claimlint-bench-'));
    const file = path.join(folder, 'index');
    writeFileSync(file, new Uint8Array(bytes));
    const load = median(time(5, 1, () => opened(file)));
    // What was corrected once is remembered, so each round has an index of its own; the best of the rounds is what the
    // work takes, without what else the machine did meanwhile.
    const rounds = [opened(file), opened(file), opened(file)].map((index) => keysIn(index, records));
    const keys = (rounds[0] ?? []).map((_, at) => Math.min(...rounds.map((it) => it[at] ?? Infinity)));
    const index = opened(file);
    rmSync(folder, { recursive: true });
    row(`${size}: build`, ms(build), `${(bytes.byteLength / megabyte).toFixed(1)} MB`);
    row(`${size}: read from disk and open`, ms(load));
    verdict('12,000 built under 400 ms; opened under 60 ms', load < 60 && (records.length > 12_000 || build < 400));
    row(`${size}: a keystroke, p95`, ms(percentile(keys, 95)), `median ${ms(median(keys))}`);
    verdict(`p95 of a keystroke under ${bound} ms`, percentile(keys, 95) < bound);
    besideFuse(size, records, index, asked);
  }
}

const noWords: SearchWords = { fillers: new Set(), means: new Map(), past: new Set(), nothing: new Set() };
const searched = (index: SearchIndex, query: string) => searchSets([{ index }], noWords, query, 5).map((it) => it.code);

function keysIn(index: SearchIndex, records: readonly SearchRecord[]): readonly number[] {
  const typed = soughtIn(records, 120).flatMap(({ query }) =>
    Array.from(query, (_, length) => query.slice(0, length + 1)),
  );
  return time(typed.length, 200, (at) => searched(index, typed[Math.abs(at)] ?? ''));
}

function besideFuse(size: string, records: readonly SearchRecord[], index: SearchIndex, asked: number): void {
  const fuse = new Fuse(records, { keys: ['code', 'title'], ignoreLocation: true });
  const sought = soughtIn(records, 100);
  const few = sought.slice(0, asked);
  const answers: (readonly string[])[] = [];
  const theirs = time(few.length, 0, (at) => {
    answers.push(fuse.search(few[at]?.query ?? '', { limit: 5 }).map((it) => it.item.code));
  });
  const ours = time(few.length, 1, (at) => searched(index, few[Math.max(0, at)]?.query ?? ''));
  const ratio = median(theirs) / median(ours);
  row('  plain fuse.js, a query, median', ms(median(theirs)), `ours ${ratio.toFixed(0)}x as fast`);
  const found = few.filter(({ query, code }) => searched(index, query).includes(code)).length;
  const theirFound = few.filter(({ code }, at) => answers[at]?.includes(code) === true).length;
  row(`  right record in the first five, of ${few.length}`, `${found}`, `fuse.js ${theirFound}`);
  verdict('at least 100 times as fast, and never worse', ratio >= 100 && found >= theirFound);
  const all = sought.filter(({ query, code }) => searched(index, query).includes(code)).length;
  row(`${size}: right record in the first five`, `${all} of ${sought.length}`);
}

function opened(file: string): SearchIndex {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const index = SearchIndex.open(buffer.slice(byteOffset, byteOffset + byteLength));
  if (index === undefined) throw new Error('the index did not open');
  return index;
}

async function importedPairs(): Promise<void> {
  const figures = await measurePairs();
  if (figures === undefined) {
    row('the whole table of pair edits', 'not measured', 'no ../shared, or no xz');
    return;
  }
  const { pairs, importing, reports, size, opening, memory, lookUp, map } = figures;
  const mb = (bytes: number) => `${(bytes / megabyte).toFixed(1)} MB`;
  row(`${pairs.toLocaleString('en-US')} pair edits imported`, ms(importing), `${reports} reports of progress`);
  row('  index on disk', mb(size), `${(size / pairs).toFixed(1)} bytes a pair`);
  row('  opened', ms(opening), `a map: ${(map.filling / opening).toFixed(0)}x as long`);
  row('  memory', mb(memory), `a map: ${(map.memory / memory).toFixed(0)}x as much`);
  row('  one look-up', `${lookUp.toFixed(0)} ns`, `a map: ${(map.lookUp / lookUp).toFixed(2)}x as long`);
  verdict('imported under 12 s, with progress', importing < 12_000 && reports > 100);
  verdict('index under 16 MB, opened under 50 ms, under 40 MB of memory', size < 16e6 && opening < 50 && memory < 40e6);
  verdict('a look-up under 1 microsecond', lookUp < 1000);
}

async function wholeWorkspace(): Promise<void> {
  const { files, withClaims, findings, took, read, waits, waitsAtRest, references, idle } = await checkWorkspace();
  row(`${files} files checked in the background`, ms(took), `reading them alone: ${ms(read)}`);
  row('  of these hold claims', String(withClaims), `${findings} findings`);
  row('  a hover meanwhile', ms(percentile(waits, 95)), `at most ${ms(Math.max(...waits))} of ${waits.length}`);
  row('  a hover at rest', ms(percentile(waitsAtRest, 95)), `at most ${ms(Math.max(...waitsAtRest))}`);
  row('  a code in all files', ms(references));
  row('  processor time in 2 s of rest', ms(idle));
  verdict('no request over 100 ms', Math.max(...waits, references) < 100);
  verdict('idle means no CPU', idle < 50);
}

const parts = {
  throughput,
  eachRule,
  growth,
  oddShapes,
  manyClaims,
  followUpWords,
  keystrokes,
  questions,
  structure,
  searchAtScale,
  importedPairs,
  wholeWorkspace,
};
const wanted = process.argv.slice(2);
for (const name of wanted) if (!(name in parts)) throw new Error(`${name} is none of ${Object.keys(parts).join(', ')}`);
for (const [name, part] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await part();
process.exitCode = summedUp() ? 0 : 1;
