/** The import is killed at ten moments: what was there is whole, and what was begun is swept away. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readIndex } from '../../server/src/index.js';
import { importFiles } from '../../server/src/node/data/import-files.js';
import { DataStore } from '../../server/src/node/data/store.js';
import * as files from './files.js';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A program that imports files and dies: `folder moment ...files`. A moment is a step and its count, or a share of the way. */
function dyingProgram(): string {
  const outfile = at('out/test-command/dying.mjs');
  buildSync({
    stdin: {
      contents: `
        import { importFiles } from './server/src/node/data/import-files.ts';
        import { DataStore } from './server/src/node/data/store.ts';
        const [folder, moment, ...paths] = process.argv.slice(2);
        const die = () => process.kill(process.pid, 'SIGKILL');
        let count = 0;
        const store = new DataStore(folder, (step) => { if (moment === step + ' ' + (step === moment.split(' ')[0] ? ++count : 0)) die(); });
        await importFiles(paths, store, { onProgress: (done) => { if (done > Number(moment)) die(); } });
      `,
      resolveDir: at(''),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: {
      js: `import { createRequire as required } from 'node:module'; const require = required(import.meta.url);`,
    },
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

/** Chance that is the same in every run. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('imports: killed', () => {
  let folder = '';
  let program = '';
  let old: Readonly<Record<string, Buffer>> = {};
  const limits = 'limits-2026-07-01-practitioner.clx';
  const pairs = 'pairs-2026-07-01-practitioner-f1.clx';
  const path = (name: string) => join(folder, name);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimlint-killed-'));
    program = dyingProgram();
    writeFileSync(path('ccipra-v322r0-f1.txt'), files.ptp);
    writeFileSync(path('MUE_Eff_07-01-2026.csv'), files.mue);
    await importFiles([path('ccipra-v322r0-f1.txt'), path('MUE_Eff_07-01-2026.csv')], new DataStore(path('old')));
    old = Object.fromEntries(readdirSync(path('old')).map((it) => [it, readFileSync(join(path('old'), it))]));
    assert.deepEqual(Object.keys(old).sort(), [limits, pairs]);
    const more = 'A0005\tB0002\t\t20180701\t*\t1\tMisuse of column two code with column one code\r\n'.repeat(30_000);
    writeFileSync(path('ccipra-v322r0-f1.txt'), files.ptp + more);
    writeFileSync(path('MUE_Eff_07-01-2026.csv'), `${files.mue}A0003,4,1 Line Edit,Nature of Service\r\n`);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const chance = chances(97762);
  // The file of edits is nearly all there is to read, so any share of the way is within it.
  const reading = Array.from({ length: 3 }, () => chance().toFixed(3));
  const writing = ['opened 1', 'written 1', 'synced 1', 'opened 2', 'written 2', 'closed 2'];
  const moments = [...reading, ...writing, 'renamed 1'];

  for (const moment of moments) {
    it(`at ${moment}`, () => {
      const data = path(`data ${moment}`);
      cpSync(path('old'), data, { recursive: true });
      const run = spawnSync(process.execPath, [
        program,
        data,
        moment,
        path('ccipra-v322r0-f1.txt'),
        path('MUE_Eff_07-01-2026.csv'),
      ]);
      assert.equal(run.signal, 'SIGKILL', run.stderr.toString());

      const store = new DataStore(data);
      const hasRubbish = () => readdirSync(data).some((it) => !it.endsWith('.clx'));
      assert.equal(hasRubbish(), !reading.includes(moment), 'the killed one was in the middle of writing');
      store.clean();
      assert.equal(hasRubbish(), false);
      for (const name of [limits, pairs]) {
        const bytes = readFileSync(join(data, name));
        // Once renamed, the new set is there in the place of the old: the edits are the first of the two.
        if (moment === 'renamed 1' && name === pairs) assert.equal(readIndex(bytes).head.rows, 30_005);
        else assert(bytes.equals(old[name] ?? Buffer.alloc(0)), `${name} is not as it was`);
      }
    });
  }

  it('and the next import does what the killed one could not', async () => {
    const data = path(`data ${moments[4] ?? ''}`);
    await importFiles([path('ccipra-v322r0-f1.txt'), path('MUE_Eff_07-01-2026.csv')], new DataStore(data));
    assert.deepEqual(
      new DataStore(data).list().map((it) => it.head.rows),
      [3, 30_005],
    );
  });
});
