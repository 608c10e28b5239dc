/** Addendum B of the hospital outpatient schedule: status, group and rate of each code. */
import { CodeTableBuilder } from '../code-table.js';
import { codeIn, columnOf, descriptionIn, headOf, isCode, numberIn, said, Tally } from '../layout.js';
import type { Layout } from '../layout.js';
import type { Row } from '../rows.js';
import { firstDayOf, vintageIn, yearIn } from '../vintage.js';

export const addendumB: Layout = {
  name: 'OPPS Addendum B',
  recognise(first, source) {
    const header = first.find((row) => placesIn(row) !== undefined);
    const places = header && placesIn(header);
    if (header === undefined || places === undefined) return undefined;
    const table = new CodeTableBuilder(['description', 'status', 'group'], ['rate']);
    const tally = new Tally();
    return {
      row(row) {
        const code = codeIn(row[places.code]);
        if (!tally.isRow(row, places.status + 1, isCode(code))) return;
        table.add(
          code,
          {
            description: descriptionIn(row[places.description]),
            status: codeIn(row[places.status]),
            group: row[places.group] ?? '',
          },
          { rate: numberIn(row[places.rate]) },
        );
      },
      finish() {
        tally.check();
        const titles = first.slice(0, first.indexOf(header)).map((row) => row.join(' '));
        const year = yearIn(titles);
        const begin = vintageIn([source.file, ...titles]) ?? (year === undefined ? undefined : firstDayOf(year));
        const from = said(begin, source);
        return { head: headOf('opps', '', from, table.rows), columns: table.columns() };
      },
    };
  },
};

function placesIn(header: Row) {
  const places = {
    code: columnOf(header, ['hcpcs code', 'hcpcscode']),
    description: columnOf(header, ['short descriptor', 'shortdescriptor']),
    status: columnOf(header, ['si', 'status indicator', 'statusindicator']),
    group: columnOf(header, ['apc']),
    rate: columnOf(header, ['payment rate', 'paymentrate']),
  };
  return places.code >= 0 && places.status >= 0 && places.rate >= 0 ? places : undefined;
}
