/** The findings report: what is counted, what money is at stake, and that it is a page of its own. */
import assert from 'node:assert/strict';
import { analyze, builtinKnowledge, Linter, reportAsHtml, rules, unreadFile } from '../../server/src/index.js';
import type { CountedFile } from '../../server/src/index.js';
import { stakeOf } from '../../server/src/features/report/stake.js';
import { day } from '../support/knowledge.js';

const knowledge = builtinKnowledge();
const on = day('2026-07-01');
const linter = new Linter(rules, knowledge, { today: on });

const header = 'claim id,cpt,modifier,units,dos,charge,claim total,payer\n';
const march = `${header}TEST-1,97110,,1,2026-03-02,50.00,90.00,Medicare
TEST-1,97112,GP,1,2026-03-02,40.00,90.00,Medicare
TEST-2,97530,GP,1,2026-03-02,70.00,75.00,Aetna
TEST-3,97116,GP,1,2026-03-02,30.00,30.00,Aetna
`;

describe('money at stake', () => {
  it('is the charge of the line that a finding is about', () => {
    const { findings } = file('march.csv', march);
    const lacking = findings.filter((it) => it.rule === 'missing-therapy-modifier');
    assert.deepEqual(stakeOf(lacking), { claims: 1, held: 9000, atStake: 5000, withoutCharge: 0 });
  });

  it('is the charge of the whole claim where a finding is about that', () => {
    const { findings } = file('march.csv', march);
    const total = findings.filter((it) => it.rule === 'total-not-sum');
    assert.deepEqual(stakeOf(total), { claims: 1, held: 7500, atStake: 7500, withoutCharge: 0 });
  });

  it('counts once what two findings are about', () => {
    const { findings } = file('march.csv', march);
    assert.equal(stakeOf(findings).atStake, 12_500);
    assert.equal(stakeOf([...findings, ...findings]).atStake, 12_500);
  });

  it('leaves information and hints aside', () => {
    const { findings } = file('march.csv', march);
    assert.equal(stakeOf(findings.map((it) => ({ ...it, severity: 'information' }))).claims, 0);
  });

  it('says how many lines have no charge', () => {
    const { findings } = file('a.claim.csv', '97110,,1,2026-03-02\n');
    assert.deepEqual(stakeOf(findings), { claims: 1, held: 0, atStake: 0, withoutCharge: 1 });
  });
});

describe('the findings report', () => {
  const html = reportAsHtml([file('march.csv', march), unreadFile('scan.837', 'The file could not be read.')], {
    rules,
    knowledge,
    on,
  });

  it('counts by rule, by payer, by file and by money', () => {
    assert.match(words('rules'), /missing-therapy-modifier .* Error 1 1 \$50\.00/);
    assert.match(words('payers'), /Medicare 1 1 0 0 1 \$50\.00/);
    assert.match(words('payers'), /Commercial 2 0 1 0 1 \$75\.00/);
    assert.match(words('files'), /march\.csv charge CSV 3 1 1 0 2 \$125\.00/);
    assert.match(words('money'), /march\.csv:4 Commercial total-not-sum \$75\.00 \$75\.00/);
  });

  it('says what was not checked', () => {
    assert.match(words('not-checked'), /The file could not be read\. scan\.837/);
  });

  it('needs nothing from outside, and no script', () => {
    assert.doesNotMatch(html, /<script|<link|<img|@import|url\(|https?:/);
    assert.match(html, /default-src 'none'; style-src 'unsafe-inline'/);
  });

  it('has links where it is told how', () => {
    const linked = reportAsHtml([file('march.csv', march)], {
      rules,
      knowledge,
      on,
      hrefOf: (path, line) => `open:${path}?${line}"`,
    });
    assert.match(linked, /href="open:march\.csv\?2&quot;"/);
  });

  it('shows a path as it is written, not as markup', () => {
    const odd = reportAsHtml([file('<b>.csv', march)], { rules, knowledge, on });
    assert.ok(!odd.includes('<b>'));
  });

  it('lists five hundred places of a rule and tells of the rest', () => {
    const many = `${header}${Array.from({ length: 501 }, (_, it) => `TEST-${it},97110,,1,2026-03-02,50.00,50.00,Medicare\n`).join('')}`;
    const long = reportAsHtml([file('many.csv', many)], { rules, knowledge, on });
    assert.match(long, /1 finding more of this rule/);
    assert.match(long, /\$25,050\.00/);
  });

  it('can be read in a browser, light and dark: every colour of words stands out from every ground (WCAG 1.4.3)', () => {
    const palettes = html.split('@media (prefers-color-scheme: dark)');
    assert.equal(palettes.length, 2);
    for (const palette of palettes) {
      const colour = (name: string) => new RegExp(`--${name}:[^;]*?(#[0-9a-f]{6})`).exec(palette)?.[1] ?? '';
      for (const ground of ['ground', 'raised']) {
        for (const words of ['text', 'quiet', 'link']) {
          const ratio = contrast(colour(words), colour(ground));
          assert.ok(ratio >= 4.5, `${words} on ${ground}: ${ratio.toFixed(2)}`);
        }
        // Marks are shapes: three to one is enough (1.4.11).
        for (const mark of ['error', 'warning', 'information'])
          assert.ok(contrast(colour(mark), colour(ground)) >= 3, `${mark} on ${ground}`);
      }
    }
  });

  it('of no file is a page, too', () => {
    assert.match(reportAsHtml([], { rules, knowledge, on }), /0 claims, 0 service lines in 0 files/);
  });

  /** What a person reads in a section. */
  function words(id: string): string {
    const section = new RegExp(`<section aria-labelledby="${id}">([^]*?)</section>`).exec(html)?.[1] ?? '';
    return section
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/ :/g, ':');
  }
});

function file(name: string, text: string): CountedFile {
  const analysis = analyze({ name, text }, linter);
  assert.ok(analysis);
  return analysis.counted(name);
}

/** By WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  assert.match(hex, /^#[0-9a-f]{6}$/);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
