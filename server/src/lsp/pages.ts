/**
 * Pages about codes and rules, for clients that can show them.
 *
 * A client that opens addresses `claimlint-code:/97760?2026-03-02&0111205` says so when it begins: `{ "codePages": true }` among
 * its initialization options. To it a code is defined on its page; the query is the day of service and the Medicare locality of the project, as far
 * as either is known. Any client may ask
 * for a page itself.
 */
import type { LocationLink } from 'vscode-languageserver';
import { pageAsHtml, pageAsMarkdown, pageOf, rulePage, rules, serviceDateFrom } from '../index.js';
import type { Knowledge } from '../index.js';
import { isRecord } from './settings.js';
import type { Served } from './workspace.js';

/** What a client does that opens such pages: it is called with a code or the name of a rule. */
export const showCommand = 'claimlint.showCode';

/** `{ code, query?, href? }` → a page, or `null` where nothing is known of the code; a rule has a page by its name. `href`: an address with `{code}` in it. */
export const pageRequest = 'claimlint/page';

/** To a client that shows pages: other data is there, so those that are open may say something else. */
export const pagesNotification = 'claimlint/pagesChanged';

export interface PageAnswer {
  readonly title: string;
  readonly markdown: string;
  /** The body of an HTML document, without script and style. */
  readonly html: string;
}

export const pageScheme = 'claimlint-code';

export function pageFor(knowledge: Knowledge, asked: unknown): PageAnswer | null {
  if (!isRecord(asked) || typeof asked['code'] !== 'string') return null;
  const [day = '', locality] = typeof asked['query'] === 'string' ? asked['query'].split('&') : [];
  const page = pageOf(knowledge, asked['code'], serviceDateFrom(day), locality) ?? rulePage(rules, asked['code']);
  if (page === undefined) return null;
  const href = typeof asked['href'] === 'string' ? asked['href'] : `${pageScheme}:/{code}`;
  return {
    title: `${page.code} · ${page.title}`,
    markdown: pageAsMarkdown(page),
    html: pageAsHtml(page, (code) => href.replaceAll('{code}', code)),
  };
}

/** The page of the code or modifier at an offset, where there is one. */
export function pageLinks(
  { analysis, document, locality }: Served,
  knowledge: Knowledge,
  offset: number,
): LocationLink[] {
  const named = analysis.namedAt(offset);
  if (named === undefined || pageOf(knowledge, named.value, named.on) === undefined) return [];
  const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const query = [named.on ?? '', ...(locality === undefined ? [] : [locality])].join('&');
  return [
    {
      originSelectionRange: document.rangeOf(named.span),
      targetUri: `${pageScheme}:/${named.value.toUpperCase()}${query === '' ? '' : `?${query}`}`,
      targetRange: start,
      targetSelectionRange: start,
    },
  ];
}
