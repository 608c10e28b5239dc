/** Tables of codes in a note: Markdown, bare pipes, tabs, or columns of blanks. */
import type { Span } from '../../text/span.js';

export type Role = 'code' | 'modifier' | 'units' | 'minutes' | 'date' | 'pos' | 'note' | 'other';

export interface Table {
  readonly roles: readonly Role[];
  readonly separator: '|' | '\t' | 'blanks';
  /** The header names CPT or HCPCS, or has columns that only billing has. */
  readonly isSure: boolean;
}

const names: readonly (readonly [RegExp, Role])[] = [
  [/^(?:(?:cpt|hcpcs)(?: ?\/ ?(?:cpt|hcpcs))?(?: ?codes?)?|(?:procedure|proc|billing|service|charge) ?codes?|codes?|proc(?:edure)?)(?: ?\(?s\)?)?(?: billed)?$/, 'code'], // prettier-ignore
  [/^(?:mods?|modifiers?|modifier\(s\)|mod\(s\))\.?[ ]?[1-4]?$/, 'modifier'],
  [/^(?:units?|qty|quantity|# ?units|units billed|billed units)$/, 'units'],
  [
    /^(?:mins?|minutes?|time|time \(min\)|duration|direct min(?:ute)?s?|timed min(?:ute)?s?|total min(?:ute)?s?)$/,
    'minutes',
  ],
  [/^(?:dos|date|date of service|service date)$/, 'date'],
  [/^(?:pos|place of service)$/, 'pos'],
  [/\b(?:notes?|comments?|remarks?|narrative|details?|interventions?|treatments?|activit(?:y|ies)|response|provided|performed|done)\b/, 'note'], // prettier-ignore
];

/** The table that this line is the header of, if it is one. */
export function tableOf(line: string): Table | undefined {
  const separator = line.includes('|') ? '|' : line.includes('\t') ? '\t' : 'blanks';
  if (line.length > 300 || (separator === 'blanks' && !/\S {2,}\S/.test(line))) return undefined;
  const titles = cellsOf(line, 0, separator).map(
    (it) =>
    line.slice(it.start, it.end).replace(/[*_`:#]/g, '').trim().toLowerCase().replace(/\s+/g, ' '), // prettier-ignore
  );
  const roles = titles.map((title) => names.find(([form]) => form.test(title))?.[1] ?? 'other');
  const isNamed = titles.some((it, at) => roles[at] === 'code' && /cpt|hcpcs|procedure|billing/.test(it));
  const isBilling = roles.includes('modifier') || roles.includes('units') || roles.includes('minutes');
  if (!roles.includes('code') || roles.length < 2 || !(isNamed || isBilling)) return undefined;
  if (separator === 'blanks' && !isBilling) return undefined;
  const isOfBilling = roles.filter((it) => it === 'modifier' || it === 'units' || it === 'minutes').length > 1;
  return { roles, separator, isSure: isNamed || isOfBilling };
}

export function isRule(line: string): boolean {
  return /^[\s|:+=-]+$/.test(line) && /[-=]{2}/.test(line);
}

/** The cells that only say what the code of their row means: they speak of no visit. Where text after a table begins, it ends. */
export function descriptionsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let table: Table | undefined;
  for (const { 1: line = '', index: at } of text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    const header = /cpt|hcpcs|code|proc/i.test(line) ? tableOf(line) : undefined;
    if (header !== undefined) table = header;
    else if (table === undefined || line.trim() === '' || isRule(line)) table = line.trim() === '' ? undefined : table;
    else {
      const { roles, separator } = table;
      const cells = cellsOf(line, at, separator);
      const isRow = cells.length === roles.length && cells.some((it, index) => roles[index] === 'code' && /^\W*(?:\d{4}[\dFT]|[A-V]\d{4})\b/.test(text.slice(it.start, it.end))); // prettier-ignore
      if (isRow) found.push(...cells.filter((it, index) => roles[index] === 'other' && it.end > it.start));
    }
  }
  return found;
}

/** The cells of a line, without the blanks around their values; an empty cell is an empty span where its value would begin. */
export function cellsOf(line: string, at: number, separator: Table['separator']): readonly Span[] {
  const cells: Span[] = [];
  const push = (from: number, to: number) => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(line[start] ?? '')) start++;
    while (end > start && /\s/.test(line[end - 1] ?? '')) end--;
    if (start === end) start = end = Math.min(from + 1, to);
    cells.push({ start: at + start, end: at + end });
  };
  if (separator === 'blanks') {
    for (const match of line.matchAll(/\S+(?: \S+)*/g)) push(match.index, match.index + match[0].length);
    return cells;
  }
  let from = separator === '|' && /^\s*\|/.test(line) ? line.indexOf('|') + 1 : 0;
  for (let next = line.indexOf(separator, from); next >= 0; next = line.indexOf(separator, from)) {
    push(from, next);
    from = next + 1;
  }
  if (line.slice(from).trim() !== '' || separator !== '|') push(from, line.length);
  return cells;
}
