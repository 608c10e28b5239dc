/** `claimlint units`, run as its users run it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { UnitsOfVisit } from '../../server/src/index.js';
import { claimlintCommand } from '../support/command.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

function units(...args: readonly string[]) {
  const run = spawnSync(process.execPath, [...claimlintCommand(), 'units', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

describe('claimlint units', () => {
  it('tells units by both methods and how they may be split', () => {
    const { status, out } = units('97110=24', '97112=23');
    assert.equal(status, 0);
    assert.equal(
      out,
      [
        'Timed minutes  47',
        'Medicare       3 units, by the total of the day',
        '               97110 x2 + 97112 x1',
        'CPT midpoint   4 units, each code by itself',
        '               97110 x2 + 97112 x2',
        '',
      ].join('\n'),
    );
  });

  it('lists every split between equals, and what is not counted', () => {
    const { out } = units('97110=20', '97140=20', '97161=30', '97550=30', '12345=10');
    assert.match(out, /^Timed minutes {2}40$/m);
    assert.match(out, /97110 x2 \+ 97140 x1\n {15}97110 x1 \+ 97140 x2\n/);
    assert.match(out, /97161 is not counted: it has no unit of time\./);
    assert.match(out, /97550 is not counted: its minutes are not added to those of others\./);
    assert.match(out, /12345 is not counted: it is not in the built-in data\./);
  });

  it('answers as JSON', () => {
    const visit = JSON.parse(units('97110=33', '97140=7', '--format', 'json').out) as UnitsOfVisit;
    assert.equal(visit.minutes, 40);
    assert.deepEqual(visit.byTotal, {
      units: 3,
      splits: [[{ code: '97110', units: 2 }, { code: '97140', units: 1 }]], // prettier-ignore
    });
    assert.equal(visit.byMidpoint.units, 2);
  });

  it('tells which units carry the modifier of an assistant', () => {
    const { out } = units('97110=36', '97140=30', '--assistant', '97110=23');
    assert.match(out, /4 units, by the total of the day\n {15}97110 x1 CQ\/CO \+ 97110 x1 \+ 97140 x2\n/);
    const { status, err } = units('97110=8', '--assistant', '97110=9');
    assert.equal(status, 2);
    assert.match(err, /^claimlint: --assistant says how many of the minutes of 97110/);
  });

  it('says what it takes', () => {
    const { status, err } = units('97110:24');
    assert.equal(status, 2);
    assert.match(err, /^claimlint: units takes codes with their minutes, 97110=24 say/);
  });
});
