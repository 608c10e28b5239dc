/** Each snippet, filled in, is a document or a part of one that is read, bills what it says, and is reported nowhere. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyze, builtinKnowledge, Linter, rules } from '../../server/src/index.js';
import type { Document } from '../../server/src/index.js';
import { day } from '../support/knowledge.js';
import { choicesOf, fillIn } from '../support/snippet.js';
import type { Snippet, Typed } from '../support/snippet.js';
import { samples } from './samples.js';

const snippets = new Map(
  ['notes', 'x12', 'claims'].flatMap((name) => {
    const text = readFileSync(new URL(`../../snippets/${name}.code-snippets`, import.meta.url), 'utf8');
    // Our own file; what a snippet lacks fails the tests about it.
    return Object.entries(JSON.parse(text) as Readonly<Record<string, Snippet>>);
  }),
);

const linter = new Linter(rules, builtinKnowledge(), {
  today: day('2026-03-02'),
  onCrash: (_, error) => {
    throw error;
  },
});

function read(document: Document) {
  const analysis = analyze(document, linter);
  assert.ok(analysis !== undefined, `no format reads this:\n${document.text}`);
  const lines = analysis.reading.claims.flatMap(({ claim }) =>
    claim.lines.map((it) => [it.code?.value ?? '?', ...it.modifiers.map((modifier) => modifier.value)].join(' ')),
  );
  const findings = analysis.result.findings.map((it) => `${it.rule}: ${it.message}`);
  return { kind: analysis.reading.kind, lines, findings };
}

describe('snippets', () => {
  it('are all tried here', () => {
    assert.deepEqual([...snippets.keys()].sort(), Object.keys(samples).sort());
  });
  it('have prefixes of their own, which begin as a person would', () => {
    const prefixes = [...snippets.values()].flatMap((it) => it.prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const it of prefixes) assert.match(it, /^[A-Za-z][\w-]{2,}$/);
  });

  for (const [name, { as, kind, lines, typed, besides = {}, around = (it: string) => it }] of Object.entries(samples)) {
    const snippet = snippetOf(name);
    const documentOf = (values: Typed): Document => ({ name: as, text: around(fillIn(snippet, values)) });

    it(`${name}: filled in, it is read and nothing is reported`, () => {
      assert.deepEqual(read(documentOf(typed)), { kind, lines, findings: [] });
    });
    for (const [number, choices] of choicesOf(snippet)) {
      it(`${name}: the same for each of ${choices.join(', ')}`, () => {
        for (const choice of choices) {
          const { kind: seen, findings } = read(documentOf({ ...typed, [number]: choice, ...besides[choice] }));
          assert.deepEqual({ choice, kind: seen, findings }, { choice, kind, findings: [] });
        }
      });
    }
  }

  it('First visit with an orthosis: says what its record must hold, each in a line of its own', () => {
    const whole = fillIn(snippetOf('First visit with an orthosis'), samples['First visit with an orthosis']?.typed);
    for (const [label, missing] of [
      ['Body region and side', 'side'],
      ['Trained with the device on', 'functional training'],
      ['Goals', 'goal'],
    ] as const) {
      const text = whole.replace(new RegExp(`^.*${label}.*\n`, 'm'), '');
      const message = `incomplete-orthotic-note: The record for 97760 is missing: ${missing}.`;
      assert.deepEqual(read({ name: 'visit.note.md', text }).findings, [message]);
    }
  });
});

function snippetOf(name: string): Snippet {
  const snippet = snippets.get(name);
  assert.ok(snippet !== undefined, name);
  return snippet;
}
