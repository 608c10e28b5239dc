/** What stands in the list of problems for each example, in the real editor. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, open } from '../support/editor.js';
import { examples, openExample, reportBecomes } from '../support/examples.js';
import { everythingIsRead, openText, replace, reportOf } from '../support/report.js';

describe('diagnostics', () => {
  for (const [name, expected] of Object.entries(examples)) {
    it(`report what is wrong in ${name}`, async () => {
      const { document } = await openExample(name);
      assert.deepEqual(reportOf(document), expected);
    });
  }

  it('lead to the page of the rule and to the words that speak against the code', async () => {
    const { document } = await openExample('orthotic-note.md');
    const [first] = await diagnosticsOf(document);
    assert.equal(first?.source, 'claimlint');
    const code = first.code;
    assert.ok(typeof code === 'object', 'the code has no link');
    assert.match(code.target.path, /docs\/rules\/initial-code-at-follow-up\.md$/);
    const [place] = first.relatedInformation ?? [];
    assert.equal(document.getText(place?.location.range), 'returns');
  });

  it('come back after the mistake is undone and made again', async () => {
    const right = 'CPT,Modifier1,Units,DOS\n97530,GO,1,03/03/2026\n';
    const { document } = await openText('csv', right.replace('GO', ''));
    await diagnosticsOf(document);
    const modifier = new vscode.Range(1, 6, 1, 6);
    await replace(document, modifier, 'GO');
    await reportBecomes(document, []);
    await replace(document, new vscode.Range(1, 6, 1, 8), '');
    await reportBecomes(document, ['2: missing-therapy-modifier at 97530']);
  });
});

describe('no diagnostics', () => {
  it('in a page that speaks of codes', async () => {
    const { document } = await open('README.md');
    await everythingIsRead();
    assert.deepEqual(reportOf(document), []);
  });

  it('where ZIP codes and house numbers look like codes', async () => {
    const { document } = await openText('plaintext', '97762 SAMPLE ROAD\nPRINEVILLE OR 97760\n(555) 010-9762\n');
    await everythingIsRead();
    assert.deepEqual(reportOf(document), []);
  });

  it('in JSON that is no claim', async () => {
    const { document } = await openText('json', '{ "zip": "97762", "items": [{ "code": "97762", "units": 1 }] }\n');
    await everythingIsRead();
    assert.deepEqual(reportOf(document), []);
  });
});
