/** The data files hold together, and are what the facts say where the facts are at hand. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { buildKnowledge, dataFiles, dataFolder, factsFolder, readFacts } from '../../scripts/build-knowledge.js';
import { checkData } from '../../scripts/knowledge/check.js';
import { parity } from '../../scripts/knowledge/parity.js';
import { fromIso } from '../../server/src/claim/dates.js';
import { builtinKnowledge } from '../../server/src/index.js';

const knowledge = builtinKnowledge();
const files = readdirSync(dataFolder).map((name) => ({
  name,
  text: readFileSync(path.join(dataFolder, name), 'utf8'),
}));

describe('the data files', () => {
  it('are valid, sourced, dated and agree with each other (npm run check:data)', () => {
    assert.deepEqual(checkData(dataFiles(), knowledge).faults, []);
  });

  it('fail the check where a code, a day, a source or a pair is wrong', () => {
    const files = dataFiles();
    const [first] = files.codes.codes;
    assert.ok(first !== undefined);
    const faultsWith = (change: Partial<typeof first>) =>
      checkData(
        { ...files, codes: { ...files.codes, codes: [{ ...first, ...change }, ...files.codes.codes.slice(1)] } },
        knowledge,
      ).faults.join('\n');
    assert.match(faultsWith({ addOnOf: ['00000'] }), /names 00000, which is not in codes\.json/);
    assert.match(faultsWith({ effective: '2023-02-29' }), /2023-02-29 is no day/);
    assert.match(faultsWith({ sources: [9999] }), /there is no source 9999/);
    assert.match(faultsWith({ title: '' }), /\/codes\/codes\/0\/title/);
    const pairs = { ...files.pairs, pairs: [...files.pairs.pairs, ['97110', 1, null, null, 0, '97760'] as const] };
    assert.match(
      checkData({ ...files, pairs }, knowledge).faults.join('\n'),
      /97110 97760: two edits in force at once/,
    );
  });

  if (existsSync(factsFolder)) {
    it('have lost nothing of the facts', () => {
      const rows = parity(readFacts(factsFolder), knowledge, dataFiles());
      assert.deepEqual(
        rows.filter((it) => it.lost.length > 0),
        [],
      );
      assert.ok(rows.length > 80);
    });

    for (const [name, text] of buildKnowledge(factsFolder)) {
      it(`${name} is what the facts say (npm run build:knowledge)`, () => {
        assert.equal(readFileSync(path.join(dataFolder, name), 'utf8'), text);
      });
    }
  }

  for (const { name, text } of files) {
    it(`${name} says what it is, where it comes from and of which day`, () => {
      const { meta } = JSON.parse(text) as { meta: Record<string, string> };
      assert.ok((meta['what'] ?? '').length > 20);
      assert.ok((meta['source'] ?? '').length > 10);
      assert.ok(fromIso(meta['asOf'] ?? '') !== undefined);
    });

    it(`${name} holds no day that does not exist`, () => {
      for (const [date] of text.matchAll(/(?<=")\d{4}-\d\d-\d\d(?=")/g)) assert.ok(fromIso(date) !== undefined, date);
    });

    it(`${name} does not speak of working papers`, () => {
      assert.doesNotMatch(text, /reference page|RULES\.md|GUIDES\.md|shared\/|public repo /);
    });
  }
});

describe('the facts of codes', () => {
  const isKnown = (code: string) => knowledge.code(code) !== undefined;

  it('name only codes that exist', () => {
    for (const facts of knowledge.codes) {
      for (const code of [...facts.addOnOf, ...facts.replacedBy])
        assert.ok(isKnown(code), `${facts.code} names ${code}`);
      const rule = knowledge.firstEncounterOnly(facts.code, undefined);
      if (rule !== undefined) assert.ok(isKnown(rule.laterCode));
      // Office and emergency visits are the other side of some pairs and stand in no list here.
      for (const { column1, column2 } of knowledge.pairs(facts.code, undefined)) {
        const other = column1 === facts.code ? column2 : column1;
        assert.ok(isKnown(other) || /^99[2]\d\d$/.test(other), `${facts.code} is paired with ${other}`);
      }
    }
  });

  it('have a title, a sentence and a source', () => {
    for (const { code, title, plain, sources } of knowledge.codes) {
      assert.ok(title.length > 3 && plain.endsWith('.') && sources.length > 0, code);
    }
  });

  it('have dates in their order', () => {
    for (const { code, effective, lastValid } of knowledge.codes) {
      if (effective !== undefined && lastValid !== undefined) assert.ok(effective < lastValid, code);
    }
  });

  it('have minutes where they are timed, and only there', () => {
    for (const { code, timed, minutesPerUnit } of knowledge.codes) {
      assert.equal(timed === true, minutesPerUnit !== undefined, code);
    }
  });
});

describe('the facts of modifiers', () => {
  it('name only modifiers that exist, and have a source', () => {
    for (const { modifier, requires, excludes, sources } of knowledge.modifiers) {
      for (const other of [...requires, ...excludes])
        assert.ok(knowledge.modifier(other), `${modifier} names ${other}`);
      assert.match(modifier, /^[A-Z0-9]{2}$/);
      assert.ok(sources.length > 0, modifier);
    }
  });
});

describe('the guides', () => {
  const guides = knowledge.codes.flatMap(({ code }) => {
    const guide = knowledge.guide(code);
    return guide === undefined ? [] : [{ code, guide }];
  });

  it('are there for the codes in daily use', () => {
    assert.equal(guides.length, 56);
    for (const code of ['97760', '97761', '97763', '97110', '97140', '97530']) assert.ok(knowledge.guide(code));
  });

  it('name only modifiers that exist, and say what to document', () => {
    for (const { code, guide } of guides) {
      for (const { modifier } of guide.modifiers) assert.ok(knowledge.modifier(modifier), `${code} names ${modifier}`);
      assert.ok(guide.documentation.length > 0 && guide.synonyms.length >= 6 && guide.sources.length > 0, code);
    }
  });
});
