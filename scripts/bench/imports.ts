/** The whole table of pair edits: imported, opened and asked, against a plain map of the same pairs. */
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { PairIndex, readIndex } from '../../server/src/index.js';
import { importFiles } from '../../server/src/node/data/import-files.js';
import { DataStore } from '../../server/src/node/data/store.js';

export interface PairFigures {
  readonly pairs: number;
  /** Milliseconds. */
  readonly importing: number;
  readonly reports: number;
  /** Bytes. */
  readonly size: number;
  readonly opening: number;
  readonly memory: number;
  /** Nanoseconds. */
  readonly lookUp: number;
  readonly map: { readonly filling: number; readonly memory: number; readonly lookUp: number };
}

const lookUps = 1_000_000;
/** A power of two, so that the next one is found without a division. */
const questionCount = 4096;

/** `undefined` where the table or the program that unpacks it is not at hand. */
export async function measurePairs(): Promise<PairFigures | undefined> {
  const packed = fileURLToPath(new URL('../../../shared/corpus/official/ccipra_2024-07_full.txt.xz', import.meta.url));
  if (!existsSync(packed)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'claimlint-bench-'));
  try {
    const text = join(folder, 'ccipra_2024-07_full.txt');
    const file = openSync(text, 'w');
    execFileSync('xz', ['-dc', packed], { stdio: ['ignore', file, 'ignore'] });
    closeSync(file);
    return await measured(text, new DataStore(join(folder, 'data')));
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measured(text: string, store: DataStore): Promise<PairFigures> {
  let reports = 0;
  const begun = performance.now();
  const [set] = await importFiles([text], store, { onProgress: () => reports++ });
  const importing = performance.now() - begun;
  const path = join(store.folder, `${set?.name ?? ''}.clx`);

  const questions = questionsFrom(text);
  const firsts = questions.map(([it]) => it);
  const seconds = questions.map(([, it]) => it);
  const open = () => new PairIndex(readIndex(readFileSync(path)).columns);
  const openings = Array.from({ length: 7 }, () => {
    const start = performance.now();
    open();
    return performance.now() - start;
  });
  const empty = await memory();
  const index = open();
  const lookUp = timed(firsts, seconds, (one, other) => index.terms(one, other, undefined));
  const withIndex = await memory();
  const start = performance.now();
  const map = mapFrom(text);
  const filling = performance.now() - start;
  const withMap = await memory();
  return {
    pairs: set?.head.rows ?? 0,
    importing,
    reports,
    size: statSync(path).size,
    opening: openings.sort((a, b) => a - b)[3] ?? NaN,
    memory: withIndex - empty,
    lookUp,
    map: {
      filling,
      memory: withMap - withIndex,
      lookUp: timed(firsts, seconds, (column1, column2) => map.get(`${column1} ${column2}`)),
    },
  };
}

/** Half of them pairs of the table, all over it; half of them codes of the table that are no pair. */
function questionsFrom(path: string): readonly (readonly [string, string])[] {
  const lines = readFileSync(path, 'latin1').split('\n');
  return Array.from({ length: questionCount }, (_, index) => {
    const line = lines[6 + ((index * 104_729) % 2_500_000)] ?? '';
    const stranger = lines[6 + ((index * 15_485_863) % 2_500_000)] ?? '';
    const column2 = index % 2 === 0 ? line.slice(6, 11) : stranger.slice(0, 5);
    return [line.slice(0, 5), Buffer.from(column2).toString()] as const;
  });
}

/** Nanoseconds a question; answers are counted, lest they be left out. */
function timed(
  firsts: readonly string[],
  seconds: readonly string[],
  ask: (one: string, other: string) => unknown,
): number {
  let answers = 0;
  const run = (count: number) => {
    const start = performance.now();
    for (let at = 0; at < count; at++) {
      const place = at & (questionCount - 1);
      if (ask(firsts[place] ?? '', seconds[place] ?? '') !== undefined) answers++;
    }
    return ((performance.now() - start) * 1e6) / count;
  };
  run(lookUps / 4);
  const spent = run(lookUps);
  if (answers === 0) throw new Error('no question was answered');
  return spent;
}

function mapFrom(path: string): ReadonlyMap<string, { from: string; to: string; indicator: string }> {
  const map = new Map<string, { from: string; to: string; indicator: string }>();
  for (const line of readFileSync(path, 'latin1').split('\n')) {
    const [column1, column2, , from, to, indicator] = line.split('\t');
    if (column1 === undefined || indicator === undefined || from === undefined || to === undefined) continue;
    map.set(`${column1} ${column2 ?? ''}`, { from, to, indicator });
  }
  return map;
}

/** Bytes in use by what is still needed. */
async function memory(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // The second time takes what the first has only let go of.
  for (let round = 0; round < 3; round++) {
    collect();
    await setTimeout(30);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
