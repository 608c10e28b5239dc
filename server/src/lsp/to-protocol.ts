/** Our answers in the protocol's words. Markdown is made here and nowhere else. */
import { CompletionItemKind, DiagnosticSeverity, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import type { CompletionItem, Diagnostic, MarkupContent, Position, Range } from 'vscode-languageserver';
import type * as protocol from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion, Explanation, Finding, Hover, Section, Severity, Span } from '../index.js';
import type { Abilities } from './abilities.js';
import { bytesBetween } from './positions.js';
import type { Encoding } from './positions.js';

/** What is needed of a document: its address and where its spans are for the client. */
export interface Ranges {
  readonly uri: string;
  rangeOf(span: Span): Range;
}

/** The page of a rule: why it matters and where it comes from. */
export const rulePage = (rule: string): string =>
  `https://github.com/claimlint/claimlint/blob/main/docs/rules/${rule}.md`;

/** Longer than this, a message is not read in a list of problems. */
const longestMessage = 110;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function diagnosticOf(document: Ranges, finding: Finding): Diagnostic {
  return {
    range: document.rangeOf(finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    source: 'claimlint',
    message: messageOf(finding),
    relatedInformation: finding.related.map(({ message, span }) => ({
      message,
      location: { uri: document.uri, range: document.rangeOf(span) },
    })),
    data: { address: finding.address },
  };
}

/** `97762 was deleted; last valid day 2016-12-31. (2400 SV101-2)`, the address only where it leaves the line short. */
function messageOf({ message, address }: Finding): string {
  if (address === undefined) return message;
  const long = `${message} (${address})`;
  return long.length <= longestMessage ? long : message;
}

export function hoverOf(document: Ranges, hover: Hover): protocol.Hover {
  const contents = markdownOf(partsOf(hover));
  return { range: document.rangeOf(hover.span), contents };
}

export function explanationAsMarkdown(explanation: Explanation): string {
  return markdownOf(partsOf(explanation)).value;
}

function partsOf({ title, sections }: Explanation): readonly string[] {
  return [`### ${escaped(title)}`, ...sections.map(markdownOfSection)];
}

const completionKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  code: CompletionItemKind.Value,
  modifier: CompletionItemKind.EnumMember,
  line: CompletionItemKind.Snippet,
};

/** Without its documentation, which is made when the client asks for it. */
export function completionOf(
  document: Ranges,
  completion: Completion,
  { describesCompletions: describes, fillsSnippets }: Pick<Abilities, 'describesCompletions' | 'fillsSnippets'>,
): CompletionItem {
  const snippet = fillsSnippets ? completion.snippet : undefined;
  return {
    label: completion.value,
    // Beside each entry where the client can, beside the chosen one where it cannot.
    ...(describes ? { labelDetails: { description: completion.detail } } : { detail: completion.detail }),
    kind: completionKinds[completion.kind],
    filterText: completion.filterText,
    sortText: completion.sortText,
    insertTextFormat: snippet === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    textEdit: { range: document.rangeOf(completion.span), newText: snippet ?? completion.newText },
  };
}

export function documentationOf(sections: readonly Section[]): MarkupContent {
  return markdownOf(sections.map(markdownOfSection));
}

/** A title in bold, one line as a paragraph, several as a list. */
function markdownOfSection({ title, lines }: Section): string {
  const [only, ...others] = lines.map(escaped);
  const body = others.length === 0 ? (only ?? '') : lines.map((line) => `- ${escaped(line)}`).join('\n');
  if (title === '') return lines.map(escaped).join('\n\n');
  return `**${escaped(title)}**\n\n${body}`;
}

function markdownOf(parts: readonly string[]): MarkupContent {
  return { kind: MarkupKind.Markdown, value: parts.filter((it) => it !== '').join('\n\n') };
}

/** Characters that Markdown would read as markup stay characters. */
function escaped(line: string): string {
  return line.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^(\s*\d*)([-+.])(?=\s)/, '$1\\$2');
}

export function rangeOf(document: TextDocument, encoding: Encoding, span: Span): Range {
  return { start: positionOf(document, encoding, span.start), end: positionOf(document, encoding, span.end) };
}

/** The client's position of an offset. */
export function positionOf(document: TextDocument, encoding: Encoding, offset: number): Position {
  const { line, character } = document.positionAt(offset);
  if (encoding === 'utf-16') return { line, character };
  const start = document.offsetAt({ line, character: 0 });
  return { line, character: bytesBetween(document.getText(), start, start + character) };
}
