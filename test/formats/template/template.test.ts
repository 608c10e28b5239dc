import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { template } from '../../../server/src/formats/template/template.js';
import { printReading } from '../../support/claim-print.js';
import { cutAndRead } from '../../support/reading.js';

const here = new URL('.', import.meta.url);
const documents = readdirSync(here).filter((name) => /\.(?:ya?ml|json)$/.test(name));
const textOf = (name: string) => readFileSync(new URL(name, here), 'utf8');
const read = (name: string, text = textOf(name)) => template.read({ name, text });

describe('reading claim templates', () => {
  for (const name of documents) {
    const claimName = `${name.replace(/(?:\.claim)?\.\w+$/, '')}.claim`;
    it(`reads ${name} as ${claimName} says`, () => {
      assert.ok(template.matches({ name, text: textOf(name) }));
      assert.equal(`${printReading(read(name))}\n`, textOf(claimName));
    });

    it(`reads ${name} alike in CRLF`, () => {
      const reading = read(name, textOf(name).replaceAll('\n', '\r\n'));
      assert.equal(`${printReading(reading).replaceAll('\r', '')}\n`, textOf(claimName));
    });

    it(`survives ${name} cut at every character`, () => {
      cutAndRead(template, { name, text: textOf(name) });
    });
  }

  it('takes each value from the very characters it stands on', () => {
    for (const name of documents.filter((it) => !it.startsWith('alias'))) {
      const text = textOf(name);
      for (const { start, claim } of read(name).claims) {
        const located = [
          ...claim.lines.flatMap((it) => [...(it.code ? [it.code] : []), ...it.modifiers]),
          ...claim.diagnoses,
        ];
        for (const { value, span } of located) assert.equal(text.slice(start + span.start, start + span.end), value);
      }
    }
  });

  it('names places in the words of the template', () => {
    const { claims } = read('open.claim.yml');
    const addresses = claims.flatMap(({ claim }) =>
      claim.lines
        .slice(0, 2)
        .flatMap((line) => [
          claim.notation.address({ field: 'code', line }),
          ...line.modifiers.map((_, index) => claim.notation.address({ field: 'modifier', line, index })),
        ]),
    );
    assert.deepEqual(addresses, [
      'claims[0].lines[0].cpt',
      'claims[0].lines[0].modifiers[0]',
      'claims[0].lines[1].cpt',
      'claims[0].lines[1].mod1',
      'claims[0].lines[1].mod2',
      'claims[1].lines[0].hcpcs',
      'claims[1].lines[1].cpt',
      'claims[1].lines[1].mods',
      'claims[1].lines[1].mods',
    ]);
    const single = read('hand-therapy.claim.json').claims[0]?.claim;
    const [line] = single?.lines ?? [];
    assert.ok(single !== undefined && line !== undefined);
    assert.equal(single.notation.address({ field: 'code', line }), 'lines[0].code');
  });

  it('knows what is said of the encounter by the key it stands under', () => {
    const line = read('open.claim.yml').claims[1]?.claim.lines[3];
    assert.deepEqual(
      line?.passages.map((it) => it.section),
      ['visit-type', 'visit'],
    );
  });

  it('leaves to others what is not a claim template', () => {
    const others: Record<string, string> = {
      'package.json': '{ "name": "claimlint", "dependencies": { "claimlint": "1.0.0" } }',
      'values.yaml': 'lines:\n  - code: 97760\n',
      'form.claim.yaml': '21A: M65.4\nlines:\n  - 24D: 97760 GO\n',
      'note.md': '---\nclaimlint: 1\n---\n97760\n',
      'superbill.yaml': 'claimlint: 1\nlines:\n  - box 24D: 97760\n',
    };
    for (const [name, text] of Object.entries(others)) assert.equal(template.matches({ name, text }), false, name);
  });

  it('says where YAML is broken, without a word of it, and reads the rest', () => {
    const text = 'lines:\n  - code: 97760\n    modifiers: [GO, , KX]\n    date: 2026-03-02\n';
    const { problems, claims } = read('x.claim.yaml', text);
    assert.deepEqual(problems, [{ message: 'This does not belong here.', span: { start: 43, end: 44 } }]);
    assert.deepEqual(
      claims[0]?.claim.lines[0]?.modifiers.map((it) => it.value),
      ['GO', 'KX'],
    );
  });

  it('survives YAML that is nested without end, or repeats itself', () => {
    assert.equal(read('x.claim.yaml', 'lines: &a\n  - *a\n').claims.length, 1);
    const laughs = Array.from(
      { length: 12 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level}, `.repeat(9)}]`,
    );
    assert.equal(read('x.claim.yaml', ['l0: &l0 {code: 97760}', ...laughs, 'lines: *l12'].join('\n')).claims.length, 1);
    for (const deep of ['['.repeat(50_000), '{a: '.repeat(50_000), `\n${'- '.repeat(50_000)}`]) {
      assert.deepEqual(read('x.claim.yaml', `lines: ${deep}`).claims, []);
    }
  });
});
