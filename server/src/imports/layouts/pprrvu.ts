/**
 * The relative value file of the Medicare Physician Fee Schedule: 31 columns to 2025, 32 since, when two files a release began,
 * for clinicians inside (QPP) and outside (nonQPP) advanced payment models.
 *
 * The header is stacked over five lines; the last of them begins the table, and its first thirteen columns have always stood
 * where they stand.
 */
import { CodeTableBuilder } from '../code-table.js';
import { codeIn, descriptionIn, headOf, isCode, numberIn, plain, said, Tally } from '../layout.js';
import type { Layout, Reader, Source } from '../layout.js';
import type { Row } from '../rows.js';
import { lastDayOf, vintageIn } from '../vintage.js';

export const pprrvu: Layout = {
  name: 'Physician Fee Schedule relative values (PPRRVU)',
  recognise(first, source) {
    const header = first.find(isHeader);
    return header && reader(header, first, source);
  },
};

const opening = ['hcpcs', 'mod', 'description', 'code', 'payment', 'rvu', 'pe rvu', 'indicator', 'pe rvu', 'indicator', 'rvu', 'total', 'total']; // prettier-ignore
const at = {
  code: 0,
  modifier: 1,
  description: 2,
  status: 3,
  work: 5,
  nonFacility: 11,
  facility: 12,
  pctc: 13,
  global: 14,
};
const at2 = { peNonFacility: 6, peFacility: 8, malpractice: 10, isNotOutside: 7 };

function isHeader(row: Row): boolean {
  return opening.every((name, index) => plain(row[index] ?? '') === name);
}

function reader(header: Row, first: readonly Row[], source: Source): Reader {
  const factor = header.map(plain).indexOf('factor');
  const multiple = header.map(plain).indexOf('proc');
  const table = new CodeTableBuilder(
    ['modifier', 'description', 'status', 'global', 'pctc', 'multiple', 'isNotOutside'],
    ['work', 'peNonFacility', 'peFacility', 'malpractice', 'nonFacility', 'facility', 'factor'],
  );
  const tally = new Tally();
  return {
    row(row) {
      const code = codeIn(row[at.code]);
      if (!tally.isRow(row, factor + 1, isCode(code))) return;
      table.add(
        code,
        {
          modifier: codeIn(row[at.modifier]),
          description: descriptionIn(row[at.description]),
          status: codeIn(row[at.status]),
          global: codeIn(row[at.global]),
          pctc: codeIn(row[at.pctc]),
          multiple: codeIn(row[multiple]),
          isNotOutside: codeIn(row[at2.isNotOutside]),
        },
        {
          work: numberIn(row[at.work]),
          peNonFacility: numberIn(row[at2.peNonFacility]),
          peFacility: numberIn(row[at2.peFacility]),
          malpractice: numberIn(row[at2.malpractice]),
          nonFacility: numberIn(row[at.nonFacility]),
          facility: numberIn(row[at.facility]),
          factor: numberIn(row[factor]),
        },
      );
    },
    finish() {
      tally.check();
      const titles = first.slice(0, first.indexOf(header)).map((row) => row.join(' '));
      const from = said(releaseIn(titles) ?? vintageIn([source.file]), source);
      const to = lastDayOf(Number(from.slice(0, 4)));
      return { head: headOf('values', variantOf(source.file, titles), from, table.rows, to), columns: table.columns() };
    },
  };
}

/** `2025 National Physician Fee Schedule Relative Value File October Release`: the first release of a year names no month. */
function releaseIn(titles: readonly string[]) {
  for (const title of titles) {
    const parts = /(20\d{2}) National Physician Fee Schedule Relative Value File(?: ([a-z]+) Release)?/i.exec(title);
    if (parts !== null) return vintageIn([`${parts[2] ?? 'January'} ${parts[1] ?? ''}`]);
  }
  return undefined;
}

function variantOf(file: string, titles: readonly string[]): string {
  const text = [file, ...titles].find((it) => /qpp/i.test(it)) ?? '';
  return /non[-_ ]?qpp/i.test(text) ? 'nonqpp' : text === '' ? '' : 'qpp';
}
