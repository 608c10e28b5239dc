import assert from 'node:assert/strict';
import { suppress } from '../../server/src/lint/suppress.js';
import type { Finding } from '../../server/src/lint/lint.js';

function finding(text: string, rule: string, word: string): Finding {
  const start = text.indexOf(word);
  return {
    rule,
    severity: 'error',
    message: 'It is wrong.',
    span: { start, end: start + word.length },
    code: word,
    place: undefined,
    address: undefined,
    fixes: [],
    related: [],
    claim: undefined,
    start: 0,
  };
}

const told = (text: string, rule: string, word: string) =>
  suppress(text, [finding(text, rule, word)]).findings.map((it) => `${it.rule} ${it.message}`);

describe('suppression', () => {
  it('quiets one rule on the next line, in the comments of Markdown, YAML and JSON', () => {
    for (const comment of [
      '<!-- claimlint-disable-next-line deleted-code: from an archive -->',
      '# claimlint-disable-next-line deleted-code: from an archive',
      '  // claimlint-disable-next-line deleted-code: from an archive',
      '/* claimlint-disable-next-line deleted-code: from an archive */',
      '# claimlint-disable-next-line other-rule, deleted-code: from an archive',
    ]) {
      const text = `${comment}\n\n97762 GP\n97110 GP`;
      const left = told(text, 'deleted-code', '97762').filter((it) => !it.startsWith('unused-suppression other-rule'));
      assert.deepEqual(left, [], comment);
    }
  });

  it('does not reach the line after the next, nor another rule', () => {
    const text = '# claimlint-disable-next-line deleted-code: from an archive\n97762 GP\n97110 GP';
    const unused = 'unused-suppression deleted-code finds nothing on the next line; this can go.';
    assert.deepEqual(told(text, 'deleted-code', '97110'), [unused, 'deleted-code It is wrong.']);
    assert.deepEqual(told(text, 'other-rule', '97762'), [unused, 'other-rule It is wrong.']);
  });

  it('counts only with a reason and a rule', () => {
    const withoutReason = '# claimlint-disable-next-line deleted-code\n97762 GP';
    assert.match(told(withoutReason, 'deleted-code', '97762')[0] ?? '', /^suppression-without-reason Say why/);
    assert.equal(told(withoutReason, 'deleted-code', '97762').length, 2);
    assert.match(
      told('# claimlint-disable-next-line\n97762 GP', 'deleted-code', '97762')[0] ?? '',
      /^suppression-without-rule/,
    );
  });

  it('takes entries of a project file, for one code or for all', () => {
    const text = '97762 GP\n97110 GP';
    const entry = { rule: 'deleted-code', code: '97762' };
    const { findings, count, used } = suppress(
      text,
      [finding(text, 'deleted-code', '97762'), finding(text, 'deleted-code', '97110')],
      [entry, { rule: 'other-rule' }],
    );
    assert.deepEqual(findings.map((it) => it.code), ['97110']); // prettier-ignore
    assert.equal(count, 1);
    assert.deepEqual([...used], [entry]);
  });
});
