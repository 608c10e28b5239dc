import assert from 'node:assert/strict';
import type { Finding, Span } from '../../server/src/index.js';
import { restAfter, Typing } from '../../server/src/lsp/typing.js';
import { Clock } from '../support/client.js';

/** A finding about some characters, made of nothing else. */
function finding(message: string, span: Span, related: readonly Span[] = []): Finding {
  return {
    rule: 'some-rule',
    severity: 'warning',
    message,
    span,
    code: undefined,
    place: undefined,
    address: undefined,
    fixes: [],
    related: related.map((it) => ({ message: 'Because of this.', span: it })),
    claim: undefined,
    start: 0,
  };
}

function setUp() {
  const clock = new Clock();
  const state = { rests: 0 };
  const typing = new Typing(clock.later, () => state.rests++);
  const shown = (...findings: Finding[]) => typing.show(findings).map((it) => it.message);
  return { clock, typing, shown, state };
}

describe('while somebody types', () => {
  it('a document that was just opened is reported at once', () => {
    const { shown } = setUp();
    assert.deepEqual(shown(finding('deleted', { start: 3, end: 8 })), ['deleted']);
  });

  it('a new finding under the cursor waits until the typing rests', () => {
    const { clock, typing, shown, state } = setUp();
    shown();
    typing.edited([{ start: 4, removed: 0, added: 1 }]);
    assert.deepEqual(shown(finding('unknown', { start: 3, end: 5 })), []);
    clock.pass(restAfter - 1);
    assert.equal(state.rests, 0);
    clock.pass(1);
    assert.equal(state.rests, 1);
    assert.deepEqual(shown(finding('unknown', { start: 3, end: 5 })), ['unknown']);
  });

  it('each key begins the rest anew', () => {
    const { clock, typing, shown, state } = setUp();
    for (let at = 4; at < 8; at++) {
      typing.edited([{ start: at, removed: 0, added: 1 }]);
      assert.deepEqual(shown(finding('unknown', { start: 3, end: at + 1 })), []);
      clock.pass(restAfter - 100);
    }
    assert.equal(state.rests, 0);
  });

  it('typing elsewhere ends the wait', () => {
    const { typing, shown } = setUp();
    typing.edited([{ start: 4, removed: 0, added: 1 }]);
    assert.deepEqual(shown(finding('unknown', { start: 3, end: 5 })), []);
    typing.edited([{ start: 40, removed: 0, added: 1 }]);
    assert.deepEqual(shown(finding('unknown', { start: 3, end: 5 })), ['unknown']);
  });

  it('what was shown stays shown, wherever the edit moves it', () => {
    const { typing, shown } = setUp();
    assert.deepEqual(shown(finding('deleted', { start: 10, end: 15 })), ['deleted']);
    typing.edited([{ start: 2, removed: 1, added: 4 }]);
    assert.deepEqual(shown(finding('deleted', { start: 13, end: 18 })), ['deleted']);
    typing.edited([{ start: 18, removed: 0, added: 1 }]);
    assert.deepEqual(shown(finding('deleted', { start: 13, end: 18 })), ['deleted']);
    typing.edited([{ start: 13, removed: 0, added: 2 }]);
    assert.deepEqual(shown(finding('deleted', { start: 15, end: 20 })), ['deleted']);
  });

  it('the same words about another place are new', () => {
    const { typing, shown } = setUp();
    assert.deepEqual(shown(finding('deleted', { start: 10, end: 15 })), ['deleted']);
    typing.edited([{ start: 30, removed: 0, added: 5 }]);
    const second = finding('deleted', { start: 30, end: 35 });
    assert.deepEqual(shown(finding('deleted', { start: 10, end: 15 }), second), ['deleted']);
  });

  it('a finding about another place that the edited words explain waits too', () => {
    const { typing, shown } = setUp();
    typing.edited([{ start: 60, removed: 0, added: 1 }]);
    assert.deepEqual(shown(finding('later encounter', { start: 3, end: 8 }, [{ start: 50, end: 80 }])), []);
  });

  it('a finding on the same service line waits, and one on the next line does not', () => {
    const { typing, shown } = setUp();
    // `line` stands at 100 in the document, 20 in the claim that begins at 80.
    const line = { span: { start: 20, end: 40 } };
    // Of a service line, only where it stands is asked.
    const place = { field: 'code', line } as unknown as NonNullable<Finding['place']>;
    const onLine = { ...finding('needs GP', { start: 100, end: 105 }), place, start: 80 };
    typing.edited([{ start: 118, removed: 0, added: 1 }]);
    assert.deepEqual(shown(onLine, finding('other', { start: 130, end: 135 })), ['other']);
  });

  it('several replacements in one update count as one edit', () => {
    const { typing, shown } = setUp();
    typing.edited([
      { start: 10, removed: 2, added: 2 },
      { start: 50, removed: 2, added: 2 },
    ]);
    assert.deepEqual(shown(finding('between', { start: 30, end: 35 }), finding('after', { start: 60, end: 65 })), [
      'after',
    ]);
  });

  it('nobody is told of a rest after which nothing is new', () => {
    const { clock, typing, shown, state } = setUp();
    typing.edited([{ start: 4, removed: 0, added: 1 }]);
    shown();
    clock.pass(restAfter);
    assert.equal(state.rests, 0);
  });

  it('a closed document is not told of a rest', () => {
    const { clock, typing, shown, state } = setUp();
    typing.edited([{ start: 4, removed: 0, added: 1 }]);
    shown(finding('unknown', { start: 3, end: 5 }));
    typing.close();
    clock.pass(restAfter);
    assert.equal(state.rests, 0);
  });
});
