/** Which published layout a text is in, told by its content alone. */
import type { Layout, Reader, Source } from './layout.js';
import { addendumB } from './layouts/addendum-b.js';
import { gpci } from './layouts/gpci.js';
import { hcpcs } from './layouts/hcpcs.js';
import { icd10cm } from './layouts/icd10cm.js';
import { mue } from './layouts/mue.js';
import { codeList, fees } from './layouts/plain.js';
import { pprrvu } from './layouts/pprrvu.js';
import { ptp } from './layouts/ptp.js';
import type { Row } from './rows.js';

/** Tried in this order; the plain tables come last, since their header names stand in official ones too. */
export const layouts: readonly Layout[] = [ptp, mue, pprrvu, gpci, hcpcs, icd10cm, addendumB, fees, codeList];

/** So many rows are looked at: official files have up to a dozen lines above the table. */
export const rowsLookedAt = 60;

export function recognise(first: readonly Row[], source: Source): Reader | undefined {
  for (const layout of layouts) {
    const reader = layout.recognise(first, source);
    if (reader !== undefined) return reader;
  }
  return undefined;
}
