/** One claim, written in every format: all must read alike. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { formatOf } from '../../server/src/index.js';
import type { Claim, ServiceLine } from '../../server/src/index.js';

const folder = new URL('same-claim/', import.meta.url);

/** The claim, by hand. */
const expected = {
  diagnoses: ['M65311', 'M25531'],
  lines: [
    { code: '97760', modifiers: ['GO'], units: 2, date: '2026-03-02', place: '11', pointers: [1, 2], charge: 110 },
    { code: '97110', modifiers: ['GO', '59'], units: 1, date: '2026-03-02', place: '11', pointers: [1], charge: 55 },
  ],
};

type Line = (typeof expected.lines)[number];

function asLine(line: ServiceLine): Record<keyof Line, unknown> {
  return {
    code: line.code?.value,
    modifiers: line.modifiers.map((it) => it.value),
    units: line.units?.value,
    date: line.serviceDate?.value,
    place: line.placeOfService?.value,
    pointers: line.pointers.map((it) => it.value),
    charge: line.charge?.value,
  };
}

/** A note has no boxes for these. */
function withoutBoxes({ code, modifiers, units, date }: Record<keyof Line, unknown>) {
  return { code, modifiers, units, date };
}

function claimsIn(name: string): Claim[] {
  const document = { name, text: readFileSync(new URL(name, folder), 'utf8') };
  const format = formatOf(document);
  assert.ok(format, `${name} is not recognised`);
  return format.read(document).claims.map((it) => it.claim);
}

describe('one claim in every format', () => {
  for (const name of readdirSync(folder)) {
    it(name, () => {
      const [claim, ...others] = claimsIn(name);
      assert.ok(claim);
      assert.deepEqual(others, []);
      const lines = claim.lines.map(asLine);
      if (claim.format === 'note') {
        assert.deepEqual(lines.map(withoutBoxes), expected.lines.map(withoutBoxes));
      } else {
        assert.deepEqual(lines, expected.lines);
        assert.deepEqual(claim.diagnoses.map((it) => it.value.replace('.', '')), expected.diagnoses);
      }
      assert.ok(claim.lines.every((it) => it.modifiersOpen === undefined));
    });
  }

  it('is there for each format', () => {
    const formats = new Set(readdirSync(folder).flatMap((name) => claimsIn(name).map((it) => it.format)));
    assert.deepEqual([...formats].sort(), ['cms1500', 'csv', 'fhir', 'note', 'template', 'x12']);
  });
});
