/** A page as the body of an HTML document: headings in order, tables with headers, links to other codes, nothing else. */
import { linked } from './page.js';
import type { Block, Page } from './page.js';

/** `hrefOf` says where a code leads. No script and no style is written. */
export function pageAsHtml(page: Page, hrefOf: (code: string) => string): string {
  const words = (it: string) =>
    linked(page, it)
      .map(({ text, code }) => (code === undefined ? escape(text) : `<a href="${escaped(hrefOf(code))}">${code}</a>`))
      .join('');
  const contents = page.sections.map(({ id, title }) => `<li><a href="#${id}">${escape(title)}</a></li>`);
  const sections = page.sections.map(
    ({ id, title, blocks }) =>
      `<section aria-labelledby="${id}">\n<h2 id="${id}">${escape(title)}</h2>\n${blocks.map((it) => block(it, words)).join('\n')}\n</section>`,
  );
  return [
    '<header>',
    `<h1><span class="code">${page.code}</span> ${escape(page.title)}</h1>`,
    ...(page.warning === undefined ? [] : [`<p class="warning" role="note">${words(page.warning)}</p>`]),
    ...(page.lead === '' ? [] : [`<p class="lead">${words(page.lead)}</p>`]),
    ...(page.on === undefined ? [] : [`<p class="day">For the day of service ${page.on}.</p>`]),
    '</header>',
    ...(contents.length < 4 ? [] : [`<nav aria-label="On this page"><ul>${contents.join('')}</ul></nav>`]),
    '<main>',
    ...sections,
    '</main>',
  ].join('\n');
}

function block(it: Block, words: (text: string) => string): string {
  switch (it.kind) {
    case 'text':
      return `<p>${words(it.text)}</p>`;
    case 'document':
      return `<pre>${escape(it.text)}</pre>`;
    case 'list': {
      const items = it.items.map((item) => `<li>${words(item)}</li>`).join('');
      return `${it.label === '' ? '' : `<h3>${escape(it.label)}</h3>\n`}<ul>${items}</ul>`;
    }
    case 'terms':
      return `<dl>${it.terms.map(([term, meaning]) => `<div><dt>${words(term)}</dt><dd>${words(meaning)}</dd></div>`).join('')}</dl>`;
    case 'table': {
      const head = it.head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('');
      const rows = it.rows.map(([first = '', ...rest]) => {
        const cells = rest.map((cell) => `<td>${words(cell)}</td>`).join('');
        return `<tr><th scope="row">${words(first)}</th>${cells}</tr>`;
      });
      const kind = it.figures === true ? ' class="figures"' : '';
      return `<table${kind}><caption>${escape(it.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    }
  }
}

/** Days are marked, so that no line breaks within one. */
function escape(text: string): string {
  return escaped(text).replace(/\b\d{4}-\d\d-\d\d\b/g, '<time>$&</time>');
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
