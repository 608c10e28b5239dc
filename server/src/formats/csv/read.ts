/**
 * Folds the rows of a sheet into claims. Without a header, all lines up to a blank one are one claim.
 */
import type { Claim, PlacedClaim } from '../../claim/claim.js';
import type { Document, Problem, Reading } from '../format.js';
import { lineOf } from './line.js';
import type { CsvLine } from './line.js';
import { notationOf } from './notation.js';
import { emptyRow, isBlank, readRow } from './rows.js';
import { sheetOf } from './sheet.js';
import type { Sheet } from './sheet.js';

export function readSheet(document: Document): Reading {
  const sheet = sheetOf(document);
  if (sheet === undefined) return { format: 'csv', kind: 'CSV', claims: [], mentions: [], problems: [] };
  const { text } = document;
  const groups: Group[] = [];
  const problems: Problem[] = [];
  const row = emptyRow();
  let group: Group | undefined;
  let number = sheet.firstRow;
  for (let at = sheet.start; at < text.length; at = row.next, number++) {
    readRow(text, at, sheet.separator, row);
    if (row.unclosed !== undefined) {
      problems.push({ message: 'A quoted cell is not closed.', span: { start: row.unclosed, end: row.unclosed + 1 } });
    }
    if (isBlank(text, row, sheet.separator)) {
      group = undefined;
      continue;
    }
    group ??= newGroup(row.start, groups);
    const line = lineOf(text, sheet, row, number, group.start);
    if (line === undefined) continue;
    group.lines.push(line);
    group.end = row.end;
  }
  const claims = groups.filter((it) => it.lines.length > 0).map((it) => placed(it, sheet));
  return { format: 'csv', kind: 'charge CSV', claims, mentions: [], problems };
}

interface Group {
  readonly start: number;
  end: number;
  readonly lines: CsvLine[];
}

function newGroup(start: number, groups: Group[]): Group {
  const group: Group = { start, end: start, lines: [] };
  groups.push(group);
  return group;
}

function placed(group: Group, sheet: Sheet): PlacedClaim {
  const claim: Claim = {
    span: { start: 0, end: group.end - group.start },
    format: 'csv',
    purpose: 'claim',
    setting: 'unknown',
    billType: undefined,
    payer: 'unknown',
    lines: group.lines,
    diagnoses: [],
    passages: [],
    notation: notationOf(sheet),
  };
  return { start: group.start, claim };
}
