/** `claimlint check --format html`: the findings as one page for a browser. */
import { reportAsHtml, rules, unreadFile } from '../../index.js';
import type { Analysis, CountedFile, Knowledge, ServiceDate } from '../../index.js';
import type { Report } from './report.js';

/** Gathers while files are read, since no document is kept. */
export class HtmlReport {
  readonly #counted = new Map<string, CountedFile>();

  add(path: string, analysis: Analysis): void {
    this.#counted.set(path, analysis.counted(path));
  }

  /** With the files that could not be read, in the order of the report. */
  text({ files }: Report, knowledge: Knowledge, on: ServiceDate): string {
    const all = files.map(
      ({ path, notChecked }) => this.#counted.get(path) ?? unreadFile(path, notChecked[0]?.reason ?? ''),
    );
    return reportAsHtml(all, { rules, knowledge, on });
  }
}
