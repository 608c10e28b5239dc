/** A page as Markdown, and as text for a terminal. */
import type { Block, Page } from './page.js';

export function pageAsMarkdown(page: Page): string {
  const parts = [
    `# ${page.code} · ${escape(page.title)}`,
    ...(page.warning === undefined ? [] : [`> **${escape(page.warning)}**`]),
    ...(page.lead === '' ? [] : [escape(page.lead)]),
    ...(page.on === undefined ? [] : [`For the day of service ${page.on}.`]),
    ...page.sections.flatMap(({ title, blocks }) => [`## ${escape(title)}`, ...blocks.map(markdownOf)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return escape(block.text);
    case 'document':
      return `\`\`\`\n${block.text}\n\`\`\``;
    case 'list': {
      const items = block.items.map((it) => `- ${escape(it)}`).join('\n');
      return block.label === '' ? items : `**${escape(block.label)}**\n\n${items}`;
    }
    case 'terms':
      return block.terms.map(([term, meaning]) => `- **${escape(term)}** ${escape(meaning)}`).join('\n');
    case 'table': {
      const row = (cells: readonly string[]) =>
        `| ${cells.map((it) => escape(it).replaceAll('|', '\\|')).join(' | ')} |`;
      return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n');
    }
  }
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, (mark) => `\\${mark}`);
}

const width = 100;

/** `bold` marks headings, for a terminal that can; lines are broken at 100 characters. */
export function pageAsText(page: Page, bold: (text: string) => string): string {
  const parts = [
    bold(`${page.code} · ${page.title}`),
    ...(page.warning === undefined ? [] : [wrapped(page.warning, '')]),
    ...(page.lead === '' ? [] : [wrapped(page.lead, '')]),
    ...(page.on === undefined ? [] : [`For the day of service ${page.on}.`]),
    ...page.sections.map(({ title, blocks }) => [bold(title), ...blocks.map(textOf)].join('\n')),
  ];
  return `${parts.join('\n\n')}\n`;
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return wrapped(block.text, '  ');
    case 'document':
      return block.text.replace(/^(?=.)/gm, '    ');
    case 'list': {
      const items = block.items.map((it) => wrapped(it, '    ', '  - '));
      return [...(block.label === '' ? [] : [`  ${block.label}:`]), ...items].join('\n');
    }
    case 'terms':
      return block.terms
        .map(([term, meaning]) => wrapped(`${term}${term.endsWith('?') ? '' : ':'} ${meaning}`, '    ', '  '))
        .join('\n');
    case 'table':
      return [
        `  ${block.caption}:`,
        block.figures === true ? columns([block.head, ...block.rows]) : listed(block.rows),
      ].join('\n');
  }
}

function listed(rows: readonly (readonly string[])[]): string {
  const line = ([first = '', ...rest]: readonly string[]) => `${first}: ${rest.filter((it) => it !== '').join(' — ')}`;
  return rows.map((row) => wrapped(line(row), '    ', '  - ')).join('\n');
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return rows.map((row) => `  ${line(row)}`.trimEnd()).join('\n');
}

function wrapped(text: string, indent: string, first = indent): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else {
      line += isEmpty ? word : ` ${word}`;
    }
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
