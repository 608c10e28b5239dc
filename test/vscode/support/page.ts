/**
 * A person's eyes and hands for a test inside the extension host: the runner outside does on the workbench's page
 * what is asked for here. A desktop VS Code shows no page; there `screenshot` does nothing and the others reject.
 *
 * ```ts
 * await vscode.commands.executeCommand('editor.action.showHover');
 * const [hover] = await page.read('.monaco-hover');
 * await page.screenshot('hover');
 * ```
 */
import * as vscode from 'vscode';
import {
  answersFolder,
  answerWithin,
  auditWithin,
  type Answer,
  type Ask,
} from '../../../scripts/test-host/messages.js';
import { tell } from './tell.js';

export const page = {
  /** Saves a picture of the whole page as `<name>.png`: in `out/vscode-tests/screenshots`, or in docs/images. */
  screenshot: async (name: string): Promise<void> => {
    if (hasPage()) await request({ do: 'screenshot', name });
  },

  /** Presses a key with its modifiers as Playwright writes them: `Control+.`, `Escape`, `ArrowDown`. */
  press: async (keys: string): Promise<void> => {
    await request({ do: 'press', keys });
  },

  /** Types text where the focus is. */
  type: async (text: string): Promise<void> => {
    await request({ do: 'type', text });
  },

  /** Rests the mouse on a text that is to be seen; in the editor unless another element is named. */
  hover: async (text: string, { within = editorText, nth = 0 } = {}): Promise<void> => {
    await request({ do: 'hover', text, within, nth });
  },

  /** Clicks on a text that is to be seen; in the editor unless another element is named. */
  click: async (text: string, { within = editorText, nth = 0 } = {}): Promise<void> => {
    await request({ do: 'click', text, within, nth });
  },

  /** What a person reads in each element that the CSS selector names. Waits until there is one. */
  read: (selector: string): Promise<readonly string[]> => request({ do: 'read', selector }),

  /** The same on a page of the extension. */
  readView: (selector: string): Promise<readonly string[]> => request({ do: 'view', selector, deed: 'read' }),

  /** Clicks on an element of a page of the extension. */
  clickView: async (selector: string): Promise<void> => {
    await request({ do: 'view', selector, deed: 'click' });
  },

  /** Gives an element of a page of the extension the focus of the keyboard. */
  focusView: async (selector: string): Promise<void> => {
    await request({ do: 'view', selector, deed: 'focus' });
  },

  /** The tag of the element of the workbench that has the keyboard, and the part it lies in: `workbench.parts.editor`. */
  focused: (): Promise<readonly string[]> => request({ do: 'focused' }),

  /** What axe-core finds on the page of the extension that shows such an element; nothing, where everybody can use it. */
  auditView: (selector: string): Promise<readonly string[]> => request({ do: 'audit', selector }),
};

const editorText = '.monaco-editor .view-line';

function hasPage(): boolean {
  return vscode.env.appHost !== 'desktop';
}

let asked = 0;

async function request(ask: Ask): Promise<readonly string[]> {
  if (!hasPage()) throw new Error(`A desktop VS Code shows no page to ${ask.do}.`);
  asked += 1;
  tell({ type: 'ask', id: asked, ask });
  const answer = await answerTo(asked, ask.do === 'audit' ? auditWithin : answerWithin);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

/** The answer comes as a file, which both kinds of host can read. It may be seen before it is whole. */
async function answerTo(id: number, patience: number): Promise<Answer> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The tests need a workspace folder, to find the answers beside it.');
  const file = vscode.Uri.joinPath(folder.uri, answersFolder, `${id}.json`);
  for (let waited = 0; waited < patience; waited += 50) {
    try {
      return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Answer;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('The runner outside did not answer.');
}
