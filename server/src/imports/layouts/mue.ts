/** NCCI medically unlikely edits, csv and xlsx, of each of the three settings. */
import { CodeTableBuilder } from '../code-table.js';
import { codeIn, columnOf, headOf, isCode, numberIn, plain, said, Tally } from '../layout.js';
import type { Layout, Reader, Source } from '../layout.js';
import type { Row } from '../rows.js';
import { vintageIn } from '../vintage.js';

export const mue: Layout = {
  name: 'NCCI unit limits (MUE)',
  recognise(first, source) {
    const header = first.find((row) => placesIn(row) !== undefined);
    return header && reader(header, first, source);
  },
};

function placesIn(header: Row) {
  const cells = header.map(plain);
  const code = columnOf(header, ['hcpcs cpt code', 'hcpcs code', 'cpt hcpcs code']);
  const units = cells.findIndex((it) => /mue (values?|units)$/.test(it));
  const indicator = cells.findIndex((it) => /^(mue adjudication indicator|mue mai)$/.test(it));
  if (code < 0 || units < 0 || indicator < 0) return undefined;
  return { code, units, indicator, rationale: cells.indexOf('mue rationale') };
}

function reader(header: Row, first: readonly Row[], source: Source): Reader | undefined {
  const places = placesIn(header);
  if (places === undefined) return undefined;
  const table = new CodeTableBuilder(['rationale'], ['units', 'indicator']);
  const tally = new Tally();
  const needed = Math.max(places.code, places.units, places.indicator) + 1;
  return {
    row(row) {
      const code = codeIn(row[places.code]);
      if (!tally.isRow(row, needed, isCode(code))) return;
      // `2 Date of Service Edit: Policy`
      const indicator = Number(/^\d/.exec(row[places.indicator]?.trim() ?? '')?.[0] ?? NaN);
      table.add(code, { rationale: row[places.rationale] ?? '' }, { units: numberIn(row[places.units]), indicator });
    },
    finish() {
      tally.check();
      const setting = settingIn([header.join(' '), source.file]);
      const preamble = first.slice(0, first.indexOf(header)).map((row) => row.join(' '));
      const from = said(vintageIn([source.file, ...preamble]), source);
      return { head: headOf('limits', setting, from, table.rows), columns: table.columns() };
    },
  };
}

function settingIn(texts: readonly string[]): string {
  for (const text of texts) {
    if (/practitioner/i.test(text)) return 'practitioner';
    if (/outpatient|facility/i.test(text)) return 'outpatient';
    if (/dme|supplier/i.test(text)) return 'dme';
  }
  return 'practitioner';
}
