/** ICD-10-CM: the order file `icd10cm_order_2026.txt` and the shorter `icd10cm_codes_2026.txt`. Holds for a fiscal year. */
import { serviceDateOf } from '../../claim/dates.js';
import { CodeTableBuilder } from '../code-table.js';
import { headOf, said, Tally } from '../layout.js';
import type { Layout, Reader, Source } from '../layout.js';
import { yearIn } from '../vintage.js';

export const icd10cm: Layout = {
  name: 'ICD-10-CM (order file)',
  get lines() {
    return [orderLine, codeLine];
  },
  recognise(first, source) {
    const lines = first.flatMap(([line = '', ...more]) => (more.length === 0 && line.trim() !== '' ? [line] : []));
    if (lines.length === 0) return undefined;
    if (lines.every((it) => orderLine.test(it))) return reader(orderLine, source);
    // A list of codes of another kind may look alike; codes of this one differ in length and begin with A00.
    const isList = lines.every((it) => codeLine.test(it)) && lines[0]?.startsWith('A00') === true;
    const lengths = new Set(lines.map((it) => codeLine.exec(it)?.groups?.['code']?.length));
    return isList && lengths.size > 1 ? reader(codeLine, source) : undefined;
  },
};

/** Columns from 1: 1-5 number, 7-13 code without its dot, 15 whether it is billable, 17-76 short, from 78 long description. */
const orderLine =
  /^\d{5} (?<code>[A-Z][0-9A-Z]{2,6}) *(?<= .{7}) (?<billable>[01]) (?<short>.{0,60})(?: (?<long>.*))?$/;
const codeLine = /^(?<code>[A-Z][0-9A-Z]{2,6})(?: +(?<long>\S.*))?$/;

function reader(form: RegExp, source: Source): Reader {
  const table = new CodeTableBuilder(['short', 'long', 'billable'], []);
  const tally = new Tally();
  return {
    row(row) {
      const { code = '', billable = '1', short = '', long = '' } = form.exec(row[0]?.trimEnd() ?? '')?.groups ?? {};
      if (!tally.isRow(row, 1, code !== '')) return;
      // The short description is often the whole of it; the list without the short one has the long one only.
      table.add(code, { short, long: long.trim() === '' ? short : long, billable }, {});
    },
    finish() {
      tally.check();
      const year = yearIn([source.file]);
      const begin = source.from ?? (year === undefined ? undefined : serviceDateOf(year - 1, 10, 1));
      const from = said(begin, source);
      const to = serviceDateOf(Number(from.slice(0, 4)) + (from.slice(5, 7) === '10' ? 1 : 0), 9, 30);
      return { head: headOf('diagnoses', '', from, table.rows, to), columns: table.columns() };
    },
  };
}
