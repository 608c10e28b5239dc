/**
 * Tests a rule by pictures: a document with each finding drawn under the characters it is about.
 *
 *     97762,GP,1,2024-05-01
 *     ^^^^^ 97762 was deleted; last valid day 2017-12-31. Use 97763.
 *
 * The picture is stripped, the rule is run over what is left, and its findings are drawn anew: both drawings must be the same text.
 * A severity is drawn only where it is not the rule's own: `^^^^^ warning: ...`.
 */
import assert from 'node:assert/strict';
import { Linter, analyze, applyEdits, editsOf, LineIndex } from '../../server/src/index.js';
import type { Document, Finding, Knowledge } from '../../server/src/index.js';
import type { AnyRule } from '../../server/src/rules/rule.js';
import { day, testKnowledge } from './knowledge.js';
import { silentRules } from './silent-rules.js';

interface Picture {
  readonly text: string;
  /** The document's name, which tells its format; the shorthand where none is given. */
  readonly as?: string;
  /** The document once the preferred fix, else the first, of the first finding that has one is applied. */
  readonly after?: string;
}

interface RuleTable {
  /** Documents about which the rule says nothing. */
  readonly valid: Readonly<Record<string, string | Omit<Picture, 'after'>>>;
  readonly invalid: Readonly<Record<string, string | Picture>>;
}

/**
 * Runs every picture as a test, on 2026-07-01. Names say why the rule is silent or loud.
 * `knowledge` is the made-up one, unless a rule turns on facts that would be copied into it word by word.
 */
export function testRule(rule: AnyRule, table: RuleTable, knowledge: Knowledge = testKnowledge): void {
  const findingsIn = (document: Document) => findingsOf(document, rule, knowledge);
  describe(`rule ${rule.id}`, () => {
    for (const [name, it_] of Object.entries(table.valid)) {
      it(`is silent: ${name}`, () => {
        const document = documentOf(it_);
        assert.equal(draw(document, rule, findingsIn(document)), document.text);
      });
    }
    for (const [name, it_] of Object.entries(table.invalid)) {
      it(`reports: ${name}`, () => {
        const picture = dedent(typeof it_ === 'string' ? it_ : it_.text);
        const document = documentOf(it_);
        assert.notEqual(document.text, picture, 'nothing is drawn in this picture');
        const findings = findingsIn(document);
        assert.equal(draw(document, rule, findings), picture);
        if (typeof it_ !== 'string' && it_.after !== undefined) {
          assert.equal(fixed(document, findings), dedent(it_.after));
        }
      });
    }
  });
}

/** A drawn line: blanks, carets, a message. */
const drawn = /^ *\^+ \S/;

function documentOf(it: string | Picture): Document {
  const { text, as } = typeof it === 'string' ? { text: it, as: undefined } : it;
  const lines = dedent(text).split('\n');
  return { name: as ?? 'test.claim.csv', text: lines.filter((line) => !drawn.test(line)).join('\n') };
}

/** As the rule finds them, which must be the same when it is called for every line. */
function findingsOf(document: Document, rule: AnyRule, knowledge: Knowledge): readonly Finding[] {
  const findings = foundBy(rule, document, knowledge);
  const anyhow = foundBy(calledForAll(rule), document, knowledge);
  assert.equal(draw(document, rule, anyhow), draw(document, rule, findings), 'called for all lines it finds otherwise');
  return findings;
}

/** The rule without its short cut. */
export function calledForAll(rule: AnyRule): AnyRule {
  const { concerns, concernsGroup, ...check } = rule.check;
  return concerns === undefined && concernsGroup === undefined ? rule : { ...rule, check };
}

function foundBy(rule: AnyRule, document: Document, knowledge: Knowledge): readonly Finding[] {
  const linter = new Linter([rule, ...silentRules], knowledge, {
    today: day('2026-07-01'),
    onCrash: (_, error) => {
      throw error;
    },
  });
  const analysis = analyze(document, linter);
  assert.ok(analysis !== undefined, 'no format reads this document');
  return analysis.result.findings;
}

function draw({ text }: Document, rule: AnyRule, findings: readonly Finding[]): string {
  const index = new LineIndex(text);
  return text
    .split('\n')
    .flatMap((line, number) => {
      const here = findings.filter((it) => index.positionAt(it.span.start).line === number);
      return [line, ...here.map((it) => caretsUnder(line, index.positionAt(it.span.start).character, rule, it))];
    })
    .join('\n');
}

function caretsUnder(line: string, column: number, rule: AnyRule, { span, severity, message }: Finding): string {
  const width = Math.max(1, Math.min(span.end - span.start, line.length - column));
  const loudness = severity === rule.severity ? '' : `${severity}: `;
  return `${' '.repeat(column)}${'^'.repeat(width)} ${loudness}${message}`;
}

function fixed({ text }: Document, findings: readonly Finding[]): string {
  const finding = findings.find((it) => it.fixes.length > 0);
  const fix = finding?.fixes.find((it) => it.preferred) ?? finding?.fixes[0];
  assert.ok(finding !== undefined && fix !== undefined, 'no finding offers a fix');
  const edits = editsOf(text, finding, fix);
  assert.ok(edits.length > 0, 'the fix makes no edits');
  return applyEdits(text, edits);
}

/** Without the line break after the opening quote, the indentation common to all lines, and blanks at the end. */
export function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const depth = Math.min(...depths);
  return lines.map((line) => line.slice(depth)).join('\n');
}
