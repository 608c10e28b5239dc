/** What is offered on a finding, and the text after it was taken. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { examples, openExample, reportBecomes } from '../support/examples.js';
import { ruleOf } from '../support/report.js';

interface Mended {
  readonly rule: string;
  /** The text before and after, as far as it is told apart; all other characters stay. */
  readonly from: string;
  readonly to: string;
}

const preferred: Readonly<Record<string, readonly Mended[]>> = {
  'claims-march.837': [
    { rule: 'missing-therapy-modifier', from: 'SV1*HC:97110:59*', to: 'SV1*HC:97110:59:GO*' },
    { rule: 'initial-code-at-follow-up', from: 'SV1*HC:97760:GO*55*', to: 'SV1*HC:97763:GO*55*' },
    { rule: 'deleted-code', from: 'SV1*HC:97762:GO*', to: 'SV1*HC:97763:GO*' },
  ],
  'charges.csv': [
    { rule: 'initial-code-at-follow-up', from: '11,97760,GP,,1,55.00', to: '11,97763,GP,,1,55.00' },
    { rule: 'missing-therapy-modifier', from: '97530,,,2', to: '97530,GO,,2' },
  ],
  'orthotic-note.md': [
    { rule: 'initial-code-at-follow-up', from: '- 97760 GO x1', to: '- 97763 GO x1' },
    { rule: 'missing-therapy-modifier', from: '- 97110 59 x1', to: '- 97110 59 GO x1' },
  ],
  'box24.cms1500.txt': [{ rule: 'initial-code-at-follow-up', from: '11   97760 GO', to: '11   97763 GO' }],
  'orthotic-visit.claim.yaml': [{ rule: 'missing-therapy-modifier', from: 'modifiers: []', to: 'modifiers: [GO]' }],
};

describe('quick fixes', () => {
  for (const [name, fixes] of Object.entries(preferred)) {
    for (const { rule, from, to } of fixes) {
      it(`mend ${rule} in ${name} and leave every other character`, async () => {
        const { document } = await openExample(name);
        const before = document.getText();
        const fix = (await fixesOf(document, rule)).find((it) => it.isPreferred);
        assert.ok(fix?.edit, `no preferred fix of ${rule}`);
        await vscode.workspace.applyEdit(fix.edit);
        assert.ok(before.includes(from));
        assert.equal(document.getText(), before.replace(from, to));
        const others = examples[name]?.filter((it) => !it.includes(rule));
        await reportBecomes(document, others ?? []);
      });
    }
  }

  it('offer both GP and GO for a missing modifier, the likely one first', async () => {
    const { document } = await openExample('charges.csv');
    const titles = (await fixesOf(document, 'missing-therapy-modifier')).map((it) => it.title);
    assert.deepEqual(
      titles.map((title) => /^Add (\w+)/.exec(title)?.[1]),
      ['GO', 'GP'],
    );
  });

  it('add the modifier to a claim resource, which stays JSON', async () => {
    const { document } = await openExample('therapy-claim.fhir.json');
    const fix = (await fixesOf(document, 'missing-therapy-modifier')).find((it) => it.isPreferred);
    assert.ok(fix?.edit, 'no preferred fix');
    await vscode.workspace.applyEdit(fix.edit);
    const claim = JSON.parse(document.getText()) as { item: { modifier?: { coding: { code: string }[] }[] }[] };
    assert.equal(claim.item[1]?.modifier?.[0]?.coding[0]?.code, 'GP');
  });

  it('never run when everything is mended at once', async () => {
    const { document } = await openExample('claims-march.837');
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    assert.deepEqual(await actionsOn(document, all, 'source.fixAll'), []);
  });
});

async function fixesOf(document: vscode.TextDocument, rule: string): Promise<readonly vscode.CodeAction[]> {
  const finding = vscode.languages.getDiagnostics(document.uri).find((it) => ruleOf(it) === rule);
  assert.ok(finding, `${rule} is not reported`);
  // What only leads to a page changes nothing.
  return (await actionsOn(document, finding.range, 'quickfix')).filter((it) => it.edit !== undefined);
}

function actionsOn(document: vscode.TextDocument, range: vscode.Range, kind: string): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind);
}
