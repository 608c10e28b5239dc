/** The strings that are shown in the language of the editor: those of the manifest and those of the client. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

export type Strings = Readonly<Record<string, string>>;

const root = new URL('../', import.meta.url);

export function stringsIn(path: string): Strings {
  // Our own files, flat, from key to text; a test looks at what they hold.
  return JSON.parse(readFileSync(new URL(path, root), 'utf8')) as Strings;
}

/** Every text that the client hands to `vscode.l10n.t`. Throws where it is not a plain text that could be looked up. */
export function clientStrings(): readonly string[] {
  const folder = new URL('client/src/', root);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.ts'));
  const all = files.sort().flatMap((file) => stringsOfSource(file, readFileSync(new URL(file, folder), 'utf8')));
  return [...new Set(all)];
}

export function stringsOfSource(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /(^|\.)l10n\.t$/.test(node.expression.getText(source))) {
      const [first] = node.arguments;
      if (first === undefined || !ts.isStringLiteralLike(first))
        throw new Error(`${file}: vscode.l10n.t wants a text in quotes: ${node.getText(source)}`);
      found.push(first.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The keys of a manifest, in the order in which it uses them: `%command.restart%` is `command.restart`. */
export function keysIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^%([^%\s]+)%$/.exec(value)?.slice(1) ?? [];
  if (Array.isArray(value)) return value.flatMap(keysIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : [];
}
