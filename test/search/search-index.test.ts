import assert from 'node:assert/strict';
import { SearchIndex } from '../../server/src/search/search-index.js';
import type { SearchRecord } from '../../server/src/search/search-index.js';
import { searchSets, unknownCodes } from '../../server/src/search/search-sets.js';
import type { SearchWords } from '../../server/src/search/query.js';
import { soundOf, stemOf, wordsOf } from '../../server/src/search/words.js';

/** Invented codes: a set small enough to read whole. */
const tools: readonly SearchRecord[] = [
  { code: 'Z9003', title: 'Crutch tip', words: ['rubber foot'] },
  { code: 'Z9001', title: 'Folding crutch', words: ['knee scooter'], sentences: ['Helps a person walk.'] },
  { code: 'Z9002', title: 'Crutch tip, each further', weight: 0.9 },
  { code: 'Z9010', title: '' },
];
const illnesses: readonly SearchRecord[] = [
  { code: 'Z54.50', title: 'Ache of the lower back' },
  { code: 'Z54.51', title: 'Ménière’s ache' },
  { code: 'Z54.59', title: 'Boot rash' },
];
const words: SearchWords = {
  fillers: new Set(['of', 'the', 'a']),
  means: new Map([['pain', ['ache']]]),
  past: new Set(['old']),
  nothing: new Set(['noshow']),
};

const toolIndex = SearchIndex.build(tools);
const sets = [{ index: toolIndex }, { index: SearchIndex.build(illnesses) }];
const found = (query: string, limit = 9) => searchSets(sets, words, query, limit).map((it) => it.code);

describe('the search index', () => {
  it('finds codes by their beginning, with or without their dot', () => {
    assert.deepEqual(found('Z900'), ['Z9001', 'Z9002', 'Z9003']);
    assert.deepEqual(found('z54.50'), ['Z54.50']);
    assert.deepEqual(found('Z5451'), ['Z54.51']);
  });

  it('finds a record without words by its code', () => {
    assert.deepEqual(found('Z9010'), ['Z9010']);
  });

  it('never takes a code for a misspelt other one', () => {
    assert.deepEqual(found('Z9009'), []);
    assert.deepEqual(found('L3908'), []);
    assert.deepEqual(unknownCodes(sets, words, 'L3908, Z9001 and 99213'), ['l3908', '99213']);
  });

  it('reads one code through what stands between its digits', () => {
    assert.deepEqual(found('Z9-001'), ['Z9001']);
    assert.deepEqual(found('Z90 01'), ['Z9001']);
  });

  it('finds words in any order, by their stems, misspelt, and by what they are also called', () => {
    assert.equal(found('tip crutch')[0], 'Z9003');
    assert.equal(found('crutches folding')[0], 'Z9001');
    assert.equal(found('foldnig crutsh')[0], 'Z9001');
    assert.equal(found('back pain')[0], 'Z54.50');
    assert.equal(found('menieres')[0], 'Z54.51');
    assert.equal(found('knee-scooter')[0], 'Z9001');
  });

  it('corrects a word only where no set knows it', () => {
    assert.deepEqual(found('boot'), ['Z54.59']);
  });

  it('puts what weighs less behind', () => {
    assert.deepEqual(found('crutch tip').slice(0, 2), ['Z9003', 'Z9002']);
    assert.equal(found('crutch tip further')[0], 'Z9002');
  });

  it('brings nothing where nothing is near', () => {
    for (const query of ['', ' - ', 'qqqqzzzz', 'no show', 'rash elephant umbrella teapot lantern harbour']) {
      assert.deepEqual(found(query), [], query);
    }
  });

  it('leaves out what is given no weight, and keeps the limit', () => {
    const without = [{ index: toolIndex, factorOf: (code: string) => (code === 'Z9003' ? 0 : 1) }];
    assert.deepEqual(
      searchSets(without, words, 'crutch', 1).map((it) => it.code),
      ['Z9001'],
    );
  });

  it('is the same after it has been written and opened', () => {
    const opened = SearchIndex.open(toolIndex.toBytes());
    assert.ok(opened);
    for (const query of ['crutch tip', 'foldnig', 'z90', 'knee scooter', 'person']) {
      const ask = (index: SearchIndex) =>
        searchSets([{ index }], words, query, 9).map(({ code, title, score }) => ({ code, title, score }));
      assert.deepEqual(ask(opened), ask(toolIndex), query);
    }
    assert.equal(opened.titleOf('z9001'), 'Folding crutch');
    assert.equal(opened.titleOf('Z9'), undefined);
  });

  it('keeps titles of any script', () => {
    const index = SearchIndex.open(SearchIndex.build([{ code: '1', title: '松葉杖 crutch' }]).toBytes());
    assert.equal(index?.titleOf('1'), '松葉杖 crutch');
  });

  it('does not open bytes that are not its own or are cut off', () => {
    const bytes = toolIndex.toBytes();
    assert.equal(SearchIndex.open(new ArrayBuffer(0)), undefined);
    assert.equal(SearchIndex.open(new ArrayBuffer(400)), undefined);
    for (let length = 0; length < bytes.byteLength; length += 97) {
      assert.equal(SearchIndex.open(bytes.slice(0, length)), undefined, String(length));
    }
  });
});

describe('words', () => {
  it('meet by their stems', () => {
    for (const [word, other] of [
      ['bracing', 'brace'],
      ['stutters', 'stuttering'],
      ['therapies', 'therapy'],
      ['mobilisation', 'mobilize'],
      ['evaluate', 'evaluation'],
      ['fitting', 'fitted'],
    ] as const) {
      assert.equal(stemOf(word), stemOf(other), word);
    }
    assert.notEqual(stemOf('bus'), stemOf('bu'));
    assert.notEqual(stemOf('string'), stemOf('str'));
  });

  it('meet by their sound', () => {
    for (const [word, other] of [
      ['gate', 'gait'],
      ['speach', 'speech'],
      ['neumatic', 'pneumatic'],
      ['acupunkture', 'acupuncture'],
    ] as const) {
      assert.equal(soundOf(word), soundOf(other), word);
    }
    assert.notEqual(soundOf('cast'), soundOf('gait'));
  });

  it('are small letters and digits, without accents and apostrophes', () => {
    assert.deepEqual(wordsOf("Ménière's re-ed, 2×"), ['menieres', 're', 'ed', '2']);
  });
});
