/**
 * What is said of a claim does not depend on how it is written: on its format, its separators, its line breaks, the case of its
 * modifiers or the order of its lines.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyze, builtinKnowledge, Linter, rules } from '../../server/src/index.js';
import type { Finding } from '../../server/src/index.js';

const linter = new Linter(rules, builtinKnowledge());
const sameClaim = new URL('../formats/same-claim/', import.meta.url);
const everyRule = new URL('every-rule/', import.meta.url);

const category = new Map(rules.map((it) => [it.id, it.category]));
/** Rules about how a thing is written, not about what is billed. */
const ofForm: ReadonlySet<string> = new Set(['lower-case-modifier', 'malformed-modifier', 'malformed-code', 'malformed-diagnosis']); // prettier-ignore
/** Rules about the words of a note, which other formats do not have. */
const ofNotes: ReadonlySet<string> = new Set(['missing-treatment-minutes', 'incomplete-orthotic-note']);

function findingsIn(name: string, text: string): readonly Finding[] {
  const analysis = analyze({ name, text }, linter);
  assert.ok(analysis, `${name} is not recognised`);
  return analysis.result.findings;
}

/** Rule, code and message of each finding, in an order of their own. */
function said(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter((it) => !ofForm.has(it.rule))
    .map((it) => `${it.rule}: ${it.message}`)
    .sort();
}

const read = (folder: URL, name: string) => readFileSync(new URL(name, folder), 'utf8');

describe('one claim with the same fault in every format', () => {
  /** What is changed in each document, and what is said of it then, by hand. */
  const faults: Readonly<Record<string, readonly [from: RegExp, to: string, rules: readonly string[]]>> = {
    'nothing but the pair it bills': [/^$/, '', []],
    'a deleted code': [/97110/g, '97762', ['deleted-code']],
    'the old code of the other line': [/97760/g, '97504', ['deleted-code']],
    'an evaluation twice': [/97760/g, '97165', ['untimed-code-with-units']],
    'two plans of care': [/\b59\b/g, 'GP', []],
  };
  for (const [fault, [from, to, expected]] of Object.entries(faults)) {
    const heard = readdirSync(sameClaim).map((name) => {
      const found = findingsIn(name, read(sameClaim, name).replace(from, to));
      // Formats differ in what they tell of payer, patient and paperwork: what is judged here is what is billed.
      const ofBilling = found.filter((it) => category.get(it.rule) !== 'coverage' && category.get(it.rule) !== 'file');
      return { name, rules: said(ofBilling.filter((it) => !ofNotes.has(it.rule))) };
    });
    for (const { name, rules: found } of heard) {
      it(`${fault}: ${name}`, () => {
        assert.deepEqual(found, heard[0]?.rules);
        for (const rule of expected) assert.ok(found.some((it) => it.startsWith(`${rule}:`)), `${rule} is silent`);
      });
    }
  }
});

describe('the same document, written otherwise', () => {
  const x12 = ['every-rule/batch.837', '../formats/same-claim/claim.837'].map((it) => new URL(it, import.meta.url));
  const otherMarks: Readonly<Record<string, string>> = { '~': "'", '*': '|', ':': '>', '^': '!' };
  const ways: Readonly<Record<string, (text: string) => string>> = {
    'with other separators': (text) => text.replace(/[~*:^]/g, (mark) => otherMarks[mark] ?? mark),
    'on one line': (text) => text.replace(/\n/g, ''),
    'wrapped between elements': (text) => text.replace(/\n/g, '').replace(/.{70,}?(?=\*)/g, '$&\n'),
    'with CRLF': (text) => text.replace(/\n/g, '\r\n'),
    'with a byte order mark': (text) => `\uFEFF${text}`,
  };
  for (const url of x12) {
    const text = readFileSync(url, 'utf8');
    const name = url.pathname.split('/').at(-1) ?? '';
    for (const [way, rewritten] of Object.entries(ways)) {
      it(`${name} ${way}`, () => {
        assert.deepEqual(said(findingsIn(name, rewritten(text))), said(findingsIn(name, text)));
      });
    }
  }

  for (const name of readdirSync(everyRule)) {
    it(`${name} with CRLF`, () => {
      const text = read(everyRule, name);
      assert.deepEqual(said(findingsIn(name, text.replace(/\n/g, '\r\n'))), said(findingsIn(name, text)));
    });
  }

  it('a table with semicolons, with tabs', () => {
    const text = read(everyRule, 'charges.csv').replace(/;/g, ' ');
    for (const mark of [';', '\t']) {
      assert.deepEqual(said(findingsIn('charges.csv', text.replaceAll(',', mark))), said(findingsIn('charges.csv', text)));
    }
  });

  it('modifiers in small letters', () => {
    const text = read(everyRule, 'charges.csv');
    const small = text.replace(/^((?:[^,]*,){6})([^,]*)/gm, (whole, before: string, modifiers: string) =>
      before.startsWith('Claim') ? whole : before + modifiers.toLowerCase(),
    );
    assert.notEqual(small, text);
    const upper = (it: string) => it.toUpperCase();
    assert.deepEqual(said(findingsIn('charges.csv', small)).map(upper), said(findingsIn('charges.csv', text)).map(upper));
  });
});

describe('the order of lines', () => {
  it('makes no difference in a table', () => {
    const [head = '', ...rows] = read(everyRule, 'charges.csv').trimEnd().split('\n');
    const reversed = [head, ...rows.reverse()].join('\n');
    assert.deepEqual(said(findingsIn('charges.csv', reversed)), said(findingsIn('charges.csv', read(everyRule, 'charges.csv'))));
  });

  for (const name of ['claim.837', 'claim.claim.yaml']) {
    it(`makes no difference in ${name}`, () => {
      const text = read(sameClaim, name).replaceAll('97110', '97762').replace(':GO:59', '').replace('[GO, "59"]', '[]');
      const parts = name.endsWith('837') ? text.split(/(?=LX\*)|(?=SE\*)/) : text.split(/(?= {4}- code)/);
      const [before = '', one = '', two = '', ...rest] = parts;
      assert.deepEqual(
        said(findingsIn(name, [before, two, one, ...rest].join(''))),
        said(findingsIn(name, text)),
      );
    });
  }
});
