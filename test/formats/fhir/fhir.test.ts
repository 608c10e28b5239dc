import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { fhir } from '../../../server/src/formats/fhir/fhir.js';
import { applyEdits } from '../../../server/src/index.js';
import { printReading } from '../../support/claim-print.js';
import { cutAndRead } from '../../support/reading.js';

const here = new URL('.', import.meta.url);
const documents = readdirSync(here).filter((name) => /\.(?:json|ndjson)$/.test(name));
const textOf = (name: string) => readFileSync(new URL(name, here), 'utf8');

describe('reading FHIR', () => {
  for (const name of documents) {
    it(`reads ${name} as ${name.replace(/\.\w+$/, '.claim')} says`, () => {
      const document = { name, text: textOf(name) };
      assert.ok(fhir.matches(document));
      assert.equal(`${printReading(fhir.read(document))}\n`, textOf(name.replace(/\.\w+$/, '.claim')));
    });

    it(`survives ${name} cut at every character`, () => {
      cutAndRead(fhir, { name, text: textOf(name) });
    });
  }

  it('names places as FHIR does', () => {
    const addresses = (name: string) =>
      fhir
        .read({ name, text: textOf(name) })
        .claims.flatMap(({ claim }) =>
          claim.lines.flatMap((line) => [
            claim.notation.address({ field: 'code', line }),
            ...line.modifiers.map((_, index) => claim.notation.address({ field: 'modifier', line, index })),
          ]),
        );
    assert.deepEqual(addresses('bundle.json'), [
      'Bundle.entry[2].resource.Claim.item[0].productOrService',
      'Bundle.entry[2].resource.Claim.item[0].modifier[0]',
      'Bundle.entry[2].resource.Claim.item[0].modifier[1]',
      'Bundle.entry[2].resource.Claim.item[0].detail[0].productOrService',
      'Bundle.entry[2].resource.Claim.item[0].detail[0].subDetail[0].productOrService',
    ]);
    assert.equal(addresses('claims.ndjson')[0], 'line 2: ExplanationOfBenefit.item[0].service');
    assert.equal(addresses('claims.ndjson')[2], 'line 3: Claim.item[0].productOrService');
  });

  it('says where JSON is broken and reads the rest', () => {
    const text = textOf('bundle.json').replace('"quantity":{"value":1}', '"quantity":{"value":}');
    const reading = fhir.read({ name: 'bundle.json', text });
    assert.deepEqual(reading.problems, [
      {
        message: 'A value is missing here.',
        span: {
          start: text.indexOf('}', text.indexOf('"value":}')),
          end: text.indexOf('}', text.indexOf('"value":}')) + 1,
        },
      },
    ]);
    assert.equal(reading.claims[0]?.claim.lines.length, 3);
  });

  it('lets a damaged line of NDJSON harm only itself', () => {
    const [patient = '', benefit = '', ...rest] = textOf('claims.ndjson').split('\r\n');
    const text = [patient, benefit.slice(0, benefit.indexOf('"modifier"')), ...rest].join('\r\n');
    const reading = fhir.read({ name: 'claims.ndjson', text });
    assert.deepEqual(
      reading.claims.map(({ claim }) => claim.lines.map((it) => it.code?.value)),
      [['97760'], [undefined, undefined], [undefined]],
    );
    assert.equal(reading.problems.length, 1);
  });

  it('survives a text of nothing but brackets', () => {
    const text = '{"resourceType":"Claim","item":' + '['.repeat(200_000);
    assert.deepEqual(
      fhir.read({ name: '', text }).problems.map((it) => it.message),
      ['This is nested too deeply to be read.'],
    );
  });

  it('does not take other JSON for a claim', () => {
    for (const text of [
      '{"name":"claimlint","resourceType":"Patient"}',
      '{"resourceType":"SearchParameter","base":["Claim"],"code":"item"}',
      '{"type":"Claim"}',
      '# "resourceType": "Claim"',
    ]) {
      assert.equal(fhir.matches({ name: 'x.json', text }), false, text);
    }
  });
});

