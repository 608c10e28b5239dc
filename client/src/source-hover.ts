/**
 * In a program, a code in quotes has a hover. Nothing is read of such files and nothing is reported on them:
 * the server is asked, and started, only when the pointer rests on what looks like a code.
 */
import * as vscode from 'vscode';
import { sourceLanguages } from './languages.js';
import type { Running } from './running.js';

/** Five characters of the form of a CPT or HCPCS code between quotation marks of one kind. */
const literal = /(["'`])(?:\d{4}[\dA-Za-z]|[A-Za-z]\d{4})\1/;

export function sourceHover(running: Running): vscode.Disposable {
  const selector = sourceLanguages.map((language) => ({ language }));
  return vscode.languages.registerHoverProvider(selector, {
    provideHover: async (document, position) => {
      const settings = vscode.workspace.getConfiguration('claimlint', document);
      if (!settings.get<boolean>('enable', true) || !settings.get<boolean>('sourceCodeHover', true)) return undefined;
      const quoted = document.getWordRangeAtPosition(position, literal);
      if (quoted === undefined) return undefined;
      const range = new vscode.Range(quoted.start.translate(0, 1), quoted.end.translate(0, -1));
      const client = await running();
      const asked = { code: document.getText(range) };
      const answer = await client?.sendRequest<{ readonly markdown: string } | null>('claimlint/explain', asked);
      return answer === null || answer === undefined
        ? undefined
        : new vscode.Hover(new vscode.MarkdownString(answer.markdown), range);
    },
  });
}
