import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  CodeTable,
  ImportProblem,
  PairIndex,
  readHead,
  readIndex,
  TextImport,
  writeIndex,
} from '../../server/src/index.js';
import type { SetHead } from '../../server/src/index.js';
import * as files from './files.js';

const content = () => {
  const table = new TextImport({ file: 'HCPC2026_OCT_ANWEB.csv', from: undefined });
  table.push(files.hcpcsCsv);
  const made = table.end();
  assert(made);
  const head: SetHead = { ...made.head, file: 'É “quoted” 表.csv', imported: '2026-10-02T08:00:00Z' };
  return { head, columns: made.columns };
};

describe('imports: index file', () => {
  it('gives back what was written, from wherever in memory it lies', () => {
    const set = content();
    const bytes = writeIndex(set);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    for (const it of [bytes, shifted.subarray(3), Buffer.from(shifted.buffer, 3)]) {
      assert.deepEqual(readHead(it), set.head);
      assert.deepEqual(readIndex(it), set);
    }
  });

  it('refuses a file in which any byte has changed, or that is shorter', () => {
    const bytes = writeIndex(content());
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      assert.throws(() => readIndex(damaged), ImportProblem, `byte ${at}`);
    }
    for (let length = 0; length < bytes.length; length += 5) {
      assert.throws(() => readIndex(bytes.slice(0, length)), ImportProblem, `${length} bytes`);
    }
  });

  it('finds every code of a table and no other', () => {
    const table = new CodeTable(content().columns);
    assert.equal(table.length, 3);
    assert.deepEqual(
      ['A0001', 'A0009', 'ZX', 'A0002', '', 'a0001', 'A000100000', 'É'].map((it) => table.rows(it).length),
      [1, 1, 1, 0, 0, 0, 0, 0],
    );
  });

  it('answers for random pairs what a map answers, in whatever order they stand', () => {
    const code = fc.tuple(
      fc.constantFrom('0', '9', 'A', 'U'),
      fc.integer({ min: 0, max: 5 }),
      fc.constantFrom('0', 'F', 'T'),
    );
    const rows = fc.array(fc.tuple(code, code, fc.constantFrom('0', '1'), fc.constantFrom('20180101', '20200101')), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (drawn) => {
        const text = ([first, number, last]: readonly [string, number, string]) => `${first}00${number}${last}`;
        const map = new Map<string, string>();
        const pairs = new TextImport({ file: 'ccipra-v322r0-f1.txt', from: undefined });
        pairs.push('Column1/Column2 Edits\t\t\t\t\t\t\nColumn 1\tColumn 2\t\t\t\t\t\n');
        for (const [one, other, indicator, from] of drawn) {
          map.set(`${text(one)} ${text(other)}`, indicator);
          pairs.push(`${text(one)}\t${text(other)}\t\t${from}\t*\t${indicator}\tMade-up\n`);
        }
        const made = pairs.end();
        assert(made);
        const index = new PairIndex(made.columns);
        for (const [pair, indicator] of map) {
          const [one = '', other = ''] = pair.split(' ');
          assert.equal(index.terms(one, other, '2026-01-01' as never)?.indicator, Number(indicator));
          assert(index.rows(one).length > 0);
        }
        assert.equal(index.terms('B0000', 'A0000', undefined), undefined);
      }),
      { numRuns: 60 },
    );
  });
});
