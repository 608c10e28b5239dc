/** What `claimlint check` found, as plain data: the JSON report is this, word for word (docs/json-report.md). */
import { editsOf, LineIndex } from '../../index.js';
import type { Analysis, Finding, NotChecked, Severity, Span } from '../../index.js';

/** Raised when a field changes its meaning or goes away; new fields may come at any time. */
const reportVersion = 1;

/** Lines and columns from 1, columns in UTF-16 code units; the end stands behind the last character. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ReportedFix {
  readonly title: string;
  /** The one that the evidence speaks for. */
  readonly preferred: boolean;
  /** It alters what is billed: for a person to decide. */
  readonly changesBilling: boolean;
  readonly edits: readonly (Range & { readonly newText: string })[];
}

export interface ReportedFinding extends Range {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly code?: string;
  readonly address?: string;
  readonly related: readonly (Range & { readonly message: string })[];
  readonly fixes: readonly ReportedFix[];
}

export interface FileReport {
  readonly path: string;
  /** What it was read as, in the field's words; `null` where no claim format was recognised. */
  readonly format: string | null;
  readonly claims: number;
  readonly lines: number;
  readonly findings: readonly ReportedFinding[];
  /** How many findings somebody wanted quiet, in the file or in the project file. */
  readonly suppressed: number;
  readonly notChecked: readonly NotChecked[];
  /** What the reader could not understand. */
  readonly problems: readonly (Range & { readonly message: string })[];
}

export interface Summary {
  readonly files: number;
  /** Files in searched folders that hold no claim; they are not listed. */
  readonly filesWithoutClaims: number;
  readonly claims: number;
  readonly lines: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Claims were read, with no finding, nothing unread and nothing left unchecked. */
  readonly clean: boolean;
}

/** A project file (claimlint.json) that counted, and what is to say of it. */
export interface ProjectReport {
  readonly path: string;
  /** What could not be understood, suppressions that have run out, and those that nothing asked for. */
  readonly remarks: readonly (Range & { readonly message: string })[];
}

export interface Report {
  readonly version: typeof reportVersion;
  readonly files: readonly FileReport[];
  readonly projects: readonly ProjectReport[];
  readonly summary: Summary;
}

export function fileReport(path: string, analysis: Analysis): FileReport {
  const { text } = analysis.document;
  const lines = new LineIndex(text);
  const range = (span: Span) => rangeIn(lines, span);
  const findingReport = (finding: Finding): ReportedFinding => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    ...range(finding.span),
    ...(finding.code === undefined ? {} : { code: finding.code }),
    ...(finding.address === undefined ? {} : { address: finding.address }),
    related: finding.related.map((it) => ({ message: it.message, ...range(it.span) })),
    fixes: finding.fixes
      .map((fix) => ({
        title: fix.title,
        preferred: fix.preferred,
        changesBilling: fix.changesBilling,
        edits: editsOf(text, finding, fix).map((edit) => ({ ...range(edit.span), newText: edit.newText })),
      }))
      .filter((fix) => fix.edits.length > 0),
  });
  const { reading, result } = analysis;
  return {
    path,
    format: reading.kind,
    claims: reading.claims.length,
    lines: reading.claims.reduce((sum, { claim }) => sum + claim.lines.length, 0),
    findings: result.findings.map(findingReport),
    suppressed: result.count,
    notChecked: [...result.notChecked, ...analysis.unjudged()],
    problems: reading.problems.map((it) => ({ message: it.message, ...range(it.span) })),
  };
}

export function rangeIn(lines: LineIndex, span: Span): Range {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** A file that could not be judged at all, and why. */
export function unread(path: string, reason: string): FileReport {
  return {
    path,
    format: null,
    claims: 0,
    lines: 0,
    findings: [],
    suppressed: 0,
    notChecked: [{ rule: '*', reason }],
    problems: [],
  };
}

export function report(
  files: readonly FileReport[],
  filesWithoutClaims: number,
  projects: readonly ProjectReport[],
): Report {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const file of files) for (const it of file.findings) findings[it.severity]++;
  const sum = (of: (file: FileReport) => number) => files.reduce((total, file) => total + of(file), 0);
  return {
    version: reportVersion,
    files,
    projects,
    summary: {
      files: files.length,
      filesWithoutClaims,
      claims: sum((it) => it.claims),
      lines: sum((it) => it.lines),
      findings,
      clean:
        sum((it) => it.claims) > 0 && sum((it) => it.findings.length + it.notChecked.length + it.problems.length) === 0,
    },
  };
}
