import assert from 'node:assert/strict';
import {
  builtinKnowledge,
  pageAsHtml,
  pageAsMarkdown,
  pageAsText,
  pageOf,
  serviceDateFrom,
} from '../../server/src/index.js';
import type { Page } from '../../server/src/index.js';

const knowledge = builtinKnowledge();

describe('the page of a code', () => {
  it('goes from what it is to where that comes from', () => {
    assert.deepEqual(
      page('97760').sections.map((it) => it.title),
      [
        'At a glance',
        'What it is for',
        'What belongs elsewhere',
        'What an auditor looks for',
        'Modifiers',
        'On the same day',
        'Relative values and payment',
        'Why it is denied',
        'Questions and answers',
        'Told otherwise on the web',
        'History',
        'Sources',
      ],
    );
  });

  it('tells apart the four codes that are taken for each other', () => {
    const told = textOf('97110', 'What belongs elsewhere');
    for (const code of ['97112', '97530', '97140']) assert.match(told, new RegExp(code));
    assert.match(told, /one factor .* is 97110; control of movement .* is 97112; a real-life task is 97530/);
    assert.match(textOf('97140', 'What belongs elsewhere'), /Hands only, no exercise: 97140/);
  });

  it('says who pays and who is denied on the same day', () => {
    const told = textOf('97760', 'On the same day');
    assert.match(told, /97110: 97110 is denied unless a modifier on it shows separate minutes/);
    assert.match(told, /Denied beside this code, and no modifier helps: 97763/);
    assert.match(told, /97530: none/);
    assert.match(told, /Pair edits as of 2024-07-01; tables of later quarters were not read/);
  });

  it('names relative values by year, their trend, the estimate and its rank, and marks averages as reported', () => {
    const told = textOf('97760', 'Relative values and payment');
    assert.match(told, /\$46\.09 a unit in 2026: 1\.38 × \$33\.4009/);
    assert.match(told, /Total 1\.40 in 2020, 1\.38 in 2026: down 1\.4%/);
    assert.match(told, /\d+ of \d+, the dearest first, among the codes of the built-in data/);
    assert.match(told, /2026 +0\.50 +0\.87 +0\.01 +1\.38/);
    assert.match(told, /as one web page reports them/);
    assert.match(told, /neither year nor units/);
  });

  it('ranks the dearest code first', () => {
    const rank = (code: string) =>
      Number(/Rank by payment: (\d+) of/.exec(textOf(code, 'Relative values and payment'))?.[1]);
    assert.ok(rank('97161') < rank('97760') && rank('97760') < rank('97110'));
  });

  it('warns of a deleted code, says what replaced it and that web pages still teach it', () => {
    const { warning, sections } = page('97762');
    assert.match(
      warning ?? '',
      /^Deleted: last valid day 2017-12-31\. Replaced by 97763\. Many web pages still teach it/,
    );
    assert.ok(!sections.some((it) => it.id === 'same-day'));
    assert.match(textOf('97762', 'History'), /2005-12-31: Last day of 97703/);
  });

  it('speaks of the day of service', () => {
    assert.equal(page('97762', '2016-05-01').warning, undefined);
    assert.match(page('97763', '2016-05-01').warning ?? '', /^Not yet valid: new on 2018-01-01/);
    assert.match(pageAsText(page('97760', '2016-05-01'), String), /For the day of service 2016-05-01/);
    assert.match(textOf('97760', 'Sources', '2028-05-01'), /What changed later is not known/);
  });

  it('is there for a modifier too, with the codes it is usual on', () => {
    assert.match(textOf('59', 'Codes it is usual on'), /97760: /);
    assert.equal(pageOf(knowledge, '00000'), undefined);
  });
});

describe('a page as HTML', () => {
  const every = [...knowledge.codes.map((it) => it.code), ...knowledge.modifiers.map((it) => it.modifier)];

  it('is well formed, with headings in order, headed tables, and no section empty, for each code and modifier', () => {
    for (const code of every) {
      const drawn = page(code);
      const html = pageAsHtml(drawn, (it) => `#${it}`);
      assert.equal(unbalanced(html), undefined, code);
      const levels = [...html.matchAll(/<h([1-6])/g)].map((it) => Number(it[1]));
      assert.equal(levels[0], 1, code);
      levels.forEach((level, at) => {
        assert.ok(level <= (levels[at - 1] ?? 1) + 1, `${code}: heading ${at}`);
      });
      assert.equal(count(html, '<table'), count(html, '<caption>'), code);
      assert.equal(count(html, '<tr'), count(html, '<th scope="row">') + count(html, '<thead>'), code);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((it) => it[1]);
      assert.equal(new Set(ids).size, ids.length, code);
      for (const { blocks } of drawn.sections) assert.ok(blocks.length > 0, code);
    }
  });

  it('leads to other codes that are known, never to itself, and from its contents to its sections', () => {
    const html = pageAsHtml(page('97760'), (it) => `command:show?${it}`);
    assert.match(html, /<a href="command:show\?97763">97763<\/a>/);
    assert.doesNotMatch(html, /command:show\?97760/);
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(html.includes(`<h2 id="${id ?? ''}"`), id);
    for (const [, code = ''] of html.matchAll(/command:show\?(\w+)/g)) assert.ok(knowledge.code(code), code);
  });

  it('runs nothing and loads nothing', () => {
    for (const code of every) {
      assert.doesNotMatch(
        pageAsHtml(page(code), (it) => `#${it}`),
        /<script|<img|<link|<iframe| on\w+=|style=/i,
        code,
      );
    }
  });

  it('keeps marks of the text as text', () => {
    const drawn: Page = { ...page('97760'), title: 'a < b & "c"', sections: [] };
    assert.match(pageAsHtml(drawn, String), /a &lt; b &amp; &quot;c&quot;/);
    assert.match(pageAsMarkdown({ ...drawn, title: 'a * b | c' }), /^# 97760 · a \\\* b \| c$/m);
  });
});

function page(code: string, on?: string): Page {
  const found = pageOf(knowledge, code, on === undefined ? undefined : serviceDateFrom(on));
  assert.ok(found !== undefined, code);
  return found;
}

/** One section as text, in one line. */
function textOf(code: string, title: string, on?: string): string {
  const drawn = page(code, on);
  const only = pageAsText({ ...drawn, sections: drawn.sections.filter((it) => it.title === title) }, String);
  return only.replace(/\n\s+/g, ' ');
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** The first tag that closes what is not open, or is left open. */
function unbalanced(html: string): string | undefined {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/g)) {
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return name;
  }
  return open.at(-1);
}
