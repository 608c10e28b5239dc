/** Charges in comma-, tab-, semicolon- or pipe-separated files. */
import type { Format } from '../format.js';
import { formPlaces } from './form-places.js';
import { readSheet } from './read.js';
import { sheetOf } from './sheet.js';
import { slotAt } from './slot.js';

export const csv: Format = {
  id: 'csv',
  matches: (document) => sheetOf(document) !== undefined,
  read: readSheet,
  slotAt,
  formPlaces,
};
