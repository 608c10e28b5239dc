/** HCPCS Level II: the alpha-numeric file (`ANWEB`) as csv, as xlsx and as text of fixed width, and tables made from it. */
import { serviceDateFrom } from '../../claim/dates.js';
import { CodeTableBuilder } from '../code-table.js';
import { codeIn, columnOf, headOf, isCode, said, Tally } from '../layout.js';
import type { Layout, Reader, Source } from '../layout.js';
import type { Row } from '../rows.js';
import { vintageIn } from '../vintage.js';

export const hcpcs: Layout = {
  name: 'HCPCS Level II (ANWEB)',
  get lines() {
    return [fixedLine];
  },
  recognise(first, source) {
    const header = first.find((row) => {
      return (
        columnOf(row, names.code) >= 0 && columnOf(row, names.terminated) >= 0 && columnOf(row, names.coverage) >= 0
      );
    });
    if (header !== undefined) return reader(cellsBy(header), first, source);
    const lines = first.filter(([line = '', ...more]) => more.length === 0 && line.trim() !== '');
    const isFixed = lines.length > 0 && lines.every(([line = '']) => fixedLine.test(line) && line.length >= 285);
    return isFixed ? reader(fixedCells, first, source) : undefined;
  },
};

const names = {
  code: ['hcpc', 'hcpcs code', 'hcpcs'],
  record: ['recid'],
  long: ['long description', 'long desc'],
  short: ['short description', 'short desc'],
  coverage: ['cov', 'coverage', 'coverage code'],
  betos: ['betos'],
  xref: ['xref1', 'xref'],
  added: ['add dt', 'date added'],
  changed: ['act eff dt', 'date action'],
  terminated: ['term dt', 'date term'],
};
type Cells = Readonly<Record<keyof typeof names, string>>;

function cellsBy(header: Row): (row: Row) => Cells {
  const places = Object.entries(names).map(([name, called]) => [name, columnOf(header, called)] as const);
  // One entry for each of the names, which is what the type says.
  return (row) => Object.fromEntries(places.map(([name, at]) => [name, row[at] ?? ''])) as Cells;
}

/** Code or right-aligned modifier, number by which the lines of one are ordered, kind of record. */
const fixedLine = /^(?:[A-Z]\d{4}| {3}[A-Z0-9]{2})\d{5}[3478]/;

/** The contractor record of CMS, positions counted from 1. */
function fixedCells([line = '']: Row): Cells {
  const cut = (from: number, to: number) => line.slice(from - 1, to).trim();
  return {
    code: cut(1, 5),
    record: cut(11, 11),
    long: cut(12, 91),
    short: cut(92, 119),
    xref: cut(205, 209),
    coverage: cut(230, 230),
    betos: cut(257, 259),
    added: cut(269, 276),
    changed: cut(277, 284),
    terminated: cut(285, 292),
  };
}

function reader(cellsOf: (row: Row) => Cells, first: readonly Row[], source: Source): Reader {
  const table = new CodeTableBuilder(['long', 'short', 'coverage', 'betos', 'xref', 'added', 'terminated'], []);
  const tally = new Tally();
  let before = '';
  return {
    row(row) {
      const cells = cellsOf(row);
      const code = codeIn(cells.code);
      const isWanted = isCode(code) || /^[A-Z0-9]{2}$/.test(code);
      if (!tally.isRow(row, 1, isWanted && (cells.record === '' || /^[3478]$/.test(cells.record.trim())))) return;
      // A long description goes on in records of its own, of kind 4 and 8, right behind the first.
      if (/^[48]$/.test(cells.record.trim())) {
        if (code === before) table.append('long', cells.long);
        return;
      }
      before = code;
      table.add(
        code,
        { ...cells, xref: codeIn(cells.xref), added: dayIn(cells.added), terminated: dayIn(cells.terminated) },
        {},
      );
    },
    finish() {
      tally.check();
      const titles = first.slice(0, 3).map((row) => row.join(' '));
      const from = said(vintageIn([source.file, ...titles.filter((it) => it.length < 200)]), source);
      return { head: headOf('hcpcs', '', from, table.rows), columns: table.columns() };
    },
  };
}

/** As `CCYY-MM-DD`; empty where there is none. */
function dayIn(cell: string): string {
  return serviceDateFrom(cell) ?? '';
}
