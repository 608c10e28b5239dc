/** Folds the rows of a sheet into claims. */
import type { Claim, PlacedClaim } from '../../claim/claim.js';
import type { Located } from '../../text/span.js';
import type { Document, Problem, Reading } from '../format.js';
import { fieldsOf, readFacts, tellsFacts } from './claim-facts.js';
import { Groups } from './groups.js';
import type { Group } from './groups.js';
import { cellIn, lineOf, noteUnread, valueOf } from './line.js';
import type { RowContext } from './line.js';
import { notationOf } from './notation.js';
import { Pool } from './pool.js';
import { emptyRow, isBlank, readRow } from './rows.js';
import { sheetOf } from './sheet.js';
import type { Sheet } from './sheet.js';
import { diagnosesIn, placeOfServiceIn, pointersIn, wordsIn } from './values.js';
import type { Cell } from './values.js';
import { payerNamed } from '../support/payer-name.js';

export function readSheet(document: Document): Reading {
  const sheet = sheetOf(document);
  if (sheet === undefined) return { format: 'csv', kind: 'CSV', claims: [], mentions: [], problems: [] };
  const { text } = document;
  const problems: Problem[] = [];
  const pool = new Pool(text.length);
  const groups = new Groups(text, sheet, pool);
  const row = emptyRow();
  const ctx: RowContext = { text, sheet, row, origin: 0, pool, unread: [] };
  const hasFacts = tellsFacts(sheet.columns);
  let number = sheet.firstRow;
  for (let at = sheet.start; at < text.length; at = row.next, number++) {
    readRow(text, at, sheet.separator, row);
    if (row.unclosed !== undefined) {
      problems.push({ message: 'A quoted cell is not closed.', span: { start: row.unclosed, end: row.unclosed + 1 } });
    }
    if (isBlank(text, row, sheet.separator)) {
      groups.blank();
      continue;
    }
    const sort = sortOf(ctx);
    if (sort === 'other') continue;
    const group = groups.of(row);
    ctx.origin = group.start;
    ctx.unread.length = 0;
    if (hasFacts) readFacts(ctx, group.facts);
    const own = readClaimFacts(ctx, group, sort);
    if (sort === 'diagnosis') continue;
    const line = lineOf(ctx, number, pointersOf(ctx, group, own));
    if (line === undefined) continue;
    group.lines.push(line);
    group.end = row.end;
  }
  const notation = notationOf(sheet);
  const claims = groups.all.filter((it) => it.lines.length > 0).map((it) => placed(it, sheet, notation, pool));
  return { format: 'csv', kind: 'charge CSV', claims, mentions: [], problems };
}

type Sort = 'service' | 'diagnosis' | 'other';

/** Exports of whole ledgers list payments and struck-out rows beside charges; OpenEMR's lists diagnoses too. */
function sortOf(ctx: RowContext): Sort {
  const kind = cellOf(ctx, 'row-type');
  if (/^(?:payments?|adjust|transfer|refund|write.?off|copay)/i.test(kind)) return 'other';
  const type = cellOf(ctx, 'code-type');
  // OpenEMR keeps deleted rows, with an activity of 0.
  if (type !== '' && cellOf(ctx, 'active') === '0') return 'other';
  if (/^icd-?10/i.test(type)) return 'diagnosis';
  return type === '' || /^(?:cpt|hcpcs|hc$)/i.test(type) ? 'service' : 'other';
}

function cellOf(ctx: RowContext, role: 'row-type' | 'code-type' | 'active'): string {
  if (ctx.sheet.columns.of(role).length === 0) return '';
  return valueOf(ctx, role, (cell) => wordsIn(cell, asIs))?.value ?? '';
}

