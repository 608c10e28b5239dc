/** Findings reports over many files, for clients that can show or save one. Files come one by one, so that no message is large. */
import { reportAsHtml, rules, unreadFile } from '../index.js';
import type { CountedFile } from '../index.js';
import type { Runtime } from './runtime.js';
import { isRecord } from './settings.js';
import type { Workspace } from './workspace.js';

/**
 * `{ report, uri, name, text?, isTooLong? }`: counts one file in; without `text`, the open document. `report` is a name of the
 * client's own; `isTooLong` tells of a file that it did not read.
 */
export const addToReportRequest = 'claimlint/addToReport';

/** `{ report, href? }` → `ReportAnswer`, and the report is forgotten. `href`: an address with `{name}`, `{line}` and `{column}` in it. */
export const reportRequest = 'claimlint/report';

export interface ReportAnswer {
  /** A whole HTML document. */
  readonly html: string;
  /** The same without the links of `href`, to be kept as a file. */
  readonly file: string;
  readonly findings: number;
  readonly claims: number;
}

export interface FindingsReports {
  readonly add: (asked: unknown) => Promise<null>;
  readonly finish: (asked: unknown) => ReportAnswer | null;
}

export function findingsReportsFor(workspace: Workspace, runtime: Runtime): FindingsReports {
  const open = new Map<string, CountedFile[]>();
  return {
    add: async (asked) => {
      if (!isRecord(asked)) return null;
      const { report, uri, name, text } = asked;
      if (typeof report !== 'string' || typeof uri !== 'string' || typeof name !== 'string') return null;
      const files = open.get(report) ?? [];
      open.set(report, files);
      const served =
        asked['isTooLong'] === true
          ? 'too-long'
          : typeof text === 'string'
            ? await workspace.read(uri, text)
            : await workspace.served(uri);
      if (served === 'too-long') files.push(unreadFile(name, 'The file is longer than claimlint.maxFileSize allows.'));
      else if (served !== undefined) files.push(served.analysis.counted(name));
      return null;
    },
    finish: (asked) => {
      if (!isRecord(asked) || typeof asked['report'] !== 'string') return null;
      const files = [...(open.get(asked['report']) ?? [])].sort((a, b) => (a.path < b.path ? -1 : 1));
      open.delete(asked['report']);
      const terms = { rules, knowledge: runtime.knowledge, on: runtime.today() };
      const href = asked['href'];
      const hrefOf = (name: string, line: number, column: number) =>
        typeof href === 'string'
          ? href
              .replaceAll('{name}', encodeURIComponent(JSON.stringify(name)))
              .replaceAll('{line}', String(line))
              .replaceAll('{column}', String(column))
          : undefined;
      return {
        html: reportAsHtml(files, { ...terms, hrefOf }),
        file: reportAsHtml(files, terms),
        findings: files.reduce((sum, it) => sum + it.findings.length, 0),
        claims: files.reduce((sum, it) => sum + Object.values(it.claims).reduce((a, b) => a + b, 0), 0),
      };
    },
  };
}
