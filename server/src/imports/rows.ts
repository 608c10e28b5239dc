/** Cuts the text of a table into rows of cells, piece by piece as it is read. */
import { ImportProblem } from './set.js';

export type Row = readonly string[];

/** What stands between two cells; `fixed`: nothing, a row is one cell and columns are counted. */
export type Separator = '\t' | ',' | ';' | '|' | 'fixed';

/** Judged by the first lines of the text. `forms` are those of lines of fixed width. */
export function separatorOf(head: string, forms: readonly RegExp[] = []): Separator {
  const lines = head.split(/\r?\n|\r/, 80).filter((it) => it.trim() !== '');
  // Descriptions hold commas, and half of them may hold as many as the other half.
  if (forms.some((form) => lines.filter((it) => form.test(it)).length > lines.length * 0.9)) return 'fixed';
  let best: Separator = 'fixed';
  let most = 0.4;
  for (const separator of ['\t', ',', ';', '|'] as const) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(separator).length;
      if (count > 1) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const share = Math.max(0, ...counts.values()) / Math.max(1, lines.length);
    if (share > most) [best, most] = [separator, share];
  }
  return best;
}

/** A cell longer than this is a quotation mark that nothing closes. */
const longestCell = 100_000;

const carriageReturn = 13;

export class RowSplitter {
  readonly #separator: Separator;
  readonly #each: (row: Row) => void;
  #rest = '';
  /** Asked first, in files that hold no quoted cells over several lines: takes a row without having it cut. */
  quick: ((text: string, start: number, end: number) => boolean) | undefined;

  constructor(separator: Separator, each: (row: Row) => void) {
    this.#separator = separator;
    this.#each = each;
  }

  push(text: string): void {
    const all = this.#rest === '' ? text : this.#rest + text;
    this.#rest = all.slice(this.#split(all));
    if (this.#rest.length > longestCell) throw new ImportProblem('it has a line that does not end');
  }

  /** The last line need not end. */
  end(): void {
    if (this.#rest.trim() === '') return;
    const all = `${this.#rest}\n`;
    if (this.#split(all) < all.length) throw new ImportProblem('it breaks off inside a quoted cell');
    this.#rest = '';
  }

  /** Hands out the whole rows and tells where the first that is not whole begins. */
  #split(text: string): number {
    let start = 0;
    for (;;) {
      let end = text.indexOf('\n', start);
      if (end < 0) return start;
      if (this.quick?.(text, start, text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end) === true) {
        start = end + 1;
        continue;
      }
      let line = text.slice(start, end);
      if (this.#separator === ',' || this.#separator === ';') {
        // A quoted cell may hold line ends: as long as a quotation mark is open, the row goes on.
        while (line.includes('"') && quotesIn(line) % 2 === 1) {
          end = text.indexOf('\n', end + 1);
          if (end < 0) return start;
          line = text.slice(start, end);
        }
      }
      start = end + 1;
      this.#each(this.#cellsOf(line.endsWith('\r') ? line.slice(0, -1) : line));
    }
  }

  #cellsOf(line: string): Row {
    if (this.#separator === 'fixed') return [line];
    if (!line.includes('"')) return line.split(this.#separator);
    return this.#separator === '\t' ? line.split('\t').map(unquoted) : quotedCells(line, this.#separator);
  }
}

function quotesIn(line: string): number {
  let count = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count++;
  return count;
}

function unquoted(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function quotedCells(line: string, separator: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let cell = '';
    if (line[at] === '"') {
      let close = line.indexOf('"', at + 1);
      while (close >= 0 && line[close + 1] === '"') close = line.indexOf('"', close + 2);
      const end = close < 0 ? line.length : close;
      cell = line.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const next = line.indexOf(separator, at);
    cells.push(cell + line.slice(at, next < 0 ? line.length : next));
    if (next < 0) return cells;
    at = next + 1;
  }
}
