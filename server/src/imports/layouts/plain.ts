/**
 * Two plain tables of one's own, by the names in their header (docs/IMPORT.md):
 * a list of codes, `code,description[,title,effective,last_valid]`, and a fee schedule, `code,fee[,modifier,from,to,description]`.
 */
import { serviceDateFrom } from '../../claim/dates.js';
import { CodeTableBuilder } from '../code-table.js';
import { codeIn, columnOf, headOf, isCode, numberIn, Tally } from '../layout.js';
import type { Layout, Reader, Source } from '../layout.js';
import type { Row } from '../rows.js';
import { anyDay, ImportProblem } from '../set.js';

export const fees: Layout = {
  name: 'fee schedule (code, fee)',
  recognise(first, source) {
    const header = first.find((row) => columnOf(row, names.code) >= 0 && columnOf(row, names.fee) >= 0);
    return header && feeReader(placesIn(header), source);
  },
};

export const codeList: Layout = {
  name: 'code list (code, description)',
  recognise(first, source) {
    const header = first.find((row) => columnOf(row, names.code) >= 0 && columnOf(row, names.description) >= 0);
    return header && codeReader(placesIn(header), source);
  },
};

const names = {
  code: ['code', 'cpt', 'cpt code', 'hcpcs', 'hcpcs code', 'cpt hcpcs', 'procedure code', 'proc code', 'concept id'],
  description: ['description', 'long description', 'descriptor', 'long', 'desc'],
  title: ['title', 'short description', 'short', 'consumer description', 'medium description', 'name'],
  modifier: ['modifier', 'mod', 'modifiers'],
  fee: ['fee', 'charge', 'price', 'amount', 'standard charge', 'standard fee', 'gross charge', 'unit charge', 'rate'],
  from: ['from', 'effective', 'effective date', 'start', 'start date'],
  to: ['to', 'last valid', 'end', 'end date', 'termination date', 'expires'],
};
type Places = Readonly<Record<keyof typeof names, number>>;

function placesIn(header: Row): Places {
  // One entry for each of the names, which is what the type says.
  return Object.fromEntries(Object.entries(names).map(([name, called]) => [name, columnOf(header, called)])) as Places;
}

function feeReader(places: Places, source: Source): Reader {
  const table = new CodeTableBuilder(['modifier', 'description', 'from', 'to'], ['fee']);
  const tally = new Tally({ isRagged: true });
  return {
    row(row) {
      const code = codeIn(row[places.code]);
      const fee = numberIn(row[places.fee]);
      if (!tally.isRow(row, Math.max(places.code, places.fee) + 1, isCode(code))) return;
      if (Number.isNaN(fee)) return;
      const days = { from: dayIn(row[places.from]), to: dayIn(row[places.to]) };
      table.add(
        code,
        { modifier: codeIn(row[places.modifier]), description: row[places.description] ?? '', ...days },
        { fee },
      );
    },
    finish() {
      tally.check();
      if (table.rows === 0) throw new ImportProblem('it has no prices');
      return { head: headOf('fees', slugOf(source.file), source.from ?? anyDay, table.rows), columns: table.columns() };
    },
  };
}

function codeReader(places: Places, source: Source): Reader {
  const table = new CodeTableBuilder(['title', 'description', 'from', 'to'], []);
  const tally = new Tally({ isRagged: true });
  return {
    row(row) {
      const code = codeIn(row[places.code]);
      if (!tally.isRow(row, Math.max(places.code, places.description) + 1, isCode(code))) return;
      const days = { from: dayIn(row[places.from]), to: dayIn(row[places.to]) };
      table.add(code, { title: row[places.title] ?? '', description: row[places.description] ?? '', ...days }, {});
    },
    finish() {
      tally.check();
      return {
        head: headOf('codes', slugOf(source.file), source.from ?? anyDay, table.rows),
        columns: table.columns(),
      };
    },
  };
}

function dayIn(cell: string | undefined): string {
  if (cell === undefined || cell.trim() === '') return '';
  const day = serviceDateFrom(cell);
  if (day === undefined) throw new ImportProblem('a date in it cannot be read');
  return day;
}

/** `Our fees 2026.csv` to `our-fees-2026`: files of one's own are told apart by their names. */
function slugOf(file: string): string {
  const slug = file
    .toLowerCase()
    .replace(/(\.(csv|tsv|txt|xlsx|gz|zip))+$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug.slice(0, 60);
}
