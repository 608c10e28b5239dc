/** `claimlint check`: reads files, judges the claims in them and says so. */
import { analyze, severities } from '../index.js';
import type { Analysis, Document, Linter, Linters, ServiceDate, Severity, Suppression } from '../index.js';
import { ProjectFiles } from '../node/project-files.js';
import { fixed } from './fix.js';
import { filesOf, readDocument } from './files.js';
import { projectReports } from './report/project.js';
import { fileReport, report, unread } from './report/report.js';
import type { FileReport, Report } from './report/report.js';

export interface CheckRun {
  readonly linters: Linters;
  /** Name of the standard input. */
  readonly stdinName: string;
  readonly today: ServiceDate;
  /** Write fixes that leave what is billed alone. */
  readonly isFixing: boolean;
  /** Told of each file that claims were found in, as it was read: nothing of it is kept here. */
  readonly onJudged?: (path: string, analysis: Analysis) => void;
}

/** @throws UsageError where a path leads nowhere. */
export async function check(
  paths: readonly string[],
  { linters, stdinName, today, isFixing, onJudged }: CheckRun,
): Promise<Report> {
  const projects = new ProjectFiles();
  const used = new Set<Suppression>();
  const files: FileReport[] = [];
  let without = 0;
  for (const { path, isNamed } of await filesOf(paths)) {
    let why = '';
    const found = await readDocument(path, stdinName).catch((error: unknown) => {
      why = reasonOf(error);
      return null;
    });
    const linter = linters.for({}, await projects.of(path === '-' ? stdinName : path));
    const document = found && isFixing && path !== '-' ? await fixed(path, found, linter) : found;
    const judged = document ? judge(path, document, linter, used, onJudged) : undefined;
    if (judged !== undefined) files.push(judged);
    else if (document === null) files.push(unread(path, notReadable + why));
    else if (isNamed) files.push(unread(path, found?.text === '' ? 'It is empty.' : 'No claim was recognized in it.'));
    else without++;
  }
  return report(files, without, projectReports(await projects.found(), used, today));
}

/** A fault of ours on one file costs that file, never the run. */
function judge(
  path: string,
  document: Document,
  linter: Linter,
  used: Set<Suppression>,
  onJudged: CheckRun['onJudged'],
): FileReport | undefined {
  try {
    const analysis = analyze(document, linter);
    for (const it of analysis?.result.used ?? []) used.add(it);
    if (analysis === undefined) return undefined;
    onJudged?.(path, analysis);
    return fileReport(path, analysis);
  } catch {
    return unread(path, notReadable);
  }
}

const notReadable = 'The file could not be read.';

/** Why the system did not give it: ` Permission denied.`; nothing where the system has only a number for it. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EACCES' || code === 'EPERM' ? ' Permission denied.' : code === 'EBUSY' ? ' It is in use.' : '';
}

/** True where a file was there and could not be read: nobody should take silence about it for a pass. */
export function couldNotRead({ files }: Report): boolean {
  return files.some((file) => file.notChecked.some((it) => it.reason.startsWith(notReadable)));
}

/** True where a finding is as severe as `failOn` or more. */
export function fails({ summary }: Report, failOn: Severity): boolean {
  const rank = severities.indexOf(failOn);
  return severities.some((it, index) => index <= rank && summary.findings[it] > 0);
}
