/** Importing code data: a file of ours in a published layout is written, chosen as a person would, used and removed again. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/editor.js';
import { page } from '../support/page.js';
import { everythingIsRead, openText, reportOf } from '../support/report.js';

const name = 'MCR_MUE_PractitionerServices_Eff_07-01-2024.csv';
/** Made-up rows, in the layout of the practitioner table of unit limits. */
const table = [
  '"Made-up copyright,',
  'over two lines",,,',
  '"HCPCS/',
  'CPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale',
  'A0001,1,2 Date of Service Edit: Policy,Code Descriptor / CPT Instruction',
  '97760,99,3 Date of Service Edit: Clinical,Nature of Service/Procedure',
  'A0002,12,3 Date of Service Edit: Clinical,Nature of Analyte',
  '',
].join('\r\n');
const message = '.notifications-center .notification-list-item-message';

// A desktop VS Code shows no page to type on; npm test runs these in both hosts of the workbench.
if (vscode.env.appHost !== 'desktop') {
  describe('importing code data', () => {
    before(everythingIsRead);
    afterEach(async () => {
      await vscode.commands.executeCommand('notifications.clearAll');
      await vscode.commands.executeCommand('notifications.hideList');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    if (HOST_KIND === 'web') {
      it('says in the browser why it cannot, for the import and for the list', async () => {
        for (const command of ['claimlint.importData', 'claimlint.showData']) {
          await vscode.commands.executeCommand(command);
          assert.match(
            await said(/browser/),
            /^In the browser, Claimlint has no disk to keep code data on\. Import it in/,
          );
          await vscode.commands.executeCommand('notifications.clearAll');
        }
      });
    } else {
      it('takes a file that is chosen, judges by it at once, and forgets it when it is removed', async () => {
        const { document } = await openText('csv', 'CPT,Units,DOS\nA0001,4,07/02/2024\n');
        const limit = () => reportOf(document).find((it) => it.includes('unit-limit-exceeded'));
        assert.equal(limit(), undefined);
        await vscode.commands.executeCommand('claimlint.showCode', '97760');
        const before = (await page.readView('main')).join();

        void vscode.commands.executeCommand('claimlint.importData');
        await page.read('.quick-input-widget .quick-input-title');
        await page.press('Control+A');
        await page.type((await written(name, table)).fsPath);
        await page.press('Enter');
        assert.match(await said(/^Imported/), /^Imported: NCCI unit limits \(MUE\), from 2024-07-01, 3 rows\.$/);
        assert.equal(await eventually('the finding', limit), '2: unit-limit-exceeded at 4');
        const pageIs = async (isAsBefore: boolean) =>
          eventually('the page of today', async () => {
            const now = (await page.readView('main')).join();
            return (now === before) === isAsBefore ? true : undefined;
          });
        await pageIs(false);

        void vscode.commands.executeCommand('claimlint.showData');
        const rows = '.quick-input-widget .quick-input-list .monaco-list-row';
        assert.match((await page.read(rows))[0] ?? '', /^limits-2024-07-01-practitioner/);
        await page.press('Enter');
        await eventually('the question', async () => ((await page.read(rows))[0] === 'Remove' ? true : undefined));
        await page.press('Enter');
        await eventually('silence', () => (limit() === undefined ? true : undefined));
        await pageIs(true);
      }).timeout(60_000);

      it('says of a file that is no good why, and changes nothing', async () => {
        const uri = await written('letter.csv', 'Dear Sir or Madam,\n');
        await vscode.commands.executeCommand('claimlint.importData', [uri.toString()]);
        assert.match(await said(/letter/), /^letter\.csv was not imported: it is none of the files that can be/);
        await vscode.commands.executeCommand('notifications.clearAll');
        await vscode.commands.executeCommand('claimlint.showData');
        assert.match(await said(/imported/), /^Nothing is imported yet\./);
      });
    }
  });
}

async function written(file: string, content: string): Promise<vscode.Uri> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, file);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}

/** The message, once it is the one that is waited for. This workbench pops none up, but keeps them in its list. */
async function said(wanted: RegExp): Promise<string> {
  await vscode.commands.executeCommand('notifications.showList');
  return eventually(String(wanted), async () => (await page.read(message)).find((it) => wanted.test(it)));
}
