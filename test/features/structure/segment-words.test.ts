/** What segments and elements are called: complete, short, and in a shape the code may rely on. */
import assert from 'node:assert/strict';
import data from '../../../server/data/segments.json' with { type: 'json' };
import { idOf, isKnownSegment } from '../../../server/src/formats/x12/segments.js';
import { elementWords, segmentWords } from '../../../server/src/features/structure/segment-words.js';
import type { ElementWords } from '../../../server/src/features/structure/segment-words.js';

const names = Object.keys(data.segments);

describe('words for segments', () => {
  it('are there for every segment of a claim', () => {
    const needed =
      'ISA GS ST BHT HL NM1 N3 N4 PER REF PRV SBR PAT DMG CLM DTP PWK CN1 AMT NTE CR1 CRC HI LX SV1 SV2 SVD CAS SE GE IEA';
    for (const name of needed.split(' ')) assert.ok(names.includes(name), name);
  });

  it('name segments that are known', () => {
    for (const name of names) assert.ok(isKnownSegment(idOf(name)), name);
  });

  it('are short, and sentences where they help', () => {
    const check = (words: ElementWords, where: string) => {
      assert.match(words.name, /^[a-zA-Z][\w ,'/]*$/, where);
      assert.ok(words.name.length <= 40, where);
      if (words.help !== undefined) assert.ok(words.help.endsWith('.') && words.help.length <= 200, where);
      words.parts?.forEach((it, index) => {
        check(it, `${where}-${index + 1}`);
      });
    };
    for (const name of names) {
      const segment = segmentWords(name);
      assert.match(segment?.title ?? '', /^[A-Z]/);
      segment?.elements.forEach((it, index) => {
        check(it, `${name}${index + 1}`);
      });
    }
  });

  it('count elements from 1 and know of those that stand there again', () => {
    const [sv1, hi] = [segmentWords('SV1'), segmentWords('HI')];
    assert.ok(sv1 !== undefined && hi !== undefined);
    assert.deepEqual(
      [1, 2, 7].map((it) => elementWords(sv1, it)?.name),
      ['procedure', 'charge', 'diagnosis pointers'],
    );
    assert.equal(elementWords(sv1, 22), undefined);
    assert.equal(elementWords(hi, 12), elementWords(hi, 1));
    assert.equal(segmentWords('toString'), undefined);
  });
});
