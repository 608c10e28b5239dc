/** Another code or modifier in the place of one, in every claim of the workspace; each edit waits for a person's word. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type {
  AnnotatedTextEdit,
  PrepareRenameResult,
  RenameParams,
  TextDocumentEdit,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { renamedAt, renamesIn, whyNotNamed } from '../index.js';
import type { Renamed } from '../index.js';
import type { Abilities } from './abilities.js';
import type { Background } from './background.js';
import type { Served, Workspace } from './workspace.js';

export interface Renames {
  readonly prepare: (asked: TextDocumentPositionParams) => Promise<PrepareRenameResult | null>;
  /** Or one sentence that says why not. */
  readonly rename: (asked: RenameParams) => Promise<WorkspaceEdit | string>;
}

export const nothingToRename = 'Only a code or a modifier that a claim bills can be replaced.';

const annotation = 'claimlint.rename';

export function renamesFor(workspace: Workspace, background: Background | undefined, abilities: Abilities): Renames {
  const meantBy = async ({ textDocument, position }: TextDocumentPositionParams) => {
    const served = await workspace.served(textDocument.uri);
    const meant = served && renamedAt(served.analysis.reading, served.document.offsetAt(position));
    return served === undefined || meant === undefined ? undefined : { served, meant };
  };
  return {
    prepare: async (asked) => {
      const found = await meantBy(asked);
      if (found === undefined) return null;
      return { range: found.served.document.rangeOf(found.meant.span), placeholder: found.meant.value };
    },
    rename: async (asked) => {
      const meant = (await meantBy(asked))?.meant;
      if (meant === undefined) return nothingToRename;
      const problem = whyNotNamed(meant.kind, asked.newName);
      if (problem !== undefined) return problem;
      const edits: TextDocumentEdit[] = [];
      for (const served of await filesWith(workspace, background, meant)) {
        const edit = editOf(served, meant, asked.newName);
        if (edit.edits.length > 0) edits.push(edit);
      }
      return workspaceEdit(edits, `Replace ${meant.value} by ${asked.newName.trim().toUpperCase()}`, abilities);
    },
  };
}

/** What the protocol says of a sentence for the person who asked. */
export function refused(problem: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, problem);
}

/** Files are read anew: an edit for what stood there a while ago would break them. */
async function filesWith(
  workspace: Workspace,
  background: Background | undefined,
  { kind, value }: Renamed,
): Promise<readonly Served[]> {
  const found: Served[] = [];
  for (const uri of workspace.documents.keys()) {
    const served = await workspace.served(uri);
    if (served !== undefined) found.push(served);
  }
  for (const uri of background?.placesOf(kind, value).keys() ?? []) {
    const served = await background?.read(uri);
    if (served !== undefined) found.push(served);
  }
  return found;
}

function editOf({ document, analysis, isOpen }: Served, meant: Renamed, name: string): TextDocumentEdit {
  const edits = renamesIn({ text: document.text, reading: analysis.reading }, meant, name);
  return {
    textDocument: { uri: document.uri, version: isOpen ? document.version : null },
    edits: edits.map(({ span, newText }) => ({ range: document.rangeOf(span), newText })),
  };
}

function workspaceEdit(
  edits: readonly TextDocumentEdit[],
  label: string,
  { versionsEdits, previewsEdits }: Abilities,
): WorkspaceEdit {
  if (!versionsEdits) {
    // An edit that is only about text is all that such a client understands.
    const changes = edits.map((it) => [it.textDocument.uri, it.edits.filter((edit) => 'newText' in edit)] as const);
    return { changes: Object.fromEntries(changes) };
  }
  if (!previewsEdits) return { documentChanges: [...edits] };
  const annotated = edits.map(({ textDocument, edits: plain }) => ({
    textDocument,
    edits: plain.map((it): AnnotatedTextEdit | typeof it => ({ ...it, annotationId: annotation })),
  }));
  const changeAnnotations = {
    [annotation]: { label, description: 'what the claim bills', needsConfirmation: true },
  };
  return { documentChanges: annotated, changeAnnotations };
}
