/** `GP59` becomes two modifiers in every format that reads it as one. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits, formatOf } from '../../../server/src/index.js';
import type { PlacedClaim } from '../../../server/src/index.js';

const folder = new URL('../same-claim/', import.meta.url);

function readClaim(name: string, text: string): PlacedClaim {
  const placed = formatOf({ name, text })?.read({ name, text }).claims[0];
  assert.ok(placed, name);
  return placed;
}

function modifiersOf({ claim }: PlacedClaim): string[][] {
  return claim.lines.map((line) => line.modifiers.map((it) => it.value));
}

describe('two modifiers in one place are parted', () => {
  for (const name of ['claim.837', 'claim.fhir.json', 'claim.claim.json', 'claim.claim.yaml']) {
    for (const [what, joined, line, expected] of [
      ['the only one', ['GO', 'GOKX'], 0, [['GO', 'KX'], ['GO', '59']]],
      ['with a hyphen', ['GO', 'GO-KX'], 0, [['GO', 'KX'], ['GO', '59']]],
      ['the last of two', ['59', '59-KX'], 1, [['GO'], ['GO', '59', 'KX']]],
    ] as const) { // prettier-ignore
      it(`${name}: ${what}`, () => {
        const text = readFileSync(new URL(name, folder), 'utf8').replace(new RegExp(`\\b${joined[0]}\\b`), joined[1]);
        const { claim, start } = readClaim(name, text);
        const of = claim.lines[line];
        const index = of?.modifiers.findIndex((it) => it.value.length > 2) ?? -1;
        assert.ok(of !== undefined && index >= 0, 'the format reads it as one');
        const parts = [joined[0], 'KX'];
        const edits = claim.notation.write(text, start, { kind: 'split-modifier', line: of, index, parts });
        assert.deepEqual(modifiersOf(readClaim(name, applyEdits(text, edits))), expected);
      });
    }
  }

  it('those of a form keep its columns', () => {
    const name = 'columns.txt';
    const text = readFileSync(new URL(name, folder), 'utf8');
    const { claim, start } = readClaim(name, text);
    const [line] = claim.lines;
    assert.ok(line);
    const edits = claim.notation.write(text, start, { kind: 'split-modifier', line, index: 0, parts: ['GO', 'KX'] });
    const after = applyEdits(text, edits);
    assert.deepEqual(modifiersOf(readClaim(name, after))[0], ['GO', 'KX']);
    assert.equal(after.length, text.length);
  });
});
