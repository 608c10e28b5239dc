/**
 * Documents that break every rule, one or two a format. A rule that is registered and breaks in none of them fails the test:
 * add a line to one of `test/whole/every-rule`, mostly a row of `charges.csv`.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyze, applyEdits, builtinKnowledge, editsOf, Linter, rules, serviceDateFrom } from '../../server/src/index.js';
import type { Finding } from '../../server/src/index.js';

const folder = new URL('every-rule/', import.meta.url);
const today = serviceDateFrom('2026-07-15');
const crashes: string[] = [];
const linter = new Linter(rules, builtinKnowledge(), {
  ...(today === undefined ? {} : { today }),
  onCrash: (rule) => crashes.push(rule),
});

const findings = new Map(readdirSync(folder).map((name) => [name, findingsIn(name)]));

function findingsIn(name: string): readonly Finding[] {
  const analysis = analyze({ name, text: readFileSync(new URL(name, folder), 'utf8') }, linter);
  assert.ok(analysis, `${name} is not recognised`);
  return analysis.result.findings;
}

describe('documents that break every rule', () => {
  it('leave out no rule', () => {
    const broken = new Set([...findings.values()].flat().map((it) => it.rule));
    assert.deepEqual(
      rules.map((it) => it.id).filter((it) => !broken.has(it)),
      [],
      'no document in test/whole/every-rule breaks these rules: add a line that does',
    );
  });

  it('break something in every format', () => {
    const formats = new Set(
      readdirSync(folder).map((name) => {
        const text = readFileSync(new URL(name, folder), 'utf8');
        return analyze({ name, text }, linter)?.reading.format;
      }),
    );
    assert.deepEqual([...formats].sort(), ['cms1500', 'csv', 'fhir', 'note', 'template', 'x12']);
    for (const [name, found] of findings) assert.ok(found.length > 0, `${name} breaks nothing`);
  });

  it('crash no rule', () => {
    assert.deepEqual(crashes, []);
  });

  it('are told in lines of at most 90 characters, each with its place', () => {
    for (const it of [...findings.values()].flat()) {
      assert.ok(it.message.length <= 90, `${it.rule}: ${it.message}`);
      assert.ok(it.span.end > it.span.start, `${it.rule} has no place`);
    }
  });

  it('are gone, each of them, once it is mended', () => {
    for (const [name, found] of findings) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      for (const finding of found) {
        const [fix] = finding.fixes;
        const edits = fix === undefined ? [] : editsOf(text, finding, fix);
        if (edits.length === 0) continue;
        const mended = analyze({ name, text: applyEdits(text, edits) }, linter)?.result.findings ?? [];
        const count = (of: readonly Finding[]) => of.filter((it) => isSame(it, finding)).length;
        assert.ok(count(mended) < count(found), `${name}: the fix of ${finding.rule} leaves it as it was`);
      }
    }
  });
});

/** Of the same rule, at the same place, about the same code. */
function isSame(one: Finding, two: Finding): boolean {
  return one.rule === two.rule && one.address === two.address && one.message === two.message;
}
