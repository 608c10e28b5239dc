import assert from 'node:assert/strict';
import type { Knowledge } from '../../server/src/knowledge/knowledge.js';
import { remembering } from '../../server/src/knowledge/remembering.js';
import { day, testKnowledge } from '../support/knowledge.js';

describe('knowledge that remembers', () => {
  it('asks once for each code and day, and answers as before', () => {
    const asked: string[] = [];
    const counting: Knowledge = {
      ...testKnowledge,
      deletion(code, on) {
        asked.push(`${code} ${on ?? 'newest'}`);
        return testKnowledge.deletion(code, on);
      },
    };
    const knowledge = remembering(counting);
    for (let time = 0; time < 3; time++) {
      assert.deepEqual(knowledge.deletion('55555', undefined), testKnowledge.deletion('55555', undefined));
      assert.equal(knowledge.deletion('55555', day('2018-01-01')), undefined);
      assert.equal(knowledge.deletion('11111', undefined), undefined);
    }
    assert.deepEqual(asked, ['55555 newest', '55555 2018-01-01', '11111 newest']);
    assert.deepEqual(knowledge.pair('11111', '22222', undefined), testKnowledge.pair('11111', '22222', undefined));
    assert.equal(knowledge.code('97760'), testKnowledge.code('97760'));
    assert.equal(knowledge.version, testKnowledge.version);
  });

  it('does not grow without end', () => {
    let asked = 0;
    const knowledge = remembering({
      ...testKnowledge,
      status() {
        asked++;
        return { kind: 'not-known' };
      },
    });
    for (let code = 0; code < 25_000; code++) knowledge.status(`${code}`, undefined);
    knowledge.status('24999', undefined);
    assert.equal(asked, 25_000);
    knowledge.status('0', undefined);
    assert.equal(asked, 25_001, 'the oldest answers were forgotten');
  });
});
