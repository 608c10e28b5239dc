/** The report for people: one finding a paragraph, with its address; never a word of the file itself. */
import type { Colors } from 'picocolors/types.js';
import { severities } from '../../index.js';
import type { Severity } from '../../index.js';
import type { FileReport, Report, ReportedFinding } from './report.js';

export function pretty(report: Report, colors: Colors): string {
  const blocks = report.files.map((file) => fileBlock(file, colors)).filter((it) => it !== '');
  const remarks = report.projects.flatMap(({ path, remarks }) =>
    remarks.map((it) => `${path}:${it.line}:${it.column} ${colors.yellow('project')} ${it.message}`),
  );
  if (remarks.length > 0) blocks.push(remarks.join('\n'));
  return [...blocks, summaryLine(report, colors)].join('\n\n') + '\n';
}

function fileBlock(file: FileReport, colors: Colors): string {
  const lines = [
    ...file.findings.flatMap((it) => findingLines(file.path, it, colors)),
    ...file.problems.map((it) => `${file.path}:${it.line}:${it.column} ${colors.yellow('not read')} ${it.message}`),
    ...file.notChecked.map((it) => `${file.path} ${colors.dim(`not checked (${it.rule}): ${it.reason}`)}`),
  ];
  return lines.join('\n');
}

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

function summaryLine({ summary }: Report, colors: Colors): string {
  const { claims, lines, files, findings } = summary;
  const read = `${count(claims, 'claim')}, ${count(lines, 'service line')} in ${count(files, 'file')}`;
  if (files === 0) return 'No claims found.';
  if (summary.clean) return colors.green(`Clean: ${read}.`);
  const found = severities
    .filter((it) => findings[it] > 0)
    .map((it) => (it === 'information' ? `${findings[it]} information` : count(findings[it], it)));
  return `${found.length > 0 ? found.join(', ') : 'No findings, but not everything was checked'}: ${read}.`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
