/** Nothing of the field's catalogue is left out without a reason. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { headings, picturesOf } from '../../scripts/catalogue.js';
import { rules } from '../../server/src/index.js';

const facts = new URL('../../../shared/facts/RULES.md', import.meta.url);

describe('the catalogue', () => {
  const ids = new Set(rules.map((it) => it.id));
  for (const { heading, rules: of, left } of headings()) {
    it(`${heading} has a rule, or a reason why it has none`, () => {
      for (const id of of) assert.ok(ids.has(id), `there is no rule ${id}`);
      assert.ok(of.length > 0 || (left ?? '') !== '');
    });
  }

  for (const { id } of rules) {
    it(`${id} stands for a heading, and is drawn at least six times silent and six times loud`, () => {
      assert.ok(headings().some((it) => it.rules.includes(id)));
      const { silent, loud, formats } = picturesOf(id);
      assert.ok(silent >= 6 && loud >= 6, `${silent} silent, ${loud} loud`);
      assert.ok(formats.length > 0);
    });
  }

  if (existsSync(facts)) {
    const known = new Set(headings().map((it) => it.heading));
    for (const heading of headingsIn(readFileSync(facts, 'utf8'))) {
      it(`has ${heading}`, () => {
        assert.ok(known.has(heading));
      });
    }
  }
});

/** `### NAME` of the first sections, and `- NAME` of those that are lists. */
function headingsIn(text: string): string[] {
  const [, ...sections] = text.split(/^## /m).filter((it) => !/^[06-9]\./.test(it));
  return sections.flatMap((section) => {
    const mark = /^[45]\./.test(section) ? /^- ([A-Z0-9][A-Z0-9+-]+)/gm : /^### ([A-Z0-9][A-Z0-9+-]+)/gm;
    return Array.from(section.matchAll(mark), (match) => match[1] ?? '');
  });
}
