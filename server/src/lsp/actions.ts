/** Quick fixes for what is reported, and the one action that mends all that is safe to mend. */
import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionParams, WorkspaceEdit } from 'vscode-languageserver';
import { editsOf, rules, safeEditsOf, suppressionOf } from '../index.js';
import type { Knowledge, TextEdit } from '../index.js';
import type { Abilities } from './abilities.js';
import type { OpenDocument } from './documents.js';
import { showCommand } from './pages.js';
import type { Reported, Reports } from './reports.js';
import type { Workspace } from './workspace.js';

const fixAllKind = `${CodeActionKind.SourceFixAll}.claimlint`;
export const actionKinds: readonly string[] = [CodeActionKind.QuickFix, fixAllKind];

export async function actionsFor(
  { textDocument, range, context }: CodeActionParams,
  workspace: Workspace,
  reports: Reports,
  abilities: Abilities,
): Promise<CodeAction[]> {
  const { reported } = await reports.reportOf(textDocument.uri);
  const document = workspace.documents.get(textDocument.uri);
  if (document === undefined) return [];
  const wants = (kind: string) => isWanted(kind, context.only);
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const asked = document.spanAt(range);
    const here = reported.filter(({ finding: { span } }) => span.end >= asked.start && asked.end >= span.start);
    for (const it of here) actions.push(...fixesOf(document, it, abilities));
    for (const { rule, edit } of suppressions(document, here)) {
      actions.push({
        title: `Silence ${rule} on this line, for a reason you give`,
        kind: CodeActionKind.QuickFix,
        diagnostics: here.filter((it) => it.finding.rule === rule).map((it) => it.diagnostic),
        edit: workspaceEdit(document, [edit], abilities),
      });
    }
    if (abilities.opensPages) actions.push(...pagesFor(here, workspace.knowledge));
  }
  // Asked for by name only: on save, or from the menu of source actions.
  if (context.only !== undefined && wants(fixAllKind)) {
    const edits = safeEditsOf(
      document.text,
      reported.map((it) => it.finding),
    );
    if (edits.length > 0) {
      const edit = workspaceEdit(document, edits, abilities);
      actions.push({ title: 'Fix all that does not change what is billed', kind: fixAllKind, edit });
    }
  }
  return actions;
}

function fixesOf(document: OpenDocument, { finding, diagnostic }: Reported, abilities: Abilities): CodeAction[] {
  return finding.fixes.flatMap((fix) => {
    const edits = editsOf(document.text, finding, fix);
    if (edits.length === 0) return [];
    const edit = workspaceEdit(document, edits, abilities);
    const { title, preferred } = fix;
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], isPreferred: preferred, edit }];
  });
}

/** One for each rule that speaks here, where the document can hold comments. The reason is left for the person to write. */
function suppressions(
  document: OpenDocument,
  here: readonly Reported[],
): { readonly rule: string; readonly edit: TextEdit }[] {
  const found = new Map<string, TextEdit>();
  for (const { finding } of here) {
    const edit = found.has(finding.rule) ? undefined : suppressionOf(document, finding);
    if (edit !== undefined) found.set(finding.rule, edit);
  }
  return [...found].map(([rule, edit]) => ({ rule, edit }));
}

/** What there is to read about what is reported here: the rules first, then the codes they speak of. */
function pagesFor(here: readonly Reported[], knowledge: Knowledge): CodeAction[] {
  const show = (name: string, title: string, isMeant: (it: Reported) => boolean): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: here.filter(isMeant).map((it) => it.diagnostic),
    command: { title, command: showCommand, arguments: [name] },
  });
  const named = new Set(here.map((it) => it.finding.rule).filter((it) => rules.some(({ id }) => id === it)));
  const codes = new Set(here.flatMap(({ finding: { code } }) => (code === undefined ? [] : [code.toUpperCase()])));
  return [
    ...[...named].map((rule) => show(rule, `Show the rule ${rule}`, (it) => it.finding.rule === rule)),
    ...[...codes]
      .filter((code) => knowledge.code(code) !== undefined)
      .map((code) => show(code, `Show ${code}`, (it) => it.finding.code?.toUpperCase() === code)),
  ];
}

/** `source.fixAll` asks for `source.fixAll.claimlint` too. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((it) => kind === it || kind.startsWith(`${it}.`));
}

function workspaceEdit(
  document: OpenDocument,
  edits: readonly TextEdit[],
  { versionsEdits }: Abilities,
): WorkspaceEdit {
  const changes = edits.map(({ span, newText }) => ({ range: document.rangeOf(span), newText }));
  if (!versionsEdits) return { changes: { [document.uri]: changes } };
  const textDocument = { uri: document.uri, version: document.version };
  return { documentChanges: [{ textDocument, edits: changes }] };
}