describe('reading FHIR again after a change', () => {
  const before = { name: 'claims.ndjson', text: textOf('claims.ndjson') };
  const again = (start: number, removed: number, added: string) => {
    const reading = fhir.read(before);
    const text = before.text.slice(0, start) + added + before.text.slice(start + removed);
    const after = fhir.read({ ...before, text }, { reading, change: { start, removed, added: added.length } });
    const anew = fhir.read({ ...before, text });
    assert.equal(printReading(after), printReading(anew));
    assert.deepEqual(
      after.claims.map((it) => it.start),
      anew.claims.map((it) => it.start),
    );
    assert.deepEqual(addressesOf(after), addressesOf(anew));
    return after.claims.map(({ claim }) => reading.claims.some((it) => it.claim === claim));
  };
  const addressesOf = (reading: ReturnType<typeof fhir.read>) =>
    reading.claims.flatMap(({ claim }) => claim.lines.map((line) => claim.notation.address({ field: 'code', line })));

  it('keeps the claims of the lines that were not touched', () => {
    const at = before.text.indexOf('"code": "97760"') + 9;
    assert.deepEqual(again(at, 5, '97763'), [false, true, true]);
    assert.deepEqual(again(at, 5, ''), [false, true, true]);
    assert.deepEqual(again(before.text.length, 0, '{}'), [true, true, false]);
  });

  it('reads claims anew that stand on another line now', () => {
    assert.deepEqual(again(0, 0, '{}\r\n'), [false, false, false]);
    const second = before.text.indexOf('{"resourceType": "Expl');
    assert.deepEqual(again(second - 1, 1, ''), [false, false]);
  });

  it('reads the same as if it had never read before, whatever was changed', () => {
    const bits = ['', '\n', '\r\n', '{', '}', '"', ',', '97760', '{}\n', '{"resourceType":"Claim"}\n'];
    fc.assert(
      fc.property(fc.nat(before.text.length), fc.nat(400), fc.constantFrom(...bits), (start, length, added) => {
        again(start, Math.min(length, before.text.length - start), added);
      }),
      { numRuns: 150 },
    );
  });
});

const corpus = new URL('../../../../shared/corpus/fhir/', import.meta.url);
if (existsSync(corpus)) {
  describe('FHIR files of others', () => {
    const names = readdirSync(corpus, { recursive: true })
      .map(String)
      .filter((it) => /\.(?:json|ndjson)(?:\.gz)?$/.test(it));
    for (const name of names) {
      it(`reads ${name}, whole and cut`, () => {
        const bytes = readFileSync(new URL(name, corpus));
        const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().slice(0, 60_000);
        const document = { name: name.replace(/\.gz$/, ''), text };
        assert.ok(fhir.matches(document));
        cutAndRead(fhir, document, Math.ceil(text.length / 40));
      });
    }

    it('can be changed and are JSON still', () => {
      for (const name of names.filter((it) => /^(?:bcda|davinci|inferno)/.test(it))) {
        const text = readFileSync(new URL(name, corpus), 'utf8');
        for (const { start, claim } of fhir.read({ name, text }).claims) {
          for (const line of claim.lines) {
            for (const change of [
              { kind: 'replace-code', line, code: 'L3908' },
              { kind: 'add-modifier', line, modifier: 'GO' },
              { kind: 'remove-modifier', line, index: 0 },
            ] as const) {
              const after = applyEdits(text, claim.notation.write(text, start, change));
              assert.doesNotThrow(() => JSON.parse(after) as unknown, `${name} ${change.kind}`);
              const isPossible =
                change.kind === 'remove-modifier' ? line.modifiers.length > 0 : line.code !== undefined;
              if (isPossible) assert.notEqual(after, text, `${name} ${change.kind}`);
            }
          }
        }
      }
    });

    it('finds codes of CPT and HCPCS, and none in systems of drugs and findings', () => {
      const codesOf = (name: string) => {
        const text = readFileSync(new URL(name, corpus), 'utf8');
        const { claims, mentions } = fhir.read({ name, text });
        return [
          ...claims.flatMap(({ claim }) => claim.lines.flatMap((it) => it.code?.value ?? [])),
          ...mentions.filter((it) => it.kind === 'code').map((it) => it.value),
        ];
      };
      assert.deepEqual(codesOf('davinci-prior-auth/Claim.json'), ['G0154', 'B4184']);
      assert.deepEqual(codesOf('inferno-pas/pas_claim.json'), []);
      assert.deepEqual(codesOf('synthea-ndjson/Claim.ndjson'), []);
      assert.equal(codesOf('bcda/test.ndjson').length, 11);
    });
  });
}
