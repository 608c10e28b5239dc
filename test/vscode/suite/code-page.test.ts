/** The page of a code: by command, by link and by go-to-definition. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open, putCursor } from '../support/editor.js';
import { openExample } from '../support/examples.js';
import { page } from '../support/page.js';
import { everythingIsRead } from '../support/report.js';

describe('the page of a code', () => {
  // Nothing is defined before the server runs.
  before(everythingIsRead);
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens for the code at the cursor, with the day of its line', async () => {
    putCursor(await openExample('claims-march.837'), '97760:GO');
    await vscode.commands.executeCommand('claimlint.showCode');
    assert.match((await openedPage()).toString(true), /^claimlint-code:\/97760\?\d{4}-\d\d-\d\d$/);
  });

  it('opens for the code that a link names', async () => {
    await vscode.commands.executeCommand('claimlint.showCode', '97763');
    assert.equal((await openedPage()).toString(true), 'claimlint-code:/97763');
  });

  it('is where go-to-definition leads', async () => {
    putCursor(await open('orthotic-note.md'), '97760 GO');
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    assert.equal((await openedPage()).path, '/97760');
  });

  it('says of a deleted code what replaced it, in words a peek shows', async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('claimlint-code:/97762'));
    assert.match(document.getText(), /^# 97762 .*\n\n> \*\*Deleted: last valid day 2017-12-31\. Replaced by 97763\./);
    assert.match(document.getText(), /still teach it/);
  });

  // A desktop VS Code shows no page to type on; npm test runs these in both hosts of the workbench.
  if (vscode.env.appHost !== 'desktop') {
    it('is read from top to bottom: one title, headings in the order of its contents', async () => {
      await vscode.commands.executeCommand('claimlint.showCode', '97760');
      const [title, ...more] = await page.readView('h1');
      assert.match(title ?? '', /^97760 /);
      assert.deepEqual(more, []);
      const contents = await page.readView('nav a');
      assert.ok(contents.length > 4);
      assert.deepEqual(await page.readView('h2'), contents);
      // No heading of the third rank stands outside a section with one of the second.
      assert.deepEqual(await page.readView('main > section[aria-labelledby] > h2:first-child'), contents);
    });

    it('leads the keyboard through its links in the order in which they are read, there and back', async function () {
      this.timeout(60_000);
      await vscode.commands.executeCommand('claimlint.showCode', '97760');
      const links = await page.readView('a');
      const contents = (await page.readView('nav a')).length;
      await page.focusView('nav li:first-child a');
      for (const link of links.slice(0, contents + 3)) {
        assert.deepEqual(await page.readView('a:focus'), [link]);
        await page.press('Tab');
      }
      await page.press('Shift+Tab');
      assert.deepEqual(await page.readView('a:focus'), [links[contents + 2]]);
    });

    it('lets the keyboard go: behind its last link, before its first, and by the keys of VS Code', async function () {
      this.timeout(60_000);
      await vscode.commands.executeCommand('claimlint.showCode', '97760');
      const ways: readonly (readonly [string, string])[] = [
        ['a >> nth=-1', 'Tab'],
        ['a', 'Shift+Tab'],
        ['a', 'Control+0'],
      ];
      for (const [link, key] of ways) {
        await page.focusView(link);
        await isAtKeyboard(`the page before ${key}`, ([tag]) => tag === 'iframe');
        await page.press(key);
        // A page that kept the keyboard would still be the focused frame.
        await isAtKeyboard(`the workbench after ${key}`, ([tag]) => tag !== 'iframe');
      }
      await isAtKeyboard('the side bar', ([, part]) => part === 'workbench.parts.sidebar');
    });

    it('opens the page of a link by Enter on the keyboard, for the same day', async () => {
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse('claimlint-code:/97760?2026-03-02'));
      await page.focusView('main a');
      const [code] = await page.readView('a:focus');
      await page.press('Enter');
      await eventually('the other page', async () =>
        (await openedPage()).toString(true) === `claimlint-code:/${code ?? ''}?2026-03-02` ? true : undefined,
      );
      // A page that is still on its way takes the keyboard when it comes, from whatever is done next.
      await eventually('its title', async () =>
        (await page.readView('h1')).some((it) => it.startsWith(code ?? '-')) ? true : undefined,
      );
    });

    it('is picked from the search where the cursor is at no code', async function () {
      this.timeout(60_000);
      putCursor(await open('orthotic-note.md'), '#');
      // A list closes when the keyboard leaves it, so nothing may be about to take it.
      await isAtKeyboard('the text', ([, part]) => part === 'workbench.parts.editor');
      void vscode.commands.executeCommand('claimlint.showCode');
      await page.read('.quick-input-widget .quick-input-title');
      await page.type('brace trainng');
      await eventually('97760 first', async () => {
        const [first] = await page.read('.quick-input-widget .quick-input-list .monaco-list-row');
        return first?.startsWith('97760') === true ? first : undefined;
      });
      await page.press('Enter');
      assert.equal((await openedPage()).path, '/97760');
    });
  }
});

function isAtKeyboard(what: string, isThere: (focused: readonly string[]) => boolean): Promise<true> {
  return eventually(what, async () => (isThere(await page.focused()) ? true : undefined));
}

function openedPage(): Promise<vscode.Uri> {
  return eventually('the page', () => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputCustom && input.viewType === 'claimlint.codePage' ? input.uri : undefined;
  });
}
