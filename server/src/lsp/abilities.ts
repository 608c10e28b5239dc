/** What the client can do, as it says when it begins. Asked once, so that nothing later has to look. */
import type { InitializeParams } from 'vscode-languageserver';
import type { Encoding } from './positions.js';
import { isRecord } from './settings.js';

export interface Abilities {
  readonly encoding: Encoding;
  /** It asks for diagnostics; otherwise they are sent. */
  readonly pullsDiagnostics: boolean;
  /** It asks again when told that the diagnostics may have changed. */
  readonly refreshesDiagnostics: boolean;
  /** It answers when asked for settings. */
  readonly answersSettings: boolean;
  /** It wants to be asked to tell when settings change. */
  readonly registersSettings: boolean;
  /** It shows a few words beside each completion, not only beside the chosen one. */
  readonly describesCompletions: boolean;
  /** It opens pages of codes and rules (`pages.ts`). */
  readonly opensPages: boolean;
  /** It lists and reads files of the workspace when asked (`files.ts`). */
  readonly listsFiles: boolean;
  /** It tells when files change, once asked to. */
  readonly watchesFiles: boolean;
  /** It tells when folders join or leave the workspace. */
  readonly tellsFolders: boolean;
  /** It fills in places that a completion leaves open. */
  readonly fillsSnippets: boolean;
  /** It shows edits before they are made, where they ask for it. */
  readonly previewsEdits: boolean;
  /** It shows symbols within symbols. */
  readonly nestsSymbols: boolean;
  /** It takes offsets for the parameters of a signature, not only their words. */
  readonly placesParameters: boolean;
  /** It refuses an edit that was made for another version of the document. */
  readonly versionsEdits: boolean;
}

export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): Abilities {
  const { general, textDocument, workspace } = capabilities;
  return {
    encoding: encodingFrom(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    describesCompletions: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    opensPages: isRecord(initializationOptions) && initializationOptions['codePages'] === true,
    listsFiles: isRecord(initializationOptions) && initializationOptions['files'] === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    fillsSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    previewsEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    placesParameters:
      textDocument?.signatureHelp?.signatureInformation?.parameterInformation?.labelOffsetSupport === true,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
  };
}

/** The first that both sides speak. UTF-16 is what every client speaks and what strings are made of here. */
function encodingFrom(offered: readonly string[] | undefined): Encoding {
  return offered?.find((it) => it === 'utf-16' || it === 'utf-8') ?? 'utf-16';
}
