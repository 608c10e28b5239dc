/** `textDocument/signatureHelp`: what belongs where in a segment of X12. */
import { MarkupKind } from 'vscode-languageserver';
import type { SignatureHelp, SignatureHelpParams, SignatureInformation } from 'vscode-languageserver';
import { signaturesAt } from '../index.js';
import type { Signature } from '../index.js';
import type { Abilities } from './abilities.js';
import type { Workspace } from './workspace.js';

export async function signaturesFor(
  workspace: Workspace,
  abilities: Abilities,
  { textDocument, position }: SignatureHelpParams,
): Promise<SignatureHelp | null> {
  const served = await workspace.served(textDocument.uri);
  if (served === undefined) return null;
  const found = signaturesAt(served.analysis, served.document.offsetAt(position));
  const [first] = found ?? [];
  if (found === undefined || first === undefined) return null;
  return {
    signatures: found.map((it) => signatureOf(it, abilities)),
    activeSignature: 0,
    // A number past the last parameter lets none be active.
    activeParameter: first.active ?? first.parameters.length,
  };
}

function signatureOf(
  { label, parameters, active, help }: Signature,
  { placesParameters }: Abilities,
): SignatureInformation {
  return {
    label,
    documentation: help,
    parameters: parameters.map(({ span, help: documentation }) => ({
      label: placesParameters ? [span.start, span.end] : label.slice(span.start, span.end),
      documentation: { kind: MarkupKind.PlainText, value: documentation },
    })),
    activeParameter: active ?? parameters.length,
  };
}
