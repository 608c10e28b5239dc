/**
 * The languages in which claims and notes are written. Whether a document holds one is for the server to see:
 * most JSON does not. Kept alike with `activationEvents` in the manifest.
 */
export const languages = [
  'claimlint-x12',
  'json',
  'jsonc',
  'csv',
  'tsv',
  'yaml',
  'markdown',
  'plaintext',
  // What other extensions call CSV and X12.
  'csv (semicolon)',
  'dynamic csv',
  'edi',
  'edi-x12',
  'ediX12',
  'x12',
  'hipaa',
];

/** Languages of programs, in which a code in quotes has a hover and nothing else is done. Kept alike, too. */
export const sourceLanguages = [
  'typescript',
  'typescriptreact',
  'javascript',
  'javascriptreact',
  'python',
  'csharp',
  'java',
  'sql',
];
