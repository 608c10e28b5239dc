import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinKnowledge } from '../../../server/src/index.js';
import {
  allowanceOf,
  isAllowed,
  midpointOf,
  splitsOf,
  totalOf,
  unitsOf,
} from '../../../server/src/rules/support/minutes.js';
import type { Measure } from '../../../server/src/rules/support/minutes.js';

const quarter: Measure = { perUnit: 15, least: 8 };

/** The table of the manual, ch. 5 s. 20.2: first and last minute of each count of units, continued by 15 as it says. */
const manual = [[8, 22], [23, 37], [38, 52], [53, 67], [68, 82], [83, 97], [98, 112], [113, 127]] as const; // prettier-ignore

function byTheManual(total: number): number {
  if (total < 8) return 0;
  const [first, last] = [8, 127];
  if (total > last) return manual.length + byTheManual(total - (last - first + 1));
  return manual.findIndex(([from, to]) => from <= total && total <= to) + 1;
}

function told(minutes: readonly number[], ...splits: readonly (readonly number[])[]): string {
  return `${minutes.join(', ')}: ${splits.map((it) => it.join(' + ')).join(' or ')}`;
}

describe('minutes into units', () => {
  it('every total from 0 to 480 minutes is what the manual says', () => {
    for (let total = 0; total <= 480; total++) {
      assert.equal(unitsOf(total, quarter), byTheManual(total), `${total} minutes`);
      assert.deepEqual(splitsOf([total], quarter), [[byTheManual(total)]], `${total} minutes of one code`);
    }
  });

  it('every total from 0 to 480 minutes, however two codes share it', () => {
    for (let total = 0; total <= 480; total++) {
      for (let one = 0; one <= total / 2; one++) {
        const minutes = [one, total - one];
        const splits = splitsOf(minutes, quarter);
        const isRight = splits.every((it) => totalOf(it) === byTheManual(total));
        if (splits.length < 1 || splits.length > 2 || !isRight) assert.fail(told(minutes, ...splits));
      }
    }
  });

  it('the measure of a unit is in the knowledge', () => {
    const knowledge = builtinKnowledge();
    assert.deepEqual(
      [knowledge.figure('minutes-of-a-unit', undefined)?.value, knowledge.figure('least-minutes', undefined)?.value],
      [quarter.perUnit, quarter.least],
    );
  });

  describe('worked examples: minutes of each code, splits by the total, units by the midpoint', () => {
    const examples: readonly (readonly [
      name: string,
      minutes: readonly number[],
      splits: readonly (readonly number[])[],
      midpoint: readonly number[],
    ])[] = [
      ['24 and 23', [24, 23], [[2, 1]], [2, 2]],
      ['20 and 20: either', [20, 20], [[2, 1], [1, 2]], [1, 1]], // prettier-ignore
      ['33 and 7: the seven win the unit left', [33, 7], [[2, 1]], [2, 0]],
      ['18, 13, 10 and 8', [18, 13, 10, 8], [[1, 1, 1, 0]], [1, 1, 1, 1]],
      ['7, 7 and 7: any one', [7, 7, 7], [[1, 0, 0], [0, 1, 0], [0, 0, 1]], [0, 0, 0]], // prettier-ignore
      ['40 of one', [40], [[3]], [3]],
      ['22 of one', [22], [[1]], [1]],
      ['10, 10 and 10', [10, 10, 10], [[1, 1, 0], [1, 0, 1], [0, 1, 1]], [1, 1, 1]], // prettier-ignore
      ['16 of one', [16], [[1]], [1]],
      ['7 of one are no unit', [7], [[0]], [0]],
      ['13 and 23 of one code and 30 of another', [36, 30], [[2, 2]], [2, 2]],
      ['nothing', [], [[]], []],
    ];
    for (const [name, minutes, splits, midpoint] of examples) {
      it(name, () => {
        assert.deepEqual(splitsOf(minutes, quarter), splits);
        assert.deepEqual(midpointOf(minutes, quarter), midpoint);
      });
    }
  });

  it('codes by the hour need more than half of it', () => {
    const hour: Measure = { perUnit: 60, least: 31 };
    assert.deepEqual([30, 31, 60, 90, 91].map((it) => unitsOf(it, hour)), [0, 1, 1, 1, 2]); // prettier-ignore
  });

  it('many equals: no more splits than asked for', () => {
    assert.equal(splitsOf(Array<number>(30).fill(9), quarter, 50).length, 50);
  });

  describe('whatever the minutes', () => {
    const day = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 7 });

    it('no split has more units than the total makes', () => {
      fc.assert(
        fc.property(day, (minutes) => {
          const splits = splitsOf(minutes, quarter);
          assert.ok(splits.length > 0);
          for (const split of splits) assert.equal(totalOf(split), unitsOf(totalOf(minutes), quarter));
        }),
      );
    });

    it('no code has less than its full quarters or more than one beyond them', () => {
      fc.assert(
        fc.property(day, (minutes) => {
          for (const split of splitsOf(minutes, quarter))
            split.forEach((units, index) => {
              const full = Math.floor((minutes[index] ?? 0) / 15);
              assert.ok(units === full || units === full + 1, told(minutes, split));
            });
        }),
      );
    });

    it('who has more minutes left over is never passed by for who has fewer', () => {
      fc.assert(
        fc.property(day, (minutes) => {
          for (const split of splitsOf(minutes, quarter))
            for (const [a, mine] of minutes.entries())
              for (const [b, other] of minutes.entries()) {
                const won = (at: number, of: number) => (split[at] ?? 0) > Math.floor(of / 15);
                if (mine % 15 > other % 15) assert.ok(won(a, mine) || !won(b, other), told(minutes, split));
              }
        }),
      );
    });

    it('the order of the codes does not matter', () => {
      const shuffled = day.chain((minutes) =>
        fc.tuple(
          fc.constant(minutes),
          fc.shuffledSubarray([...minutes.keys()], { minLength: minutes.length, maxLength: minutes.length }),
        ),
      );
      fc.assert(
        fc.property(shuffled, ([minutes, order]) => {
          const moved = order.map((at) => minutes[at] ?? 0);
          const expected = splitsOf(minutes, quarter).map((split) => order.map((at) => split[at] ?? 0));
          const sorted = (splits: readonly (readonly number[])[]) => splits.map((it) => it.join()).sort();
          assert.deepEqual(sorted(splitsOf(moved, quarter)), sorted(expected));
        }),
      );
    });

    it('a split is allowed if and only if it is among those listed', () => {
      const pair = fc.tuple(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
      );
      fc.assert(
        fc.property(pair, ([minutes, guess]) => {
          const units = guess.slice(0, minutes.length);
          const isListed = splitsOf(minutes, quarter).some((it) => it.join() === units.join());
          assert.equal(isAllowed(units, minutes, quarter), isListed);
        }),
      );
    });

    it('what may be given to a code is what some split gives it', () => {
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 }), (minutes) => {
          const splits = splitsOf(minutes, quarter);
          allowanceOf(minutes, quarter).range.forEach(({ from, to }, index) => {
            const given = splits.map((it) => it[index] ?? 0);
            assert.deepEqual([from, to], [Math.min(...given), Math.max(...given)]);
          });
        }),
      );
    });
  });
});
