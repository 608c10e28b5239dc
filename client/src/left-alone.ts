/** Documents of our languages that are none of our business, and what keeps them from the server. */
import type { TextDocument, Uri } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { codeScheme } from './code-page.js';
import { settingsScheme } from './effective-settings.js';

/** Cells of notebooks, what we show ourselves, logs, and fields to type into. */
const schemes = new Set(['vscode-notebook-cell', codeScheme, settingsScheme, 'output', 'comment', 'vscode-scm']);

export function isLeftAlone({ scheme }: Uri): boolean {
  return schemes.has(scheme);
}

/**
 * The server never hears of these documents, so it answers every other question about them with nothing.
 * A selector cannot say "any scheme but": it would have to name all others, and those of the web are not known.
 */
export const leaveAlone: Middleware = {
  didOpen: (document, next) => unless(document, () => next(document)),
  didChange: (event, next) => unless(event.document, () => next(event)),
  didClose: (document, next) => unless(document, () => next(document)),
  provideDiagnostics: (document, previous, token, next) =>
    isLeftAlone('uri' in document ? document.uri : document) ? undefined : next(document, previous, token),
};

function unless({ uri }: TextDocument, next: () => Promise<void>): Promise<void> {
  return isLeftAlone(uri) ? Promise.resolve() : next();
}
