/**
 * Findings that somebody has looked at and wants quiet, with the reason why.
 *
 * Where a document has comments the wish stands in it, on a line of its own above the finding:
 * `<!-- claimlint-disable-next-line RULE: reason -->`, `# claimlint-disable-next-line RULE: reason`, `// …`.
 * X12, CSV and strict JSON have none: the project file lists those.
 */
import type { TextEdit } from '../text/edit.js';
import type { Located, Span } from '../text/span.js';
import type { Finding } from './finding.js';

/** An entry of the project file that is about this document. */
export interface Suppression {
  readonly rule: string;
  /** Only findings about this code. */
  readonly code?: string;
}

interface Directive {
  readonly rules: readonly string[];
  readonly hasReason: boolean;
  /** The words of the directive itself. */
  readonly span: Span;
  /** What it is about: the next line that is not blank. */
  readonly about: Span;
}

export interface Suppressed {
  /** Those left, and what is to say about the wishes themselves. */
  readonly findings: readonly Finding[];
  /** How many were taken out. */
  readonly count: number;
  /** Which entries of the project file were of use. */
  readonly used: ReadonlySet<Suppression>;
}

const keyword = 'claimlint-disable-next-line';
const pattern =
  /^[ \t]*(?:<!--|#|\/\/|\/\*)[ \t]*(claimlint-disable-next-line(?:[ \t]+([a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*))?[ \t]*(?::[ \t]*(.*?))?)[ \t]*(?:-->|\*\/)?[ \t]*$/gm;

export function suppress(text: string, findings: readonly Finding[], entries: readonly Suppression[] = []): Suppressed {
  const used = new Set<Suppression>();
  const directives = text.includes(keyword) ? directivesIn(text) : [];
  if (directives.length === 0 && entries.length === 0) return { findings, count: 0, used };
  const useful = new Set<string>();
  const left = findings.filter((finding) => {
    const directive = directives.find(
      (it) => it.hasReason && it.rules.includes(finding.rule) && isWithin(finding.span.start, it.about),
    );
    const entry = entries.find(
      (it) => it.rule === finding.rule && (it.code === undefined || it.code === finding.code?.toUpperCase()),
    );
    if (entry !== undefined) used.add(entry);
    if (directive !== undefined) useful.add(`${directive.span.start} ${finding.rule}`);
    return directive === undefined && entry === undefined;
  });
  const remarks = directives.flatMap((it) => remarksOn(it, (rule) => useful.has(`${it.span.start} ${rule}`)));
  return {
    findings: remarks.length === 0 ? left : [...left, ...remarks].sort((a, b) => a.span.start - b.span.start),
    count: findings.length - left.length,
    used,
  };
}

/**
 * The comment that keeps a finding quiet, put on a line of its own above it and waiting for its reason.
 * `undefined` where the document has no comments: X12, CSV and strict JSON.
 */
export function suppressionOf(
  document: { readonly text: string; readonly name: string },
  { rule, span }: Finding,
): TextEdit | undefined {
  // What is said of the reader or of suppressions themselves is no rule.
  if (rule === 'not-read' || rule.includes('suppression')) return undefined;
  const { text, name } = document;
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start, span.start))?.[0] ?? '';
  const comment = commentIn(name, `${keyword} ${rule}: `);
  if (comment === undefined) return undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return { span: { start, end: start }, newText: `${indent}${comment}${lineEnd}` };
}

/** The names of rules in comments of this kind. */
export function rulesNamedIn(text: string): readonly Located<string>[] {
  if (!text.includes(keyword)) return [];
  return directivesIn(text).flatMap(({ span }) => {
    const head = text.slice(span.start, span.end).split(':', 1)[0] ?? '';
    return Array.from(head.slice(keyword.length).matchAll(/[a-z0-9-]+/g), ({ 0: value, index }) => {
      const start = span.start + keyword.length + index;
      return { value, span: { start, end: start + value.length } };
    });
  });
}

function commentIn(name: string, words: string): string | undefined {
  if (/\.(?:md|markdown)$/i.test(name)) return `<!-- ${words}-->`;
  if (/\.ya?ml$/i.test(name)) return `# ${words}`;
  if (/\.jsonc$/i.test(name)) return `// ${words}`;
  return undefined;
}

function remarksOn({ rules, hasReason, span }: Directive, isUsed: (rule: string) => boolean): Finding[] {
  if (rules.length === 0) return [remark('suppression-without-rule', 'Name the rule that is to be quiet here.', span)];
  if (!hasReason)
    return [
      remark('suppression-without-reason', 'Say why: a suppression counts only with a reason behind a colon.', span),
    ];
  return rules
    .filter((rule) => !isUsed(rule))
    .map((rule) => remark('unused-suppression', `${rule} finds nothing on the next line; this can go.`, span));
}

function remark(rule: string, message: string, span: Span): Finding {
  return {
    rule,
    severity: 'information',
    message,
    span,
    code: undefined,
    place: undefined,
    address: undefined,
    fixes: [],
    related: [],
    claim: undefined,
    start: 0,
  };
}

function directivesIn(text: string): readonly Directive[] {
  return Array.from(text.matchAll(pattern), (match): Directive => {
    const [whole, words = '', rules = '', reason = ''] = match;
    const start = match.index + whole.indexOf(words);
    const end = match.index + whole.length;
    return {
      rules: rules.split(',').map((it) => it.trim()).filter((it) => it !== ''), // prettier-ignore
      hasReason: reason.trim() !== '',
      span: { start, end: start + words.length },
      about: nextLine(text, end),
    };
  });
}

/** The first line behind `offset` that is neither blank nor another directive. */
function nextLine(text: string, offset: number): Span {
  let start = text.indexOf('\n', offset) + 1;
  while (start > 0 && start < text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(start, end);
    if (line.trim() !== '' && !line.includes(keyword)) return { start, end };
    start = stop < 0 ? 0 : stop + 1;
  }
  return { start: text.length, end: text.length };
}

function isWithin(offset: number, span: Span): boolean {
  return span.start <= offset && offset < span.end;
}
