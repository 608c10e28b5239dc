/** The columns of a sheet that say what a form asks for beside the claim: whose it is, and the number it goes by. */
import type { PlacedClaim } from '../../claim/claim.js';
import type { Document, FormPlace } from '../format.js';
import type { Role } from './header-names.js';
import { bareEnd, bareStart, cellEnd, cellStart, emptyRow, readRow, saysNothing } from './rows.js';
import { sheetOf } from './sheet.js';

const boxes: readonly (readonly [box: string, roles: readonly Role[]])[] = [
  ['2', ['patient-name', 'patient']],
  ['3', ['birth-date']],
  ['17', ['ordering']],
  ['26', ['claim', 'patient']],
];

/** In the first row of the claim. */
export function formPlaces(document: Document, { claim, start }: PlacedClaim): readonly FormPlace[] {
  const sheet = sheetOf(document);
  const line = claim.lines[0];
  if (sheet === undefined || line === undefined) return [];
  const { text } = document;
  const row = readRow(text, start + line.span.start, sheet.separator, emptyRow());
  return boxes.flatMap(([box, roles]): FormPlace[] => {
    const columns = roles.flatMap((it) => sheet.columns.of(it));
    const places = columns.flatMap((column): FormPlace[] => {
      const from = bareStart(text, cellStart(row, column), cellEnd(row, column));
      const span = { start: from, end: bareEnd(text, from, cellEnd(row, column)) };
      return saysNothing(text, span.start, span.end) ? [] : [{ box, span }];
    });
    return places.slice(0, 1);
  });
}
