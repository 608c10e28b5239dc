/** NCCI procedure-to-procedure edits: `ccipra-v322r0-f1.txt` and the same rows as a spreadsheet. */
import { fromCompact, serviceDateOf } from '../../claim/dates.js';
import type { ServiceDate } from '../../claim/dates.js';
import { codeIn, headOf, isCode, plain, said } from '../layout.js';
import type { Layout, Reader, Source } from '../layout.js';
import { PairBuilder, procedureNumber } from '../pair-index.js';
import type { Row } from '../rows.js';
import { ImportProblem } from '../set.js';
import { vintageIn } from '../vintage.js';

export const ptp: Layout = {
  name: 'NCCI pair edits (PTP)',
  recognise(first, source) {
    const isTitled = first.some((row) =>
      /^column ?1 ?\/? ?column ?2 edits/i.test(plain(row.find((it) => it !== '') ?? '')),
    );
    const isHeaded = first.some((row) => plain(row[0] ?? '') === 'column 1' && plain(row[1] ?? '') === 'column 2');
    return isHeaded && (isTitled || first.some(isEdit)) ? reader(source) : undefined;
  },
};

const tab = 9;

/** Two codes, the mark of an edit older than 1996, first and last day, indicator, rationale. */
function isEdit(row: Row): boolean {
  return isCode(codeIn(row[0])) && isCode(codeIn(row[1])) && /^[019]$/.test(row[5]?.trim() ?? '');
}

function reader(source: Source): Reader {
  const builder = new PairBuilder();
  const rationales = new Set<string>();
  /** What stands behind the codes of a row, tabs and all, to the number of its terms: the same few again and again. */
  const tails = new Map<string, number>();
  let line = 0;
  let tail = '';
  let terms = -1;
  let isNewRationale = false;
  return {
    quick(text, start, end) {
      const first = procedureNumber(text, start);
      const second = procedureNumber(text, start + 6);
      if (first < 0 || second < 0 || text.charCodeAt(start + 5) !== tab) return false;
      if (tail === '' || end - start !== tail.length + 11 || !text.startsWith(tail, start + 11)) {
        const other = text.slice(start + 11, end);
        const known = tails.get(other);
        if (known === undefined) return false;
        [tail, terms] = [other, known];
      }
      line++;
      isNewRationale = false;
      builder.add(first, second, terms);
      return true;
    },
    row(row) {
      line++;
      if (!isEdit(row)) {
        if (builder.rows === 0 || row.every((it) => it.trim() === '')) return;
        throw new ImportProblem(row.length < 7 ? `it breaks off in line ${line}` : `line ${line} is damaged`);
      }
      const [column1, column2, , from, to, indicator = '', rationale = ''] = row;
      isNewRationale = !rationales.has(rationale);
      rationales.add(rationale);
      terms = builder.terms(dayIn(from), dayIn(to), indicator.trim(), rationale.trim());
      builder.add(procedureNumber(codeIn(column1)), procedureNumber(codeIn(column2)), terms);
      if (column1?.length === 5 && column2?.length === 5) tails.set(`\t${row.slice(2).join('\t')}`, terms);
    },
    finish() {
      if (builder.rows === 0) throw new ImportProblem('it has no rows');
      // There are a dozen rationales. The last row of a file that was cut off ends in the middle of one.
      const last = [...rationales].at(-1) ?? '';
      if (isNewRationale && [...rationales].some((it) => it !== last && it.startsWith(last))) {
        throw new ImportProblem(`it breaks off in line ${line}`);
      }
      const from = said(vintageIn([source.file]) ?? quarterOf(builder.youngest), source);
      return { head: headOf('pairs', variantOf(source.file), from, builder.rows), columns: builder.columns() };
    },
  };
}

/** `20180701`, in a spreadsheet `20180701.0`; a star or nothing for no day. */
function dayIn(cell = ''): string {
  const day = cell.trim().replace(/\.0+$/, '');
  if (day === '' || day === '*') return '';
  if (fromCompact(day) === undefined) throw new ImportProblem('a date in it cannot be read');
  return day;
}

function quarterOf(day: string): ServiceDate | undefined {
  const month = Number(day.slice(4, 6));
  return serviceDateOf(Number(day.slice(0, 4)), month - ((month - 1) % 3), 1);
}

/** The table for practitioners comes in parts `f1` to `f4`, as does that for outpatient hospitals, `ccioph`. */
function variantOf(file: string): string {
  const part = /[-_](f\d)(?![a-z0-9])/i.exec(file)?.[1]?.toLowerCase();
  const setting = /ccioph|outpatient|hospital/i.test(file) ? 'outpatient' : 'practitioner';
  return part === undefined ? setting : `${setting}-${part}`;
}
