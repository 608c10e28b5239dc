/** Quick fixes for what is reported, and the one action that mends all that is safe to mend. */
import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionParams, WorkspaceEdit } from 'vscode-languageserver';
import { editsOf } from '../index.js';
import type { TextEdit } from '../index.js';
import type { Abilities } from './abilities.js';
import type { OpenDocument } from './documents.js';
import type { Reports } from './reports.js';
import type { Workspace } from './workspace.js';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.claimlint`;
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
    for (const { finding, diagnostic } of reported) {
      if (finding.span.end < asked.start || asked.end < finding.span.start) continue;
      for (const fix of finding.fixes) {
        const edits = editsOf(document.text, finding, fix);
        if (edits.length === 0) continue;
        const edit = workspaceEdit(document, edits, abilities);
        actions.push({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnostic],
          isPreferred: fix.preferred,
          edit,
        });
      }
    }
  }
  // Asked for by name only: on save, or from the menu of source actions.
  if (context.only !== undefined && wants(fixAllKind)) {
    const edits = harmless(
      document.text,
      reported.map((it) => it.finding),
    );
    if (edits.length > 0) {
      const edit = workspaceEdit(document, edits, abilities);
      actions.push({ title: 'Fix all that changes nothing billed', kind: fixAllKind, edit });
    }
  }
  return actions;
}

/** The preferred fixes that leave what is billed alone. Where two would overlap, the first is taken. */
function harmless(text: string, findings: Parameters<typeof editsOf>[1][]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find((it) => it.preferred && !it.changesBilling);
    const edits = fix === undefined ? [] : editsOf(text, finding, fix);
    const overlaps = edits.some(({ span }) =>
      taken.some((it) => span.start <= it.span.end && it.span.start <= span.end),
    );
    if (!overlaps) taken.push(...edits);
  }
  return taken;
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
