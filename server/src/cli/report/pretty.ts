/** The report for people: one finding a paragraph, with its address; never a word of the file itself. */
import type { Colors } from 'picocolors/types.js';
import { counted, severities } from '../../index.js';
import type { Severity } from '../../index.js';
import type { FileReport, Report, ReportedFinding } from './report.js';

export function pretty(report: Report, colors: Colors): string {
  const blocks = report.files.map((file) => fileBlock(file, colors)).filter((it) => it !== '');
  const unchecked = uncheckedLines(report.files).map((it) => colors.dim(it));
  if (unchecked.length > 0) blocks.push(unchecked.join('\n'));
  const remarks = report.projects.flatMap(({ path, remarks }) =>
    remarks.map((it) => `${path}:${it.line}:${it.column} ${colors.yellow('project file')} ${it.message}`),
  );
  if (remarks.length > 0) blocks.push(remarks.join('\n'));
  return [...blocks, summaryLine(report, colors)].join('\n\n') + '\n';
}

function fileBlock(file: FileReport, colors: Colors): string {
  const lines = [
    ...file.findings.flatMap((it) => findingLines(file.path, it, colors)),
    ...file.problems.map((it) => `${file.path}:${it.line}:${it.column} ${colors.yellow('not read')} ${it.message}`),
  ];
  return lines.join('\n');
}

/** Each reason once, with the files it is of: most files of a folder lack the same. */
function uncheckedLines(files: readonly FileReport[]): readonly string[] {
  const pathsByReason = new Map<string, string[]>();
  for (const { path, notChecked } of files) {
    for (const { rule, reason } of notChecked) {
      // `*` stands for the whole file: no rule could judge it.
      const text = rule === '*' ? `not checked: ${reason}` : `not checked (${rule}): ${reason}`;
      const paths = pathsByReason.get(text) ?? [];
      pathsByReason.set(text, paths);
      paths.push(path === '-' ? 'standard input' : path);
    }
  }
  return [...pathsByReason].map(([text, paths]) =>
    paths.length <= named ? `${paths.join(', ')} ${text}` : `${counted(paths.length, 'file')} ${text}`,
  );
}

/** Files that are named before they are counted. */
const named = 3;

function findingLines(path: string, finding: ReportedFinding, colors: Colors): string[] {
  const at = `${path}:${finding.line}:${finding.column}`;
  const address = finding.address === undefined ? '' : colors.dim(` [${finding.address}]`);
  return [
    `${at} ${paint(finding.severity, colors)} ${finding.message} ${colors.cyan(finding.rule)}${address}`,
    ...finding.related.map((it) => colors.dim(`    see ${path}:${it.line}:${it.column} ${it.message}`)),
    ...finding.fixes.map((it) => `    ${colors.green(it.preferred ? 'fix:' : 'possible fix:')} ${it.title}`),
  ];
}

function paint(severity: Severity, colors: Colors): string {
  switch (severity) {
    case 'error':
      return colors.red(severity);
    case 'warning':
      return colors.yellow(severity);
    case 'information':
    case 'hint':
      return colors.blue(severity);
  }
}

function summaryLine({ summary, files }: Report, colors: Colors): string {
  const { claims, lines, findings } = summary;
  const read = `${counted(claims, 'claim')}, ${counted(lines, 'service line')} in ${counted(summary.files, 'file')}`;
  if (summary.files === 0) return `No claims found${looked(summary.filesWithoutClaims)}.`;
  if (summary.clean) return colors.green(`Clean: ${read}.`);
  const found = severities
    .filter((it) => findings[it] > 0)
    .map((it) => (it === 'information' ? `${findings[it]} information` : counted(findings[it], it)));
  if (found.length > 0) return `${found.join(', ')}: ${read}.`;
  const reasons = new Set(files.flatMap((it) => it.notChecked.map(({ rule, reason }) => `${rule} ${reason}`)));
  // A file may also hold what could not be read.
  const unchecked = reasons.size === 0 ? '' : `; ${counted(reasons.size, 'thing')} not checked`;
  return `No findings${unchecked}: ${read}.`;
}

function looked(files: number): string {
  return files === 0 ? ': there is no file to check' : ` in ${counted(files, 'file')}`;
}