/** What the row says of its claim; returns where the row's own diagnoses stand among the claim's, from 1. */
function readClaimFacts(ctx: RowContext, group: Group, sort: Sort): readonly number[] {
  const { columns } = ctx.sheet;
  if (group.payer === 'unknown') {
    group.payer = valueOf(ctx, 'payer', readPayer)?.value ?? 'unknown';
  }
  group.billType ??= valueOf(ctx, 'bill-type', readBillType);
  if (group.setting === 'unknown') group.setting = settingOf(ctx, group);
  if (columns.of('diagnosis').length + columns.of('justification').length === 0 && sort === 'service') return none;
  const own: number[] = [];
  for (const role of ['diagnosis', 'justification', sort === 'diagnosis' ? 'code' : undefined] as const) {
    if (role === undefined) continue;
    for (const column of columns.of(role)) {
      if (column >= ctx.row.count) continue;
      const cell = cellIn(ctx, column);
      const found = diagnosesIn(cell);
      for (const it of found) own.push(placeAmong(group, it));
      if (found.length === 0 && role === 'diagnosis') noteUnread(cell, 'diagnosis', group.facts.unread);
    }
  }
  return own;
}

/** Its place among the diagnoses of the claim, from 1; it is added where it is new. */
function placeAmong(group: Group, diagnosis: Located<string>): number {
  const known = group.diagnoses.findIndex((it) => it.value === diagnosis.value);
  return known === -1 ? group.diagnoses.push(diagnosis) : known + 1;
}

function settingOf(ctx: RowContext, group: Group): Claim['setting'] {
  const stated = valueOf(ctx, 'claim-type', readWords)?.value ?? '';
  if (/^(?:p|prof.*|837p|.*1500|hcfa.*)$/.test(stated)) return 'professional';
  if (/^(?:i|inst.*|837i|ub.*)$/.test(stated)) return 'institutional';
  // Types of bill and revenue codes are of the UB-04; the place of service is of the CMS-1500.
  const revenue = valueOf(ctx, 'revenue', readRevenue);
  if (group.billType !== undefined || revenue !== undefined) return 'institutional';
  return valueOf(ctx, 'pos', placeOfServiceIn) === undefined ? 'unknown' : 'professional';
}

/** Pointers count the row's own diagnoses where it has some, else those of the claim. OpenEMR's `justify` names them. */
function pointersOf(ctx: RowContext, group: Group, own: readonly number[]): readonly Located<number>[] {
  const { columns } = ctx.sheet;
  if (columns.of('pointer').length + columns.of('justification').length === 0) return none;
  const pointers: Located<number>[] = [];
  for (const column of columns.of('pointer')) {
    if (column >= ctx.row.count) continue;
    const cell = cellIn(ctx, column);
    const found = pointersIn(cell);
    for (const it of found) pointers.push({ value: own[it.value - 1] ?? it.value, span: it.span });
    if (found.length === 0) noteUnread(cell, 'pointer', ctx.unread);
  }
  for (const column of columns.of('justification')) {
    if (column >= ctx.row.count) continue;
    for (const it of diagnosesIn(cellIn(ctx, column))) pointers.push({ value: placeAmong(group, it), span: it.span });
  }
  return pointers.length === 0 ? none : pointers;
}

const none: readonly never[] = [];

const asIs = (words: string) => words;
const readWords = (cell: Cell) => wordsIn(cell, (words) => words.toLowerCase());
const readPayer = (cell: Cell) => wordsIn(cell, payerNamed);
const readBillType = (cell: Cell) => wordsIn(cell, (words) => /^0?([1-9]\d[0-9A-Z]?)$/i.exec(words)?.[1]);
const readRevenue = (cell: Cell) => wordsIn(cell, (words) => (/^0?\d{3}$/.test(words) ? words : undefined));

function placed(group: Group, { columns }: Sheet, notation: Claim['notation'], pool: Pool): PlacedClaim {
  const claim: Claim = {
    span: pool.span(0, group.end - group.start),
    format: 'csv',
    purpose: 'claim',
    setting: group.setting,
    billType: group.billType,
    payer: group.payer,
    ...fieldsOf(group.facts, columns),
    lines: group.lines,
    diagnoses: pool.list(group.diagnoses),
    passages: none,
    notation,
  };
  return { start: group.start, claim };
}
