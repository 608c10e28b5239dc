/**
 * What rules say concerns them is a short cut and no more: over whole documents all rules together find the same without it.
 * The pictures of each rule are run both ways, too (test/support/rule-table.ts).
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { analyze, builtinKnowledge, Linter, rules } from '../../server/src/index.js';
import type { Document } from '../../server/src/index.js';
import { day } from '../support/knowledge.js';
import { calledForAll } from '../support/rule-table.js';

const today = day('2026-07-01');
const knowledge = builtinKnowledge();
const asBuilt = new Linter(rules, knowledge, { today });
const calledAlways = new Linter(rules.map(calledForAll), knowledge, { today });

const folders = ['every-rule/', '../formats/same-claim/', '../../examples/', '../../../shared/corpus/']
  .map((it) => new URL(it, import.meta.url))
  .filter((it) => existsSync(it));

function said(document: Document, linter: Linter): readonly string[] {
  const { findings = [], notChecked = [] } = analyze(document, linter)?.result ?? {};
  return [
    ...findings.map((it) => `${it.span.start} ${it.span.end} ${it.severity} ${it.rule}: ${it.message}`),
    ...notChecked.map((it) => `${it.rule}: ${it.reason}`),
  ];
}

describe('all rules called for every line', () => {
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = new URL(name.replaceAll('\\', '/'), folder);
      // Beyond this size a file says the same again and again.
      if (!statSync(file).isFile() || statSync(file).size > 1_000_000) continue;
      it(`find the same in ${name}`, () => {
        const document = { name, text: readFileSync(file, 'utf8') };
        assert.deepEqual(said(document, calledAlways), said(document, asBuilt));
      });
    }
  }
});
