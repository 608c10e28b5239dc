/** No word that could identify a patient leaves a document, whatever is asked of it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileReport } from '../../server/src/cli/report/report.js';
import { analyze, builtinKnowledge, formAsHtml, Linter, reportAsHtml, rules } from '../../server/src/index.js';

const folder = new URL('privacy/', import.meta.url);
/** Every name, number, street and date in the fixtures that belongs to the invented patient. */
const canaries = ['CANARY', 'QUILL', 'ZEBRAWOOD', '1931', '0704', '07/04', 'MEM778899', 'ACCT424242', '555-0142'];

describe('privacy', () => {
  const names = readdirSync(folder);

  it('is tried in each of the six formats', () => {
    assert.equal(names.length, 6);
  });

  for (const name of names) {
    it(name, () => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      for (const canary of ['CANARY', 'QUILL'])
        assert.ok(text.toUpperCase().includes(canary), `${canary} is not in ${name}`);
      const crashes: string[] = [];
      const linter = new Linter(rules, builtinKnowledge(), { onCrash: (rule) => crashes.push(rule) });
      const analysis = analyze({ name, text }, linter);
      assert.ok(analysis, 'not recognised');
      assert.ok(analysis.result.findings.length > 0, 'nothing is found, so nothing could leak');
      const said = [JSON.stringify(fileReport(name, analysis))];
      said.push(...analysis.reading.claims.map(({ start }) => formAsHtml(analysis.formAt(start) ?? assert.fail(name))));
      said.push(reportAsHtml([analysis.counted(name)], { rules, knowledge: builtinKnowledge(), on: '2026-07-01' }));
      for (let offset = 0; offset <= text.length; offset++) {
        const hover = analysis.hover(offset);
        if (hover !== undefined) said.push(JSON.stringify([hover.title, hover.sections]));
        if (offset % 3 === 0) {
          for (const it of analysis.complete(offset)?.items.slice(0, 3) ?? []) {
            said.push(it.value, it.detail, it.filterText, JSON.stringify(it.documentation()));
          }
        }
      }
      for (const words of said) {
        for (const canary of canaries) assert.ok(!words.toUpperCase().includes(canary), `${canary} leaves ${name}`);
      }
      assert.deepEqual(crashes, []);
    });
  }
});
