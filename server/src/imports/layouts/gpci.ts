/** Geographic practice cost indices: `GPCI2026.csv`. A locality is kept under the number of its contractor and its own. */
import { CodeTableBuilder } from '../code-table.js';
import { headOf, numberIn, plain, said, Tally } from '../layout.js';
import type { Layout } from '../layout.js';
import type { Row } from '../rows.js';
import { firstDayOf, lastDayOf, yearIn } from '../vintage.js';

export const gpci: Layout = {
  name: 'Physician Fee Schedule localities (GPCI)',
  recognise(first, source) {
    const header = first.find((row) => placesIn(row) !== undefined);
    const places = header && placesIn(header);
    if (header === undefined || places === undefined) return undefined;
    const table = new CodeTableBuilder(['state', 'name'], ['work', 'expense', 'malpractice']);
    const tally = new Tally();
    return {
      row(row) {
        const contractor = (row[places.contractor] ?? '').trim().padStart(5, '0');
        const locality = (row[places.locality] ?? '').trim().padStart(2, '0');
        const isLocality = /^\d{5}$/.test(contractor) && /^\d{2}$/.test(locality) && contractor !== '00000';
        if (!tally.isRow(row, places.malpractice + 1, isLocality)) return;
        table.add(
          contractor + locality,
          { state: row[places.state] ?? '', name: (row[places.name] ?? '').replace(/\*+$/, '') },
          {
            work: numberIn(row[places.work]),
            expense: numberIn(row[places.expense]),
            malpractice: numberIn(row[places.malpractice]),
          },
        );
      },
      finish() {
        tally.check();
        const year = yearIn([header.join(' '), source.file, ...first.map((row) => row.join(' '))]);
        const from = said(year === undefined ? undefined : firstDayOf(year), source);
        return {
          head: headOf('localities', '', from, table.rows, lastDayOf(Number(from.slice(0, 4)))),
          columns: table.columns(),
        };
      },
    };
  },
};

function placesIn(header: Row) {
  const cells = header.map(plain);
  const find = (pattern: RegExp) => cells.findIndex((it) => pattern.test(it));
  const places = {
    contractor: find(/^(medicare administrative contractor|mac|carrier)/),
    state: find(/^state$/),
    locality: find(/^locality( number)?$/),
    name: find(/^locality name$/),
    work: find(/\bp?w(ork)? gpci\b/),
    expense: find(/\bpe gpci\b/),
    malpractice: find(/\bmp gpci\b/),
  };
  return Object.values(places).every((it) => it >= 0) ? places : undefined;
}
