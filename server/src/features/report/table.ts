/** The tables of a report. Words come in escaped; a caption is escaped here. */
import { dollarsOf } from '../../claim/money.js';
import { grouped } from '../../text/counted.js';
import { escaped } from '../page/html.js';

/** Heads that begin with # stand above figures. */
export function table(caption: string, heads: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return '';
  const head = heads.map((it) => (it.startsWith('#') ? `<th scope="col" class="number">${it.slice(1)}</th>` : `<th scope="col">${it}</th>`)); // prettier-ignore
  const title = caption === '' ? '' : `<caption>${escaped(caption)}</caption>`;
  return `<table>${title}<thead><tr>${head.join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

export function row(cells: readonly string[]): string {
  return `<tr>${cells.join('')}</tr>`;
}

export function th(words: string, kind = ''): string {
  return `<th scope="row"${kind === '' ? '' : ` class="${kind}"`}>${words}</th>`;
}

export function td(words: string, kind = ''): string {
  return `<td${kind === '' ? '' : ` class="${kind}"`}>${words}</td>`;
}

export function number(words: string): string {
  return td(words, 'number');
}

/** How much of the most it is, for the eye; the figure beside it says the same. */
export function bar(value: number, most: number): string {
  if (value <= 0 || most <= 0) return '';
  const width = Math.max(1, Math.round((value / most) * 100));
  return `<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="4"/></svg>`;
}

/** `$1,234.50`. */
export function money(cents: number): string {
  const [dollars = '', rest = ''] = dollarsOf(cents).split('.');
  return `$${grouped(Number(dollars))}.${rest}`;
}
