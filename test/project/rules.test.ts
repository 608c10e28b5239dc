/** The rules about themselves: what every rule must have, whoever wrote it. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { analyze, builtinKnowledge, Linter, rules } from '../../server/src/index.js';
import { day } from '../support/knowledge.js';

const knowledge = builtinKnowledge();

/** Rules that look at the calendar; the examples of all others may be of any day. */
const byCalendar: ReadonlySet<string> = new Set(['date-in-future', 'late-claim']);

function findingsOf(rule: string, text: string, as: string | undefined) {
  const options = byCalendar.has(rule) ? { today: day('2026-07-01') } : {};
  const analysis = analyze({ name: as ?? 'example.claim.csv', text }, new Linter(rules, knowledge, options));
  assert.ok(analysis, 'the example is not recognised as a claim');
  return analysis.result.findings;
}

describe('every rule', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      it('is named after a defect, in words', () => {
        assert.match(rule.id, /^[a-z]+(-[a-z]+)+$/);
      });
      it('has a table of pictures of the same name', () => {
        assert.ok(existsSync(new URL(`../rules/${rule.id}.test.ts`, import.meta.url)), `test/rules/${rule.id}.test.ts`);
      });
      it('is summed up in one sentence', () => {
        assert.match(rule.summary, /^[A-Z0-9].*[^.]\.$/);
      });
      it('stands on a source', () => {
        assert.ok(rule.sources.length > 0);
      });
      it('reports its bad example once, in at most 90 characters, and only by itself', () => {
        const findings = findingsOf(rule.id, rule.examples.bad, rule.examples.as);
        assert.deepEqual(
          findings.map((it) => it.rule),
          [rule.id],
        );
        for (const { message } of findings) assert.ok(message.length <= 90, message);
      });
      it('is silent about its good example, and so is every other rule', () => {
        assert.deepEqual(findingsOf(rule.id, rule.examples.good, rule.examples.as), []);
      });
    });
  }
});
